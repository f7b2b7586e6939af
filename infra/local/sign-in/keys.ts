import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';
import { writeDurably } from '../durable-file.ts';

const Keys = z.object({
  /** A private RSA key that signs ID tokens. */
  signing: z.looseObject({
    kty: z.literal('RSA'),
    kid: z.string(),
    alg: z.literal('RS256'),
    use: z.literal('sig'),
    n: z.string(),
    e: z.string(),
    d: z.string(),
  }),
  /** Sign the cookies of the sign-in pages. */
  cookies: z.tuple([z.string().min(32)]),
});

export type SignInKeys = z.infer<typeof Keys>;

/**
 * The keys in the file; at first start new ones, readable by this person alone. Tokens given before a
 * restart stay valid after it.
 *
 * @throws Error when the file holds something else
 */
export async function keysIn(file: string): Promise<SignInKeys> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text !== undefined) return parseKeys(file, text);
  const keys = await newKeys();
  await mkdir(dirname(file), { recursive: true });
  await writeDurably(file, JSON.stringify(keys));
  return keys;
}

function parseKeys(file: string, text: string): SignInKeys {
  try {
    return Keys.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(
      `${file} is damaged. Delete it to make new keys: everybody then signs in again.`,
      { cause },
    );
  }
}

async function newKeys(): Promise<SignInKeys> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  return Keys.parse({
    signing: { ...jwk, kid, alg: 'RS256', use: 'sig' },
    cookies: [randomBytes(32).toString('base64url')],
  });
}
