import { existsSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { endProcess, processIdentity } from '../process-identity.ts';

/**
 * Ends a DynamoDB server that a crashed start left behind in this folder. It is known by its program and its
 * working folder, so no other server and no program with a recycled number is ever touched, and a crash
 * between its start and any note about it can't hide it.
 */
export async function endOrphan(directory: string, log: (line: string) => void): Promise<void> {
  for (const pid of serversIn(directory)) {
    const identity = processIdentity(pid);
    if (identity === undefined || !serversIn(directory).includes(pid)) continue;
    log(`DynamoDB    a server left behind by an earlier start (process ${pid}): ending it`);
    await endProcess(pid, identity);
  }
}

/** The numbers of the running servers whose working folder is this one. */
export function serversIn(directory: string): number[] {
  if (!existsSync('/proc/self') || !existsSync(directory)) return [];
  const folder = realpathSync(directory);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && isServer(pid) && linkOf(pid, 'cwd') === folder);
}

/** The link of a program that was installed anew since ends in ` (deleted)`. */
const isServer = (pid: number): boolean =>
  basename(linkOf(pid, 'exe').replace(/ \(deleted\)$/, '')) === 'extenddb';

function linkOf(pid: number, name: 'exe' | 'cwd'): string {
  try {
    return readlinkSync(`/proc/${pid}/${name}`);
  } catch {
    return '';
  }
}
