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
  const total = more.length === 0 ? '' : `; được ${points(reason.points)}`;
  return `${capitalized(steps)}${total} (${sayClause(reason.clause)}).`;
}
