import { type IncomingHttpHeaders, request } from 'node:http';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { createCalendar } from '../../../../infra/local/calendar.ts';
import { type Gateway, startGateway } from '../../../../infra/local/gateway.ts';

export const issuer = 'http://127.0.0.1:1/pool';
export const clientId = 'co-dau-portal';
export const calendar = createCalendar();
export const log: string[] = [];

const { publicKey, privateKey } = await generateKeyPair('RS256');
const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one' }] });

export type Event = Record<string, unknown> & { requestContext: Record<string, unknown> };

/** The gateway under test, what its functions were given, and what they shall answer. */
export const stage: { gateway: Gateway; events: Event[]; answer: (event: Event) => unknown } = {
  gateway: { url: '', port: 0, close: async () => undefined },
  events: [],
  answer: () => ({ statusCode: 200 }),
};

export const options = {
  port: 0,
  entries: [
    {
      name: 'units/show-unit',
      trigger: { kind: 'http', routes: ['GET /v1/units/{unit}'], auth: 'TOKEN' },
    },
    { name: 'ranking/tick', trigger: { kind: 'minute' } },
    { name: 'portal/show', trigger: { kind: 'http', routes: ['ANY /{path+}'], auth: 'NONE' } },
  ],
  invoke: async (_: string, event: unknown) => {
    stage.events.push(event as Event);
    return stage.answer(event as Event);
  },
  calendar,
  issuer,
  clientId,
  keys,
  onClock: async (at: string) => {
    calendar.set(at);
    return { at, closed: 1 };
  },
  log: (line: string) => log.push(line),
  integrationTimeoutMs: 300,
} as const;

/** Starts the gateway for the tests of one file, and clears the stage between them. */
export function useGateway(): void {
  beforeAll(async () => {
    stage.gateway = await startGateway(options);
  });
  afterAll(() => stage.gateway.close());
  beforeEach(() => {
    stage.events = [];
    stage.answer = () => ({ statusCode: 200 });
    log.length = 0;
  });
  afterEach(() => calendar.set(undefined));
}

export type Sent = {
  readonly method?: string;
  readonly headers?: Record<string, string | string[]>;
  readonly body?: Buffer | string;
};
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** A request exactly as given: `fetch` would add headers and normalise the path. */
export function send(path: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  const { port } = stage.gateway;
  return new Promise<Answer>((resolve, reject) => {
    const message = request(
      { port, host: '127.0.0.1', path, method, headers },
      async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const { statusCode: status = 0 } = response;
        resolve({ status, headers: response.headers, body: Buffer.concat(chunks) });
      },
    );
    message.on('error', reject).end(body);
  });
}

export const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

export const tokenOf = (claims: JWTPayload = {}, key = privateKey): Promise<string> =>
  new SignJWT({ iss: issuer, aud: clientId, sub: 'u1', exp: inSeconds(60), ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .sign(key);
