import type { PlaceReason } from '../domain/ranking/bloc-result.ts';
import type { LineReason } from '../domain/scoring/reason.ts';
import { sayClause } from './clauses.ts';
import { sayPoints } from './numbers.ts';
import { sayStep } from './steps.ts';

const points = (value: string): string => `${sayPoints(value)} điểm`;

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Why a line has its points, in one sentence that ends with the clause. */
export function sayLineReason(reason: LineReason): string {
  const [only, ...more] = reason.steps;
  const noCases = only?.kind === 'START' && more.length === 0;
  const steps = noCases
    ? `không có trường hợp nào: ${points(only.points)}`
    : reason.steps.map((step) => sayStep(step)).join('; ');
  const total =
    only?.kind === 'NOT_ASSIGNED' || more.length === 0 ? '' : `; được ${points(reason.points)}`;
  return `${capitalized(steps)}${total} (${sayClause(reason.clause)}).`;
}

const METRICS = {
  TOTAL: 'tổng điểm',
  TOTAL_OVER_ASSIGNED_MAXIMUM: 'tỷ lệ điểm đạt được so với thang điểm được giao',
} as const;

/** Why a unit has its place. `nameOf` gives a unit's name by its id. */
export function sayPlaceReason(reason: PlaceReason, nameOf: (unitId: string) => string): string {
  if (reason.kind === 'NOT_RANKED') return 'Không xếp thứ vì chưa có bản tự chấm điểm.';
  const names = (ids: readonly string[]) => ids.map(nameOf).join(', ');
  const shared =
    reason.sharedWith.length === 0
      ? ''
      : ` Bằng điểm với ${names(reason.sharedWith)} nên đồng hạng.`;
  if (reason.kind === 'FIRST') return `Cao nhất khối, cụm.${shared}`;
  const { metric, own, theirs, difference, above } = reason;
  const unit = metric === 'TOTAL' ? ' điểm' : '%';
  const figures = `${sayPoints(own)}${unit === '%' ? '%' : ''}`;
  return `${capitalized(METRICS[metric])} ${figures}, kém ${names(above)} (${sayPoints(theirs)}${unit === '%' ? '%' : ''}) ${sayPoints(difference)}${unit}.${shared}`;
}
