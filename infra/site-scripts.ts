import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { noJsonSchema } from './bundling/stand-ins.ts';

const ROOT = dirname(import.meta.dirname);
const SOURCE = 'functions/decisions/browser/check-page.ts';

/** The name of the file, beside the source as beside the bundle of the function that publishes. */
export const SITE_SCRIPTS = 'site-scripts.json';

/**
 * The scripts of the public site for browsers: which one the page names, and all of them by name. A name says its
 * content. The same sources give the same bytes.
 */
export async function siteScripts(): Promise<Uint8Array> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(ROOT, SOURCE)],
    absWorkingDir: ROOT,
    outdir: 'scripts',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [noJsonSchema],
  });
  const entry = Object.entries(metafile.outputs).find(
    ([, { entryPoint }]) => entryPoint === SOURCE,
  );
  const files = outputFiles.map(({ path, text }) => [basename(path), text] as const).sort();
  const scripts = { entry: basename(entry?.[0] ?? ''), files: Object.fromEntries(files) };
  return new TextEncoder().encode(JSON.stringify(scripts));
}

/** Makes them beside the source, for functions that run from it, as tests do. */
export async function prepareSiteScripts(): Promise<void> {
  const file = join(ROOT, 'functions/decisions', SITE_SCRIPTS);
  const bytes = await siteScripts();
  if (existsSync(file) && Buffer.compare(readFileSync(file), bytes) === 0) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, bytes);
  await rename(`${file}.${process.pid}`, file);
}
