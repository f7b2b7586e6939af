import { randomBytes } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../infra/local/calendar.ts';
import { startGateway } from '../../../infra/local/gateway.ts';
import {
  afterLogout,
  authorizationUrl,
  bacHa,
  clientId,
  createBrowser,
  exchange,
  fill,
  openLogin,
  redirectUri,
  signInAs,
  stage,
  useSignIn,
} from './sign-in/staged-sign-in.ts';

useSignIn();

describe('signing in', () => {
  it('leads a person through the form to an ID token with the claims of the account', async () => {
    const { landed, code } = await signInAs(bacHa);
    expect(`${landed.origin}${landed.pathname}`).toBe(redirectUri);
    expect(landed.searchParams.get('state')).toBe('the-state');
    const { body } = await exchange(code);
    const keys = createRemoteJWKSet(new URL(`${stage.signIn.issuer}/.well-known/jwks.json`));
    const verified = await jwtVerify(body['id_token'] ?? '', keys, {
      issuer: stage.signIn.issuer,
      audience: clientId,
    });
    expect(verified.protectedHeader.alg).toBe('RS256');
    expect(verified.payload).toMatchObject({
      sub: 'sub-bac-ha',
      name: 'Nguyễn Thị "Mẫu"',
      'custom:province': 'lao-cai',
      nonce: 'the-nonce',
    });
    expect(verified.payload).not.toHaveProperty('cognito:groups');
    const { exp = 0, iat = 0 } = verified.payload;
    expect(exp - iat).toBe(8 * 60 * 60);
  });

  it('names the groups of an operator, and no province where there is none', async () => {
    const { code } = await signInAs(fill('van-hanh', 'khác'));
    const claims = decodeJwt((await exchange(code)).body['id_token'] ?? '');
    expect(claims).toMatchObject({ 'cognito:groups': ['operators', 'readers'] });
    expect(claims).not.toHaveProperty('custom:province');
  });

  it('takes a code once, and only with its verifier', async () => {
    const first = await signInAs(bacHa);
    expect((await exchange(first.code, randomBytes(32).toString('base64url'))).status).toBe(400);
    const { code } = await signInAs(bacHa);
    expect((await exchange(code)).status).toBe(200);
    expect((await exchange(code)).body).toMatchObject({ error: 'invalid_grant' });
  });

  it('refuses a sign-in without PKCE or to an address that is not registered', async () => {
    const withoutChallenge = new URL(await authorizationUrl());
    withoutChallenge.searchParams.delete('code_challenge');
    withoutChallenge.searchParams.delete('code_challenge_method');
    const answer = await createBrowser().visit(withoutChallenge.href);
    expect(answer.headers.get('location')).toContain('error=invalid_request');
    const { page, html } = await openLogin(undefined, { redirect_uri: 'http://evil.example/' });
    expect(page.status).toBe(400);
    expect(html).toContain('Không đăng nhập được');
  });

  it('remembers who is signed in until they sign out', async () => {
    const { browser } = await signInAs(bacHa);
    const again = await browser.visit(await authorizationUrl());
    expect(again.headers.get('location')).toContain(`${redirectUri}?code=`);
    const logout = `${stage.signIn.issuer}/logout?client_id=${clientId}&logout_uri=${afterLogout}&state=s`;
    const left = await browser.visit(logout);
    expect([left.status, left.headers.get('location')]).toEqual([303, `${afterLogout}?state=s`]);
    expect((await openLogin(browser)).html).toContain('Mật khẩu');
  });

  it('signs out by the name that OpenID gives the parameter, and to registered addresses only', async () => {
    const discovery = await fetch(`${stage.signIn.issuer}/.well-known/openid-configuration`);
    const { end_session_endpoint: end } = (await discovery.json()) as Record<string, string>;
    const to = async (uri: string) => {
      const asked = `${end}?client_id=${clientId}&post_logout_redirect_uri=${uri}`;
      return (await createBrowser().visit(asked)).status;
    };
    expect(await to(afterLogout)).toBe(303);
    expect(await to('http://evil.example/')).toBe(400);
  });
});

describe('tokens without a browser', () => {
  it('pass the gateway, which fetches the keys from the provider', async () => {
    const events: unknown[] = [];
    const gateway = await startGateway({
      port: 0,
      entries: [{ name: 'a/b', trigger: { kind: 'http', routes: ['GET /v1/me'], auth: 'TOKEN' } }],
      invoke: async (_, event) => {
        events.push(event);
        return { statusCode: 204 };
      },
      calendar: createCalendar(),
      issuer: stage.signIn.issuer,
      clientId,
      log: () => undefined,
    });
    const authorization = `Bearer ${await stage.signIn.tokenFor('sub-operator')}`;
    const { status } = await fetch(`${gateway.url}/v1/me`, { headers: { authorization } });
    await gateway.close();
    expect(status).toBe(204);
    expect(events).toMatchObject([
      {
        requestContext: {
          authorizer: {
            jwt: {
              claims: {
                sub: 'sub-operator',
                name: 'Trần Văn Mẫu',
                'cognito:groups': '[operators readers]',
              },
            },
          },
        },
      },
    ]);
  });

  it('are refused for an account that does not exist', async () => {
    await expect(stage.signIn.tokenFor('nobody')).rejects.toThrow('nobody');
  });
});
