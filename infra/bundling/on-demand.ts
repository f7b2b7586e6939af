import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * What a function needs now and then and should not read at every start: a source that it imports on demand
 * (`await import(…)`), by the function's name. It is bundled into a file of its own beside the function's.
 */
export const ON_DEMAND: Readonly<Record<string, string>> = {
  'submissions/receive-workbook': 'functions/submissions/return-workbook.ts',
};

/** The entry point of the file beside a function's bundle, where it has one. */
export function besideBundle(name: string, root: string) {
  const source = ON_DEMAND[name];
  return source === undefined
    ? []
    : [{ in: join(root, source), out: `${name}/${basename(source, '.ts')}` }];
}

/** Leaves the import of such a source in the bundle, as one of the file beside it. */
export const keepOnDemand: Plugin = {
  name: 'keep-on-demand',
  setup(build) {
    for (const source of Object.values(ON_DEMAND)) {
      const name = basename(source, '.ts');
      build.onResolve({ filter: new RegExp(`/${name}\\.ts$`) }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: `./${name}.mjs`, external: true } : undefined,
      );
    }
  },
};
