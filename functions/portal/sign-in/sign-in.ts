import { createHash, randomBytes } from 'node:crypto';
import { type Discovery, SignInUnreachable } from './discovery.ts';
import type { Session, SessionVerifier, Trust } from './session.ts';

/** What the browser keeps in a cookie between leaving for the sign-in and coming back. */
export type Departure = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The page to come back to. */
  readonly back: string;
};

export type SignInDeps = Trust & {
  /** Where the sign-in service sends the browser back to. */
  readonly returnUrl: string;
  /** Where it sends the browser after signing out. */
  readonly homeUrl: string;
  readonly discover: () => Promise<Discovery>;
  readonly verify: SessionVerifier;
};

const random = (): string => randomBytes(32).toString('base64url');

/** Sends somebody off to sign in: where to, and what to remember meanwhile. Authorization code with PKCE. */
export async function beginSignIn(
  deps: SignInDeps,
  back: string,
): Promise<{ readonly location: string; readonly departure: Departure }> {
  const { authorizationEndpoint } = await deps.discover();
  const departure = { state: random(), nonce: random(), verifier: random(), back };
  const location = new URL(authorizationEndpoint);
  const challenge = createHash('sha256').update(departure.verifier).digest('base64url');
  for (const [name, value] of [
    ['response_type', 'code'],
    ['client_id', deps.clientId],
    ['redirect_uri', deps.returnUrl],
    ['scope', 'openid profile'],
    ['state', departure.state],
    ['nonce', departure.nonce],
    ['code_challenge', challenge],
    ['code_challenge_method', 'S256'],
  ] as const) {
    location.searchParams.set(name, value);
  }
  return { location: location.href, departure };
}

/** The session of somebody who comes back from signing in; undefined when anything does not fit together. */
export async function finishSignIn(
  deps: SignInDeps,
  query: URLSearchParams,
  departure: Departure,
): Promise<Session | undefined> {
  const code = query.get('code');
  if (code === null || query.get('state') !== departure.state) return undefined;
  const token = await exchange(deps, code, departure.verifier);
  const session = token === undefined ? undefined : await deps.verify(token);
  return session?.nonce === departure.nonce ? session : undefined;
}

const PATIENCE_MS = 8_000;

async function exchange(
  { discover, clientId, returnUrl }: SignInDeps,
  code: string,
  verifier: string,
): Promise<string | undefined> {
  const { tokenEndpoint } = await discover();
  const answer = await fetch(tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: returnUrl,
      code,
      code_verifier: verifier,
    }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((error: unknown) => {
    throw new SignInUnreachable(error);
  });
  if (answer.status >= 500) throw new SignInUnreachable(`Token endpoint: ${answer.status}`);
  if (!answer.ok) return undefined;
  const { id_token: token } = (await answer.json()) as { readonly id_token?: unknown };
  return typeof token === 'string' ? token : undefined;
}

/** Where the browser goes to end the sign-in service's own session; both spellings of the way back are given. */
export async function signOutLocation({
  discover,
  clientId,
  homeUrl,
}: SignInDeps): Promise<string> {
  const location = new URL((await discover()).endSessionEndpoint);
  location.searchParams.set('client_id', clientId);
  location.searchParams.set('logout_uri', homeUrl);
  location.searchParams.set('post_logout_redirect_uri', homeUrl);
  return location.href;
}

/** A departure as a cookie's value. */
export const packDeparture = (departure: Departure): string =>
  Buffer.from(JSON.stringify(departure)).toString('base64url');

/** A departure from a cookie's value; undefined when it is none. */
export function unpackDeparture(value: string | undefined): Departure | undefined {
  try {
    const read = JSON.parse(Buffer.from(value ?? '', 'base64url').toString('utf8')) as Departure;
    const texts = [read.state, read.nonce, read.verifier, read.back];
    return texts.every((text) => typeof text === 'string' && text !== '') ? read : undefined;
  } catch {
    return undefined;
  }
}
