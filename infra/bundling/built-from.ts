import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ASSETS_FOLDER } from '../assets.ts';

const ROOT = dirname(dirname(import.meta.dirname));
/**
 * Whatever can change a bundle: the code, what bundles it, and the versions of the packages. The fonts beside the code
 * are made of those packages as they are needed, also by a build: they are no source.
 */
const SOURCES = ['functions', 'infra', 'shared', 'package-lock.json'];
const NOTE = 'built-from.txt';

/** Where the functions of these names come from and go to. */
export type BuiltFolder = {
  readonly outDir: string;
  readonly names: readonly string[];
  readonly sourceRoot: string;
};

/** Whether the folder holds just these functions, made from the sources as they are now. */
export async function isBuilt(folder: BuiltFolder): Promise<boolean> {
  const note = join(folder.outDir, NOTE);
  const bundles = folder.names.map((name) => join(folder.outDir, name, 'index.mjs'));
  if (![note, ...bundles].every((file) => existsSync(file))) return false;
  return (await readFile(note, 'utf8')) === (await sourcesOf(folder));
}

/** Builds into the folder and notes from what; a build that fails or is cut off leaves no note. */
export async function noteSources<T>(folder: BuiltFolder, build: () => Promise<T>): Promise<T> {
  const note = join(folder.outDir, NOTE);
  // Read before the build: a source that changes during it makes the note an old one.
  const sources = await sourcesOf(folder);
  await rm(note, { force: true });
  const built = await build();
  await writeFile(note, sources);
  return built;
}

async function sourcesOf({ names, sourceRoot }: BuiltFolder): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(names));
  for (const source of new Set([...SOURCES.map((name) => join(ROOT, name)), sourceRoot])) {
    for (const file of await filesUnder(source)) {
      hash.update(`\n${file}\n`).update(await readFile(file));
    }
  }
  return `${hash.digest('hex')}\n`;
}

async function filesUnder(path: string): Promise<string[]> {
  if (path.endsWith('.json')) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => dirname(file) !== ASSETS_FOLDER)
    .sort();
}
