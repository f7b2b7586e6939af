import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
} from '@aws-sdk/client-dynamodb-streams';

/**
 * The name of the table's stream.
 *
 * @throws Error when the table has none: it was not made from `infra/table-definition.ts`.
 */
export async function streamOf(client: DynamoDBClient, tableName: string): Promise<string> {
  const { Table: table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  if (table?.LatestStreamArn === undefined) throw new Error(`The table ${tableName} has no stream`);
  return table.LatestStreamArn;
}

/** The ids of all shards that the stream still holds, closed ones too. */
export async function shardsOf(
  client: DynamoDBStreamsClient,
  streamArn: string,
): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const { StreamDescription: page } = await client.send(
      new DescribeStreamCommand({
        StreamArn: streamArn,
        ...(after === undefined ? {} : { ExclusiveStartShardId: after }),
      }),
    );
    ids.push(...(page?.Shards ?? []).flatMap(({ ShardId: id }) => (id === undefined ? [] : [id])));
    after = page?.LastEvaluatedShardId;
    if (after === undefined) return ids;
  }
}
