import type { Paper, TableBlock } from '../paper.ts';
import type { ScoreSummaryPaper } from '../pdf/score-summary-paper.ts';

/** Share of the width for the group columns, the rest of the figures, the note. */
const SHARES = { place: 0.06, figure: 0.08, note: 0.18, groups: 0.32 };

function scoreTable({ groups, rows }: ScoreSummaryPaper): TableBlock {
  const { place, figure, note } = SHARES;
  const each = groups.length === 0 ? 0 : SHARES.groups / groups.length;
  const unit = 1 - place - 3 * figure - note - each * groups.length;
  const figures = ['Điểm chuẩn đạt được', 'Điểm thưởng', 'Tổng điểm'];
  return {
    kind: 'TABLE',
    columns: [
      { heading: 'Xếp thứ', share: place, align: 'center' },
      { heading: 'Đơn vị', share: unit, align: 'left' },
      ...groups.map(({ heading, maximum }) => ({
        heading: maximum === undefined ? heading : `${heading} (${maximum})`,
        share: each,
        align: 'center' as const,
      })),
      ...figures.map((heading) => ({ heading, share: figure, align: 'center' as const })),
      { heading: 'Ghi chú', share: note, align: 'left' },
    ],
    rows: rows.map((row) => ({
      cells: [
        row.place === undefined ? '–' : String(row.place),
        row.unit,
        ...[...row.groups, row.base, row.bonus, row.total].map((text) => text ?? '–'),
        row.note ?? '',
      ],
    })),
  };
}

const twoColumns = (
  left: string,
  right: string,
  rows: readonly (readonly [string, string])[],
): TableBlock => ({
  kind: 'TABLE',
  columns: [
    { heading: left, share: 0.25, align: 'left' },
    { heading: right, share: 0.75, align: 'left' },
  ],
  rows: rows.map((cells) => ({ cells })),
});

/** The tables of a bloc's score summary, for a workbook: points and places, the reasons, where it comes from. */
export function scoreSummaryTables(paper: ScoreSummaryPaper): Paper {
  const { headUnit, bloc, reasons, sources, origin } = paper;
  const records = [
    ...sources.map((source) => ['Nguồn số liệu', source] as const),
    ['Bản xếp thứ số', String(origin.rankingVersion)] as const,
    ...origin.hashes.map(({ label, hash }) => [label, hash] as const),
  ];
  const said = reasons.map(({ heading, text }) => [heading, text] as const);
  return {
    title: `Bảng tổng hợp điểm và xếp thứ – ${paper.subject}`,
    author: headUnit.join(' '),
    orientation: 'LANDSCAPE',
    head: { superiors: headUnit, body: bloc },
    blocks: [
      {
        kind: 'TITLE',
        lines: [
          { text: 'BẢNG TỔNG HỢP ĐIỂM VÀ XẾP THỨ', face: 'bold', heading: true },
          { text: paper.subject, face: 'bold' },
          { text: paper.basis, face: 'italic' },
        ],
      },
      { kind: 'HEADING', text: 'Bảng tổng hợp' },
      scoreTable(paper),
      ...(said.length === 0
        ? []
        : [
            { kind: 'HEADING' as const, text: 'Căn cứ xếp thứ' },
            twoColumns('Đơn vị', 'Căn cứ', said),
          ]),
      { kind: 'HEADING', text: 'Nguồn' },
      twoColumns('Nội dung', 'Giá trị', records),
    ],
    draft: false,
    notice: paper.notice,
    createdAt: paper.createdAt,
  };
}
