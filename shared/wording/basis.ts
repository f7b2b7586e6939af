import type { Basis } from '../domain/ranking/bloc-result.ts';

const TEXTS: Readonly<Record<Basis, string>> = {
  SELF_SCORED: 'xếp thứ theo điểm tự chấm, chưa thẩm định',
  PARTLY_VERIFIED: 'xếp thứ theo điểm mới thẩm định một phần',
  VERIFIED: 'xếp thứ theo điểm đã thẩm định',
  FINAL: 'xếp thứ theo điểm thống nhất sau phúc tra',
};

/** What a ranking rests on, for every page and paper that shows it. */
export const sayBasis = (basis: Basis): string => TEXTS[basis];
