import { join } from 'node:path';
import { type Bundle, buildFunctions } from '../../infra/build.ts';

const root = join(import.meta.dirname, '../..');
let ofCatalogue: Promise<Record<string, Bundle>> | undefined;

/** The bundles that are deployed, built once a run. */
export function catalogueBundles(): Promise<Record<string, Bundle>> {
  ofCatalogue ??= buildFunctions();
  return ofCatalogue;
}

/** The bundle of a function of the bench's own, built in the same way. */
export async function benchBundle(name: `bench/${string}`): Promise<string> {
  const bundles = await buildFunctions({
    outDir: join(root, '.build/bench'),
    sourceRoot: join(import.meta.dirname, 'functions'),
    entries: [{ name }],
  });
  return fileOf(bundles, name);
}

export function fileOf(bundles: Readonly<Record<string, Bundle>>, name: string): string {
  const { file } = bundles[name] ?? {};
  if (file === undefined) throw new Error(`There is no bundle ${name}`);
  return file;
}
