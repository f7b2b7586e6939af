import Provider, { type Configuration } from 'oidc-provider';
import { claimsOf, type LocalAccount } from './accounts.ts';
import type { SignInKeys } from './keys.ts';
import { createMemoryAdapter } from './memory-adapter.ts';
import { messagePage } from './pages.ts';

export type ProviderOptions = {
  readonly issuer: string;
  readonly clientId: string;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  readonly accounts: () => readonly LocalAccount[];
  readonly keys: SignInKeys;
};

export const EIGHT_HOURS = 8 * 60 * 60;
export const LOGIN_PATH = '/login';
export const LOGOUT_PATH = '/logout';
export const SESSION_COOKIE = 'co_dau_sign_in';

/** An OpenID provider with the paths and claims of a Cognito pool and one public client, without consent. */
export function createProvider(options: ProviderOptions): Provider {
  return new Provider(options.issuer, {
    ...configurationOf(options),
    clients: [
      {
        client_id: options.clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [...options.redirectUris],
        post_logout_redirect_uris: [...options.postLogoutRedirectUris],
      },
    ],
    async loadExistingGrant({ oidc }) {
      if (oidc.client === undefined || oidc.session?.accountId === undefined) return undefined;
      const { clientId } = oidc.client;
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope(SCOPES.join(' '));
      await grant.save();
      return grant;
    },
  });
}

const SCOPES = ['openid', 'profile', 'email'];

const configurationOf = ({ accounts, keys }: ProviderOptions): Configuration => ({
  adapter: createMemoryAdapter(),
  jwks: { keys: [keys.signing] },
  cookies: {
    keys: [...keys.cookies],
    names: { session: SESSION_COOKIE, interaction: 'co_dau_login', resume: 'co_dau_resume' },
  },
  routes: {
    authorization: '/oauth2/authorize',
    token: '/oauth2/token',
    userinfo: '/oauth2/userInfo',
    jwks: '/.well-known/jwks.json',
    end_session: LOGOUT_PATH,
  },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  interactions: { url: (_, { uid }) => `${LOGIN_PATH}/${uid}` },
  pkce: { required: () => true },
  clientAuthMethods: ['none'],
  responseTypes: ['code'],
  scopes: SCOPES,
  claims: { openid: ['sub', 'name', 'custom:province', 'cognito:groups'] },
  // As Cognito does, the ID token itself carries the person's claims.
  conformIdTokenClaims: false,
  ttl: {
    AccessToken: EIGHT_HOURS,
    AuthorizationCode: 60,
    Grant: EIGHT_HOURS,
    IdToken: EIGHT_HOURS,
    Interaction: 60 * 60,
    Session: EIGHT_HOURS,
  },
  findAccount(_, sub) {
    const account = accounts().find((candidate) => candidate.sub === sub);
    return account && { accountId: sub, claims: () => claimsOf(account) };
  },
  renderError(ctx, { error, error_description: description }) {
    ctx.type = 'html';
    ctx.body = messagePage(
      'Không đăng nhập được',
      'Yêu cầu đăng nhập không hợp lệ hoặc đã hết hạn. Hãy quay lại trang của Cờ Đầu và đăng nhập lại.',
      [error, description].filter(Boolean).join(': '),
    );
  },
});
