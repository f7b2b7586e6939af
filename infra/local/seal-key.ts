import { createPrivateKey, generateKeyPair } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { writeDurably } from './durable-file.ts';

/**
 * The file with the key of the system's seal; at first start a new key (RSA, PEM), readable by this person alone.
 * What was sealed before a restart is known by the same key after it.
 *
 * @throws Error when the file holds something else
 */
export async function sealKeyIn(file: string): Promise<string> {
  const pem = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (pem === undefined) {
    await writeDurably(file, await newKey(), 0o600);
    return file;
  }
  try {
    createPrivateKey(pem);
    return file;
  } catch (cause) {
    throw new Error(
      `${file} is damaged. Delete it to make a new key for what is sealed from now on.`,
      {
        cause,
      },
    );
  }
}

async function newKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
