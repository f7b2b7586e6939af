import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import type { CouncilStore } from '../../shared/storage/council-store.ts';
import type { DecisionStore } from '../../shared/storage/decision-store.ts';
import { type ComposeDeps, composeDraft } from './compose-draft.ts';
import { decisionIdOf } from './decision-id.ts';

/** What drafting needs. */
export type DraftDecisionDeps = ComposeDeps & {
  readonly councils: CouncilStore;
  readonly decisions: DecisionStore;
};

/**
 * Drafts the ONE decision of the province from a recorded council result, its annex grouped by bloc, number and
 * date blank. A result that was drafted before, or that a newer one replaced, changes nothing.
 *
 * @throws Error when a record that the result names is missing: a bug
 */
export async function draftDecision(
  deps: DraftDecisionDeps,
  province: string,
  period: string,
  councilVersion: number,
): Promise<void> {
  const id = decisionIdOf(period);
  const [stored, entry] = await Promise.all([
    deps.councils.latest(province, period),
    deps.decisions.entry(province, id),
  ]);
  if (stored?.version !== councilVersion) return;
  if (entry !== undefined && entry.state !== 'DRAFT') return;
  const latest = entry && (await deps.decisions.get(province, id, entry.version));
  if (latest?.councilVersion === councilVersion) return;
  const { at, by } = stored;
  const facts = { version: (entry?.version ?? 0) + 1, at, by, datedOn: dateInVietNam(at) };
  const decision = await composeDraft(deps, province, period, stored, facts);
  // Somebody else drafted meanwhile: the event comes again and finds that draft.
  if ((await deps.decisions.add(province, { decision })) !== 'STORED')
    throw new Error(`Draft ${id} changed meanwhile`);
}
