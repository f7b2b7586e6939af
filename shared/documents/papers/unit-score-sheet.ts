import { sayPoints } from '../../wording/numbers.ts';
import type { Paper, Signature, TableBlock, TableRow } from '../paper.ts';
import {
  framed,
  labelled,
  needSome,
  type PaperFrame,
  ragged,
  signed,
  title,
} from './paper-parts.ts';

/** Points of a row, exact (`8.5`, `8/3`): as the unit scored itself, as verified, as agreed; left out while unknown. */
export type ThreePoints = {
  readonly self?: string | undefined;
  readonly verified?: string | undefined;
  readonly agreed?: string | undefined;
};

/** A printed row of the scoring table. */
export type ScoredRow = ThreePoints & {
  /** A group stands in bold above its lines. */
  readonly kind: 'GROUP' | 'LINE';
  /** As the table numbers it: `1.2`. */
  readonly number: string;
  readonly title: string;
  readonly maximum: string;
  /** What was reported, for people: `441 triệu đồng`. */
  readonly result?: string | undefined;
  /** Why the line has its points, one sentence or more. */
  readonly reason?: string | undefined;
};

/** PHIẾU ĐIỂM of a unit: every line with its points and the reason for them. */
export type UnitScoreSheet = PaperFrame & {
  /** `Kết quả chấm điểm thi đua năm 2023 của huyện Bắc Hà`. */
  readonly subject: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly rows: readonly ScoredRow[];
  /** What stands below the rows in bold: bonus, total. */
  readonly totals: readonly (ThreePoints & { readonly title: string; readonly maximum?: string })[];
  /** Where the figures come from and how to check them, one paragraph each. */
  readonly notes: readonly string[];
  readonly signatures: readonly Signature[];
};

const COLUMNS: TableBlock['columns'] = [
  { heading: 'TT', share: 0.055, align: 'left' },
  { heading: 'Nội dung', share: 0.215, align: 'left' },
  { heading: 'Điểm chuẩn', share: 0.065, align: 'center' },
  { heading: 'Kết quả thực hiện', share: 0.125, align: 'left' },
  { heading: 'Điểm tự chấm', share: 0.075, align: 'center' },
  { heading: 'Điểm thẩm định', share: 0.075, align: 'center' },
  { heading: 'Điểm thống nhất', share: 0.075, align: 'center' },
  { heading: 'Căn cứ tính điểm', share: 0.315, align: 'left' },
];

const pointCells = ({ self, verified, agreed }: ThreePoints): readonly string[] =>
  [self, verified, agreed].map((points) => (points === undefined ? '–' : sayPoints(points)));

function rowOf(row: ScoredRow): TableRow {
  const { kind, number, title: text, maximum, result = '', reason = '' } = row;
  const cells = [number, text, sayPoints(maximum), result, ...pointCells(row), reason];
  return kind === 'GROUP' ? { cells, face: 'bold' } : { cells };
}

/**
 * A unit's sheet with the reason for each line's points, on a wide page.
 *
 * @throws {Error} a bug of the caller: no row.
 */
export function unitScoreSheet(sheet: UnitScoreSheet): Paper {
  needSome(sheet.rows, 'a line of the scoring table');
  const totals = sheet.totals.map((total): TableRow => {
    const maximum = total.maximum === undefined ? '' : sayPoints(total.maximum);
    return { cells: ['', total.title, maximum, '', ...pointCells(total), ''], face: 'bold' };
  });
  const rows = [...sheet.rows.map(rowOf), ...totals];
  const paper = framed(sheet, 'Phiếu điểm:', sheet.subject, [
    title('PHIẾU ĐIỂM', sheet.subject),
    ...sheet.facts.map(({ label, text }) => labelled(`${label}:`, text)),
    { kind: 'TABLE', columns: COLUMNS, rows, size: 11 },
    ...sheet.notes.map(ragged),
    signed(sheet, ...sheet.signatures),
  ]);
  return { ...paper, orientation: 'LANDSCAPE' };
}
