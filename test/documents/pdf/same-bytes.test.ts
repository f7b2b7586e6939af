import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const program = fileURLToPath(new URL('./print-paper-hashes.ts', import.meta.url));
const assets = fileURLToPath(new URL('../../../shared/documents/assets', import.meta.url));
const run = (path: string, cwd?: string): string =>
  execFileSync(process.execPath, [path], {
    encoding: 'utf8',
    ...(cwd === undefined ? {} : { cwd }),
  });

it('makes the same bytes in every process', () => {
  const first = run(program);
  expect(first).toMatch(/^(\S+ \d+ [0-9a-f]{64}\n)+$/);
  for (const format of ['.pdf', '.docx', '.xlsx']) expect(first).toContain(`${format} `);
  expect(run(program)).toBe(first);
});

it('makes the same bytes in a bundle, with nothing but the assets beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'co-dau-bundle-'));
  try {
    await build({
      entryPoints: [program],
      outfile: join(folder, 'bundle.mjs'),
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      logLevel: 'silent',
    });
    cpSync(assets, join(folder, 'assets'), { recursive: true });
    expect(run(join(folder, 'bundle.mjs'), folder)).toBe(run(program));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
