import { sayDecimal } from '../wording/numbers.ts';
import type { ChartBlock, TableBlock } from './paper.ts';

/** The figures of a chart as a table, for formats in which it is not drawn. */
export function chartTable({ series, rows, unit }: ChartBlock): TableBlock {
  const share = 0.6 / series.length;
  return {
    kind: 'TABLE',
    columns: [
      { heading: 'Nội dung', share: 0.4, align: 'left' },
      ...series.map((name) => ({ heading: `${name} (${unit})`, share, align: 'center' as const })),
    ],
    rows: rows.map(({ label, values }) => ({
      cells: [
        label,
        ...series.map((_, index) => {
          const value = values[index];
          return value === undefined ? '–' : sayDecimal(value);
        }),
      ],
    })),
    size: 12,
  };
}
