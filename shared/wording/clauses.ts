import type { Clause } from '../domain/clause.ts';

const named = (name: string, value: string | undefined): string[] =>
  value === undefined ? [] : [/^\p{L}?\d*$/u.test(value) ? `${name} ${value}` : value];

/** A clause as papers cite it, from the smallest part: `điểm a khoản 2 Điều 6 Quy chế …`; `mục 1.1 Biểu chấm …`. */
export function sayClause({ document, article, clause, point }: Clause): string {
  const item = point !== undefined && /^\d+(?:\.\d+)*$|^[IVX]+(?:\.\d+)*$/.test(point);
  const parts = [
    ...(item ? [`mục ${point}`] : named('điểm', point)),
    ...named('khoản', clause),
    ...named('Điều', article),
    document,
  ];
  return parts.join(' ');
}
