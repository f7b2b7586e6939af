/** What the portal needs of a sign-in service's discovery document. */
export type Discovery = {
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly jwksUri: string;
  readonly endSessionEndpoint: string;
};

/** The sign-in service can't be asked now. */
export class SignInUnreachable extends Error {
  constructor(cause: unknown) {
    super('The sign-in service can not be reached', { cause });
    this.name = 'SignInUnreachable';
  }
}

const PATIENCE_MS = 5_000;

/** Reads the discovery document once; after a failure the next caller tries again. The reader throws SignInUnreachable. */
export function discoveryReader(issuer: string): () => Promise<Discovery> {
  let known: Promise<Discovery> | undefined;
  return () => {
    known ??= readDiscovery(issuer).catch((error: unknown) => {
      known = undefined;
      throw new SignInUnreachable(error);
    });
    return known;
  };
}

async function readDiscovery(issuer: string): Promise<Discovery> {
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!answer.ok) throw new Error(`Discovery of ${issuer} answered ${answer.status}`);
  const document = (await answer.json()) as Readonly<Record<string, unknown>>;
  const authorizationEndpoint = addressIn(document, 'authorization_endpoint');
  return {
    authorizationEndpoint,
    tokenEndpoint: addressIn(document, 'token_endpoint'),
    jwksUri: addressIn(document, 'jwks_uri'),
    // A user pool's hosted pages have theirs beside the sign-in, whether the document names it or not.
    endSessionEndpoint:
      document.end_session_endpoint === undefined
        ? `${new URL(authorizationEndpoint).origin}/logout`
        : addressIn(document, 'end_session_endpoint'),
  };
}

function addressIn(document: Readonly<Record<string, unknown>>, name: string): string {
  const value = document[name];
  if (typeof value !== 'string' || !/^https?:\/\//.test(value) || !URL.canParse(value)) {
    throw new Error(`Discovery document has no ${name}`);
  }
  return value;
}
