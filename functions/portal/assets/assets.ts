import { createHash } from 'node:crypto';
import { STYLE } from '../../../shared/documents/style.ts';
import type { File } from '../reply.ts';
import { SEND_FILES } from './send-files.ts';

/** An address that names the content, so browsers may keep it for ever. */
const addressOf = (text: string, ending: string): string =>
  `/assets/${createHash('sha256').update(text).digest('hex').slice(0, 16)}.${ending}`;

/** The style sheet's address. */
export const STYLE_PATH = addressOf(STYLE, 'css');

/** The address of the script that sends files of evidence from the page itself. */
export const SEND_FILES_PATH = addressOf(SEND_FILES, 'js');

const ASSETS: ReadonlyMap<string, { readonly text: string; readonly type: string }> = new Map([
  [STYLE_PATH, { text: STYLE, type: 'text/css' }],
  [SEND_FILES_PATH, { text: SEND_FILES, type: 'text/javascript' }],
]);

/** The asset at a path; undefined when there is none. */
export function assetAt(path: string): File | undefined {
  const asset = ASSETS.get(path);
  return (
    asset && {
      kind: 'FILE',
      headers: {
        'content-type': `${asset.type}; charset=utf-8`,
        'cache-control': 'public, max-age=31536000, immutable',
      },
      body: new TextEncoder().encode(asset.text),
    }
  );
}
