import type { BlocCase } from '../../shared/domain/bundle/bloc-case.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import { registerParts } from '../../shared/domain/register/entries-in-force.ts';
import { latestReview, type ReviewRound } from '../../shared/domain/reviews/review-rounds.ts';
import { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { AssignmentStore } from '../../shared/storage/assignment-store.ts';
import type { BlocStore, UnitSummary } from '../../shared/storage/bloc-store.ts';
import type { RegisterStore } from '../../shared/storage/register-store.ts';
import type { ReviewStore } from '../../shared/storage/review-store.ts';
import type { RuleSetStore } from '../../shared/storage/rule-set-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { SheetStore } from '../../shared/storage/sheet-store.ts';
import type { BlocAddress } from '../../shared/storage/table-keys.ts';

/** What gathering a case needs. */
export type GatherCaseDeps = Pick<SettingsStores, 'provinces' | 'units' | 'periods'> & {
  readonly blocs: Pick<BlocStore, 'summaries'>;
  readonly ruleSets: RuleSetStore;
  readonly assignments: AssignmentStore;
  readonly sheets: SheetStore;
  readonly reviews: ReviewStore;
  readonly register: Pick<RegisterStore, 'ofBloc'>;
};

/**
 * Everything the ranking of a bloc depends on, from the stored records: the latest sheet of each member, the review of
 * that very sheet, and what is on record about the bloc.
 */
export async function gatherCase(
  deps: GatherCaseDeps,
  address: BlocAddress,
  bloc: Bloc,
): Promise<BlocCase> {
  const { province, period } = address;
  const [home, when, ruleSet, units, assignments, summaries, register] = await Promise.all([
    deps.provinces.get(province),
    deps.periods.get(province, period),
    deps.ruleSets.get(province, bloc.ruleSet.id, bloc.ruleSet.version),
    deps.units.getAll(province, bloc.members),
    deps.assignments.ofBloc(address),
    deps.blocs.summaries(address),
    deps.register.ofBloc(address),
  ]);
  if (home === undefined || when === undefined || ruleSet?.hash !== bloc.ruleSet.hash)
    throw new Error(`Province, period or rule set of ${address.bloc} is missing`);
  const ofMembers = summaries.filter(({ unitId }) => bloc.members.includes(unitId));
  const finalReviews = await reviewsOf(deps, address, ofMembers, 'SECOND');
  const { id, name, kind } = bloc;
  return {
    schemaVersion: 1,
    province: { id: home.record.id, name: home.record.name },
    period: { id: when.record.id, name: when.record.name, kind: when.record.kind },
    bloc: { id, name, kind },
    ...(home.record.notice === undefined ? {} : { notice: home.record.notice }),
    ruleSet: ruleSet.json as BlocCase['ruleSet'],
    units: units.flatMap((unit) =>
      unit === undefined ? [] : [{ id: unit.id, name: unit.name, awardName: unit.awardName }],
    ),
    assignments: assignments.filter(({ unitId }) => bloc.members.includes(unitId)),
    sheets: await sheetsOf(deps, address, ofMembers),
    reviews: await reviewsOf(deps, address, ofMembers, 'FIRST'),
    ...(finalReviews.length === 0 ? {} : { finalReviews }),
    ...registerParts(register, bloc.members, RuleSet.parse(ruleSet.json)),
  };
}

async function sheetsOf(
  deps: GatherCaseDeps,
  address: BlocAddress,
  summaries: readonly UnitSummary[],
) {
  const sheets = await deps.sheets.getAll(
    summaries.map(
      ({ unitId, sheetVersion }) => [{ ...address, unit: unitId }, sheetVersion] as const,
    ),
  );
  return sheets.map((sheet, index) => {
    const summary = summaries[index];
    if (sheet === undefined || sheet.receipt.hash !== summary?.sheetHash)
      throw new Error(`Summary of ${summary?.unitId} names a missing sheet`);
    const { version, late } = sheet.receipt;
    return {
      unitId: summary.unitId,
      version,
      ...(late === undefined ? {} : { lateDays: late.days }),
      lines: [...sheet.lines],
    };
  });
}

async function reviewsOf(
  deps: GatherCaseDeps,
  address: BlocAddress,
  summaries: readonly UnitSummary[],
  round: ReviewRound,
) {
  const reviewed = summaries.flatMap((summary) => {
    const { unitId: unit, sheetVersion } = summary;
    const version = latestReview(summary, round);
    return version === undefined
      ? []
      : [[{ ...address, unit }, sheetVersion, version, round] as const];
  });
  const reviews = await deps.reviews.getAll(reviewed);
  return reviews.flatMap((stored) => (stored === undefined ? [] : [stored.review]));
}
