import { dateInVietNam } from '../calendar-date.ts';
import { hashOf } from '../hash.ts';
import type { LegalBasis } from '../member.ts';
import type { Refusal } from '../refusal.ts';
import { type Result, refused, unlessFaulty } from '../result.ts';
import { checkDates } from './check-dates.ts';
import type { Decision } from './decision.ts';
import { type DecisionStep, STEP_RULES } from './decision-step.ts';
import { legalBasesOn, legalBasisFaults } from './legal-bases.ts';
import { type PrizeData, prizeMoneyFaults } from './prize-money.ts';

/** Who takes a step and when, and the legal bases and the data for prize money that the province keeps. */
export type StepTaken = PrizeData & {
  readonly at: string;
  readonly by: string;
  readonly legalBases: readonly LegalBasis[];
};

/**
 * The next version of a decision, or all that speaks against it. Whether its number is free and how its target
 * stands is not known here.
 *
 * @rule R-DEC-1 a decision cites what is in force on the day it is signed
 * @rule R-DEC-7 one step at a time, from the version that was seen; returned with a reason until it has a number
 * @rule R-DEC-8 what is sent for signature names who signs, and its wording stands until it is returned
 */
export function takeStep(
  latest: Decision,
  step: DecisionStep,
  { at, by, legalBases, ...prizes }: StepTaken,
): Result<Decision, Refusal> {
  const { version, state } = latest;
  const { from, to } = STEP_RULES[step.step];
  if (step.version !== version) return refused({ kind: 'DecisionMoved', version, state });
  if (!from.includes(state)) return refused({ kind: 'StepNotNow', step: step.step, state });
  const next = withFacts({ ...latest, version: version + 1, state: to, at, by }, step);
  const day = latest.kind === 'ERRATUM' ? undefined : dayOfBases(step, at);
  if (day === undefined) return unlessFaulty(checkDates(next, at), () => next);
  const inForce = [...legalBasesOn(legalBases, day)];
  const cited = to === 'FOR_SIGNATURE' ? inForce : latest.legalBases;
  const { content, prizeMoney, councilVersion } = latest;
  const awards = latest.kind === 'AWARD' || councilVersion !== undefined;
  const faults = [
    ...checkDates(next, at),
    ...legalBasisFaults(inForce, cited, day),
    ...(awards ? prizeMoneyFaults(prizes, content.annex, prizeMoney, day) : []),
  ];
  return unlessFaulty(faults, () => ({ ...next, legalBases: cited }));
}

/** The day on which the cited bases must be in force: that of the signature, and until there is one that of sending. */
function dayOfBases(step: DecisionStep, at: string): string | undefined {
  if (step.step === 'SIGN') return step.date;
  return step.step === 'SEND' ? dateInVietNam(at) : undefined;
}

/** The version with what the step adds; a returned one keeps nothing of what was added since it was a draft. */
function withFacts(next: Decision, step: DecisionStep): Decision {
  const { returned: _, ...settled } = next;
  if (step.step === 'SEND') return { ...settled, signatory: step.signatory };
  if (step.step === 'SIGN') return { ...next, signedOn: step.date };
  if (step.step === 'NUMBER')
    return { ...next, registration: { number: step.number, date: step.date } };
  if (step.step === 'ISSUE') return next;
  const { signatory: _who, signedOn: _when, ...draft } = settled;
  return { ...draft, returned: { reason: step.reason, at: next.at, by: next.by } };
}

/**
 * Whether a version is what this step made of the one before it, whoever took it and when: the same step again
 * changes nothing.
 */
export const cameOf = (made: Decision, step: DecisionStep): boolean =>
  made.version === step.version + 1 &&
  made.state === STEP_RULES[step.step].to &&
  hasFacts(made, step);

function hasFacts({ signatory, returned, signedOn, registration }: Decision, step: DecisionStep) {
  if (step.step === 'SEND')
    return signatory !== undefined && hashOf(signatory) === hashOf(step.signatory);
  if (step.step === 'RETURN') return returned?.reason === step.reason;
  if (step.step === 'SIGN') return signedOn === step.date;
  if (step.step === 'ISSUE') return true;
  return registration?.number === step.number && registration.date === step.date;
}
