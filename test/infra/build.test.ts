import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASSETS_FOLDER } from '../../infra/assets.ts';
import { type Bundle, buildFunctions, functionsAreBuilt } from '../../infra/build.ts';
import {
  type FunctionHost,
  type HostedFunction,
  startFunctionHost,
} from '../../infra/local/function-host.ts';
import { ASSET_NAMES } from '../../shared/documents/assets.ts';
import { hashOf } from '../../shared/domain/hash.ts';

const sourceRoot = join(import.meta.dirname, '../fixtures/functions');
const limits = { timeoutSeconds: 10, memoryMb: 128 } as const;
const entries: readonly HostedFunction[] = [
  { name: 'build/import-forms', ...limits },
  { name: 'build/table-client', ...limits },
  { name: 'build/paper', ...limits },
  { name: 'build/left-out', ...limits },
  { name: 'build/faulty', ...limits },
];

let outDir: string;
let bundles: Record<string, Bundle>;
let host: FunctionHost;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'co-dau-build-'));
  bundles = await buildFunctions({ outDir, entries, sourceRoot });
  host = startFunctionHost({
    entries,
    buildDir: outDir,
    environmentOf: () => ({
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'session',
    }),
    log: () => undefined,
  });
});
afterAll(async () => {
  await host.close();
  await rm(outDir, { recursive: true });
});

/** The S3 client's own messages speak of import statements. */
const quotesNone = entries.map(({ name }) => name).filter((name) => name !== 'build/left-out');

const codeOf = (name: string): Promise<string> => readFile(bundles[name]?.file ?? '', 'utf8');

describe('the build', () => {
  it('gives builtins to every form of import and require', async () => {
    expect(await host.invoke('build/import-forms', {})).toEqual({
      named: '59c7a4e98fbf43656805a69b6bedc70de949c5495da38137e6faa7c293c6fbe8',
      default: 0,
      defaultAndNamed: true,
      namespace: 'function',
      dynamic: 'thi đua',
      exported: 'b.txt',
      required: { there: true, promises: 'function' },
    });
  });

  it.each(quotesNone)('leaves no import in %s', async (name) => {
    const code = await codeOf(name);
    expect(code).not.toMatch(/\bimport\s*["'{*(]|\bfrom\s*["']/);
    expect(code).toContain('process.getBuiltinModule("node:');
  });

  it('keeps the source map in a file of its own', async () => {
    expect((await readdir(join(outDir, 'build/table-client'))).toSorted()).toEqual([
      'index.mjs',
      'index.mjs.map',
    ]);
    const code = await codeOf('build/table-client');
    expect(code.trimEnd().endsWith('//# sourceMappingURL=index.mjs.map')).toBe(true);
    expect(code).not.toContain('sourceMappingURL=data:');
  });

  it('logs an error with the lines of the sources', async () => {
    const { stack } = (await host.invoke('build/faulty', {})) as { stack: string };
    const [said, thrown, called] = stack.split('\n');
    expect(said).toBe('RangeError: Out of range');
    expect(thrown).toContain('test/fixtures/functions/build/faulty.handler.ts:4:9');
    expect(called).toContain('test/fixtures/functions/build/faulty.handler.ts:10:12');
  });

  it('puts the assets beside a bundle that reads them, and beside no other', async () => {
    expect((await readdir(join(outDir, 'build/paper/assets'))).toSorted()).toEqual(
      ASSET_NAMES.toSorted(),
    );
    expect(await readdir(join(outDir, 'build/import-forms'))).not.toContain('assets');
    const { size } = await stat(join(ASSETS_FOLDER, 'Tinos-Regular.ttf'));
    expect(await host.invoke('build/paper', {})).toBe(size);
  });

  it('takes the credentials of AWS clients from the environment', async () => {
    expect(await host.invoke('build/table-client', {})).toMatchObject({
      accessKeyId: 'AKIDEXAMPLE',
      secretAccessKey: 'secret',
      sessionToken: 'session',
    });
  });

  it('keeps a bundle with a DynamoDB client within its budget of 300 kB', async () => {
    const { file = '', sizeBytes } = bundles['build/table-client'] ?? {};
    expect(sizeBytes).toBe((await stat(file)).size);
    expect(sizeBytes).toBeLessThan(300_000);
  });

  it('leaves readers of fonts and pictures out of what makes papers, which brings its own', async () => {
    const { sizeBytes = 0, bytesOf = {} } = bundles['build/paper'] ?? {};
    const leftOut = ['fontkit', 'brotli', 'linebreak', 'png-js'];
    expect(leftOut.filter((name) => name in bytesOf)).toEqual([]);
    expect(sizeBytes).toBeLessThan(250_000);
  });

  it('says what a bundle is made of, the largest part first', () => {
    const { sizeBytes = 0, bytesOf = {} } = bundles['build/table-client'] ?? {};
    const sizes = Object.values(bytesOf);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(sizeBytes);
    expect(bytesOf['@smithy/core']).toBeGreaterThan(50_000);
    expect(bytesOf['infra/bundling']).toBeGreaterThan(0);
    expect(bytesOf['test/fixtures']).toBeGreaterThan(0);
  });

  it('leaves out the parts of packages that no function uses, and says so where one does', async () => {
    const lines = [1, 2];
    const answer = { region: 'ap-southeast-1', schema: expect.stringContaining('left out') };
    const sheet = { unit: 'a1', lines };
    expect(await host.invoke('build/left-out', sheet)).toEqual({
      ...answer,
      hash: hashOf(sheet),
      read: { unit: 'a1', lines },
    });
    const faulty = { unit: 'a', lines: ['1'] };
    expect(await host.invoke('build/left-out', faulty)).toEqual({
      ...answer,
      hash: hashOf(faulty),
      read: [
        { code: 'too_small', path: ['unit'] },
        { code: 'invalid_type', path: ['lines', 0] },
      ],
    });
    const code = (await codeOf('build/left-out')) + (await codeOf('build/table-client'));
    const leftOut = ['prelude checksum', 'LRUCache', 'json-schema.org/draft', 'ReplicationRule'];
    expect(leftOut.filter((part) => code.includes(part))).toEqual([]);
  });

  it('makes the same bytes again, in another folder too, and leaves unchanged files alone', async () => {
    const names = entries.flatMap(({ name }) => [`${name}/index.mjs`, `${name}/index.mjs.map`]);
    const before = await Promise.all(names.map((name) => readFile(join(outDir, name))));
    const { mtimeMs } = await stat(join(outDir, names[0] ?? ''));
    await buildFunctions({ outDir, entries, sourceRoot });
    expect((await stat(join(outDir, names[0] ?? ''))).mtimeMs).toBe(mtimeMs);
    const beside = await mkdtemp(join(tmpdir(), 'co-dau-build-'));
    await buildFunctions({ outDir: beside, entries, sourceRoot });
    const after = await Promise.all(names.map((name) => readFile(join(beside, name))));
    await rm(beside, { recursive: true });
    expect(after.map((bytes, index) => bytes.equals(before[index] as Buffer))).toEqual(
      names.map(() => true),
    );
  });

  it('knows whether its bundles are there and are those of the sources as they are now', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'co-dau-build-'));
    const source = join(folder, 'sources/a.handler.ts');
    await mkdir(join(folder, 'sources'));
    await writeFile(source, 'export const handler = () => 1;');
    const options = {
      outDir: join(folder, 'built'),
      entries: [{ name: 'a' }],
      sourceRoot: join(folder, 'sources'),
    };
    const seen = [await functionsAreBuilt(options)];
    const { a } = await buildFunctions(options);
    seen.push(await functionsAreBuilt(options));
    const font = join(ASSETS_FOLDER, `${basename(folder)}.ttf`);
    await writeFile(font, 'a font as a build makes it');
    seen.push(await functionsAreBuilt(options));
    await rm(font);
    await writeFile(source, 'export const handler = () => 2;');
    seen.push(await functionsAreBuilt(options));
    await writeFile(source, 'export const handler = () => {');
    await expect(buildFunctions(options)).rejects.toThrow('a.handler.ts');
    await writeFile(source, 'export const handler = () => 1;');
    seen.push(await functionsAreBuilt(options));
    await buildFunctions(options);
    seen.push(await functionsAreBuilt(options));
    await rm(a?.file ?? '');
    seen.push(await functionsAreBuilt(options));
    await rm(folder, { recursive: true });
    expect(seen).toEqual([false, true, true, false, false, true, false]);
  });

  it('names the file of a function that is not there', async () => {
    const missing = buildFunctions({ outDir, entries: [{ name: 'build/nobody' }], sourceRoot });
    await expect(missing).rejects.toThrow('nobody.handler.ts');
  });
});
