import type { Metafile } from 'esbuild';

/** Bytes of a bundle by what they were made from: a package, or a folder of ours (`shared/domain`). */
export type BytesByOrigin = Readonly<Record<string, number>>;

/** Adds up the parts of one bundle, the largest first. */
export function bytesByOrigin(output: Metafile['outputs'][string] | undefined): BytesByOrigin {
  const sums = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.entries(output?.inputs ?? {})) {
    const origin = originOf(path);
    sums.set(origin, (sums.get(origin) ?? 0) + bytesInOutput);
  }
  return Object.fromEntries([...sums].sort(([, a], [, b]) => b - a));
}

function originOf(path: string): string {
  const [, inPackage] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  if (inPackage !== undefined) return inPackage;
  if (path.startsWith('node-builtin:')) return 'node';
  return path.split('/').slice(0, 2).join('/');
}
