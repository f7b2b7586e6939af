import { createHash } from 'node:crypto';
import type { File } from '../reply.ts';
import { STYLE } from './style.ts';

const hash = createHash('sha256').update(STYLE).digest('hex').slice(0, 16);

/** The style sheet's address: it names the content, so browsers may keep it for ever. */
export const STYLE_PATH = `/assets/${hash}.css`;

/** The asset at a path; undefined when there is none. */
export function assetAt(path: string): File | undefined {
  if (path !== STYLE_PATH) return undefined;
  return {
    kind: 'FILE',
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
    body: new TextEncoder().encode(STYLE),
  };
}
