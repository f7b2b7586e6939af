import type { Place } from '../domain/ranking/bloc-result.ts';
import { sayGrade } from './grades.ts';
import { sayLate } from './late.ts';
import { sayPlaceReason } from './place-reasons.ts';

/** All there is to say of a unit's place: why it has it, what may still settle it, what it would be, and the grade. */
export function sayPlace(
  {
    reason,
    late,
    awaits,
    wouldBe,
    grade,
  }: Pick<Place, 'reason' | 'late' | 'awaits' | 'wouldBe' | 'grade'>,
  nameOf: (unitId: string) => string,
): string {
  return [
    sayPlaceReason(reason, nameOf),
    ...(late === undefined ? [] : [`Bản tự chấm điểm ${sayLate(late)}.`]),
    ...(awaits === undefined ? [] : ['Chờ bỏ phiếu để xác định thứ.']),
    ...(wouldBe === undefined ? [] : [`Nếu đủ điều kiện sẽ xếp thứ ${wouldBe}.`]),
    ...(grade === undefined ? [] : [sayGrade(grade)]),
  ].join(' ');
}
