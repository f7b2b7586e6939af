import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealKeyIn } from '../../../infra/local/seal-key.ts';
import { localKey } from '../../../shared/documents/signature/local-key.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'co-dau-seal-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('the key of the seal is made at first start, for this person alone, and stays the same', async () => {
  const file = await sealKeyIn(join(folder, 'seal-key.pem'));
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const first = await readFile(file, 'utf8');
  expect(localKey(first).kind).toBe('RSA');
  await sealKeyIn(file);
  expect(await readFile(file, 'utf8')).toBe(first);
});

it('a file that holds no key is refused, not written over', async () => {
  const file = join(folder, 'damaged.pem');
  await writeFile(file, 'khóa cũ');
  await expect(sealKeyIn(file)).rejects.toThrow('is damaged');
  expect(await readFile(file, 'utf8')).toBe('khóa cũ');
});
