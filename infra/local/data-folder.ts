import { access, constants, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { writeDurably } from './durable-file.ts';
import { endOrphan } from './dynamodb/orphan.ts';
import { LOCK_FILE, lockFolder } from './folder-lock.ts';
import { cannotStart } from './messages.ts';

/** Proves that a folder is ours, and which layout it has. Raise the layout when old data can't be read any more. */
const MARKER_FILE = 'co-dau.json';
const Marker = z.object({ what: z.literal('co-dau local data'), layout: z.int() });
const OURS: z.infer<typeof Marker> = { what: 'co-dau local data', layout: 1 };

export type DataFolder = {
  readonly directory: string;
  readonly path: (...names: string[]) => string;
  /** Gives the folder free for the next start. */
  close(): Promise<void>;
};

type Options = {
  readonly directory: string;
  /** Empties the folder first, if it is ours. */
  readonly reset: boolean;
  readonly log: (line: string) => void;
};

/**
 * Makes the folder ours and locks it. An earlier instance of ours that still holds it is ended, with its
 * database. A folder with other people's files is refused and never touched.
 *
 * @throws CannotStart when the folder is not ours, damaged, unwritable, of another version, or stays busy.
 */
export async function openDataFolder({
  directory: given,
  reset,
  log,
}: Options): Promise<DataFolder> {
  const directory = resolve(given);
  await makeWritable(directory);
  const marker = await readMarker(directory);
  if (marker === 'FOREIGN') throw cannotStart.folderNotOurs(directory);
  if (!reset && marker !== 'EMPTY' && marker.layout !== OURS.layout) {
    throw cannotStart.folderOfOtherVersion(directory);
  }
  const unlock = await lockFolder(directory, log);
  try {
    await endOrphan(join(directory, 'dynamodb'), log);
    if (reset && marker !== 'EMPTY') await empty(directory, log);
    await writeDurably(join(directory, MARKER_FILE), `${JSON.stringify(OURS)}\n`);
  } catch (error) {
    await unlock();
    throw error;
  }
  return { directory, path: (...names) => join(directory, ...names), close: unlock };
}

async function makeWritable(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw cannotStart.folderUnwritable(
      directory,
      (error as NodeJS.ErrnoException).code ?? String(error),
    );
  }
}

/** A start that was cut off before its marker leaves a lock or a marker's draft, and nothing else. */
async function readMarker(
  directory: string,
): Promise<z.infer<typeof Marker> | 'EMPTY' | 'FOREIGN'> {
  const names = await readdir(directory);
  const file = join(directory, MARKER_FILE);
  if (!names.includes(MARKER_FILE)) {
    const drafts = [LOCK_FILE, MARKER_FILE];
    return names.every((name) => drafts.some((ours) => name.startsWith(ours)))
      ? 'EMPTY'
      : 'FOREIGN';
  }
  try {
    return Marker.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    throw cannotStart.folderCorrupt(file);
  }
}

async function empty(directory: string, log: (line: string) => void): Promise<void> {
  const kept: readonly string[] = [MARKER_FILE, LOCK_FILE];
  for (const name of await readdir(directory)) {
    if (!kept.includes(name)) await rm(join(directory, name), { recursive: true, force: true });
  }
  log(`Data        ${directory} emptied (--reset)`);
}
