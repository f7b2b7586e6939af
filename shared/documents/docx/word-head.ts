import type { PaperHead } from '../paper.ts';
import { numberLine, placeAndDateLine } from '../paper-text.ts';
import { tableXml } from './word-table.ts';
import { emptyXml, paragraphXml, runsXml, type WordParagraph } from './word-xml.ts';

/** Share of the width for the national name and motto, on the tall page and the wide one. */
const NATIONAL_SHARE = { PORTRAIT: 0.6, LANDSCAPE: 0.5 };
/** Length of the motto in bold at 14 points, in points: the rule below it is as long. */
const MOTTO_WIDTH = 172;
const SHORT_RULE_SHARE = 0.36;

const line = (
  text: string,
  face: 'regular' | 'bold' | 'italic',
  size: number,
  look: WordParagraph = {},
): string => paragraphXml(runsXml([{ text, face }], size), { align: 'center', ...look });

/** A rule of a length, centred in a column; all in points. */
export const ruleXml = (width: number, length: number): string =>
  emptyXml({ border: 'below', indent: Math.max(0, (width - length) / 2), keepNext: true });

/** The two columns at the head of the first page, without rules; `width` of the text in points. */
export function headXml(
  head: PaperHead,
  width: number,
  orientation: keyof typeof NATIONAL_SHARE,
): string {
  const right = width * NATIONAL_SHARE[orientation];
  const left = width - right;
  const issuer = [
    ...(head.superiors ?? []).map((text) => line(text, 'regular', 13)),
    ...head.body.map((text) => line(text, 'bold', 13)),
    ruleXml(left, left * SHORT_RULE_SHARE),
  ];
  const national = [
    line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold', 13),
    line('Độc lập - Tự do - Hạnh phúc', 'bold', 14),
    ruleXml(right, MOTTO_WIDTH),
  ];
  const { number, about, placeAndDate } = head;
  const below = { before: 3 };
  const second = [
    [
      line(number === undefined ? '' : numberLine(number), 'regular', 13, below),
      ...(about === undefined ? [] : [line(about, 'regular', 12)]),
    ].join(''),
    line(placeAndDate === undefined ? '' : placeAndDateLine(placeAndDate), 'italic', 14, below),
  ];
  const rows = [[issuer.join(''), national.join('')], second];
  return tableXml(
    [left, right],
    rows.map((cells) => ({ cells: cells.map((content) => ({ content })) })),
    false,
  );
}
