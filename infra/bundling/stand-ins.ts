import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const standIn = (file: string): string => join(import.meta.dirname, file);

/** Smaller parts of our own in the place of packages that no function needs as they are. */
export const STAND_INS: Record<string, string> = {
  '@aws-sdk/credential-provider-node': standIn('environment-credentials.ts'),
  '@aws-sdk/endpoint-cache': standIn('no-endpoint-cache.ts'),
  '@smithy/core/event-streams': standIn('no-event-streams.ts'),
  fontkit: standIn('no-font-reader.cjs'),
  linebreak: standIn('no-font-reader.cjs'),
  'png-js': standIn('no-font-reader.cjs'),
};

/** The same for a file inside zod, which it imports by a relative path. */
export const noJsonSchema: Plugin = {
  name: 'no-json-schema',
  setup(build) {
    build.onResolve({ filter: /\/to-json-schema\.js$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]zod[\\/]/.test(importer)
        ? { path: standIn('no-json-schema.ts') }
        : undefined,
    );
  },
};
