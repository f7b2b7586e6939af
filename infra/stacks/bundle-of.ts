import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { FunctionEntry } from '../catalogue.ts';

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
  return Code.fromAsset(folder);
}
