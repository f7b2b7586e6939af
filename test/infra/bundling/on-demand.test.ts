import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bundle, buildFunctions } from '../../../infra/build.ts';

const NAME = 'submissions/receive-workbook';
let outDir: string;
let bundle: Bundle | undefined;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'co-dau-on-demand-'));
  bundle = (await buildFunctions({ outDir, entries: [{ name: NAME }] }))[NAME];
});
afterAll(() => rm(outDir, { recursive: true }));

it('keeps what writes workbooks out of the function that receives them, which stays within 680 kB', () => {
  expect(bundle?.bytesOf).not.toHaveProperty('hucre');
  expect(bundle?.sizeBytes).toBeLessThan(680_000);
});

it('puts it into a file beside the bundle that works by itself', async () => {
  expect((await readdir(join(outDir, NAME))).toSorted()).toEqual([
    'index.mjs',
    'index.mjs.map',
    'return-workbook.mjs',
    'return-workbook.mjs.map',
  ]);
  const { returnWorkbook } = await import(join(outDir, NAME, 'return-workbook.mjs'));
  const deps = { blocs: { get: async () => undefined } };
  await expect(returnWorkbook(deps, { id: 'x' }, {}, [], '')).rejects.toThrow('Ticket x');
});
