import type { Asking } from '../../shared/domain/authorize.ts';
import type { Decision } from '../../shared/domain/decisions/decision.ts';
import { type DecisionStep, STEP_RULES } from '../../shared/domain/decisions/decision-step.ts';
import { documentNumber } from '../../shared/domain/decisions/document-number.ts';
import { standingAfter } from '../../shared/domain/decisions/standing.ts';
import { cameOf, takeStep } from '../../shared/domain/decisions/take-step.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { CouncilStore } from '../../shared/storage/council-store.ts';
import type { DecisionStore } from '../../shared/storage/decision-store.ts';
import type { NextVersion } from '../../shared/storage/decision-writes.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import { foundDecision } from './found-decision.ts';
import { readDecision } from './read-decision.ts';

/** What taking a step needs. */
export type TakeStepDeps = Pick<SettingsStores, 'accounts' | 'provinces'> & {
  readonly councils: CouncilStore;
  readonly decisions: DecisionStore;
};

/** Takes a step of a decision's life. The same step on the same version again answers what it made then. */
export async function takeDecisionStep(
  deps: TakeStepDeps,
  asking: Asking,
  id: string,
  step: DecisionStep,
): Promise<Result<Decision, Refusal>> {
  const { province, callerId: by, at } = asking;
  const found = await readDecision(deps, asking, id, STEP_RULES[step.step].action);
  if (!found.ok) return found;
  const made = await deps.decisions.get(province, id, step.version + 1);
  if (made !== undefined && cameOf(made, step)) return ok(made);
  const home = await deps.provinces.get(province);
  if (home === undefined) throw new Error(`Province ${province} is missing`);
  const { legalBases, baseSalaries, prizes } = home.record.decisions;
  const taken = { at, by, legalBases, baseSalaries, prizes };
  const next = takeStep(found.value.decision, step, taken);
  if (!next.ok) return next;
  const version = await whole(deps, province, next.value);
  return version.ok ? store(deps, province, version.value, step) : version;
}

/** The version with what its step needs to know beside it: that the council's result is the latest, how its target stands. */
async function whole(
  { councils, decisions }: TakeStepDeps,
  province: string,
  decision: Decision,
): Promise<Result<NextVersion, Refusal>> {
  const { id, kind, periodId, state, councilVersion, target, recovery } = decision;
  if (state === 'FOR_SIGNATURE' && councilVersion !== undefined) {
    const council = await councils.latest(province, periodId);
    if (council?.version !== councilVersion)
      return refused({ kind: 'DraftOutdated', decisionId: id });
  }
  if (state !== 'ISSUED' || target === undefined) return ok({ decision });
  const entry = await decisions.entry(province, target.decisionId);
  const about = entry && (await decisions.get(province, entry.id, entry.version));
  if (entry === undefined || about === undefined)
    throw new Error(`Decision ${id} is about one that is missing`);
  const paper = { id, kind, unitIds: recovery?.unitIds };
  const after = standingAfter(foundDecision(entry, about), paper);
  if (!after.ok) return after;
  return ok({ decision, target: { before: entry.effects ?? [], after: after.value } });
}

async function store(
  { decisions }: TakeStepDeps,
  province: string,
  version: NextVersion,
  step: DecisionStep,
): Promise<Result<Decision, Refusal>> {
  const { decision } = version;
  const outcome = await decisions.add(province, version);
  if (outcome === 'STORED') return ok(decision);
  // A double click, or somebody else's step, came first.
  const made = await decisions.get(province, decision.id, decision.version);
  if (made !== undefined && cameOf(made, step)) return ok(made);
  if (made !== undefined)
    return refused({ kind: 'DecisionMoved', version: made.version, state: made.state });
  const taken = documentNumber(decision);
  if (outcome === 'CHANGED' || taken === undefined) return refused({ kind: 'BusyTryAgain' });
  const { number, symbol, year } = taken;
  return refused({ kind: 'NumberTaken', number, symbol, year });
}
