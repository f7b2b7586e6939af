import { authorize } from '../../shared/domain/authorize.ts';
import type { Account, Bloc } from '../../shared/domain/member.ts';
import type { RuleSetUse } from '../../shared/domain/refusal.ts';
import { blocSubject } from '../../shared/domain/sheet-subject.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';

/** Where blocs and their periods are looked up. */
export type UsesReader = Pick<SettingsStores, 'periods'> & {
  readonly blocs: Pick<BlocStore, 'list'>;
};

/** More than a province has in a working life of four reviews a year. */
const MOST_PERIODS = 200;

/**
 * Every bloc of the province with the rule set version it refers to, oldest period first. Asked for seldom, by
 * authors of rule sets: it is read from the blocs themselves, so it can't differ from what scores them.
 */
export async function ruleSetUses(
  { periods, blocs }: UsesReader,
  province: string,
  mayRead: (bloc: Bloc, periodId: string) => boolean = () => true,
): Promise<readonly RuleSetUse[]> {
  const { records } = await periods.list(province, { limit: MOST_PERIODS });
  const inTurn = records.toSorted((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
  const found = await Promise.all(
    inTurn.map(async ({ id: periodId, name: periodName }) => {
      const listed = await blocs.list(province, periodId);
      return listed
        .filter((bloc) => mayRead(bloc, periodId))
        .map(({ id: blocId, name: blocName, ruleSet: { id: ruleSetId, version } }) => ({
          ruleSetId,
          version,
          periodId,
          periodName,
          blocId,
          blocName,
        }));
    }),
  );
  return found.flat();
}

/** The same, as far as the person may see the blocs. */
export const usesSeenBy = (
  deps: UsesReader,
  province: string,
  account: Account,
  at: string,
): Promise<readonly RuleSetUse[]> =>
  ruleSetUses(
    deps,
    province,
    (bloc, period) => authorize(account, 'READ_BLOC', blocSubject(bloc, period, at), at).ok,
  );
