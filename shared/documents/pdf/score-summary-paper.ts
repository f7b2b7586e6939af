import { dateText } from '../calendar-text.ts';
import { Flow, MM, type PageFormat } from './flow.ts';
import { drawLetterhead } from './letterhead.ts';
import { drawPageMarks } from './page-marks.ts';
import { closePdf, openPdf } from './pdf-document.ts';
import { drawScoreNotes, type ScoreNotes } from './score-summary-notes.ts';
import { drawScoreTable, type ScoreTable } from './score-summary-table.ts';
import { drawStack, type StackItem } from './stack.ts';
import { span } from './text-lines.ts';

/** BẢNG TỔNG HỢP ĐIỂM VÀ XẾP THỨ of a bloc. Texts and figures are for people, as they stand (`8,5`). */
export type ScoreSummaryPaper = ScoreTable &
  ScoreNotes & {
    /** The head unit, whose letterhead a bloc uses: `['ỦY BAN NHÂN DÂN HUYỆN BẮC HÀ']`. */
    readonly headUnit: readonly string[];
    /** The bloc in capitals: `['KHỐI THI ĐUA CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ']`. */
    readonly bloc: readonly string[];
    readonly place: string;
    /** Calendar date, `2023-12-15`. */
    readonly date: string;
    /** What is summed up: `Khối thi đua các huyện, thị xã, thành phố, năm 2023`. */
    readonly subject: string;
    /** On which points the places stand: `Xếp thứ theo điểm tự chấm, chưa thẩm định`. */
    readonly basis: string;
    /** A stamp for every page, as on sample data. */
    readonly notice?: string | undefined;
    /** UTC instant out of the ranking's record: the file's dates. The same paper gives the same bytes. */
    readonly createdAt: string;
  };

const A4_LANDSCAPE: PageFormat = {
  width: 297 * MM,
  height: 210 * MM,
  margins: { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 16 * MM },
};
/** On the wide page both columns of the head have room: the longer names of a head unit and a bloc get half. */
const ISSUER_SHARE = 0.5;

function drawTitle(flow: Flow, paper: ScoreSummaryPaper): void {
  const line = (text: string, face: 'bold' | 'italic', size: number): StackItem => ({
    spans: [span(text, face, size)],
    align: 'center',
  });
  const items: readonly StackItem[] = [
    { ...line('BẢNG TỔNG HỢP ĐIỂM VÀ XẾP THỨ', 'bold', 14), before: 10, tag: 'H1' },
    { ...line(paper.subject, 'bold', 14), rule: 'short' },
    { ...line(`(${paper.basis})`, 'italic', 13), before: 2 },
  ];
  flow.y =
    drawStack(flow, flow.document.root, { left: flow.left, width: flow.width, items }, flow.y) + 8;
}

/**
 * Renders the summary of a bloc's points and places on A4 landscape.
 *
 * @throws {Error} a bug of the caller: no unit, a row with other groups than the table, a character without
 * a glyph.
 */
export async function renderScoreSummary(paper: ScoreSummaryPaper): Promise<Uint8Array> {
  const document = openPdf({
    title: `Bảng tổng hợp điểm và xếp thứ – ${paper.subject}`,
    author: paper.headUnit.join(' '),
    createdAt: paper.createdAt,
  });
  const marks = { draft: false, notice: paper.notice };
  const flow = new Flow(document, A4_LANDSCAPE, (page) => drawPageMarks(page, marks));
  const placeAndDate = `${paper.place}, ${dateText(paper.date)}`;
  drawLetterhead(flow, { superiors: paper.headUnit, body: paper.bloc, placeAndDate }, ISSUER_SHARE);
  drawTitle(flow, paper);
  drawScoreTable(flow, paper);
  drawScoreNotes(flow, paper);
  return closePdf(document);
}
