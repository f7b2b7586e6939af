import { Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPipe } from 'aws-cdk-lib/aws-pipes';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';

/** What the rules of the bus look for. */
export const OUTBOX_SOURCE = 'co-dau.outbox';
const PIPE_NAME = 'co-dau-outbox';

/** Of everything that changes in the table, only new outbox items: they alone have a `kind`. */
const NEW_OUTBOX_ITEM = {
  eventName: ['INSERT'],
  dynamodb: { NewImage: { kind: { S: [{ exists: true }] } } },
};

/**
 * A record that can't be put on the bus is tried for six hours. Its dead letter only says where in the stream
 * it stood, and the stream forgets after 24: that leaves a working day to put it right.
 */
const PATIENCE_SECONDS = 6 * 60 * 60;
/** An event bus takes ten entries at once. */
const BATCH = 10;

export type OutboxPipeProps = { readonly table: ITable; readonly alarms: AlarmTopic };

/** Carries new outbox items from the table's stream to the event bus, whole and as they are. */
export class OutboxPipe extends Construct {
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, props: OutboxPipeProps) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus', { eventBusName: 'co-dau' });
    const { queue } = new DeadLetterQueue(this, 'DeadLetters', {
      alarms: props.alarms,
      holds: 'positions in the stream of outbox items that did not reach the event bus',
    });
    const streamArn = streamOf(props.table);
    new CfnPipe(this, 'Pipe', {
      name: PIPE_NAME,
      description: 'New outbox items of the table, to the event bus',
      roleArn: this.createRole(streamArn, queue).roleArn,
      source: streamArn,
      sourceParameters: {
        filterCriteria: { filters: [{ pattern: JSON.stringify(NEW_OUTBOX_ITEM) }] },
        dynamoDbStreamParameters: {
          startingPosition: 'TRIM_HORIZON',
          batchSize: BATCH,
          onPartialBatchItemFailure: 'AUTOMATIC_BISECT',
          maximumRecordAgeInSeconds: PATIENCE_SECONDS,
          maximumRetryAttempts: 185,
          deadLetterConfig: { arn: queue.queueArn },
        },
      },
      target: this.bus.eventBusArn,
      targetParameters: {
        eventBridgeEventBusParameters: {
          source: OUTBOX_SOURCE,
          detailType: '$.dynamodb.NewImage.kind.S',
        },
      },
    });
  }

  /** Its policy lies inside it, so that it is complete before the pipe tries it. */
  private createRole(streamArn: string, deadLetters: IQueue): Role {
    const stack = Stack.of(this);
    const pipeArn = stack.formatArn({
      service: 'pipes',
      resource: 'pipe',
      resourceName: PIPE_NAME,
    });
    const statements = [
      new PolicyStatement({
        actions: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
          (action) => `dynamodb:${action}`,
        ),
        resources: [streamArn],
      }),
      new PolicyStatement({ actions: ['events:PutEvents'], resources: [this.bus.eventBusArn] }),
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
    ];
    return new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('pipes.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': stack.account, 'aws:SourceArn': pipeArn },
        },
      }),
      inlinePolicies: { carry: new PolicyDocument({ statements }) },
    });
  }
}

function streamOf(table: ITable): string {
  if (table.tableStreamArn === undefined) throw new Error('The outbox needs a table with a stream');
  return table.tableStreamArn;
}
