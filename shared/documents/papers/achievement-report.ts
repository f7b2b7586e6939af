import { sayPoints } from '../../wording/numbers.ts';
import type { Block, Paper, Signature, TableBlock } from '../paper.ts';
import { sentenceOrDots } from './meeting-minutes.ts';
import {
  dashes,
  framed,
  labelled,
  needSome,
  type PaperFrame,
  paragraph,
  roomToWrite,
  sentence,
  signed,
  title,
} from './paper-parts.ts';

/** One result that the unit reports; points exact, `8.5`. */
export type Achievement = {
  readonly title: string;
  readonly target?: string | undefined;
  readonly result: string;
  readonly points?: string | undefined;
};

/** BÁO CÁO THÀNH TÍCH of a unit. What is not on record is left out and becomes room to write. */
export type AchievementReport = PaperFrame & {
  /** `Đề nghị tặng Cờ thi đua của Ủy ban nhân dân tỉnh năm 2023`. */
  readonly subject: string;
  /** `Huyện Bắc Hà`. */
  readonly unit: string;
  readonly seat?: string | undefined;
  readonly overview?: readonly string[] | undefined;
  readonly duties?: readonly string[] | undefined;
  /** How the unit did in its bloc, and what leads to its results: one paragraph each. */
  readonly leadIn: readonly string[];
  readonly achievements: readonly Achievement[];
  readonly measures?: readonly string[] | undefined;
  readonly movements?: readonly string[] | undefined;
  readonly party?: readonly string[] | undefined;
  /** Earlier awards with the decision that gave them. */
  readonly titles?: readonly string[] | undefined;
  readonly commendations?: readonly string[] | undefined;
  /** Who confirms at the left, the head of the unit at the right. */
  readonly signatures: readonly Signature[];
};

const written = (texts: readonly string[] | undefined): readonly Block[] =>
  texts === undefined || texts.length === 0
    ? [roomToWrite]
    : texts.map((text) => paragraph(sentence(text)));

const listed = (texts: readonly string[] | undefined): readonly Block[] =>
  texts === undefined || texts.length === 0 ? written(undefined) : dashes(texts);

const heading = (text: string): Block => ({ kind: 'HEADING', text });

function resultTable(achievements: readonly Achievement[]): TableBlock {
  return {
    kind: 'TABLE',
    columns: [
      { heading: 'STT', share: 0.08, align: 'center' },
      { heading: 'Nội dung', share: 0.42, align: 'left' },
      { heading: 'Chỉ tiêu', share: 0.16, align: 'center' },
      { heading: 'Kết quả', share: 0.2, align: 'center' },
      { heading: 'Điểm', share: 0.14, align: 'center' },
    ],
    rows: achievements.map(({ title: text, target = '–', result, points }, index) => {
      const said = points === undefined ? '–' : sayPoints(points);
      return { cells: [String(index + 1), text, target, result, said] };
    }),
    size: 12,
  };
}

/**
 * A unit's report of what it achieved, in the order of the prescribed form.
 *
 * @throws {Error} a bug of the caller: no result.
 */
export function achievementReport(report: AchievementReport): Paper {
  needSome(report.achievements, 'a result');
  const { subject, unit, seat } = report;
  return framed(report, 'Báo cáo thành tích', subject, [
    title('BÁO CÁO THÀNH TÍCH', subject),
    heading('I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH'),
    heading('1. Đặc điểm, tình hình'),
    labelled('- Tên đơn vị:', sentence(unit)),
    labelled('- Địa điểm trụ sở chính:', sentenceOrDots(seat)),
    ...written(report.overview),
    heading('2. Chức năng, nhiệm vụ'),
    ...written(report.duties),
    heading('II. THÀNH TÍCH ĐẠT ĐƯỢC'),
    heading('1. Kết quả thực hiện các chỉ tiêu, nhiệm vụ'),
    ...report.leadIn.map(paragraph),
    resultTable(report.achievements),
    heading('2. Những biện pháp để đạt được thành tích; các phong trào thi đua'),
    ...written(report.measures),
    ...(report.movements ?? []).map((text) => paragraph(sentence(text))),
    heading('3. Việc thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước'),
    ...written(report.party),
    heading('III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG'),
    heading('1. Danh hiệu thi đua'),
    ...listed(report.titles),
    heading('2. Hình thức khen thưởng'),
    ...listed(report.commendations),
    signed(report, ...report.signatures),
  ]);
}
