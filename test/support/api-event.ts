import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';

/** Who calls: what the gateway's authorizer reads from the ID token. */
export type TestCaller = {
  readonly sub: string;
  readonly province?: string;
  readonly groups?: readonly string[];
};

/** One request to an API function. `text` is sent as it is, `body` as JSON. */
export type TestRequest = {
  readonly routeKey: string;
  readonly path: Readonly<Record<string, string>>;
  readonly caller: TestCaller;
  readonly at: string;
  readonly body?: unknown;
  readonly text?: string;
  readonly base64?: boolean;
  /** A file, sent as the gateway sends what is no text. */
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
};

const claimsOf = ({ sub, province, groups }: TestCaller) => ({
  sub,
  name: `Người ${sub}`,
  ...(province === undefined ? {} : { 'custom:province': province }),
  ...(groups === undefined ? {} : { 'cognito:groups': `[${groups.join(' ')}]` }),
});

function bodyOf(text: string, { bytes, base64 = false }: TestRequest) {
  if (bytes !== undefined)
    return { body: Buffer.from(bytes).toString('base64'), isBase64Encoded: true };
  if (text === '') return { isBase64Encoded: base64 };
  return { body: base64 ? Buffer.from(text).toString('base64') : text, isBase64Encoded: base64 };
}

/** The event of an HTTP API with a JWT authorizer, payload 2.0. */
export function apiEvent(request: TestRequest): APIGatewayProxyEventV2WithJWTAuthorizer {
  const { routeKey, path, caller, at } = request;
  const [method = '', pattern = ''] = routeKey.split(' ');
  const rawPath = pattern.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '');
  const text = request.text ?? (request.body === undefined ? '' : JSON.stringify(request.body));
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString: new URLSearchParams(request.query).toString(),
    headers: { 'content-type': 'application/json', ...request.headers },
    ...(request.query === undefined ? {} : { queryStringParameters: request.query }),
    pathParameters: path,
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      authorizer: {
        principalId: '',
        integrationLatency: 0,
        jwt: { claims: claimsOf(caller), scopes: [] },
      },
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
      requestId: 'request-1',
      routeKey,
      stage: '$default',
      time: at,
      timeEpoch: Date.parse(at),
    },
    ...bodyOf(text, request),
  };
}
