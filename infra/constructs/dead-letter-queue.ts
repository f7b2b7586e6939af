import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ALARM_PERIOD, type AlarmTopic } from './alarm-topic.ts';

export type DeadLetterQueueProps = {
  readonly alarms: AlarmTopic;
  /** What ends up here, for the person whom the alarm wakes. */
  readonly holds: string;
};

/** Keeps for two weeks what could not be delivered or handled, and rings at the first message. */
export class DeadLetterQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: DeadLetterQueueProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      enforceSSL: true,
      encryption: QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'It is itself where dead letters end: events, the scheduler, the pipe and functions send theirs here without a queue in between.',
    });
    props.alarms.ringAtFirst(
      this,
      'NotEmpty',
      this.queue.metricApproximateNumberOfMessagesVisible({
        period: ALARM_PERIOD,
        statistic: 'Maximum',
      }),
      `A dead letter waits: ${props.holds}`,
    );
  }
}
