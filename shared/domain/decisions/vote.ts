import * as z from 'zod';
import { compare, fromExact, multiply, rational } from '../rational.ts';
import { RulePoints } from '../scoring/indicator-fields.ts';

/** How many votes an award needs: a percent of those present, or of all members, reached or exceeded. */
export const VoteThreshold = z.strictObject({
  percent: RulePoints.refine((text) => Number(text) <= 100, 'PercentOutOfRange'),
  of: z.enum(['PRESENT', 'MEMBERS']),
  needs: z.enum(['AT_LEAST', 'MORE_THAN']),
});
export type VoteThreshold = z.infer<typeof VoteThreshold>;

/** The votes for one unit, and who could vote. */
export const Votes = z
  .strictObject({
    inFavour: z.int().min(0).max(1000),
    present: z.int().min(1).max(1000),
    members: z.int().min(1).max(1000),
  })
  .refine(({ inFavour, present }) => inFavour <= present, 'VotesAbovePresent')
  .refine(({ present, members }) => present <= members, 'PresentAboveMembers');
export type Votes = z.infer<typeof Votes>;

/**
 * True when the votes are enough, in exact arithmetic: 16 of 20 are 80 %.
 *
 * @rule R-VOTE-1 a threshold is a percent of those present or of all members, as it states, and is reached or exceeded as it states
 */
export function votePasses({ percent, of, needs }: VoteThreshold, votes: Votes): boolean {
  const voters = of === 'PRESENT' ? votes.present : votes.members;
  const won = rational(BigInt(votes.inFavour) * 100n);
  const needed = multiply(fromExact(percent), rational(BigInt(voters)));
  return compare(won, needed) >= (needs === 'AT_LEAST' ? 0 : 1);
}
