import type { Account, Bloc } from './member.ts';
import type { Subject } from './permissions.ts';

/** What is asked about one unit's sheet in a bloc, for `permits`: who is a member, and whose own sheet is in. */
export function sheetSubject(
  account: Pick<Account, 'grants'> | undefined,
  bloc: Bloc,
  periodId: string,
  unitId: string,
  handedIn: readonly string[],
): Subject {
  const own = (account?.grants ?? []).filter(
    ({ blocId, periodId: period }) => blocId === bloc.id && period === periodId,
  );
  return {
    ...blocSubject(bloc, periodId),
    unitId,
    ownSheetIsIn: own.some(
      (grant) => grant.unitId !== undefined && handedIn.includes(grant.unitId),
    ),
  };
}

/** What is asked about a bloc as a whole. */
export const blocSubject = (bloc: Bloc, periodId: string): Subject => ({
  periodId,
  blocId: bloc.id,
  members: bloc.members,
  headUnitId: bloc.headUnitId,
  selfScoringIsOver: bloc.closed.includes('SELF_SCORING'),
});
