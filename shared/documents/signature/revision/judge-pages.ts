import {
  isDict,
  isRef,
  NotReadable,
  nameOf,
  type PdfDict,
  type PdfValue,
  spell,
} from '../pdf/pdf-value.ts';
import type { Objects } from '../pdf/read-object.ts';
import { type Comparison, differingEntries } from './comparison.ts';
import { listOf, type Widget } from './judge-fields.ts';

/** A page's number as an object, and what it is. */
type Page = { readonly number: number; readonly dict: PdfDict };

/** More pages than any decision has. */
const MOST_PAGES = 5000;

/** A stamp of an authority with its picture takes less than this part of a page. */
const LARGEST_PART = 1 / 8;

/** The pages in order. @throws NotReadable */
export async function pagesOf(
  objects: Objects,
  root: PdfValue | undefined,
): Promise<readonly Page[]> {
  const pages: Page[] = [];
  const waiting: (PdfValue | undefined)[] = [root];
  for (let seen = 0; waiting.length > 0; seen += 1) {
    const node = waiting.shift();
    const dict = await objects.resolve(node);
    if (!isRef(node) || !isDict(dict) || seen > MOST_PAGES)
      throw new NotReadable('Pages that are none');
    if (nameOf(dict.get('Type')) === 'Page') pages.push({ number: node.number, dict });
    else waiting.unshift(...listOf(await objects.resolve(dict.get('Kids'))));
  }
  return pages;
}

/** Judges what became of the pages: they may only get the widgets of signatures, of a stamp's size. */
export async function judgePages(
  compared: Comparison,
  root: PdfValue | undefined,
  widgets: readonly Widget[],
): Promise<void> {
  const { before, after, differing, accounted, additions } = compared;
  const pages = await pagesOf(before, root);
  const now = await pagesOf(after, root);
  if (pages.map(({ number }) => number).join() !== now.map(({ number }) => number).join())
    additions.push({ kind: 'PAGES' });
  for (const [index, { number, dict }] of pages.entries()) {
    const page = index + 1;
    if (!differing.has(number)) {
      await judgeAnnotations(compared, page, dict.get('Annots'), dict.get('Annots'), widgets);
      continue;
    }
    accounted.add(number);
    const is = await after.get(number);
    for (const entry of differingEntries(dict, is)) {
      if (entry !== 'Annots') additions.push({ kind: 'PAGE', page, entry });
    }
    if (isDict(is))
      await judgeAnnotations(compared, page, dict.get('Annots'), is.get('Annots'), widgets);
  }
  for (const widget of widgets) judgeSize(compared, pages, widget);
}

async function judgeAnnotations(
  compared: Comparison,
  page: number,
  was: PdfValue | undefined,
  is: PdfValue | undefined,
  widgets: readonly Widget[],
): Promise<void> {
  const old = listOf(await compared.before.resolve(was));
  const now = listOf(await compared.after.resolve(is));
  if (isRef(is)) compared.accounted.add(is.number);
  const kept = old.every((one, index) => spell(one) === spell(now[index] ?? null));
  const joined = now.slice(old.length);
  const ours = joined.every(
    (one) => isRef(one) && widgets.some(({ number }) => number === one.number),
  );
  if (!kept || !ours) compared.additions.push({ kind: 'ANNOTATION', page });
}

/** The part of its page that a widget's rectangle takes. */
function judgeSize({ additions }: Comparison, pages: readonly Page[], { dict }: Widget): void {
  const [left = 0, low = 0, right = 0, high = 0] = listOf(dict.get('Rect')).map(Number);
  const at = dict.get('P');
  const page = pages.findIndex(({ number }) => isRef(at) && at.number === number);
  const box = listOf(pages[Math.max(page, 0)]?.dict.get('MediaBox')).map(Number);
  const [pageLeft = 0, pageLow = 0, pageRight = 595, pageHigh = 842] = box;
  const part =
    Math.abs((right - left) * (high - low)) /
    Math.abs((pageRight - pageLeft) * (pageHigh - pageLow));
  if (!(part <= LARGEST_PART))
    additions.push({ kind: 'APPEARANCE_TOO_LARGE', page: Math.max(page, 0) + 1 });
}
