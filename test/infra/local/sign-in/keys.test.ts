import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { PortInUse } from '../../../../infra/local/listen.ts';
import { clientId, stage, start, useSignIn } from './staged-sign-in.ts';

useSignIn();

describe('the keys', () => {
  it('are for this person alone and outlive a restart', async () => {
    expect((await stat(stage.keysFile)).mode & 0o777).toBe(0o600);
    const token = await stage.signIn.tokenFor('sub-bac-ha');
    const { port } = new URL(stage.signIn.issuer);
    const before = stage.signIn;
    await before.close();
    stage.signIn = await start(Number(port));
    expect(stage.signIn.issuer).toBe(before.issuer);
    const keys = createRemoteJWKSet(new URL(`${stage.signIn.issuer}/.well-known/jwks.json`));
    await expect(jwtVerify(token, keys, { audience: clientId })).resolves.toBeDefined();
    expect(decodeProtectedHeader(await stage.signIn.tokenFor('sub-bac-ha'))).toEqual(
      decodeProtectedHeader(token),
    );
  });

  it('are published without their private part', async () => {
    const response = await fetch(`${stage.signIn.issuer}/.well-known/jwks.json`);
    const { keys } = (await response.json()) as { keys: Record<string, string>[] };
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0] ?? {}).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it.each(['', '{', '{}', '{"signing":{"kty":"EC"},"cookies":["x"]}'])(
    'are refused when their file holds %j',
    async (damaged) => {
      const kept = await readFile(stage.keysFile, 'utf8');
      await writeFile(stage.keysFile, damaged);
      await expect(start()).rejects.toThrow('is damaged');
      await writeFile(stage.keysFile, kept);
      await chmod(stage.keysFile, 0o600);
    },
  );

  it('come with a clear error when the port is taken', async () => {
    await expect(start(Number(new URL(stage.signIn.issuer).port))).rejects.toBeInstanceOf(
      PortInUse,
    );
  });
});
