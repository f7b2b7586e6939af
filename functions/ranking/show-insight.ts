import { type Asking, authorize, notThere } from '../../shared/domain/authorize.ts';
import type { Account, Bloc } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { blocSubject } from '../../shared/domain/sheet-subject.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import type { BlocAddress } from '../../shared/storage/table-keys.ts';
import { readAdvice, type SeenAdvice, seenAdvice } from './seen-advice.ts';
import { findRanking, type ShowRankingDeps } from './show-ranking.ts';

/** What showing the advice beside a ranking needs. */
export type ShowInsightDeps = ShowRankingDeps & {
  readonly documents: Pick<DocumentStore, 'get'>;
};

/**
 * What the caller may read of the advice in a ranking's bundle: all of it, or the part of the caller's own unit and
 * nothing of another's.
 */
export async function showInsight(
  deps: ShowInsightDeps,
  { province, callerId, at }: Asking,
  address: BlocAddress,
  version: number | undefined,
): Promise<Result<SeenAdvice & { readonly version: number }, Refusal>> {
  const [account, bloc] = await Promise.all([
    deps.accounts.get(province, callerId),
    deps.blocs.get(address),
  ]);
  if (bloc === undefined) return notThere(account?.record, 'BLOC', address.bloc, at);
  const whole = authorize(
    account?.record,
    'READ_INSIGHT',
    blocSubject(bloc, address.period, at),
    at,
  );
  const own = whole.ok ? [] : ownUnits(account?.record, bloc, address.period, at);
  if (!whole.ok && own.length === 0) return whole;
  const ranking = await findRanking(deps, bloc, address, version);
  if (!ranking.ok) return ranking;
  const { bundleKey, version: shown } = ranking.value;
  const bytes = await deps.documents.get(bundleKey);
  if (bytes === undefined) throw new Error(`The bundle ${bundleKey} is missing`);
  const seen = seenAdvice(readAdvice(bytes), whole.ok ? 'ALL' : own);
  return ok({ version: shown, ...seen });
}

const ownUnits = (
  account: Account | undefined,
  bloc: Bloc,
  period: string,
  at: string,
): readonly string[] =>
  bloc.members.filter((unitId) => {
    const subject = { ...blocSubject(bloc, period, at), unitId };
    return authorize(account, 'READ_OWN_INSIGHT', subject, at).ok;
  });
