import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAPERS } from '../../../infra/offline/papers/list.ts';
import { type GrayImage, readPng, writePng } from '../../support/gray-image.ts';
import { FOUND, GOLDEN, type GoldenPage, goldenPages } from './golden-pages.ts';

/** Shades (of sixteen) between two pixels that look the same, and pixels that may differ all the same. */
const SAME = 4;
const MOST_DIFFERENT = 12;
const RENEW = 'node infra/setup.mjs test/documents/golden/write-golden-pages.ts';

/** Black where two images differ. */
function difference(one: GrayImage, other: GrayImage): GrayImage {
  const shades = one.shades.map((shade, index) =>
    Math.abs(shade - (other.shades[index] ?? 99)) > SAME ? 0 : 15,
  );
  return { ...one, shades };
}

/** What is wrong with a page: nothing, or a sentence; the page and what differs are left to be looked at. */
function faultOf({ file, image }: GoldenPage): string | undefined {
  const path = join(GOLDEN, file);
  if (!existsSync(path))
    return `${file} has no golden image yet: look at the paper, then run ${RENEW}`;
  const golden = readPng(readFileSync(path));
  const differing = difference(image, golden);
  const count = differing.shades.filter((shade) => shade === 0).length;
  if (golden.width === image.width && golden.height === image.height && count <= MOST_DIFFERENT)
    return undefined;
  mkdirSync(FOUND, { recursive: true });
  writeFileSync(join(FOUND, file), writePng(image));
  writeFileSync(join(FOUND, file.replace('.png', '-difference.png')), writePng(differing));
  return `${file} differs in ${count} pixels: look at it in ${FOUND}; if it is meant, run ${RENEW}`;
}

describe('every paper of the list', () => {
  it.each(PAPERS.map((paper) => [paper.name, paper] as const))(
    '%s looks as it was found right',
    async (_, paper) => {
      const pages = await goldenPages(paper);
      expect(pages.map(faultOf).filter((fault) => fault !== undefined)).toEqual([]);
    },
  );

  it('has golden images, and nothing else has', async () => {
    const names = PAPERS.filter(({ formats }) => formats.pdf !== undefined).map(({ name }) => name);
    const drawn = new Set(readdirSync(GOLDEN).map((file) => file.replace(/-\d+\.png$/, '')));
    expect([...drawn].toSorted()).toEqual(names.toSorted());
  });
});

it('sees a letter that changed and a rule that moved', async () => {
  const [paper] = PAPERS;
  const [first] = paper === undefined ? [] : await goldenPages(paper);
  if (first === undefined) throw new Error('There is no paper.');
  const { width, shades } = first.image;
  const moved = { ...first.image, shades: shades.map((_, at) => shades[at - width] ?? 15) };
  const count = difference(moved, first.image).shades.filter((shade) => shade === 0).length;
  expect(count).toBeGreaterThan(MOST_DIFFERENT);
  expect(readPng(writePng(first.image))).toEqual(first.image);
});
