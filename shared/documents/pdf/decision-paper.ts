import { dateText } from '../calendar-text.ts';
import { type DecisionAnnex, drawAnnex } from './decision-annex.ts';
import { type DecisionBody, drawDecisionBody } from './decision-body.ts';
import { Flow, MM, type PageFormat } from './flow.ts';
import { drawLetterhead, numberLine, paddedNumber } from './letterhead.ts';
import { drawPageMarks } from './page-marks.ts';
import { closePdf, openPdf } from './pdf-document.ts';
import { blanks } from './text-lines.ts';

/** A decision of awards as it is printed (Nghị định 30/2020/NĐ-CP, Appendix I). Texts are for people, as they stand. */
export type DecisionPaper = DecisionBody & {
  /** `['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI']`: one line of the head each. */
  readonly issuingBody: readonly string[];
  /** Given with the signed paper's registration; blank while it is undefined. */
  readonly number: number | undefined;
  /** What follows the number: `QĐ-UBND`. */
  readonly symbol: string;
  readonly place: string;
  /** Calendar date of issue, `2024-01-15`; blank while it is undefined. */
  readonly date: string | undefined;
  /** Who decides, in running text: `Chủ tịch Ủy ban nhân dân tỉnh Lào Cai`. */
  readonly issuer: string;
  /** Left out where Điều 1 names the only recipient. */
  readonly annex?: DecisionAnnex | undefined;
  /** Marked DỰ THẢO on every page. */
  readonly draft: boolean;
  /** A stamp for every page, as on sample data. */
  readonly notice?: string | undefined;
  /** UTC instant out of the decision's record: the file's dates. The same paper gives the same bytes. */
  readonly createdAt: string;
};

const A4_PORTRAIT: PageFormat = {
  width: 210 * MM,
  height: 297 * MM,
  margins: { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 16 * MM },
};

/** The sizes that the form allows for the text, in points, the better legible first. */
const TEXT_SIZES = [14, 13] as const;

const dateOrBlanks = (date: string | undefined): string =>
  date === undefined ? `ngày ${blanks(6)} tháng ${blanks(6)} năm ${blanks(8)}` : dateText(date);

/** The annex says which decision it belongs to, or leaves the same blanks as the decision itself. */
const attachedTo = (paper: DecisionPaper): string => {
  const number = paper.number === undefined ? blanks(6) : paddedNumber(paper.number);
  const date = dateOrBlanks(paper.date);
  return `(Kèm theo Quyết định số ${number}/${paper.symbol} ${date} của ${paper.issuer})`;
};

async function renderAt(paper: DecisionPaper, textSize: number) {
  const document = openPdf({
    title: `Quyết định ${paper.subject.charAt(0).toLowerCase()}${paper.subject.slice(1)}`,
    author: paper.issuingBody.join(' '),
    createdAt: paper.createdAt,
  });
  const flow = new Flow(document, A4_PORTRAIT, (page) => drawPageMarks(page, paper));
  drawLetterhead(flow, {
    superiors: [],
    body: paper.issuingBody,
    number: numberLine(paper.number, paper.symbol),
    placeAndDate: `${paper.place}, ${dateOrBlanks(paper.date)}`,
  });
  drawDecisionBody(flow, paper, textSize);
  const bodyPages = flow.pageNumber;
  if (paper.annex !== undefined) drawAnnex(flow, paper.annex, attachedTo(paper));
  return { bodyPages, bytes: await closePdf(document) };
}

/**
 * Renders a decision and its annexed list. The text is set in 14 points, or in 13 where that spares a second
 * page; a longer one flows on.
 *
 * @throws {Error} a bug of the caller: no article, an annex without recipients, a character without a glyph.
 */
export async function renderDecision(paper: DecisionPaper): Promise<Uint8Array> {
  const [large, small] = TEXT_SIZES;
  const preferred = await renderAt(paper, large);
  if (preferred.bodyPages === 1) return preferred.bytes;
  const closer = await renderAt(paper, small);
  return closer.bodyPages === 1 ? closer.bytes : preferred.bytes;
}
