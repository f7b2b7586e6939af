import { compare, exactText, fromExact } from '../rational.ts';
import type { Indicator } from './criterion.ts';
import { leastOf, mostOf } from './kinds/kind-limits.ts';
import { hasDeadline, resultFieldOf } from './kinds/kind-rules.ts';
import { mostInSubRow, subRowsOf } from './kinds/sub-rows.ts';
import type { SheetLine } from './sheet.ts';
import type { SheetFault } from './sheet-fault.ts';

const RESULT_FIELDS = ['actual', 'cases', 'met', 'date'] as const;

/** True when a reported line of the indicator has the field: its own result, or numbers in rows under it. */
export const takesField = (indicator: Indicator, field: (typeof RESULT_FIELDS)[number]): boolean =>
  resultFieldOf(indicator) === field || (field === 'cases' && subRowsOf(indicator).length > 0);

/**
 * What is wrong with a line in canonical spelling, by its indicator: which fields it has, and how far they go.
 * `skip` names fields already found faulty, which are not called missing on top of it.
 *
 * @rule R-SHEET-1 each line has what its formula needs and nothing else
 * @rule R-SHEET-2 "không phát sinh" stands only where the indicator allows it, and without a result
 * @rule R-SHEET-3 a direct claim lies between zero and the maximum
 * @rule R-SHEET-7 a claim beside a result that the rule computes may be any points
 * @rule R-SHEET-4 where evidence is required, a line that reports something has it, or explains why not
 */
export function checkLine(
  indicator: Indicator,
  line: SheetLine,
  skip: ReadonlySet<string> = new Set(),
): readonly SheetFault[] {
  const { id: indicatorId } = indicator;
  if (line.state === 'NOTHING_AROSE') return nothingAroseFaults(indicator, line);
  const faults: SheetFault[] = [];
  const needed = resultFieldOf(indicator);
  for (const field of RESULT_FIELDS) {
    const notDone = field === 'met' && line.met === false && line.date === undefined;
    if (notDone && hasDeadline(indicator)) continue;
    if (!takesField(indicator, field) && line[field] !== undefined) {
      faults.push({ indicatorId, kind: 'FieldNotTaken', field, formula: indicator.kind });
    }
  }
  const answered = line[needed] !== undefined || (needed === 'date' && line.met === false);
  if (!answered && !skip.has(needed) && needed !== 'cases') {
    faults.push({ indicatorId, kind: 'MissingField', field: needed });
  }
  if (line.estimated && !takesField(indicator, 'actual')) {
    faults.push({ indicatorId, kind: 'FieldNotTaken', field: 'actual', formula: indicator.kind });
  }
  faults.push(...shareFaults(indicator, line));
  faults.push(...caseFaults(indicator, line, skip), ...claimFaults(indicator, line));
  const unknown = skip.has(needed) || skip.has('evidence') || skip.has('explanation');
  if (!unknown && needsEvidence(indicator, line) && !isBackedUp(line)) {
    faults.push({ indicatorId, kind: 'MissingEvidence', field: 'evidence' });
  }
  return faults;
}

function nothingAroseFaults(indicator: Indicator, line: SheetLine): readonly SheetFault[] {
  const { id: indicatorId } = indicator;
  const faults: SheetFault[] = [];
  if (indicator.nothingArose === 'NOT_ALLOWED') {
    faults.push({ indicatorId, kind: 'NothingAroseNotAllowed', field: 'state' });
  }
  const contradicting =
    indicator.kind === 'DIRECT' ? ([...RESULT_FIELDS, 'claim'] as const) : RESULT_FIELDS;
  if (line.estimated && line.actual === undefined)
    faults.push({ indicatorId, kind: 'FieldWithNothingArose', field: 'actual' });
  for (const field of contradicting) {
    if (line[field] !== undefined) {
      faults.push({ indicatorId, kind: 'FieldWithNothingArose', field });
    }
  }
  return faults;
}

function caseFaults(
  indicator: Indicator,
  { cases }: SheetLine,
  skip: ReadonlySet<string>,
): readonly SheetFault[] {
  const known = subRowsOf(indicator).map(({ id }) => id);
  if (known.length === 0) return [];
  const base = { indicatorId: indicator.id, field: 'cases' } as const;
  const counted = cases ?? [];
  const missing = known
    .filter((id) => !counted.some(({ eventId }) => eventId === id))
    .map((eventId) => ({ ...base, kind: 'MissingField' as const, eventId }));
  if (skip.has('cases')) return missing;
  const faults: SheetFault[] = [...missing];
  for (const [index, { eventId, count: found }] of counted.entries()) {
    if (!known.includes(eventId)) faults.push({ ...base, kind: 'UnknownEvent', eventId, found });
    else if (counted.findIndex((one) => one.eventId === eventId) < index) {
      faults.push({ ...base, kind: 'EventTwice', eventId, found });
    }
    const maximum = mostInSubRow(indicator);
    if (Number(found) > maximum) {
      faults.push({ ...base, kind: 'CountTooLarge', eventId, found, maximum });
    }
  }
  return faults;
}

/** n of m: only where the indicator takes it, and never more than the whole. */
function shareFaults(indicator: Indicator, { actual, of }: SheetLine): readonly SheetFault[] {
  if (of === undefined) return [];
  const base = {
    indicatorId: indicator.id,
    field: 'actual',
    found: `${actual ?? ''}/${of}`,
  } as const;
  if (!('takesShare' in indicator) || actual === undefined)
    return [{ ...base, kind: 'ShareNotTaken' }];
  const [part, whole] = [fromExact(actual), fromExact(of)];
  const within = whole.n > 0n && part.n >= 0n && compare(part, whole) <= 0;
  return within ? [] : [{ ...base, kind: 'ShareOutOfRange' }];
}

/** A claim that counts must be within what the indicator can give; beside a result that the rule computes it may be any. */
function claimFaults(indicator: Indicator, { claim }: SheetLine): readonly SheetFault[] {
  if (indicator.kind !== 'DIRECT' || claim === undefined) return [];
  const base = { indicatorId: indicator.id, field: 'claim', found: claim } as const;
  const [value, maximum, least] = [fromExact(claim), mostOf(indicator), leastOf(indicator)];
  if (compare(value, maximum) > 0) {
    return [{ ...base, kind: 'AboveMaximum', maximum: exactText(maximum) }];
  }
  return compare(value, least) < 0
    ? [{ ...base, kind: 'BelowLeast', least: exactText(least) }]
    : [];
}

/** Documents cited, files attached, or in their place the reason why there are none. */
const isBackedUp = ({ evidence, files, explanation }: SheetLine): boolean =>
  [evidence, files, explanation].some((one) => one !== undefined);

/** True when the line claims something that has to be shown: no case, "không" and zero need no proof. */
function needsEvidence(indicator: Indicator, line: SheetLine): boolean {
  if (indicator.evidence === 'OPTIONAL') return false;
  if (resultFieldOf(indicator) === 'cases')
    return (line.cases ?? []).some(({ count }) => count !== '0');
  if (indicator.kind === 'BOOLEAN') return line.met === true || line.date !== undefined;
  return indicator.kind !== 'DIRECT' || (line.claim ?? '0') !== '0';
}
