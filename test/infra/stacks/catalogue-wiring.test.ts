import { describe, expect, it } from 'vitest';
import type { Trigger } from '../../../infra/catalogue/function-entry.ts';
import { CATALOGUE } from '../../../infra/catalogue.ts';
import {
  functionNames,
  type Json,
  onlyResource,
  type Resource,
  referenced,
  resourcesOf,
  synthesizedStack,
} from './synthesized-stack.ts';

const { template } = synthesizedStack();
const names = functionNames(template);
const functions = resourcesOf(template, 'AWS::Lambda::Function');
const routes = resourcesOf(template, 'AWS::ApiGatewayV2::Route');
const rules = resourcesOf(template, 'AWS::Events::Rule');

const ofKind = <K extends Trigger['kind']>(kind: K) =>
  CATALOGUE.flatMap(({ name, trigger }) =>
    trigger.kind === kind ? [{ name, trigger: trigger as Extract<Trigger, { kind: K }> }] : [],
  );
const handlerName = (reference: Json): string | undefined => names.get(referenced(reference));

/** The function that a route's integration calls. */
function functionOfRoute({ properties }: Resource): string | undefined {
  const integrations = template.findResources('AWS::ApiGatewayV2::Integration');
  const [prefix, target] = properties.Target['Fn::Join'][1];
  expect(prefix).toBe('integrations/');
  const integration = integrations[referenced(target)]?.Properties;
  expect(integration.PayloadFormatVersion).toBe('2.0');
  expect(integration.IntegrationType).toBe('AWS_PROXY');
  return handlerName(integration.IntegrationUri);
}

describe('functions', () => {
  it('are those of the catalogue, each once', () => {
    expect([...names.values()].toSorted()).toEqual(CATALOGUE.map(({ name }) => name).toSorted());
  });

  it.each(CATALOGUE)('$name runs as the catalogue says', (entry) => {
    const made = functions.find(({ properties }) => properties.Description === entry.name);
    expect(made?.properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      MemorySize: entry.memoryMb,
      Timeout: entry.timeoutSeconds,
    });
    expect(made?.properties.ReservedConcurrentExecutions).toBe(entry.maxConcurrency);
  });

  it('are told where things are, and the portal also who signs people in', () => {
    const everybody = [
      'DECISION_RETENTION_YEARS',
      'DOCUMENTS_BUCKET',
      'NODE_OPTIONS',
      'PUBLIC_BUCKET',
      'TABLE_NAME',
    ];
    for (const { properties } of functions) {
      const entry = CATALOGUE.find(({ name }) => name === properties.Description);
      const more = entry?.portal ? ['API_URL', 'CLIENT_ID', 'ISSUER'] : [];
      if (entry?.seals) more.push('SEAL_KMS_KEY');
      const { Variables } = properties.Environment;
      expect(Object.keys(Variables).toSorted()).toEqual([...everybody, ...more].toSorted());
      expect(Variables).toMatchObject({
        NODE_OPTIONS: '--max-semi-space-size=2',
        DECISION_RETENTION_YEARS: '20',
      });
    }
  });

  it('write to a log of their own that is kept for at least twelve months and outlives the stack', () => {
    const logs = template.findResources('AWS::Logs::LogGroup');
    const used = functions.map(({ properties }) => referenced(properties.LoggingConfig.LogGroup));
    expect(new Set(used).size).toBe(functions.length);
    for (const log of Object.values(logs)) {
      expect(log.Properties.RetentionInDays).toBeGreaterThanOrEqual(366);
      expect(log.DeletionPolicy).toBe('Retain');
    }
  });
});

describe('routes', () => {
  const expected = ofKind('http').flatMap(({ name, trigger }) =>
    trigger.routes.map((route) => [route, name, trigger.auth === 'TOKEN' ? 'JWT' : 'NONE']),
  );

  it('are those of the catalogue, each with its function and its demand for a token, and no more', () => {
    const made = routes.map((route) => [
      route.properties.RouteKey,
      functionOfRoute(route),
      route.properties.AuthorizationType,
    ]);
    expect(made.toSorted()).toEqual(expected.toSorted());
  });

  it('trust the tokens of the user pool for this client, and only those', () => {
    const authorizer = onlyResource(template, 'AWS::ApiGatewayV2::Authorizer');
    const pool = onlyResource(template, 'AWS::Cognito::UserPool');
    const client = onlyResource(template, 'AWS::Cognito::UserPoolClient');
    expect(authorizer.properties.JwtConfiguration.Audience).toEqual([{ Ref: client.id }]);
    expect(JSON.stringify(authorizer.properties.JwtConfiguration.Issuer)).toContain(pool.id);
    for (const { properties } of routes) {
      const asksForToken = properties.AuthorizationType === 'JWT';
      expect(properties.AuthorizerId).toEqual(asksForToken ? { Ref: authorizer.id } : undefined);
    }
  });

  it('answer at the root of the address, within limits, and log without query, header or body', () => {
    const { properties } = onlyResource(template, 'AWS::ApiGatewayV2::Stage');
    expect(properties).toMatchObject({ StageName: '$default', AutoDeploy: true });
    expect(properties.DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThanOrEqual(1500);
    const fields = Object.values(JSON.parse(properties.AccessLogSettings.Format));
    expect(fields).toContain('$context.requestId');
    expect(fields.join(' ')).not.toMatch(/header|query|body|token|rawPath|input/i);
  });

  it('may call exactly the functions that have routes', () => {
    const allowed = resourcesOf(template, 'AWS::Lambda::Permission')
      .filter(({ properties }) => properties.Principal === 'apigateway.amazonaws.com')
      .map(({ properties }) => handlerName(properties.FunctionName));
    expect(allowed.toSorted()).toEqual(
      ofKind('http')
        .map(({ name }) => name)
        .toSorted(),
    );
  });
});

describe('triggers', () => {
  const wakes = (rule: Resource): string | undefined => {
    expect(rule.properties.Targets).toHaveLength(1);
    const [target] = rule.properties.Targets;
    expect(target.Input ?? target.InputPath ?? target.InputTransformer).toBeUndefined();
    return handlerName(target.Arn);
  };

  it('wake each event function by its event on our bus, and nothing else there', () => {
    const bus = onlyResource(template, 'AWS::Events::EventBus');
    expect(bus.properties.Name).toBe('co-dau');
    const onBus = rules.filter(({ properties }) => properties.EventBusName?.Ref === bus.id);
    const made = onBus.map((rule) => [wakes(rule), rule.properties.EventPattern]);
    expect(made.toSorted()).toEqual(
      ofKind('event')
        .map(({ name, trigger }) => [
          name,
          { source: ['co-dau.outbox'], 'detail-type': [trigger.event] },
        ])
        .toSorted(),
    );
  });

  it('wake each object function by new objects under its folder of the documents bucket', () => {
    const onDefaultBus = rules.filter(({ properties }) => properties.EventBusName === undefined);
    const made = onDefaultBus.map((rule) => [wakes(rule), rule.properties.EventPattern]);
    const documents = functions[0]?.properties.Environment.Variables.DOCUMENTS_BUCKET;
    expect(made).toEqual(
      ofKind('object').map(({ name, trigger }) => [
        name,
        {
          source: ['aws.s3'],
          'detail-type': ['Object Created'],
          detail: { bucket: { name: [documents] }, object: { key: [{ prefix: trigger.prefix }] } },
        },
      ]),
    );
  });

  it('wake the minute function at every full minute, with the minute that was meant', () => {
    const schedules = resourcesOf(template, 'AWS::Scheduler::Schedule');
    expect(schedules.map(({ properties }) => handlerName(properties.Target.Arn))).toEqual(
      ofKind('minute').map(({ name }) => name),
    );
    for (const { properties } of schedules) {
      expect(properties.ScheduleExpression).toBe('cron(* * * * ? *)');
      expect(properties.FlexibleTimeWindow).toEqual({ Mode: 'OFF' });
      expect(JSON.parse(properties.Target.Input)).toEqual({
        scheduledTime: '<aws.scheduler.scheduled-time>',
      });
    }
  });
});
