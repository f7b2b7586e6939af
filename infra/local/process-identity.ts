import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * What tells a running process from any other, before or after it, that has the same number: the moment it
 * started, in this run of the machine. `undefined` when there is no such process (a zombie has ended).
 */
export function processIdentity(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command's name may hold spaces and brackets; the numbered fields follow its last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${fields[19]}`;
  } catch {
    return process.platform === 'linux' ? undefined : startTimeByPs(pid);
  }
}

/** Ends exactly the process of this identity: asks, waits, then kills. False when it outlives even that. */
export async function endProcess(
  pid: number,
  identity: string,
  patienceMs = 5_000,
): Promise<boolean> {
  if (await signalled(pid, identity, 'SIGTERM', patienceMs)) return true;
  return signalled(pid, identity, 'SIGKILL', 2_000);
}

async function signalled(
  pid: number,
  identity: string,
  signal: NodeJS.Signals,
  patienceMs: number,
): Promise<boolean> {
  if (processIdentity(pid) !== identity) return true;
  try {
    process.kill(pid, signal);
  } catch {
    return processIdentity(pid) !== identity;
  }
  for (let waited = 0; waited < patienceMs; waited += 20) {
    await pause(20);
    if (processIdentity(pid) !== identity) return true;
  }
  return false;
}

function startTimeByPs(pid: number): string | undefined {
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : undefined;
}
