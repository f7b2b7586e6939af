import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

export type AlarmTopicProps = {
  /** Who is written to; without one, somebody subscribes to the topic by hand. */
  readonly email?: string | undefined;
};

/** Where every alarm of the system goes, and the two ways a metric can ring. */
export class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: AlarmTopicProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    if (props.email !== undefined) this.topic.addSubscription(new EmailSubscription(props.email));
    // A topic with a policy of its own loses the default one, and with it the alarms' right to publish.
    const { account } = Stack.of(this);
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );
  }

  /** Rings as soon as the metric counts one. Silence is good. */
  ringAtFirst(scope: Construct, id: string, metric: IMetric, description: string): Alarm {
    return this.alarm(scope, id, {
      metric,
      alarmDescription: description,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** Rings when the metric counts nothing at all. Silence is the fault. */
  ringAtSilence(scope: Construct, id: string, metric: IMetric, description: string): Alarm {
    return this.alarm(scope, id, {
      metric,
      alarmDescription: description,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  private alarm(
    scope: Construct,
    id: string,
    props: Omit<ConstructorParameters<typeof Alarm>[2], 'threshold' | 'evaluationPeriods'>,
  ): Alarm {
    const alarm = new Alarm(scope, id, { ...props, threshold: 1, evaluationPeriods: 1 });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }
}

/** What the alarms count over: short enough to act on, long enough for one tick of every metric. */
export const ALARM_PERIOD = Duration.minutes(5);
