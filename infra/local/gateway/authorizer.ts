import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { TokenClaims } from './request-event.ts';

export type Authorized =
  | { readonly ok: true; readonly claims: TokenClaims }
  /** The value of the answer's `www-authenticate`. */
  | { readonly ok: false; readonly challenge: string };

export type Authorizer = (authorization: string | undefined) => Promise<Authorized>;

/**
 * Verifies bearers' tokens as the JWT authorizer of an HTTP API does: signature, issuer, audience (or
 * `client_id` where there is no audience), and time by the real clock. An issuer whose keys can't be
 * fetched refuses everybody.
 */
export function createAuthorizer(
  issuer: string,
  clientId: string,
  keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`)),
): Authorizer {
  return async (authorization) => {
    const token = authorization?.replace(/^Bearer\s+/i, '').trim();
    if (!token) return { ok: false, challenge: 'Bearer' };
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        algorithms: ['RS256', 'RS384', 'RS512'],
        requiredClaims: ['exp'],
      });
      return isFor(payload, clientId)
        ? { ok: true, claims: claimsAsText(payload) }
        : refused('the token does not have a valid audience');
    } catch (error) {
      return refused(reasonOf(error));
    }
  };
}

function isFor({ aud, client_id: client }: JWTPayload, clientId: string): boolean {
  if (aud === undefined) return client === clientId;
  return Array.isArray(aud) ? aud.includes(clientId) : aud === clientId;
}

const refused = (reason: string): Authorized => ({
  ok: false,
  challenge: `Bearer scope="" error="invalid_token" error_description="${reason}"`,
});

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'the token has expired';
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'iss') {
    return 'the token does not have a valid issuer';
  }
  return error instanceof errors.JOSEError
    ? 'the token can not be verified'
    : 'the keys of the issuer can not be reached';
}

/** The gateway hands every claim on as text: numbers in full, a list as `[a b]`. */
export function claimsAsText(payload: JWTPayload): TokenClaims {
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asText(value)]));
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asText).join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
