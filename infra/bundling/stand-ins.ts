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

/** The same where only one importer gets the part of our own. */
const within = (importer: RegExp, filter: RegExp, file: string): Plugin => ({
  name: file,
  setup(build) {
    build.onResolve({ filter }, ({ importer: from }) =>
      importer.test(from) ? { path: standIn(file) } : undefined,
    );
  },
});

export const noJsonSchema = within(
  /[\\/]node_modules[\\/]zod[\\/]/,
  /\/to-json-schema\.js$/,
  'no-json-schema.ts',
);

/** Packages that use `@noble/hashes` need more of it. */
export const nativeSha256 = within(
  /[\\/]shared[\\/]domain[\\/]/,
  /^@noble\/hashes\/sha2\.js$/,
  'native-sha256.ts',
);
