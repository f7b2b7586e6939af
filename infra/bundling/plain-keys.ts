import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const SCHEMAS = /[\\/]@aws-sdk[\\/]client-\w+[\\/]dist-es[\\/]schemas[\\/]schemas_\d+\.js$/;

/**
 * Writes out the keys of objects in the schemas of AWS clients. They stand there as constants (`{ [_hE]: 404 }`), and
 * for all the bundler knows such a key runs code: it would keep the schemas of all operations, also of those that
 * nobody calls, 60 kB in every function with S3.
 */
export const plainKeys: Plugin = {
  name: 'plain-keys',
  setup(build) {
    build.onLoad({ filter: SCHEMAS }, async ({ path }) => ({
      contents: withPlainKeys(await readFile(path, 'utf8')),
    }));
  },
};

function withPlainKeys(source: string): string {
  const constants = source.matchAll(/^const (\w+) = ("[^"\\]*");$/gm);
  const texts = new Map(Array.from(constants, ([, name, text]) => [name, text]));
  return source.replaceAll(/\[(\w+)\]:/g, (key, name: string) =>
    texts.has(name) ? `${texts.get(name)}:` : key,
  );
}
