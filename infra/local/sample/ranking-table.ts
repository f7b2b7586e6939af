import type { StoredRanking } from '../../../shared/storage/ranking-store.ts';
import { sayPoints } from '../../../shared/wording/numbers.ts';
import { sayPlaceNote } from '../../../shared/wording/place-notes.ts';

/** A ranking as the API shows it. */
export type Ranking = Omit<StoredRanking, 'bundleKey'> & { readonly basisText: string };

/** The ranking as a table for the console. */
export function rankingTable(
  { version, basisText, places }: Ranking,
  nameOf: (unitId: string) => string,
): readonly string[] {
  const head = ['Thứ', 'Đơn vị', 'Điểm chuẩn', 'Thưởng', 'Tổng', ''];
  const rows = places.map((place) => [
    place.place === null ? '-' : String(place.place),
    nameOf(place.unitId),
    ...(place.totals === undefined
      ? ['', '', '']
      : [place.totals.base, place.totals.bonus, place.totals.total].map(sayPoints)),
    sayPlaceNote(place) ?? '',
  ]);
  const widths = head.map((text, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length), text.length),
  );
  const line = (row: readonly string[]) =>
    `              ${row.map((text, column) => (column >= 2 && column <= 4 ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0))).join('  ')}`.trimEnd();
  return [
    `Sample      ranking v${version}: ${basisText} (số liệu minh họa)`,
    line(head),
    ...rows.map(line),
  ];
}
