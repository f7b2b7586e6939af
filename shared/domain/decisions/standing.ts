import type { Refusal } from '../refusal.ts';
import { ok, type Result, refused, unlessFaulty } from '../result.ts';
import type { DecisionKind, DecisionState, Effect, Standing } from './decision-kind.ts';

/** A decision as a later paper finds it. `units` are those that it awards; standing and effects are there once issued. */
export type FoundDecision = {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly state: DecisionState;
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
  readonly standing?: Standing | undefined;
  readonly effects?: readonly Effect[] | undefined;
};

/** A paper about it; `unitIds` are those whose award it annuls, without them all that still have theirs. */
export type LaterPaper = {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly unitIds?: readonly string[] | undefined;
};

/** How a decision stands, and by which papers. */
export type StandingNow = { readonly standing: Standing; readonly effects: readonly Effect[] };

/**
 * How a decision stands once a paper about it is issued, or why that paper can't be. What was annulled or replaced
 * stays so whatever becomes of the paper that did it: to award again takes a decision of its own.
 *
 * @rule R-DEC-10 only an issued decision that is neither replaced nor annulled is amended, replaced, annulled or corrected
 * @rule R-DEC-11 an annulment of all awards annuls the decision, of some amends it, each award once
 * @rule R-DEC-13 an erratum leaves the decision standing as it does
 */
export function standingAfter(
  found: FoundDecision,
  paper: LaterPaper,
): Result<StandingNow, Refusal> {
  const { id, state, standing = 'IN_FORCE', effects = [] } = found;
  const { kind, unitIds } = paper;
  if (kind === 'AWARD') throw new Error('An award is about no other decision');
  if (found.kind === 'ERRATUM') return refused({ kind: 'TargetIsLetter', decisionId: id });
  if (state !== 'ISSUED') return refused({ kind: 'TargetNotIssued', decisionId: id });
  if (standing === 'ANNULLED' || standing === 'REPLACED')
    return refused({ kind: 'TargetNotInForce', decisionId: id, standing });
  const effect: Effect = { decisionId: paper.id, kind };
  const after = (next: Standing): StandingNow => ({
    standing: next,
    effects: [...effects, effect],
  });
  if (kind === 'ERRATUM') return ok(after(standing));
  if (kind === 'AMENDMENT') return ok(after('AMENDED'));
  if (kind === 'REPLACEMENT') return ok(after('REPLACED'));
  return annulled(found, effect, unitIds);
}

function annulled(
  { id, units, effects = [] }: FoundDecision,
  effect: Effect,
  named: readonly string[] | undefined,
): Result<StandingNow, Refusal> {
  const before = effects.flatMap(({ unitIds = [] }) => unitIds);
  const left = units.map(({ unitId }) => unitId).filter((unitId) => !before.includes(unitId));
  const unitIds = [...(named ?? left)];
  const faults = unitIds.flatMap((unitId): readonly Refusal[] => {
    const unit = units.find((one) => one.unitId === unitId);
    if (unit === undefined) return [{ kind: 'NotAwarded', decisionId: id, unitId }];
    return left.includes(unitId) ? [] : [{ kind: 'AwardAnnulledAlready', unitName: unit.name }];
  });
  const standing = left.every((unitId) => unitIds.includes(unitId)) ? 'ANNULLED' : 'AMENDED';
  return unlessFaulty(faults, () => ({ standing, effects: [...effects, { ...effect, unitIds }] }));
}
