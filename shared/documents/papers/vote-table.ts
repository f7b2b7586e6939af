import { type VoteThreshold, votePasses } from '../../domain/decisions/vote.ts';
import { sayPoints } from '../../wording/numbers.ts';
import type { TableBlock } from '../paper.ts';
import { needSome, percentOf } from './paper-parts.ts';

/** Who could vote. */
export type Voters = { readonly present: number; readonly members: number };

/** One unit that was voted on. */
export type VotedUnit = {
  readonly unit: string;
  /** `Cờ thi đua của Ủy ban nhân dân tỉnh`. */
  readonly award: string;
  readonly inFavour: number;
};

/** `đạt từ 80% tổng số thành viên trở lên`: what a vote needs. */
export function thresholdText({ percent, of, needs }: VoteThreshold): string {
  const whole = of === 'PRESENT' ? 'tổng số thành viên có mặt' : 'tổng số thành viên';
  return needs === 'AT_LEAST'
    ? `đạt từ ${sayPoints(percent)}% ${whole} trở lên`
    : `đạt trên ${sayPoints(percent)}% ${whole}`;
}

/**
 * Votes for each unit, their share of those who count, and whether they are enough.
 *
 * @throws {Error} a bug of the caller: nobody voted on, or more votes than voters.
 */
export function voteTable(
  units: readonly VotedUnit[],
  voters: Voters,
  threshold: VoteThreshold,
): TableBlock {
  needSome(units, 'a unit that was voted on');
  const counted = threshold.of === 'PRESENT' ? voters.present : voters.members;
  const rows = units.map(({ unit, award, inFavour }, index) => {
    if (inFavour > voters.present || voters.present > voters.members)
      throw new Error(`${unit} has ${inFavour} votes of ${voters.present}/${voters.members}.`);
    const passes = votePasses(threshold, { inFavour, ...voters });
    const share = `${inFavour}/${counted} (${percentOf(inFavour, counted)})`;
    return { cells: [String(index + 1), unit, award, share, passes ? 'Đạt' : 'Không đạt'] };
  });
  return {
    kind: 'TABLE',
    columns: [
      { heading: 'STT', share: 0.08, align: 'center' },
      { heading: 'Tên đơn vị', share: 0.3, align: 'left' },
      { heading: 'Hình thức đề nghị', share: 0.3, align: 'left' },
      { heading: 'Phiếu đồng ý (tỷ lệ)', share: 0.19, align: 'center' },
      { heading: 'Kết quả', share: 0.13, align: 'center' },
    ],
    rows,
    size: 12,
  };
}
