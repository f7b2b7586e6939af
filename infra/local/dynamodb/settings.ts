import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Takes away the second that the server lets every new table wait, as the cloud does; nobody learns anything
 * from it here. The setting is kept in the database, which must have been begun by the running server.
 */
export async function skipTableDelay(binary: string, directory: string): Promise<void> {
  const config = join(directory, 'settings.toml');
  const database = JSON.stringify(join(directory, 'extenddb.sqlite'));
  await writeFile(config, `[storage]\nbackend = "sqlite"\n[storage.sqlite]\npath = ${database}\n`);
  const command = ['settings', '--config', config, 'set', 'control_plane_delay_seconds', '0'];
  await promisify(execFile)(binary, command, { cwd: directory, env: { HOME: directory } });
}
