import type { Bloc } from '../member.ts';
import type { Basis, Place } from '../ranking/bloc-result.ts';
import { tieAcrossCut } from '../ranking/cut-line.ts';
import type { Refusal } from '../refusal.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import { awaitsRanking, scoringStagesLeft } from '../stages.ts';
import type { AwardTitle } from './award-title.ts';
import type { AwardCounts } from './check-quotas.ts';
import type { Award, CouncilResult, RankingSeen } from './council-result.ts';
import { votePasses } from './vote.ts';

/** A bloc as the council saw it. */
export type BlocBeforeCouncil = {
  readonly bloc: Bloc;
  readonly seen: RankingSeen;
  readonly ruleSet: RuleSet;
  readonly basis: Basis;
  readonly places: readonly Place[];
  readonly nameOf: (unitId: string) => string;
};

/**
 * What speaks against recording a council's result for one bloc.
 *
 * @rule R-DEC-2 a result is recorded only on the latest ranking, after all scoring stages
 * @rule R-DEC-3 a result is refused while a tie at a cut line is open
 * @rule R-DEC-4 who is not ranked gets nothing; who was not nominated by its place needs the council's reason
 * @rule R-DEC-5 no more awards than seats unless the council records why, and one award for a unit
 * @rule R-DEC-6 who is disqualified or withheld gets nothing until the ranking says otherwise
 * @rule R-VOTE-2 where the rule set has a threshold, each award states its votes and reaches it
 */
export function checkBlocResult(
  before: BlocBeforeCouncil,
  result: CouncilResult,
  at: string,
): readonly Refusal[] {
  const readiness = readinessFaults(before, at);
  if (readiness.length > 0) return readiness;
  return [...tieFaults(before), ...awardFaults(before, result)];
}

function readinessFaults({ bloc, seen, ruleSet, basis }: BlocBeforeCouncil, at: string): Refusal[] {
  const blocName = bloc.name;
  const open = scoringStagesLeft(bloc.windows, at);
  if (open.length > 0) return [{ kind: 'StagesNotOver', blocName, stages: open }];
  if (awaitsRanking(bloc, at)) return [{ kind: 'RankingAwaited', blocName }];
  if (bloc.ranking === undefined) return [{ kind: 'NotRankedYet', blocName }];
  if (bloc.ranking.version !== seen.version || bloc.ranking.digest !== seen.digest)
    return [{ kind: 'RankingNotLatest', blocName, latest: bloc.ranking.version }];
  if (ruleSet.unreviewedLines === 'BLOCK' && basis !== 'VERIFIED' && basis !== 'FINAL')
    return [{ kind: 'LinesUnreviewed', blocName }];
  return [];
}

/** Seats are filled from the top: flags first, then certificates of merit. */
const seatsOf = ({ awards }: RuleSet, title: AwardTitle): number =>
  title === 'PROVINCIAL_FLAG' ? awards.flags : awards.flags + awards.certificates;

const TITLES: readonly AwardTitle[] = ['PROVINCIAL_FLAG', 'CERTIFICATE_OF_MERIT'];

function tieFaults({ bloc, ruleSet, places, nameOf }: BlocBeforeCouncil): Refusal[] {
  const cuts = [...new Set(TITLES.map((title) => seatsOf(ruleSet, title)))];
  return cuts.flatMap((seats): Refusal[] => {
    const tie = tieAcrossCut(places, seats);
    if (tie === undefined) return [];
    const unitNames = tie.unitIds.map(nameOf);
    return [{ kind: 'TieAtCutLine', blocName: bloc.name, seats, place: tie.place, unitNames }];
  });
}

/** `all` awards of the result: a unit that is a member of two blocs gets one award as well. */
function awardFaults(
  before: BlocBeforeCouncil,
  { awards: all, overrides = [] }: CouncilResult,
): Refusal[] {
  const { bloc, ruleSet, nameOf } = before;
  const awards = all.filter(({ blocId }) => blocId === bloc.id);
  const faults = awards.flatMap((award): Refusal[] => {
    const twice = all.findIndex(({ unitId }) => unitId === award.unitId) < all.indexOf(award);
    return twice
      ? [{ kind: 'AwardTwice', unitName: nameOf(award.unitId) }]
      : [...placeFaults(before, award), ...voteFaults(before, award)];
  });
  for (const title of TITLES) {
    const given = awards.filter((award) => award.title === title).length;
    const seats = title === 'PROVINCIAL_FLAG' ? ruleSet.awards.flags : ruleSet.awards.certificates;
    const known = overrides.some(
      (one) => one.scope === 'BLOC' && one.blocId === bloc.id && one.title === title,
    );
    if (given > seats && !known)
      faults.push({ kind: 'SeatsExceeded', blocName: bloc.name, seats, given });
  }
  return faults;
}

function placeFaults(
  { bloc, ruleSet, places, nameOf }: BlocBeforeCouncil,
  award: Award,
): Refusal[] {
  if (!bloc.members.includes(award.unitId))
    return [{ kind: 'NotAMember', unitId: award.unitId, blocName: bloc.name }];
  const found = places.find(({ unitId }) => unitId === award.unitId);
  const unitName = nameOf(award.unitId);
  const state = found?.reason.kind;
  if (state === 'DISQUALIFIED' || state === 'WITHHELD')
    return [{ kind: 'UnitPassedOver', unitName, state }];
  const place = found?.place ?? null;
  if (place === null) return [{ kind: 'NotRankedUnit', unitName }];
  const seats = seatsOf(ruleSet, award.title);
  if (place <= seats || award.reason !== undefined) return [];
  return [{ kind: 'NotNominated', unitName, place, seats }];
}

function voteFaults({ ruleSet, nameOf }: BlocBeforeCouncil, { unitId, votes }: Award): Refusal[] {
  const threshold = ruleSet.awards.vote;
  if (threshold === undefined) return [];
  const unitName = nameOf(unitId);
  if (votes === undefined) return [{ kind: 'VotesMissing', unitName }];
  return votePasses(threshold, votes) ? [] : [{ kind: 'VotesTooFew', unitName, votes, threshold }];
}

/** What a result counts over the blocs it is about. */
export function countAwards(
  blocs: readonly Pick<BlocBeforeCouncil, 'bloc' | 'places'>[],
  { awards }: CouncilResult,
): AwardCounts {
  const given = (title: AwardTitle) => awards.filter((award) => award.title === title).length;
  const members = new Set(blocs.flatMap(({ bloc }) => bloc.members));
  const ranked = blocs.flatMap(({ places }) => places.filter(({ place }) => place !== null));
  return {
    memberUnits: members.size,
    rankedUnits: new Set(ranked.map(({ unitId }) => unitId)).size,
    awards: {
      PROVINCIAL_FLAG: given('PROVINCIAL_FLAG'),
      CERTIFICATE_OF_MERIT: given('CERTIFICATE_OF_MERIT'),
    },
  };
}
