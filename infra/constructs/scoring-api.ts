import { Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Route, Trigger } from '../catalogue/function-entry.ts';
import { ALARM_PERIOD, type AlarmTopic } from './alarm-topic.ts';
import { keptLogGroup } from './kept-log-group.ts';

/** Who asked for what and how it went. Never a query, a header or a body: they hold codes, tokens and sheets. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  method: '$context.httpMethod',
  path: '$context.path',
  route: '$context.routeKey',
  status: '$context.status',
  address: '$context.identity.sourceIp',
  agent: '$context.identity.userAgent',
  account: '$context.authorizer.claims.sub',
  refused: '$context.authorizer.error',
  fault: '$context.integrationErrorMessage',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
};

/** The deadline of a whole country is 1,500 requests a second; a flood beyond twice that is turned away. */
const THROTTLE = { rateLimit: 3000, burstLimit: 3000 };

/** The one address of the portal and of the `/v1` API. */
export class ScoringApi extends Construct {
  readonly api: HttpApi;
  private authorizer: IHttpRouteAuthorizer | undefined;

  constructor(scope: Construct, id: string, props: { readonly alarms: AlarmTopic }) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      apiName: 'co-dau',
      description: 'Cờ Đầu: the portal and its /v1 API',
      createDefaultStage: false,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(keptLogGroup(this, 'AccessLog')),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
    props.alarms.ringAtFirst(
      this,
      'ServerErrors',
      this.api.metricServerError({ period: ALARM_PERIOD, statistic: 'Sum' }),
      'The API answered with a 5xx',
    );
  }

  /** Says whose tokens open the routes that ask for one. Must come before the first such route. */
  trust(issuer: string, clientId: string): void {
    this.authorizer = new HttpJwtAuthorizer('SignIn', issuer, { jwtAudience: [clientId] });
  }

  /** Sends the trigger's routes to the function. */
  connect(id: string, trigger: Extract<Trigger, { kind: 'http' }>, handler: IFunction): void {
    const integration = new HttpLambdaIntegration(id, handler, { scopePermissionToRoute: false });
    for (const route of trigger.routes) {
      const { method, path } = partsOf(route);
      const [made] = this.api.addRoutes({
        path,
        methods: [method],
        integration,
        authorizer: this.authorizerFor(trigger.auth),
      });
      if (trigger.auth === 'TOKEN' || made === undefined) continue;
      Validations.of(made).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'Pages for people: sign-in itself starts here, and the portal checks the token in its cookie and sends everybody else to sign in. What describes the API holds nothing to keep from anybody.',
      });
    }
  }

  private authorizerFor(auth: 'TOKEN' | 'NONE'): IHttpRouteAuthorizer {
    if (auth === 'NONE') return new HttpNoneAuthorizer();
    if (this.authorizer === undefined)
      throw new Error('Call trust() before connecting TOKEN routes');
    return this.authorizer;
  }
}

function partsOf(route: Route): { readonly method: HttpMethod; readonly path: string } {
  const space = route.indexOf(' ');
  return {
    method: HttpMethod[route.slice(0, space) as keyof typeof HttpMethod],
    path: route.slice(space + 1),
  };
}
