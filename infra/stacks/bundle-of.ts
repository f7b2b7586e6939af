import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AssetHashType } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { FunctionEntry } from '../catalogue/function-entry.ts';

const ROOT = dirname(dirname(import.meta.dirname));
const BUNDLES = '.build/functions';

/**
 * The built code of a function.
 *
 * @throws when it was never built, saying how to
 */
export function bundleOf(name: FunctionEntry['name'], root: string = ROOT): Code {
  const folder = join(root, BUNDLES, name);
  if (!existsSync(join(folder, 'index.mjs'))) {
    throw new Error(`${BUNDLES}/${name}/index.mjs is missing: run "npm run build" first`);
  }
  return Code.fromAsset(folder, {
    assetHashType: AssetHashType.CUSTOM,
    assetHash: contentHash(folder),
  });
}

/** Names and bytes alone, wherever the folder lies. The library's own hash would keep a cache in the home folder. */
function contentHash(folder: string): string {
  const hash = createHash('sha256');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (const path of files.map((file) => join(file.parentPath, file.name)).sort()) {
    const bytes = readFileSync(path);
    hash.update(`${path.slice(folder.length)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
