import { expect, it } from 'vitest';
import { Votes, type VoteThreshold, votePasses } from '../../../shared/domain/decisions/vote.ts';

const passes = (threshold: VoteThreshold, inFavour: number, present: number, members: number) =>
  votePasses(threshold, { inFavour, present, members });

it('R-VOTE-1: 80 % of all members is reached by 16 of 20 and not by 15, however few are present', () => {
  const ofMembers: VoteThreshold = { percent: '80', of: 'MEMBERS', needs: 'AT_LEAST' };
  expect(passes(ofMembers, 16, 16, 20)).toBe(true);
  expect(passes(ofMembers, 15, 15, 20)).toBe(false);
  expect(passes({ ...ofMembers, of: 'PRESENT' }, 15, 15, 20)).toBe(true);
});

it('R-VOTE-1: more than half is not half', () => {
  const more: VoteThreshold = { percent: '50', of: 'PRESENT', needs: 'MORE_THAN' };
  expect(passes(more, 8, 16, 17)).toBe(false);
  expect(passes(more, 9, 16, 17)).toBe(true);
  expect(passes(more, 9, 17, 17)).toBe(true);
  expect(passes({ ...more, needs: 'AT_LEAST' }, 8, 16, 17)).toBe(true);
});

it('R-VOTE-1: a threshold that no whole number of votes meets is not rounded down', () => {
  const third: VoteThreshold = { percent: '66.6667', of: 'MEMBERS', needs: 'AT_LEAST' };
  expect(passes(third, 2, 3, 3)).toBe(false);
  expect(passes({ ...third, percent: '66.6666' }, 2, 3, 3)).toBe(true);
});

it('no more votes than voters, and no more voters than members', () => {
  const valid = (votes: Votes) => Votes.safeParse(votes).success;
  expect(valid({ inFavour: 17, present: 17, members: 17 })).toBe(true);
  expect(valid({ inFavour: 17, present: 16, members: 17 })).toBe(false);
  expect(valid({ inFavour: 1, present: 18, members: 17 })).toBe(false);
});
