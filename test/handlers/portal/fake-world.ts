import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What the stand-in of the API answers to `GET /v1/…`. */
export type FakeAnswer = { readonly status?: number; readonly body: unknown };

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
};

export type FakeWorld = Awaited<ReturnType<typeof startFakeWorld>>;

export const CLIENT_ID = 'portal-under-test';
const KEY_ID = 'key-1';

/**
 * A sign-in service and an API in one small server: discovery, keys, token exchange, and whatever answers a
 * test lays out under `METHOD /v1/…`.
 */
export async function startFakeWorld() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' };
  const answers = new Map<string, FakeAnswer>();
  const asked: Asked[] = [];
  /** What the token endpoint gives for the next code. */
  const grants: { idToken?: string } = {};
  const server = createServer(async (message, response) => {
    const path = message.url ?? '/';
    const request: Asked = {
      method: message.method ?? 'GET',
      path,
      authorization: message.headers.authorization,
      body: await bodyOf(message),
    };
    asked.push(request);
    const answer = ownAnswer(path) ?? answers.get(`${request.method} ${path}`);
    const status = answer === undefined ? 404 : (answer.status ?? 200);
    const type = status >= 400 ? 'application/problem+json' : 'application/json';
    response.writeHead(status, { 'content-type': type });
    response.end(JSON.stringify(answer?.body ?? NOT_FOUND));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function ownAnswer(path: string): FakeAnswer | undefined {
    if (path === '/.well-known/openid-configuration') return { body: discoveryOf(url) };
    if (path === '/keys') return { body: { keys: [jwk] } };
    if (path === '/token') {
      return grants.idToken === undefined
        ? { status: 400, body: { error: 'invalid_grant' } }
        : { body: { id_token: grants.idToken } };
    }
    return undefined;
  }

  return {
    url,
    answers,
    asked,
    grants,
    /** An ID token as the service would sign it; fields given replace the usual ones. */
    tokenFor: (
      claims: Readonly<Record<string, unknown>> = {},
      key: CryptoKey = privateKey,
    ): Promise<string> => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({
        iss: url,
        aud: CLIENT_ID,
        sub: 'can-bo',
        name: 'Cán bộ <Mẫu>',
        'custom:province': 'tinh-mau',
        iat: now,
        exp: now + 3600,
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid: KEY_ID })
        .sign(key);
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const NOT_FOUND = {
  status: 404,
  kind: 'NotFound',
  title: 'Không tìm thấy',
  detail: 'Không tìm thấy khối, cụm thi đua có mã “x”. Kiểm tra lại.',
  errors: [],
};

const discoveryOf = (url: string) => ({
  issuer: url,
  authorization_endpoint: `${url}/authorize`,
  token_endpoint: `${url}/token`,
  jwks_uri: `${url}/keys`,
  end_session_endpoint: `${url}/logout`,
});

async function bodyOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
