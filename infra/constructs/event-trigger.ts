import { Duration } from 'aws-cdk-lib';
import { type EventPattern, type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';

export type EventTriggerProps = {
  readonly handler: Lambda;
  /** The account's own bus when left out: that is where buckets announce their objects. */
  readonly bus?: IEventBus | undefined;
  readonly pattern: EventPattern;
  readonly description: string;
  readonly alarms: AlarmTopic;
};

/**
 * Wakes a function by an event. An event can be lost in two places: the bus can't hand it over, or the
 * function took it and failed three times. Both keep it in the same queue, which rings.
 */
export class EventTrigger extends Construct {
  constructor(scope: Construct, id: string, props: EventTriggerProps) {
    super(scope, id);
    const { queue } = new DeadLetterQueue(this, 'DeadLetters', {
      alarms: props.alarms,
      holds: `events that should have woken a function: ${props.description}`,
    });
    const maxEventAge = Duration.hours(6);
    props.handler.configureAsyncInvoke({
      onFailure: new SqsDestination(queue),
      retryAttempts: 2,
      maxEventAge,
    });
    new Rule(this, 'Rule', {
      description: props.description,
      ...(props.bus === undefined ? {} : { eventBus: props.bus }),
      eventPattern: props.pattern,
      targets: [
        new LambdaFunction(props.handler, {
          deadLetterQueue: queue,
          retryAttempts: 185,
          maxEventAge: Duration.hours(24),
        }),
      ],
    });
  }
}
