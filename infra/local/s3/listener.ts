import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { authenticate } from './authenticate.ts';
import { corsHeaders, preflight } from './cors.ts';
import { IncomingBody } from './incoming-body.ts';
import type { Reply, Service } from './operation.ts';
import { errorReply, newRequestId, send } from './reply.ts';
import { readRequest, type S3Request } from './request.ts';
import { route } from './router.ts';
import { S3Error } from './s3-error.ts';

const HOST = '127.0.0.1';
/** How long a request under way may hold up the end. */
const GRACE_MS = 5000;

export type Listener = {
  readonly url: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
};

/** Listens at once; requests wait until the service is ready. @throws when the port is taken */
export async function listen(port: number, ready: Promise<Service>): Promise<Listener> {
  const onRequest = (message: IncomingMessage, response: ServerResponse) => {
    void ready.then((service) => answer(service, message, response));
  };
  const server = createServer(onRequest);
  // A client that waits for leave to send its body gets it when the body is asked for, or a refusal instead.
  server.on('checkContinue', onRequest);
  // A sheet may take long over a slow line.
  server.requestTimeout = 0;
  server.listen(port, HOST);
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://${HOST}:${taken}`, port: taken, stop: () => stop(server) };
}

async function answer(
  service: Service,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = new IncomingBody(message, response);
  const requestId = newRequestId();
  response.setHeader('x-amz-request-id', requestId);
  const method = message.method ?? '';
  let reply: Reply;
  let cors: Record<string, string> = {};
  try {
    const request = readRequest(message, body);
    cors = corsHeaders(service.buckets.get(request.bucket ?? ''), request);
    reply = await replyTo(service, request);
  } catch (error) {
    if (message.errored) return;
    if (!(error instanceof S3Error)) console.error(`S3: ${method} ${message.url} failed:`, error);
    reply = errorReply(error, message.url?.split('?')[0] ?? '', requestId);
  }
  // A body that was neither asked for nor sent must not be taken for the next request.
  if (message.headers.expect !== undefined && !message.complete)
    response.setHeader('connection', 'close');
  await send(response, method, { ...reply, headers: { ...cors, ...reply.headers } }).catch(
    (error) => {
      if (!response.destroyed)
        console.error(`S3: the answer to ${method} ${message.url} failed:`, error);
      response.destroy();
    },
  );
  // The sender may have gone away meanwhile, which harms nobody.
  await body.drain().catch(() => undefined);
}

async function replyTo(service: Service, request: S3Request): Promise<Reply> {
  if (request.method === 'OPTIONS') {
    return preflight(service.buckets.get(request.bucket ?? ''), request);
  }
  const caller = await authenticate(request, service.authority);
  return route({ service, request, caller });
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  // Connections that were busy a moment ago are kept alive by their clients: end them as they fall idle.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearTimeout(impatience);
  clearInterval(sweep);
}
