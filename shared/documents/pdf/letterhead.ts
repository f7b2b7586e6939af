import type { Flow } from './flow.ts';
import { drawStack, type StackItem } from './stack.ts';
import { span } from './text-lines.ts';

/** The head of a paper: who issues it, its number, where and when. */
export type Letterhead = {
  /** Superior bodies, not bold, one line each. */
  readonly superiors: readonly string[];
  /** The issuing body, bold, one line each. */
  readonly body: readonly string[];
  /** `Số: 12/QĐ-UBND`; left out where the paper has none. */
  readonly number?: string | undefined;
  /** `V/v đính chính …`, below the number of a letter. */
  readonly about?: string | undefined;
  /** `Lào Cai, ngày 15 tháng 01 năm 2024`; left out where the text itself says it, as in minutes. */
  readonly placeAndDate?: string | undefined;
};

/** Share of the width for the national name and motto: at 13 points they need it. */
const NATIONAL_SHARE = 0.6;
const SIZE = 13;
const MOTTO_SIZE = 14;
const ABOUT_SIZE = 12;
const BELOW_ABOUT = 10;

const centred = (text: string, face: 'regular' | 'bold' | 'italic', size = SIZE): StackItem => ({
  spans: [span(text, face, size)],
  align: 'center',
});

/**
 * Draws the two columns at the head of the first page and goes below them: national name and motto at the
 * right with a rule of the motto's length, the issuing body at the left with a short one; then the number
 * and, at the same height, place and date.
 *
 * @throws {Error} a bug of the caller: names longer than a page.
 */
export function drawLetterhead(
  flow: Flow,
  letterhead: Letterhead,
  issuerShare = 1 - NATIONAL_SHARE,
): void {
  const { root } = flow.document;
  const issuerWidth = flow.width * issuerShare;
  const right = { left: flow.left + issuerWidth, width: flow.width - issuerWidth };
  const left = { left: flow.left, width: issuerWidth };
  const national: readonly StackItem[] = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold'),
    { ...centred('Độc lập - Tự do - Hạnh phúc', 'bold', MOTTO_SIZE), rule: 'full' },
  ];
  const issuer = [
    ...letterhead.superiors.map((line) => centred(line, 'regular')),
    ...letterhead.body.map((line, index, all): StackItem => {
      const item = centred(line, 'bold');
      return index === all.length - 1 ? { ...item, rule: 'short' } : item;
    }),
  ];
  const ends = [
    drawStack(flow, root, { ...right, items: national }, flow.y),
    drawStack(flow, root, { ...left, items: issuer }, flow.y),
  ];
  const below = Math.max(...ends) + 3;
  const { number, about, placeAndDate } = letterhead;
  const numbers = [
    ...(number === undefined ? [] : [centred(number, 'regular')]),
    ...(about === undefined ? [] : [centred(about, 'regular', ABOUT_SIZE)]),
  ];
  const dates = placeAndDate === undefined ? [] : [centred(placeAndDate, 'italic', MOTTO_SIZE)];
  const after = [
    drawStack(flow, root, { ...left, items: numbers }, below),
    drawStack(flow, root, { ...right, items: dates }, below),
  ];
  flow.y = Math.max(...after) + (about === undefined ? 0 : BELOW_ABOUT);
  if (flow.room < 0) throw new Error('The head of the paper is longer than a page.');
}
