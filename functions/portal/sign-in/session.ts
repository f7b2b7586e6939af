import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { type Discovery, SignInUnreachable } from './discovery.ts';

/** A signed-in person: what the verified ID token says, and the token itself for asking the API. */
export type Session = {
  readonly token: string;
  readonly accountId: string;
  readonly name: string;
  /** Absent for those who run the platform. */
  readonly province: string | undefined;
  readonly nonce: string | undefined;
  /** By the real clock. */
  readonly expiresAt: Date;
};

export type SessionVerifier = (token: string) => Promise<Session | undefined>;

/** Whose tokens count, and for which client they must be made out. */
export type Trust = { readonly issuer: string; readonly clientId: string };

/**
 * Verifies ID tokens: signature, issuer, audience, and time by the real clock. Undefined for any token that is
 * not good (now). The verifier throws SignInUnreachable when the issuer's keys can't be read.
 */
export function sessionVerifier(
  { issuer, clientId }: Trust,
  discover: () => Promise<Pick<Discovery, 'jwksUri'>>,
): SessionVerifier {
  let keys: JWTVerifyGetKey | undefined;
  return async (token) => {
    keys ??= createRemoteJWKSet(new URL((await discover()).jwksUri));
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience: clientId,
        algorithms: ['RS256'],
        requiredClaims: ['sub', 'exp'],
      });
      return sessionOf(token, payload);
    } catch (error) {
      if (isTokensFault(error)) return undefined;
      throw new SignInUnreachable(error);
    }
  };
}

function sessionOf(token: string, payload: JWTPayload): Session | undefined {
  const { sub, exp, name, nonce, token_use: use, 'custom:province': province } = payload;
  if (sub === undefined || exp === undefined || (use !== undefined && use !== 'id')) {
    return undefined;
  }
  return {
    token,
    accountId: sub,
    name: typeof name === 'string' ? name : '',
    province: typeof province === 'string' ? province : undefined,
    nonce: typeof nonce === 'string' ? nonce : undefined,
    expiresAt: new Date(exp * 1000),
  };
}

/** Anything but trouble in fetching the keys is the token's own fault. */
const isTokensFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  error.code !== 'ERR_JOSE_GENERIC' &&
  !(error instanceof errors.JWKSInvalid);
