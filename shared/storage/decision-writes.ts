import type { Decision } from '../domain/decisions/decision.ts';
import type { Effect } from '../domain/decisions/decision-kind.ts';
import { documentNumber } from '../domain/decisions/document-number.ts';
import type { StandingNow } from '../domain/decisions/standing.ts';
import { compressed } from './compressed.ts';
import { outboxWrite } from './outbox.ts';
import { IF_NEW, type Write } from './table.ts';
import { keys } from './table-keys.ts';

/** The next version of a decision, and how its target stands once it is issued. */
export type NextVersion = {
  readonly decision: Decision;
  readonly target?: { readonly before: readonly Effect[]; readonly after: StandingNow };
};

/**
 * The writes of a version: itself, the entry that names it, what its step takes (a number, the target's standing) or
 * rests on (the latest council result), and its event. `number` is where the number is among them.
 */
export function versionWrites(province: string, { decision, target }: NextVersion) {
  const { state, kind, councilVersion } = decision;
  const writes: Write[] = [...chainWrites(province, decision), eventOf(province, decision)];
  if (councilVersion !== undefined && state === 'FOR_SIGNATURE')
    writes.push({
      check: keys.councilResult(province, decision.periodId, councilVersion + 1),
      condition: IF_NEW,
    });
  if (state === 'ISSUED' && kind !== 'AWARD') {
    if (target === undefined) throw new Error(`Decision ${decision.id} is issued without a target`);
    writes.push(targetWrite(province, decision, target));
  }
  if (state !== 'NUMBERED') return { writes, number: undefined };
  return { writes: [...writes, numberWrite(province, decision)], number: writes.length };
}

/** The version and the entry; an issued one begins its standing. */
function chainWrites(province: string, decision: Decision): Write[] {
  const { id, kind, periodId, version, state, content, target } = decision;
  const entry = { id, kind, periodId, version, state, subject: content.subject, target };
  const begins = state === 'ISSUED' ? { standing: 'IN_FORCE', effects: [] } : {};
  return [
    {
      put: { ...keys.decision(province, id, version), body: compressed(decision) },
      condition: IF_NEW,
    },
    {
      put: { ...keys.decisionEntry(province, id), ...entry, ...begins },
      condition: version === 1 ? IF_NEW : '#version = :before',
      ...(version === 1
        ? {}
        : { names: { '#version': 'version' }, values: { ':before': version - 1 } }),
    },
  ];
}

/** An issued version is published; any other one is printed as it is now. */
const eventOf = (province: string, { id, periodId, version, state, at }: Decision): Write =>
  outboxWrite({
    kind: state === 'ISSUED' ? 'DecisionIssued' : 'DecisionMoved',
    province,
    period: periodId,
    decision: id,
    version: String(version),
    at,
  });

/** The number, which nothing else may have. */
function numberWrite(province: string, decision: Decision): Write {
  const number = documentNumber(decision);
  if (number === undefined) throw new Error(`Decision ${decision.id} is numbered without a number`);
  return {
    put: { ...keys.documentNumber(province, number), decision: decision.id },
    condition: IF_NEW,
  };
}

function targetWrite(
  province: string,
  { id, target }: Decision,
  { before, after }: NonNullable<NextVersion['target']>,
): Write {
  if (target === undefined) throw new Error(`Decision ${id} has no target`);
  return {
    update: keys.decisionEntry(province, target.decisionId),
    set: 'SET #standing = :standing, #effects = :effects',
    condition: '#state = :issued AND size(#effects) = :before',
    names: { '#standing': 'standing', '#effects': 'effects', '#state': 'state' },
    values: {
      ':standing': after.standing,
      ':effects': after.effects,
      ':issued': 'ISSUED',
      ':before': before.length,
    },
  };
}
