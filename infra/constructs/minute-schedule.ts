import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ALARM_PERIOD, type AlarmTopic } from './alarm-topic.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';

export type MinuteScheduleProps = { readonly handler: Lambda; readonly alarms: AlarmTopic };

/** The scheduler puts in the minute it meant, however late it comes. */
const INPUT = JSON.stringify({ scheduledTime: '<aws.scheduler.scheduled-time>' });
/** The next tick does all that this one missed, so an old one is not worth keeping. */
const PATIENCE = Duration.minutes(5);
const RETRIES = 2;

/** Wakes a function at the start of every minute. That it failed rings with the function; that it slept, here. */
export class MinuteSchedule extends Construct {
  constructor(scope: Construct, id: string, props: MinuteScheduleProps) {
    super(scope, id);
    const { handler, alarms } = props;
    const { queue } = new DeadLetterQueue(this, 'DeadLetters', {
      alarms,
      holds: 'minutes in which no stage could be opened or closed',
    });
    handler.configureAsyncInvoke({
      onFailure: new SqsDestination(queue),
      retryAttempts: RETRIES,
      maxEventAge: PATIENCE,
    });
    const group = new CfnScheduleGroup(this, 'Group', { name: 'co-dau' });
    new CfnSchedule(this, 'EveryMinute', {
      description: 'Opens and closes the stages that are due',
      groupName: group.ref,
      scheduleExpression: 'cron(* * * * ? *)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: handler.functionArn,
        roleArn: this.createRole(handler, queue, group).roleArn,
        input: INPUT,
        retryPolicy: {
          maximumRetryAttempts: RETRIES,
          maximumEventAgeInSeconds: PATIENCE.toSeconds(),
        },
        deadLetterConfig: { arn: queue.queueArn },
      },
    });
    alarms.ringAtSilence(
      this,
      'DidNotRun',
      handler.metricInvocations({ period: ALARM_PERIOD }),
      'No minute tick has run: no stage opens or closes',
    );
  }

  private createRole(handler: Lambda, deadLetters: IQueue, group: CfnScheduleGroup): Role {
    const statements = [
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [handler.functionArn],
      }),
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
    ];
    return new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': Stack.of(this).account,
            'aws:SourceArn': group.attrArn,
          },
        },
      }),
      inlinePolicies: { wake: new PolicyDocument({ statements }) },
    });
  }
}
