import { dirname, join } from 'node:path';
import { buildFunctions, functionsAreBuilt } from '../build.ts';
import type { FunctionEntry } from '../catalogue/function-entry.ts';
import { CATALOGUE } from '../catalogue.ts';
import { cannotStart } from './messages.ts';

/** Which functions the cloud runs, where their sources are and where their bundles go. */
export type FunctionSet = {
  readonly entries: readonly FunctionEntry[];
  readonly sourceRoot: string;
  readonly buildDir: string;
};

const ROOT = dirname(dirname(import.meta.dirname));

/** The functions of the system. */
export const SYSTEM: FunctionSet = {
  entries: CATALOGUE,
  sourceRoot: join(ROOT, 'functions'),
  buildDir: join(ROOT, '.build/functions'),
};

/**
 * Bundles every function of the set, unless that was done from the same sources.
 *
 * @throws CannotStart `BuildFailed` with the compiler's own words
 */
export async function buildBundles(
  { entries, sourceRoot, buildDir }: FunctionSet,
  log: (line: string) => void,
): Promise<void> {
  const options = { entries, sourceRoot, outDir: buildDir };
  try {
    if (await functionsAreBuilt(options)) {
      log(`Functions   ${entries.length}, built before`);
      return;
    }
    log('Functions   building ...');
    const begun = performance.now();
    await buildFunctions(options);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    log(`Functions   ${entries.length} built in ${seconds} s`);
  } catch (error) {
    throw cannotStart.buildFailed(error instanceof Error ? error.message : String(error));
  }
}
