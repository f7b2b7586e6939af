import {
  type ConsumedCapacity,
  DynamoDBClient,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb';

/** One request that was sent, and the capacity units that the table says it took. */
export type SentRequest = { readonly command: string; readonly units: number };

/** A client that notes every request, and asks the table what each consumed. */
export function countingClient(config: DynamoDBClientConfig) {
  const sent: SentRequest[] = [];
  const client = new DynamoDBClient(config);
  client.middlewareStack.add(
    (next, { commandName: command = '' }) =>
      async (args) => {
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        const answer = await next(args);
        const { ConsumedCapacity: used = [] } = answer.output as {
          ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[];
        };
        const units = [used].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
        sent.push({ command, units });
        return answer;
      },
    { step: 'initialize', name: 'countRequests' },
  );
  return { client, sent };
}
