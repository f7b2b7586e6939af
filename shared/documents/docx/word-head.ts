import type { PaperHead } from '../paper.ts';
import { FORM } from '../paper-form.ts';
import { numberLine, placeAndDateLine } from '../paper-text.ts';
import { lineWidth } from '../pdf/font/fonts.ts';
import { printableText } from '../printable.ts';
import { tableXml } from './word-table.ts';
import { emptyXml, paragraphXml, runsXml, type WordParagraph } from './word-xml.ts';

/** Share of the width for the national name and motto, on the tall page and the wide one. */
const NATIONAL_SHARE = { PORTRAIT: 0.6, LANDSCAPE: 0.5 };
const SIZE = 13;
const MOTTO = { text: 'Độc lập - Tự do - Hạnh phúc', size: 14 };

const line = (
  text: string,
  face: 'regular' | 'bold' | 'italic',
  size: number,
  look: WordParagraph = {},
): string => paragraphXml(runsXml([{ text, face }], size), { align: 'center', ...look });

/** A rule of a length, centred in a column; all in points. */
export const ruleXml = (width: number, length: number): string =>
  emptyXml({ border: 'below', indent: Math.max(0, (width - length) / 2), keepNext: true });

/** A short rule below a text in bold that is at most `room` wide, centred in a column. */
export const shortRuleXml = (width: number, room: number, text: string, size: number): string =>
  ruleXml(width, FORM.shortRule * Math.min(room, lineWidth(printableText(text), 'bold', size)));

/** The two columns at the head of the first page, without rules; `width` of the text in points. */
export function headXml(
  head: PaperHead,
  width: number,
  orientation: keyof typeof NATIONAL_SHARE,
): string {
  const right = width * NATIONAL_SHARE[orientation];
  const left = width - right;
  const issuer = [
    ...(head.superiors ?? []).map((text) => line(text, 'regular', SIZE)),
    ...head.body.map((text) => line(text, 'bold', SIZE)),
    shortRuleXml(left, left, head.body.at(-1) ?? '', SIZE),
  ];
  const national = [
    line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold', SIZE),
    line(MOTTO.text, 'bold', MOTTO.size),
    ruleXml(right, lineWidth(MOTTO.text, 'bold', MOTTO.size)),
  ];
  const { number, about, placeAndDate } = head;
  const below = { before: 3 };
  const second = [
    [
      line(number === undefined ? '' : numberLine(number), 'regular', SIZE, below),
      ...(about === undefined ? [] : [line(about, 'regular', 12)]),
    ].join(''),
    line(
      placeAndDate === undefined ? '' : placeAndDateLine(placeAndDate),
      'italic',
      MOTTO.size,
      below,
    ),
  ];
  const rows = [[issuer.join(''), national.join('')], second];
  return tableXml(
    [left, right],
    rows.map((cells) => ({ cells: cells.map((content) => ({ content })) })),
    false,
  );
}
