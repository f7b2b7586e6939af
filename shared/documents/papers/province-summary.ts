import { sayPoints } from '../../wording/numbers.ts';
import type { Paper, Signature, TableBlock, TableRow } from '../paper.ts';
import { romanNumeral } from '../roman-numeral.ts';
import { framed, needSome, type PaperFrame, paragraph, signed, title } from './paper-parts.ts';

/** One unit as its bloc ranked it; points exact (`95.25`), left out where there are none. */
export type ProvinceSummaryRow = {
  /** Left out where it is not ranked: `note` says why. */
  readonly place?: number | undefined;
  readonly unit: string;
  readonly base?: string | undefined;
  readonly bonus?: string | undefined;
  readonly total?: string | undefined;
  /** `Xuất sắc`. */
  readonly grade?: string | undefined;
  readonly note?: string | undefined;
};

/** BẢNG TỔNG HỢP of all blocs of a province. */
export type ProvinceSummary = PaperFrame & {
  /** `Các khối, cụm thi đua thuộc tỉnh, năm 2023`. */
  readonly subject: string;
  readonly sheet: NonNullable<Paper['sheet']>;
  readonly blocs: readonly {
    readonly name: string;
    /** On which points its places stand: `xếp thứ theo điểm thống nhất`. */
    readonly basis: string;
    /** In the order of the places, the units that are not ranked last. */
    readonly rows: readonly ProvinceSummaryRow[];
  }[];
  /** Where the figures come from, one sentence each. */
  readonly sources: readonly string[];
  readonly signatures: readonly Signature[];
};

const COLUMNS: TableBlock['columns'] = [
  { heading: 'STT', share: 0.06, align: 'center' },
  { heading: 'Tên đơn vị', share: 0.25, align: 'left' },
  { heading: 'Xếp thứ', share: 0.07, align: 'center' },
  { heading: 'Điểm chuẩn đạt được', share: 0.11, align: 'center' },
  { heading: 'Điểm thưởng', share: 0.09, align: 'center' },
  { heading: 'Tổng điểm', share: 0.09, align: 'center' },
  { heading: 'Xếp loại', share: 0.1, align: 'center' },
  { heading: 'Ghi chú', share: 0.23, align: 'left' },
];

/** The table of all units, grouped by bloc and numbered through. */
function summaryTable({ blocs }: ProvinceSummary): TableBlock {
  needSome(blocs, 'a bloc');
  let number = 0;
  const points = (text: string | undefined) => (text === undefined ? '–' : sayPoints(text));
  const rows = blocs.flatMap(({ name, basis, rows: units }, index): readonly TableRow[] => {
    needSome(units, `a unit of ${name}`);
    return [
      { heading: `${romanNumeral(index + 1)}. ${name} (${basis})` },
      ...units.map(({ place, unit, base, bonus, total, grade, note }): TableRow => {
        number += 1;
        const placed = place === undefined ? '–' : String(place);
        const figures = [base, bonus, total].map(points);
        return { cells: [String(number), unit, placed, ...figures, grade ?? '–', note ?? ''] };
      }),
    ];
  });
  return { kind: 'TABLE', columns: COLUMNS, rows, size: 12 };
}

/**
 * Points and places of every bloc of a province, on a wide page.
 *
 * @throws {Error} a bug of the caller: no bloc, or a bloc without a unit.
 */
export function provinceSummary(summary: ProvinceSummary): Paper {
  const { subject, sheet, sources } = summary;
  const paper = framed(summary, 'Bảng tổng hợp điểm và xếp thứ:', subject, [
    title('BẢNG TỔNG HỢP ĐIỂM VÀ XẾP THỨ', subject),
    summaryTable(summary),
    ...sources.map(paragraph),
    signed(summary, ...summary.signatures),
  ]);
  return { ...paper, sheet, orientation: 'LANDSCAPE' };
}
