import type { LateRule, LateStamp } from '../domain/scoring/late-rule.ts';
import { sayClause } from './clauses.ts';
import { sayPoints } from './numbers.ts';

/** That a sheet came late, and what that costs: `nộp chậm 2 ngày, trừ 1 điểm theo khoản 2 Điều 5 Quy chế …`. */
export const sayLate = ({ days, points, clause }: LateStamp): string =>
  `nộp chậm ${days} ngày, trừ ${sayPoints(points)} điểm theo ${sayClause(clause)}`;

/** What a late sheet loses by the rule: `mỗi ngày chậm trừ 0,5 điểm, nhiều nhất 2 điểm, theo …`. */
export function sayLateRule({ points, per, most, clause }: LateRule): string {
  const each = per === 'DAY' ? 'mỗi ngày chậm trừ' : 'nộp chậm trừ';
  const limit = most === undefined ? '' : `, nhiều nhất ${sayPoints(most)} điểm`;
  return `${each} ${sayPoints(points)} điểm${limit}, theo ${sayClause(clause)}`;
}
