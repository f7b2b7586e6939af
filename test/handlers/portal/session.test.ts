import { generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discoveryReader, SignInUnreachable } from '../../../functions/portal/sign-in/discovery.ts';
import {
  type SessionVerifier,
  sessionVerifier,
} from '../../../functions/portal/sign-in/session.ts';
import { CLIENT_ID, type FakeWorld, startFakeWorld } from './fake-world.ts';

let world: FakeWorld;
let verify: SessionVerifier;

beforeAll(async () => {
  world = await startFakeWorld();
  const trust = { issuer: world.url, clientId: CLIENT_ID };
  verify = sessionVerifier(trust, discoveryReader(world.url));
});
afterAll(() => world.close());

const HOUR = 3600;
const now = () => Math.floor(Date.now() / 1000);

describe('a session', () => {
  it('is what a good ID token says', async () => {
    const token = await world.tokenFor({ nonce: 'n' });
    expect(await verify(token)).toEqual({
      token,
      accountId: 'can-bo',
      name: 'Cán bộ <Mẫu>',
      province: 'tinh-mau',
      nonce: 'n',
      expiresAt: expect.any(Date),
    });
  });

  it.each([
    ['has expired', () => world.tokenFor({ exp: now() - 1 })],
    ['never expires', () => world.tokenFor({ exp: undefined })],
    ['begins later', () => world.tokenFor({ nbf: now() + HOUR })],
    ['comes from another issuer', () => world.tokenFor({ iss: 'https://evil.example' })],
    ['is made out for another client', () => world.tokenFor({ aud: 'another' })],
    ['names nobody', () => world.tokenFor({ sub: undefined })],
    ['is for access, not for identity', () => world.tokenFor({ token_use: 'access' })],
    [
      'is signed with another key',
      async () => world.tokenFor({}, (await generateKeyPair('RS256')).privateKey),
    ],
    [
      'was changed after signing',
      async () => {
        const [head, , signature] = (await world.tokenFor()).split('.');
        const claims = { iss: world.url, aud: CLIENT_ID, sub: 'so-noi-vu', exp: now() + HOUR };
        const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
        return `${head}.${body}.${signature}`;
      },
    ],
    [
      'is not signed at all',
      async () => {
        const [, body] = (await world.tokenFor()).split('.');
        return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
      },
    ],
    ['is no token', async () => 'not a token'],
  ])('is none when the token %s', async (_, token) => {
    expect(await verify(await token())).toBeUndefined();
  });

  it('cannot be told while the issuer is down, and can again afterwards', async () => {
    let isUp = false;
    const read = discoveryReader(world.url);
    const discover = () => (isUp ? read() : discoveryReader('http://127.0.0.1:9')());
    const trust = { issuer: world.url, clientId: CLIENT_ID };
    const verifyLater = sessionVerifier(trust, discover);
    const token = await world.tokenFor();
    await expect(verifyLater(token)).rejects.toThrow(SignInUnreachable);
    isUp = true;
    expect((await verifyLater(token))?.accountId).toBe('can-bo');
  });
});
