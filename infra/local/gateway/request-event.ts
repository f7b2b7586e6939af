import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RouteMatch } from './routes.ts';

/** What the authorizer found in the bearer's token, every claim as text. */
export type TokenClaims = Readonly<Record<string, string>>;

export type GatewayRequest = {
  readonly message: IncomingMessage;
  readonly body: Buffer;
  readonly match: RouteMatch;
  readonly claims: TokenClaims | undefined;
  readonly requestId: string;
  /** From the calendar: this is the business time of whatever the request causes. */
  readonly time: Date;
};

/** Payload format 2.0, as an HTTP API hands it to a function; what is absent there is absent here. */
export function requestEvent(request: GatewayRequest): Record<string, unknown> {
  const { message, match, body } = request;
  const { rawQuery, path } = splitTarget(message.url ?? '/');
  const headers = lowerCaseHeaders(message);
  const cookies = headers['cookie']?.split(/;\s*/).filter((cookie) => cookie !== '');
  const { cookie: _, ...otherHeaders } = headers;
  const queryStringParameters = combinedQuery(rawQuery);
  return {
    version: '2.0',
    routeKey: match.target.route,
    rawPath: decodeURIComponent(path),
    rawQueryString: rawQuery,
    ...(cookies && { cookies }),
    headers: { ...otherHeaders, ...forwarded(message) },
    ...(queryStringParameters && { queryStringParameters }),
    requestContext: requestContext(request, headers, decodeURIComponent(path)),
    ...bodyFields(body, headers),
    ...(Object.keys(match.pathParameters).length > 0 && { pathParameters: match.pathParameters }),
  };
}

/** Splits a request target into its still encoded path and query. */
export function splitTarget(target: string): { path: string; rawQuery: string } {
  const mark = target.indexOf('?');
  return mark < 0
    ? { path: target, rawQuery: '' }
    : { path: target.slice(0, mark), rawQuery: target.slice(mark + 1) };
}

export const newRequestId = (): string => randomBytes(11).toString('base64');

function requestContext(
  { message, match, claims, requestId, time }: GatewayRequest,
  headers: Readonly<Record<string, string>>,
  path: string,
) {
  const domainName = (headers['host'] ?? '127.0.0.1').replace(/:\d+$/, '');
  return {
    accountId: '000000000000',
    apiId: 'local',
    ...(claims && { authorizer: { jwt: { claims, scopes: null } } }),
    domainName,
    domainPrefix: domainName.split('.')[0],
    http: {
      method: message.method,
      path,
      protocol: `HTTP/${message.httpVersion}`,
      sourceIp: message.socket.remoteAddress,
      userAgent: headers['user-agent'] ?? '',
    },
    requestId,
    routeKey: match.target.route,
    stage: '$default',
    time: commonLogTime(time),
    timeEpoch: time.getTime(),
  };
}

const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'te', 'transfer-encoding', 'upgrade']);

function lowerCaseHeaders(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, values = []] of Object.entries(message.headersDistinct)) {
    if (!HOP_BY_HOP.has(name)) headers[name] = values.join(name === 'cookie' ? '; ' : ',');
  }
  return headers;
}

function forwarded({ headersDistinct, socket }: IncomingMessage): Record<string, string> {
  const before = headersDistinct['x-forwarded-for'] ?? [];
  return {
    'x-forwarded-for': [...before, socket.remoteAddress].join(', '),
    'x-forwarded-port': String(socket.localPort),
    'x-forwarded-proto': 'http',
  };
}

function combinedQuery(rawQuery: string): Record<string, string> | undefined {
  if (rawQuery === '') return undefined;
  const combined = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(rawQuery)) {
    const before = combined.get(name);
    combined.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(combined);
}

/** The only kinds that arrive as text; a form, notably, arrives as Base64. */
const TEXT = /^(text\/|application\/(json|javascript|xml)\b|application\/[\w.+-]+\+(json|xml)\b)/i;

function bodyFields(body: Buffer, headers: Readonly<Record<string, string>>) {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = TEXT.test(headers['content-type'] ?? '') && !headers['content-encoding'];
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

/** As in `12/Mar/2020:19:03:58 +0000`. */
function commonLogTime(time: Date): string {
  const [, day, month, year, clock] = time.toUTCString().split(' ');
  return `${day}/${month}/${year}:${clock} +0000`;
}
