import type { Place } from '../domain/ranking/bloc-result.ts';

/** What stands beside a place in a table: a shared place, or why there is none. Undefined where there is nothing to say. */
export function sayPlaceNote({
  place,
  shared,
}: Pick<Place, 'place' | 'shared'>): string | undefined {
  if (place === null) return 'Không xếp thứ: không nộp bản tự chấm điểm';
  return shared ? `Đồng hạng ${place}` : undefined;
}
