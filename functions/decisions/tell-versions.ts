import type { Decision } from '../../shared/domain/decisions/decision.ts';
import type { DecisionStore } from '../../shared/storage/decision-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';

/** A version in the history: what it was, who made it and when, and why where it was returned. */
export type VersionTold = Pick<Decision, 'version' | 'state' | 'at'> & {
  readonly byName: string;
  readonly reason?: string;
};

/** The history of a decision, oldest first, with the names of those who made it. */
export async function tellVersions(
  { accounts, decisions }: Pick<SettingsStores, 'accounts'> & { readonly decisions: DecisionStore },
  province: string,
  id: string,
): Promise<readonly VersionTold[]> {
  const versions = await decisions.versions(province, id);
  const people = await Promise.all(
    [...new Set(versions.map(({ by }) => by))].map((by) => accounts.get(province, by)),
  );
  const nameOf = (by: string) => people.find((one) => one?.record.id === by)?.record.name ?? by;
  return versions.map(({ version, state, at, by, returned }) => ({
    version,
    state,
    at,
    byName: nameOf(by),
    ...(returned !== undefined && { reason: returned.reason }),
  }));
}
