import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { JWTVerifyGetKey } from 'jose';
import type { FunctionEntry } from '../catalogue/function-entry.ts';
import type { Calendar } from './calendar.ts';
import { PayloadTooLarge } from './function-errors.ts';
import type { Invoke } from './function-host.ts';
import { type Authorizer, createAuthorizer } from './gateway/authorizer.ts';
import { LOCAL_PREFIX, localControl, type OnClock } from './gateway/local-control.ts';
import { isPublicPath, publicSite } from './gateway/public-site.ts';
import { newRequestId, requestEvent, splitTarget } from './gateway/request-event.ts';
import { type GatewayResponse, messageResponse, responseOf } from './gateway/response.ts';
import { compileRoutes, type RouteMatch, type RouteTarget } from './gateway/routes.ts';
import { closeServer, listen } from './listen.ts';

export type Gateway = { readonly url: string; readonly port: number; close(): Promise<void> };

export type GatewayOptions = {
  /** 0 takes a free one. */
  readonly port: number;
  /** Those without an HTTP trigger are left out. */
  readonly entries: readonly Pick<FunctionEntry, 'name' | 'trigger'>[];
  readonly invoke: Invoke;
  readonly calendar: Pick<Calendar, 'now'>;
  readonly issuer: string;
  readonly clientId: string;
  /** Where the issuer's keys come from when not from its own address. */
  readonly keys?: JWTVerifyGetKey;
  readonly onClock?: OnClock;
  /** The public bucket as anybody may read it; without it there are no public pages. */
  readonly publicPagesUrl?: string;
  /** One line for each request. */
  readonly log: (line: string) => void;
  readonly integrationTimeoutMs?: number;
};

const BODY_LIMIT_BYTES = 10 * 1024 * 1024;
const HEADER_LIMIT_BYTES = 10_240;

type Served = { readonly response: GatewayResponse; readonly by: string };
type Desk = {
  readonly options: GatewayOptions;
  readonly routeOf: (method: string, path: string) => RouteMatch | undefined;
  readonly authorize: Authorizer;
};

/**
 * The HTTP API of the local cloud: routes, payloads (format 2.0), limits and wording of AWS API Gateway.
 *
 * @throws PortInUse
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const desk: Desk = {
    options,
    routeOf: compileRoutes(options.entries.flatMap(targetsOf)),
    authorize: createAuthorizer(options.issuer, options.clientId, options.keys),
  };
  const server = createServer({ maxHeaderSize: HEADER_LIMIT_BYTES }, (message, response) => {
    const requestId = newRequestId();
    serve(desk, message, requestId)
      .catch((error: unknown) => {
        options.log(`gateway: ${String(error)}`);
        return { response: messageResponse(500, 'Internal Server Error'), by: 'gateway' };
      })
      .then(({ response: answer, by }) => {
        send(response, answer, requestId);
        options.log(`${message.method} ${message.url} ${answer.statusCode} ${by}`);
      });
  });
  const port = await listen(server, options.port);
  return { url: `http://127.0.0.1:${port}`, port, close: () => closeServer(server) };
}

const targetsOf = ({ name, trigger }: GatewayOptions['entries'][number]): readonly RouteTarget[] =>
  trigger.kind === 'http'
    ? trigger.routes.map((route) => ({ route, functionName: name, auth: trigger.auth }))
    : [];

async function serve(desk: Desk, message: IncomingMessage, requestId: string): Promise<Served> {
  const time = desk.options.calendar.now();
  const { path } = splitTarget(message.url ?? '/');
  const body = await readBody(message);
  const own = (response: GatewayResponse): Served => ({ response, by: 'gateway' });
  if (body === undefined) return own(messageResponse(413, 'Request Entity Too Large'));
  if (path.startsWith(LOCAL_PREFIX)) return own(await localControl(message, desk.options.onClock));
  const { publicPagesUrl } = desk.options;
  if (publicPagesUrl !== undefined && isPublicPath(path)) {
    return {
      response: await publicSite(publicPagesUrl, message.method ?? '', path),
      by: 'public pages',
    };
  }
  const match = matchRoute(desk, message.method ?? '', path);
  if (match === 'BROKEN') return own(messageResponse(400, 'Bad Request'));
  if (match === undefined) return own(messageResponse(404, 'Not Found'));
  const { auth, functionName } = match.target;
  const authorized =
    auth === 'TOKEN' ? await desk.authorize(message.headers.authorization) : undefined;
  if (authorized?.ok === false) {
    return own(messageResponse(401, 'Unauthorized', { 'www-authenticate': authorized.challenge }));
  }
  const event = requestEvent({ message, body, match, claims: authorized?.claims, requestId, time });
  return { response: await integrate(desk.options, functionName, event), by: functionName };
}

function matchRoute({ routeOf }: Desk, method: string, path: string) {
  try {
    return routeOf(method, path);
  } catch (error) {
    if (error instanceof URIError) return 'BROKEN';
    throw error;
  }
}

/** What the function threw stays in the log; the client learns nothing of it. */
async function integrate(
  { invoke, integrationTimeoutMs = 30_000, log }: GatewayOptions,
  functionName: string,
  event: unknown,
): Promise<GatewayResponse> {
  const late = Promise.withResolvers<GatewayResponse>();
  const unavailable = messageResponse(503, 'Service Unavailable');
  const timer = setTimeout(() => late.resolve(unavailable), integrationTimeoutMs);
  const answered = invoke(functionName, event).then(responseOf, (error: unknown) => {
    if (error instanceof PayloadTooLarge) return messageResponse(413, 'Request Entity Too Large');
    log(`${error instanceof Error ? error.message : String(error)}`);
    return messageResponse(500, 'Internal Server Error');
  });
  return Promise.race([answered, late.promise]).finally(() => clearTimeout(timer));
}

/** Reads to the end even when it is too much, so that the client gets to hear the answer. */
async function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes <= BODY_LIMIT_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return sizeBytes > BODY_LIMIT_BYTES ? undefined : Buffer.concat(chunks);
}

const BODILESS = new Set([204, 304]);

function send(response: ServerResponse, answer: GatewayResponse, requestId: string): void {
  const { statusCode, headers, body } = answer;
  const bodiless = BODILESS.has(statusCode);
  response.writeHead(statusCode, {
    ...headers,
    ...(bodiless ? {} : { 'content-length': String(body.length) }),
    'apigw-requestid': requestId,
  });
  response.end(bodiless ? undefined : body);
}
