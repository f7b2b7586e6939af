import type { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { importJWK, SignJWT } from 'jose';
import { closeServer, listen } from './listen.ts';
import { claimsOf, type LocalAccount } from './sign-in/accounts.ts';
import { keysIn, type SignInKeys } from './sign-in/keys.ts';
import { createLogin, createLogout, type Handler } from './sign-in/login.ts';
import { createProvider, EIGHT_HOURS, LOGIN_PATH, LOGOUT_PATH } from './sign-in/provider.ts';

export type SignIn = {
  readonly issuer: string;
  /**
   * An ID token as the account would get by signing in, valid for eight hours of real time.
   *
   * @throws Error when there is no such account
   */
  tokenFor(sub: string): Promise<string>;
  close(): Promise<void>;
};

export type SignInOptions = {
  /** 0 takes a free one. */
  readonly port: number;
  /** The address by which everybody knows the provider, when it is not the server's own. */
  readonly issuerUrl?: string;
  readonly clientId: string;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  readonly accounts: () => readonly LocalAccount[];
  /** Signing and cookie keys, made at the first start. */
  readonly keysFile: string;
  readonly log: (line: string) => void;
};

/**
 * Signs people in as the Cognito pool does on AWS: OpenID Connect, authorization code with PKCE, ID tokens
 * by RS256. Keys outlive a restart, so tokens do too; sessions of the sign-in page itself don't.
 *
 * @throws PortInUse; Error when the keys file is damaged
 */
export async function startSignIn(options: SignInOptions): Promise<SignIn> {
  const keys = await keysIn(options.keysFile);
  const routes: { handle: Handler } = { handle: async () => undefined };
  const server = createServer((message, response) => {
    routes.handle(message, response).catch((error: unknown) => {
      options.log(`sign-in: ${error instanceof Error ? error.message : String(error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const port = await listen(server, options.port);
  const issuer = options.issuerUrl ?? `http://127.0.0.1:${port}`;
  routes.handle = handlerOf(issuer, keys, options);
  return {
    issuer,
    tokenFor: (sub) => signToken(sub, issuer, keys, options),
    close: () => closeServer(server),
  };
}

function handlerOf(issuer: string, keys: SignInKeys, options: SignInOptions): Handler {
  const provider = createProvider({ ...options, issuer, keys });
  const report = (error: Error): void => options.log(`sign-in: ${error.message}`);
  const faults: EventEmitter = provider;
  faults.on('error', report);
  provider.on('server_error', (_, error) => report(error));
  const answer = provider.callback();
  const login = createLogin({ ...options, provider });
  const logout = createLogout({ ...options, provider });
  return async (message: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(message.url ?? '', 'http://local');
    if (pathname.startsWith(`${LOGIN_PATH}/`)) return login(message, response);
    if (pathname === LOGOUT_PATH) return logout(message, response);
    return answer(message, response);
  };
}

async function signToken(
  sub: string,
  issuer: string,
  { signing }: SignInKeys,
  { accounts, clientId }: SignInOptions,
): Promise<string> {
  const account = accounts().find((candidate) => candidate.sub === sub);
  if (account === undefined) throw new Error(`There is no account ${sub}`);
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT(claimsOf(account))
    .setProtectedHeader({ alg: signing.alg, kid: signing.kid })
    .setIssuer(issuer)
    .setAudience(clientId)
    .setIssuedAt(now)
    .setExpirationTime(now + EIGHT_HOURS)
    .sign(await importJWK(signing));
}
