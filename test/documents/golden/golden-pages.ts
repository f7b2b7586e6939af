import { join } from 'node:path';
import type { PaperEntry } from '../../../infra/offline/papers/paper-entry.ts';
import type { GrayImage } from '../../support/gray-image.ts';
import { pageImages } from '../../support/page-images.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Images of pages as they were looked at and found right. */
export const GOLDEN = join(ROOT, 'test/fixtures/papers');
/** Where a page that differs is left, with what differs. */
export const FOUND = join(ROOT, 'out/golden');

/** One page that has an image: `quyet-dinh-bang-khen-2.png`. */
export type GoldenPage = { readonly file: string; readonly image: GrayImage };

/** The first page of a paper, and its last one: head, text and signature; the end of its table. */
export async function goldenPages({ name, formats }: PaperEntry): Promise<readonly GoldenPage[]> {
  if (formats.pdf === undefined) return [];
  const images = await pageImages(await formats.pdf());
  return images
    .map((image, index) => ({ file: `${name}-${index + 1}.png`, image }))
    .filter((_, index) => index === 0 || index === images.length - 1);
}
