import type { Block, ChartBlock, Paper, Signature } from '../paper.ts';
import {
  closing,
  dashes,
  framed,
  needSome,
  type PaperFrame,
  paragraph,
  roomToWrite,
  signed,
  title,
} from './paper-parts.ts';
import { type StandingLine, standingTable } from './review-minutes.ts';

/** Points of a unit for the chart, exact (`95.25`); left out where there are none. */
export type UnitPoints = {
  readonly unit: string;
  readonly self?: string | undefined;
  readonly agreed?: string | undefined;
};

/** How far the bloc came in one group of indicators, in percent of its points: `96.5`. */
export type GroupShare = { readonly group: string; readonly percent: string };

/** BÁO CÁO SƠ KẾT or TỔNG KẾT of a bloc. */
export type PeriodReport = PaperFrame & {
  readonly kind: 'MID_YEAR' | 'YEAR_END';
  /** `Sơ kết công tác thi đua 6 tháng đầu năm 2023 của Khối …`. */
  readonly subject: string;
  /** What was done, one paragraph each. */
  readonly introduction: readonly string[];
  /** Paragraphs before the places: on which points they stand. */
  readonly leadIn: readonly string[];
  readonly standings: readonly StandingLine[];
  readonly points: readonly UnitPoints[];
  readonly shares: readonly GroupShare[];
  /** One line each; left out where nobody has written them yet: room to write. */
  readonly strengths?: readonly string[] | undefined;
  readonly shortcomings?: readonly string[] | undefined;
  readonly tasks?: readonly string[] | undefined;
  /** What follows from the points, one paragraph each; none while nobody has written it: room to write. */
  readonly outcome: readonly string[];
  readonly closing: readonly string[];
  readonly signatures: readonly Signature[];
};

const listed = (texts: readonly string[] | undefined): readonly Block[] =>
  texts === undefined ? [roomToWrite] : dashes(texts);

const heading = (text: string): Block => ({ kind: 'HEADING', text });

/** Before verification there are only the points that units gave themselves. */
const isVerified = ({ points }: PeriodReport): boolean =>
  points.some(({ agreed }) => agreed !== undefined);

function pointsChart(report: PeriodReport): ChartBlock {
  const verified = isVerified(report);
  return {
    kind: 'CHART',
    caption: 'Biểu đồ 1. Tổng điểm của các đơn vị',
    unit: 'điểm',
    series: ['Điểm tự chấm', ...(verified ? ['Điểm thống nhất'] : [])],
    rows: report.points.map(({ unit, self, agreed }) => ({
      label: unit,
      values: [self, ...(verified ? [agreed] : [])],
    })),
  };
}

const sharesChart = ({ shares }: PeriodReport): ChartBlock => ({
  kind: 'CHART',
  caption: 'Biểu đồ 2. Mức đạt của toàn khối, cụm theo nhóm tiêu chí (% điểm chuẩn)',
  unit: '%',
  series: ['Mức đạt'],
  rows: shares.map(({ group, percent }) => ({ label: group, values: [percent] })),
  maximum: '100',
});

/**
 * The report of a bloc on a half-year or a year, its points as charts.
 *
 * @throws {Error} a bug of the caller: no unit, no points.
 */
export function periodReport(report: PeriodReport): Paper {
  const { subject, points, shares, outcome } = report;
  needSome(points, 'the points of a unit');
  const half = report.kind === 'MID_YEAR';
  return framed(report, 'Báo cáo', subject, [
    title('BÁO CÁO', subject),
    heading('I. TÌNH HÌNH TRIỂN KHAI'),
    ...report.introduction.map(paragraph),
    heading('II. KẾT QUẢ CHẤM ĐIỂM'),
    ...report.leadIn.map(paragraph),
    standingTable(report.standings, isVerified(report)),
    pointsChart(report),
    ...(shares.length === 0 ? [] : [sharesChart(report)]),
    heading('III. ĐÁNH GIÁ'),
    heading('1. Ưu điểm'),
    ...listed(report.strengths),
    heading('2. Tồn tại, hạn chế'),
    ...listed(report.shortcomings),
    heading(half ? 'IV. SỬ DỤNG KẾT QUẢ' : 'IV. ĐỀ NGHỊ KHEN THƯỞNG'),
    ...(outcome.length === 0 ? [roomToWrite] : outcome.map(paragraph)),
    heading(half ? 'V. NHIỆM VỤ 6 THÁNG CUỐI NĂM' : 'V. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM SAU'),
    ...listed(report.tasks),
    ...closing(report.closing),
    signed(report, ...report.signatures),
  ]);
}
