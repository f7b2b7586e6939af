import { type Asking, authorize } from '../../shared/domain/authorize.ts';
import type { Account } from '../../shared/domain/member.ts';
import type { Action } from '../../shared/domain/permissions.ts';
import type { Refusal, Thing } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { Precondition, RecordStore, Tagged } from '../../shared/storage/record-store.ts';

/** Where accounts are looked up. */
export type AccountReader = {
  readonly accounts: Pick<RecordStore<Account, [string, string]>, 'get'>;
};

/** The account that asks, when it may do this anywhere in the province. */
export async function authorized(
  { accounts }: AccountReader,
  asking: Asking,
  action: Action,
): Promise<Result<Account, Refusal>> {
  const account = await accounts.get(asking.province, asking.callerId);
  return authorize(account?.record, action, {}, asking.at);
}

/** Reads one settings record for somebody who may read it. */
export async function readRecord<T, Place extends readonly unknown[]>(
  deps: AccountReader,
  asking: Asking,
  action: Action,
  store: Pick<RecordStore<T, Place>, 'get'>,
  missing: { readonly what: Thing; readonly id: string },
  ...place: Place
): Promise<Result<Tagged<T>, Refusal>> {
  const account = await authorized(deps, asking, action);
  if (!account.ok) return account;
  const found = await store.get(...place);
  return found === undefined ? refused({ kind: 'NotFound', ...missing }) : ok(found);
}

/** A record as it was sent, and what must hold for it to be kept. */
export type Kept<T> = { readonly record: T; readonly precondition: Precondition };

/** The headers that say on which version a record is kept. */
export const PRECONDITIONS = ['if-match', 'if-none-match'] as const;

/** The precondition in a request's headers. */
export const preconditionOf = (
  header: (name: (typeof PRECONDITIONS)[number]) => string | undefined,
): Precondition => ({
  ifMatch: header('if-match'),
  ifNoneMatch: header('if-none-match'),
});

/** Keeps one settings record for somebody who may, if the precondition holds. */
export async function keepRecord<T, Place extends readonly unknown[]>(
  deps: AccountReader,
  asking: Asking,
  action: Action,
  store: Pick<RecordStore<T, Place>, 'put'>,
  kept: Kept<T>,
  ...place: Place
): Promise<Result<Tagged<T>, Refusal>> {
  const account = await authorized(deps, asking, action);
  if (!account.ok) return account;
  return store.put(kept.record, kept.precondition, ...place);
}
