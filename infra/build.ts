import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { ASSET_NAMES } from '../shared/documents/assets.ts';
import { apiDocument } from './api-document/api-document.ts';
import { ASSETS_FOLDER, prepareAssets } from './assets.ts';
import { type BuiltFolder, isBuilt, noteSources } from './bundling/built-from.ts';
import { type BytesByOrigin, bytesByOrigin } from './bundling/bytes-by-origin.ts';
import { nodeBuiltins } from './bundling/node-builtins.ts';
import { besideBundle, keepOnDemand } from './bundling/on-demand.ts';
import { plainKeys } from './bundling/plain-keys.ts';
import { nativeSha256, noJsonSchema, STAND_INS } from './bundling/stand-ins.ts';
import { CATALOGUE } from './catalogue.ts';
import { SITE_SCRIPTS, siteScripts } from './site-scripts.ts';

const ROOT = dirname(import.meta.dirname);
const FILE = 'index.mjs';
/** A bundle that holds this module finds the files it reads in `assets/` beside itself. */
const ASSET_READER = 'shared/documents/assets.ts';

/** The function that answers what the API looks like; the document lies beside it. */
const DESCRIBER = 'api/show-api';

/** The function that publishes; the scripts of the public site lie beside it. */
const PUBLISHER = 'decisions/publish-decision';

export type Bundle = {
  readonly file: string;
  readonly sizeBytes: number;
  /** What makes it that large. */
  readonly bytesOf: BytesByOrigin;
};

export type BuildOptions = {
  /** Gets one folder per function. */
  readonly outDir?: string;
  readonly entries?: readonly { readonly name: string }[];
  /** The folder that holds `<name>.handler.ts`. */
  readonly sourceRoot?: string;
};

/**
 * Bundles every function for Node 24 into `<outDir>/<name>/index.mjs` with its source map beside it. The
 * same sources give the same bytes. A file that did not change is left alone and the others are replaced
 * whole, so a local cloud that is running from the folder never reads half a file. What makes papers gets
 * its fonts beside it, what describes the API its document.
 *
 * @throws esbuild's own error, which names file and line, when a source does not compile
 */
export async function buildFunctions(options: BuildOptions = {}): Promise<Record<string, Bundle>> {
  const folder = folderOf(options);
  return noteSources(folder, () => buildInto(folder));
}

/** Whether `buildFunctions` would change nothing: the bundles are there, from the sources as they are now. */
export const functionsAreBuilt = (options: BuildOptions = {}): Promise<boolean> =>
  isBuilt(folderOf(options));

const folderOf = ({
  outDir = join(ROOT, '.build/functions'),
  entries = CATALOGUE,
  sourceRoot = join(ROOT, 'functions'),
}: BuildOptions): BuiltFolder => ({ outDir, names: entries.map(({ name }) => name), sourceRoot });

async function buildInto({
  outDir,
  names,
  sourceRoot,
}: BuiltFolder): Promise<Record<string, Bundle>> {
  const { outputFiles, metafile } = await bundle(names, outDir, sourceRoot);
  for (const { path, contents } of outputFiles) await replaceFile(path, contents);
  const readers = names.filter((name) => readsAssets(metafile, join(outDir, name, FILE)));
  if (readers.length > 0) await prepareAssets();
  for (const name of readers) await copyAssets(join(outDir, name, 'assets'));
  if (names.includes(DESCRIBER))
    await replaceFile(join(outDir, DESCRIBER, 'openapi.json'), await apiDocument());
  if (names.includes(PUBLISHER))
    await replaceFile(join(outDir, PUBLISHER, SITE_SCRIPTS), await siteScripts());
  const bundles = outputFiles.filter(({ path }) => path.endsWith(FILE));
  const sizes = new Map(bundles.map(({ path, contents }) => [path, contents.length]));
  return Object.fromEntries(
    names.map((name) => {
      const file = join(outDir, name, FILE);
      const bytesOf = bytesByOrigin(outputOf(metafile, file));
      return [name, { file, sizeBytes: sizes.get(file) ?? 0, bytesOf }];
    }),
  );
}

/** One run for all functions: each source is read once, and nothing is shared between the bundles. */
function bundle(names: readonly string[], outDir: string, sourceRoot: string) {
  return build({
    entryPoints: names.flatMap((name) => [
      { in: join(sourceRoot, `${name}.handler.ts`), out: `${name}/index` },
      ...besideBundle(name, ROOT),
    ]),
    absWorkingDir: ROOT,
    outdir: outDir,
    outExtension: { '.js': '.mjs' },
    write: false,
    metafile: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'silent',
    // What `z.config({ jitless: true })` sets, before the first schema is made: a function parses each kind of thing a
    // few times, and compiling a parser for it first took 40 ms of a cold start.
    banner: { js: 'globalThis.__zod_globalConfig={jitless:true};' },
    // An ES module has no `__dirname`; some CommonJS packages ask for theirs.
    define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
    alias: STAND_INS,
    plugins: [nodeBuiltins, noJsonSchema, nativeSha256, plainKeys, keepOnDemand],
  });
}

async function replaceFile(path: string, contents: Uint8Array): Promise<void> {
  if (existsSync(path) && Buffer.compare(await readFile(path), contents) === 0) return;
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.new`;
  await writeFile(beside, contents);
  await rename(beside, path);
}

const outputOf = (metafile: Metafile, file: string): Metafile['outputs'][string] | undefined =>
  metafile.outputs[relative(ROOT, file).split(sep).join('/')];

const readsAssets = (metafile: Metafile, file: string): boolean =>
  (outputOf(metafile, file)?.inputs[ASSET_READER]?.bytesInOutput ?? 0) > 0;

async function copyAssets(to: string): Promise<void> {
  for (const name of ASSET_NAMES) {
    await replaceFile(join(to, name), await readFile(join(ASSETS_FOLDER, name)));
  }
}

async function printBundles(): Promise<void> {
  const bundles = Object.entries(await buildFunctions());
  const total = bundles.reduce((sum, [, { sizeBytes }]) => sum + sizeBytes, 0);
  for (const [name, { sizeBytes }] of bundles) console.log(line(name, sizeBytes));
  console.log(line(`${bundles.length} functions`, total));
}

const line = (name: string, sizeBytes: number): string =>
  `${name.padEnd(40)} ${`${(sizeBytes / 1000).toFixed(1)} kB`.padStart(12)}`;

if (import.meta.main) await printBundles();
