import { chmodSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cannotStart } from '../messages.ts';

/**
 * The DynamoDB server's program, from the optional npm package of this platform.
 *
 * @throws CannotStart `NoBinary` where npm installed none.
 */
export function serverBinary(
  packageName = `@extenddb/${process.platform}-${process.arch}`,
): string {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
    const file = join(folder, 'extenddb');
    if ((statSync(file).mode & 0o100) === 0) chmodSync(file, 0o755);
    return file;
  } catch {
    throw cannotStart.noBinary(`${process.platform}-${process.arch}`);
  }
}
