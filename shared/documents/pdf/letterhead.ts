import type { Flow } from './flow.ts';
import { drawStack, type StackItem } from './stack.ts';
import { blanks, span } from './text-lines.ts';

/** The head of a paper: who issues it, its number, where and when. */
export type Letterhead = {
  /** Superior bodies, not bold, one line each. */
  readonly superiors: readonly string[];
  /** The issuing body, bold, one line each. */
  readonly body: readonly string[];
  /** `Số: 12/QĐ-UBND`; left out where the paper has none. */
  readonly number?: string | undefined;
  /** `Lào Cai, ngày 15 tháng 01 năm 2024`. */
  readonly placeAndDate: string;
};

/** Share of the width for the national name and motto: at 13 points they need it. */
const NATIONAL_SHARE = 0.6;
const SIZE = 13;
const MOTTO_SIZE = 14;

const centred = (text: string, face: 'regular' | 'bold' | 'italic', size = SIZE): StackItem => ({
  spans: [span(text, face, size)],
  align: 'center',
});

/** `Số: 05/QĐ-UBND`: numbers below ten with a leading zero, blank while there is none. */
export const numberLine = (number: number | undefined, symbol: string): string =>
  `Số: ${number === undefined ? blanks(8) : paddedNumber(number)}/${symbol}`;

/** A number of a paper as the form wants it: `05`, `12`. */
export const paddedNumber = (number: number): string => String(number).padStart(2, '0');

/**
 * Draws the two columns at the head of the first page and goes below them: national name and motto at the
 * right with a rule of the motto's length, the issuing body at the left with a short one; then the number
 * and, at the same height, place and date.
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
  const number = letterhead.number === undefined ? [] : [centred(letterhead.number, 'regular')];
  const date = [centred(letterhead.placeAndDate, 'italic', MOTTO_SIZE)];
  const after = [
    drawStack(flow, root, { ...left, items: number }, below),
    drawStack(flow, root, { ...right, items: date }, below),
  ];
  flow.y = Math.max(...after);
}
