import { requireEnv } from '../../shared/edge/env.ts';
import type { PortalDeps } from './answer-request.ts';
import { cookieJar } from './cookies.ts';
import { discoveryReader } from './sign-in/discovery.ts';
import type { SessionVerifier } from './sign-in/session.ts';

/** The portal's address, its cookies and its sign-in service, built once per cold start. */
export function dependencies(): PortalDeps {
  const siteUrl = requireEnv('API_URL');
  const trust = { issuer: requireEnv('ISSUER'), clientId: requireEnv('CLIENT_ID') };
  const discover = discoveryReader(trust.issuer);
  let verifier: SessionVerifier | undefined;
  return {
    siteUrl,
    jar: cookieJar(siteUrl),
    signIn: {
      ...trust,
      returnUrl: `${siteUrl}/dang-nhap/xong`,
      homeUrl: `${siteUrl}/`,
      discover,
      // Tokens are read by a library that strangers' pages need not wait for.
      verify: async (token) => {
        verifier ??= (await import('./sign-in/session.ts')).sessionVerifier(trust, discover);
        return verifier(token);
      },
    },
  };
}
