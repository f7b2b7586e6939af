import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../infra/catalogue.ts';
import {
  functionNames,
  type Json,
  onlyResource,
  referenced,
  resourcesOf,
  synthesizedStack,
} from './synthesized-stack.ts';

const { template } = synthesizedStack();
const names = functionNames(template);
const queues = resourcesOf(template, 'AWS::SQS::Queue');
const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm');
const pipe = onlyResource(template, 'AWS::Pipes::Pipe').properties;

const alarmsOn = (metric: string, dimension: string, value?: string) =>
  alarms.filter(
    ({ properties }) =>
      properties.MetricName === metric &&
      properties.Dimensions.some(
        (each: Json) =>
          each.Name === dimension && (value === undefined || referenced(each.Value) === value),
      ),
  );

describe('the outbox', () => {
  it('carries new outbox items alone from the table to the bus, whole and as they are', () => {
    const { Filters } = pipe.SourceParameters.FilterCriteria;
    expect(Filters.map(({ Pattern }: Json) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: [{ exists: true }] } } } },
    ]);
    expect(referenced(pipe.Source)).toBe(onlyResource(template, 'AWS::DynamoDB::Table').id);
    expect(referenced(pipe.Target)).toBe(onlyResource(template, 'AWS::Events::EventBus').id);
    expect(pipe.TargetParameters).toEqual({
      EventBridgeEventBusParameters: {
        Source: 'co-dau.outbox',
        DetailType: '$.dynamodb.NewImage.kind.S',
      },
    });
  });

  it('starts with the first item, tries again, halves a batch that fails, and gives up before the stream forgets', () => {
    const stream = pipe.SourceParameters.DynamoDBStreamParameters;
    expect(stream).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      OnPartialBatchItemFailure: 'AUTOMATIC_BISECT',
    });
    expect(stream.BatchSize).toBeLessThanOrEqual(10);
    expect(stream.MaximumRetryAttempts).toBeGreaterThan(0);
    expect(stream.MaximumRecordAgeInSeconds).toBeLessThan(24 * 60 * 60);
    expect(queues.map(({ id }) => id)).toContain(referenced(stream.DeadLetterConfig.Arn));
  });
});

describe('dead letters', () => {
  const asynchronous = CATALOGUE.filter(({ trigger }) => trigger.kind !== 'http');
  const idOf = (name: string) => [...names].find(([, each]) => each === name)?.[0];

  it.each(asynchronous)(
    '$name keeps what could not be delivered and what it failed on',
    (entry) => {
      const id = idOf(entry.name);
      const [invoke] = resourcesOf(template, 'AWS::Lambda::EventInvokeConfig').filter(
        ({ properties }) => referenced(properties.FunctionName) === id,
      );
      const queue = referenced(invoke?.properties.DestinationConfig.OnFailure.Destination);
      expect(invoke?.properties.MaximumRetryAttempts).toBe(2);
      const targets: Json[] = [
        ...resourcesOf(template, 'AWS::Events::Rule').flatMap(
          ({ properties }) => properties.Targets,
        ),
        ...resourcesOf(template, 'AWS::Scheduler::Schedule').map(
          ({ properties }) => properties.Target,
        ),
      ].filter(({ Arn }) => referenced(Arn) === id);
      expect(targets).toHaveLength(1);
      expect(referenced(targets[0].DeadLetterConfig.Arn)).toBe(queue);
      expect(targets[0].RetryPolicy.MaximumRetryAttempts).toBeGreaterThan(0);
      expect(targets[0].RetryPolicy.MaximumEventAgeInSeconds).toBeGreaterThan(0);
    },
  );

  it('have a queue each, and the pipe one of its own', () => {
    expect(queues).toHaveLength(asynchronous.length + 1);
  });

  it.each(queues)('$id is encrypted, speaks TLS only, and rings at the first letter', (queue) => {
    expect(queue.properties.SqsManagedSseEnabled).toBe(true);
    const policy = resourcesOf(template, 'AWS::SQS::QueuePolicy').find(({ properties }) =>
      properties.Queues.some((each: Json) => each.Ref === queue.id),
    );
    expect(policy?.properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Action: 'sqs:*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
    const [alarm] = alarms.filter(
      ({ properties }) =>
        properties.MetricName === 'ApproximateNumberOfMessagesVisible' &&
        properties.Dimensions[0].Value['Fn::GetAtt'][0] === queue.id,
    );
    expect(alarm?.properties).toMatchObject({
      Threshold: 1,
      Statistic: 'Maximum',
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
  });
});

describe('alarms', () => {
  const topic = onlyResource(template, 'AWS::SNS::Topic');

  it('all reach the topic, which alarms may publish to and nobody without TLS', () => {
    for (const { properties } of alarms) {
      expect(properties.AlarmActions).toEqual([{ Ref: topic.id }]);
      expect(properties.AlarmDescription.length).toBeGreaterThan(10);
    }
    const { Statement } = onlyResource(template, 'AWS::SNS::TopicPolicy').properties.PolicyDocument;
    expect(Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: 'sns:Publish',
      }),
    );
    expect(Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
  });

  it.each([...names])('%s (%s) rings when it fails', (id) => {
    const [alarm] = alarmsOn('Errors', 'FunctionName', id);
    expect(alarm?.properties).toMatchObject({ Threshold: 1, TreatMissingData: 'notBreaching' });
  });

  it('ring when the minute tick does not run: no numbers are a fault', () => {
    const ticks = CATALOGUE.filter(({ trigger }) => trigger.kind === 'minute');
    const silent = alarmsOn('Invocations', 'FunctionName');
    expect(
      silent.map(({ properties }) => names.get(referenced(properties.Dimensions[0].Value))),
    ).toEqual(ticks.map(({ name }) => name));
    for (const { properties } of silent) {
      expect(properties).toMatchObject({
        Threshold: 1,
        ComparisonOperator: 'LessThanThreshold',
        TreatMissingData: 'breaching',
      });
    }
  });

  it('ring when the API answers with a 5xx', () => {
    const api = onlyResource(template, 'AWS::ApiGatewayV2::Api');
    expect(alarmsOn('5xx', 'ApiId', api.id)).toHaveLength(1);
  });
});
