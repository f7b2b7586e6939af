import { generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import {
  calendar,
  clientId,
  inSeconds,
  issuer,
  send,
  stage,
  tokenOf,
  useGateway,
} from './staged-gateway.ts';

useGateway();

const stranger = await generateKeyPair('RS256');

const bearer = async (...args: Parameters<typeof tokenOf>) => ({
  headers: { authorization: `Bearer ${await tokenOf(...args)}` },
});

describe('authorization', () => {
  it('hands on the claims as text', async () => {
    const claims = {
      'cognito:groups': ['a', 'b'],
      email_verified: true,
      'custom:province': 'lao-cai',
    };
    const exp = inSeconds(60);
    const { status } = await send('/v1/units/bac-ha', await bearer({ ...claims, exp }));
    expect(status).toBe(200);
    expect(stage.events[0]?.requestContext['authorizer']).toEqual({
      jwt: {
        claims: {
          iss: issuer,
          aud: clientId,
          sub: 'u1',
          exp: String(exp),
          'cognito:groups': '[a b]',
          email_verified: 'true',
          'custom:province': 'lao-cai',
        },
        scopes: null,
      },
    });
  });

  it('accepts a bare token, and a client id where there is no audience', async () => {
    const bare = await tokenOf({ aud: undefined, client_id: clientId });
    const { status } = await send('/v1/units/x', { headers: { authorization: bare } });
    expect(status).toBe(200);
  });

  it('judges the age of a token by the real clock, whatever the calendar says', async () => {
    calendar.set('2099-01-01T00:00:00Z');
    expect((await send('/v1/units/x', await bearer())).status).toBe(200);
    calendar.set('2001-01-01T00:00:00Z');
    expect((await send('/v1/units/x', await bearer({ exp: inSeconds(-5) }))).status).toBe(401);
  });

  it('refuses a request without a token', async () => {
    const { status, headers, body } = await send('/v1/units/x');
    expect([status, headers['www-authenticate'], body.toString()]).toEqual([
      401,
      'Bearer',
      '{"message":"Unauthorized"}',
    ]);
    expect(stage.events).toEqual([]);
  });

  it.each<[string, () => Promise<string>]>([
    ['expired', () => tokenOf({ exp: inSeconds(-1) })],
    ['without an end', () => tokenOf({ exp: undefined })],
    ['not valid yet', () => tokenOf({ nbf: inSeconds(60) })],
    ['of a foreign issuer', () => tokenOf({ iss: 'http://127.0.0.1:2/pool' })],
    ['for another audience', () => tokenOf({ aud: 'another' })],
    ['for another client', () => tokenOf({ aud: undefined, client_id: 'another' })],
    ['signed with a foreign key', () => tokenOf({}, stranger.privateKey)],
    ['with a changed claim', async () => (await tokenOf()).replace(/\.\w/, '.Z')],
    ['unsigned', async () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
    ['that is none', async () => 'not-a-token'],
  ])('refuses a token %s', async (_, token) => {
    const headers = { authorization: `Bearer ${await token()}` };
    const answered = await send('/v1/units/x', { headers });
    expect(answered.status).toBe(401);
    expect(answered.headers['www-authenticate']).toContain('error="invalid_token"');
    expect(stage.events).toEqual([]);
  });
});
