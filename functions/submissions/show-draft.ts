import type { Asking } from '../../shared/domain/authorize.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { DraftStore, StoredDraft } from '../../shared/storage/draft-store.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import { findReadableUnit } from './find-readable-unit.ts';

/** What showing a draft needs. */
export type ShowDraftDeps = Parameters<typeof findReadableUnit>[0] & {
  readonly drafts: DraftStore;
};

/**
 * The draft that a unit's own people can go on with; none once a newer sheet is in.
 *
 * @rule R-SUBMIT-4 a draft is seen by the unit alone
 */
export async function showDraft(
  deps: ShowDraftDeps,
  asking: Asking,
  address: UnitAddress,
): Promise<Result<StoredDraft, Refusal>> {
  const found = await findReadableUnit(deps, asking, address);
  if (!found.ok) return found;
  if (!found.value.own) return refused({ kind: 'NotPermitted', action: 'SUBMIT_SHEET' });
  const draft = await deps.drafts.current(address, found.value.summary);
  return draft === undefined
    ? refused({ kind: 'NotFound', what: 'DRAFT', id: address.unit })
    : ok(draft);
}
