import type { Place } from '../domain/ranking/bloc-result.ts';
import { sayIneligible } from './place-reasons.ts';

/** What stands beside a place in a table: a shared place, or why there is none. Undefined where there is nothing to say. */
export function sayPlaceNote({
  place,
  shared,
  awaits,
  wouldBe,
  reason,
}: Pick<Place, 'place' | 'shared' | 'awaits' | 'wouldBe' | 'reason'>): string | undefined {
  if (place !== null) {
    if (!shared) return undefined;
    return awaits === undefined ? `Đồng hạng ${place}` : `Đồng hạng ${place}, chờ bỏ phiếu`;
  }
  if (!('causes' in reason)) return undefined;
  const noSheet = reason.causes.some(({ kind }) => kind === 'NO_SHEET');
  if (noSheet) return 'Không xếp thứ: không nộp bản tự chấm điểm';
  const state = sayIneligible(reason.kind);
  const said = `${state.charAt(0).toUpperCase()}${state.slice(1)}`;
  return wouldBe === undefined ? said : `${said}; nếu đủ điều kiện sẽ xếp thứ ${wouldBe}`;
}
