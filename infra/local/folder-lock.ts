import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { cannotStart } from './messages.ts';
import { endProcess, processIdentity } from './process-identity.ts';

export const LOCK_FILE = 'lock.json';
const Holder = z.object({ pid: z.int().positive(), identity: z.string() });
type Holder = z.infer<typeof Holder>;

/**
 * Takes the folder for this process. A live holder of ours is ended first; a lock left by a crash is taken over.
 *
 * @throws CannotStart `FolderBusy` when the holder does not end.
 */
export async function lockFolder(
  directory: string,
  log: (line: string) => void,
): Promise<() => Promise<void>> {
  const file = join(directory, LOCK_FILE);
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) ?? '' });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, mine, { mode: 0o600 });
  try {
    while (!(await linked(draft, file))) await clear(directory, file, log);
  } finally {
    await rm(draft, { force: true });
  }
  return async () => {
    if ((await readFile(file, 'utf8').catch(() => '')) === mine) await rm(file, { force: true });
  };
}

/** The lock appears whole or not at all, and only where there is none. */
async function linked(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function clear(directory: string, file: string, log: (line: string) => void): Promise<void> {
  const content = await readFile(file, 'utf8').catch(() => undefined);
  if (content === undefined) return;
  const holder = parseHolder(content);
  if (holder && processIdentity(holder.pid) === holder.identity) {
    if (holder.pid === process.pid) throw cannotStart.folderBusy(directory, holder.pid);
    log(`Data        an earlier start (process ${holder.pid}) still holds the folder: ending it`);
    if (!(await endProcess(holder.pid, holder.identity))) {
      throw cannotStart.folderBusy(directory, holder.pid);
    }
  }
  await removeExactly(file, content);
}

/** Moves aside before deleting: a lock that another start has just taken is put back. */
async function removeExactly(file: string, content: string): Promise<void> {
  const aside = `${file}.${process.pid}.old`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== content) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

function parseHolder(content: string): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(content));
  } catch {
    return undefined;
  }
}
