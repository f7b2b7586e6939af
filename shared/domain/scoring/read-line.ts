import type { PointsText } from '../points.ts';
import type { Result } from '../result.ts';
import { readWrittenDate } from '../written-date.ts';
import { type NumberColumn, type NumberFault, readWrittenNumber } from '../written-number.ts';
import { takesField } from './check-line.ts';
import type { Indicator } from './criterion.ts';
import { estimateIn } from './estimate.ts';
import { hasDeadline } from './kinds/kind-rules.ts';
import { mostInSubRow, subRowsOf } from './kinds/sub-rows.ts';
import { type CaseCount, SheetLine, type WrittenLine } from './sheet.ts';
import type { LineField, SheetFault } from './sheet-fault.ts';
import { blank, readAnswer, readState, tidy } from './written-words.ts';

type Fault = (field: LineField, what: FaultFacts) => void;
type FaultFacts = DistributiveOmit<
  Extract<SheetFault, { field: LineField }>,
  'indicatorId' | 'field'
>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

type Fields = { -readonly [Key in keyof SheetLine]?: SheetLine[Key] };

/** True when nothing at all is written on the line: it counts as absent, never as zero. */
export const isBlankLine = (line: WrittenLine): boolean =>
  [line.state, line.actual, line.met, line.date, line.claim, line.explanation, line.evidence].every(
    blank,
  ) && (line.cases ?? []).every(({ count }) => blank(count));

/**
 * One written line in canonical spelling, and every fault of its fields. What is blank is left out; whether
 * that is allowed is `checkLine`'s business.
 */
export function readLine(
  indicator: Indicator,
  written: WrittenLine,
): {
  readonly line: SheetLine;
  readonly faults: readonly SheetFault[];
  readonly notAssigned: boolean;
} {
  const faults: SheetFault[] = [];
  const fault: Fault = (field, what) =>
    faults.push({ indicatorId: indicator.id, field, ...what } as SheetFault);
  const state = readState(written.state);
  if (state === undefined) fault('state', { kind: 'UnknownState', found: tidy(written.state) });
  const fields: Fields = {};
  readActual(indicator, written, fields, fault);
  readCases(indicator, written, fields, fault);
  readMet(indicator, written, fields, fault);
  readDate(indicator, written, fields, fault);
  readClaim(written, fields, fault);
  readText(written, 'explanation', 2000, fields, fault);
  readText(written, 'evidence', 500, fields, fault);
  if (written.files !== undefined) fields.files = [...written.files];
  const nothing = state === 'NOTHING_AROSE' ? state : 'REPORTED';
  const line: SheetLine = { indicatorId: indicator.id, state: nothing, ...fields };
  return { line, faults, notAssigned: state === 'NOT_ASSIGNED' };
}

function takes(
  indicator: Indicator,
  field: 'actual' | 'cases' | 'met' | 'date',
  fault: Fault,
): boolean {
  if (takesField(indicator, field)) return true;
  fault(field, { kind: 'FieldNotTaken', formula: indicator.kind });
  return false;
}

/** @rule R-SHEET-9 a quantity may be marked as an estimate by a word before it */
function readActual(indicator: Indicator, written: WrittenLine, fields: Fields, fault: Fault) {
  if (blank(written.actual) || !takes(indicator, 'actual', fault)) return;
  const estimate = estimateIn(written.actual ?? '');
  const actual = estimate ?? written.actual ?? '';
  if (estimate !== undefined) fields.estimated = true;
  const column = columnOf(indicator);
  const refuse = (problem: NumberFault) =>
    fault('actual', { kind: 'MalformedNumber', found: tidy(written.actual), fault: problem });
  const share = 'takesShare' in indicator ? splitShare(actual) : undefined;
  if (share !== undefined) {
    const [part, whole] = share.map((one) => unwrap(readWrittenNumber(one, COUNTED), refuse));
    if (part !== undefined && whole !== undefined)
      Object.assign(fields, { actual: part, of: whole });
    return;
  }
  const value = unwrap(readWrittenNumber(actual, column), refuse);
  if (value !== undefined) fields.actual = value;
}

/** How the numbers of an indicator are written: results, targets, those of the same period. */
export const columnOf = (indicator: Indicator): NumberColumn => ({
  unit: indicator.unitOfMeasure,
  percent: indicator.unitOfMeasure.includes('%'),
  ...('valueDecimals' in indicator && indicator.valueDecimals !== undefined
    ? { decimals: indicator.valueDecimals }
    : {}),
});

/** n of m are counted: whole numbers, so that `1.200/1.500` is read one way. */
const COUNTED: NumberColumn = { decimals: 0 };

/** The two sides of `62/127`. */
function splitShare(text: string): readonly [string, string] | undefined {
  const [part, whole, more] = text.split(/[/⁄∕]/);
  return part === undefined || whole === undefined || more !== undefined
    ? undefined
    : [part, whole];
}

function unwrap<T>(
  result: Result<T, NumberFault>,
  refuse: (problem: NumberFault) => void,
): T | undefined {
  if (result.ok) return result.value;
  refuse(result.errors[0]);
  return undefined;
}

function readCases(indicator: Indicator, { cases }: WrittenLine, fields: Fields, fault: Fault) {
  const written = (cases ?? []).filter(({ count }) => !blank(count));
  if (written.length === 0 || !takes(indicator, 'cases', fault)) return;
  const known = subRowsOf(indicator).map(({ id }) => id);
  const counts = new Map<string, string>();
  for (const { eventId, count = '' } of written) {
    const found = tidy(count);
    if (!known.includes(eventId)) fault('cases', { kind: 'UnknownEvent', eventId, found });
    else if (counts.has(eventId)) fault('cases', { kind: 'EventTwice', eventId, found });
    else counts.set(eventId, readCount(eventId, found, mostInSubRow(indicator), fault) ?? '');
  }
  const readable = known.flatMap((eventId): CaseCount[] => {
    const count = counts.get(eventId);
    return count === undefined ? [] : [{ eventId, count }];
  });
  fields.cases = readable;
}

function readCount(
  eventId: string,
  found: string,
  maximum: number,
  fault: Fault,
): string | undefined {
  const value = unwrap(readWrittenNumber(found, { decimals: 0 }), (problem) =>
    fault('cases', { kind: 'MalformedNumber', eventId, found, fault: problem }),
  );
  if (value === undefined) return undefined;
  if (value.startsWith('-')) fault('cases', { kind: 'NegativeCount', eventId, found });
  else if (Number(value) > maximum) {
    fault('cases', { kind: 'CountTooLarge', eventId, found, maximum });
  }
  return value;
}

function readMet(indicator: Indicator, { met }: WrittenLine, fields: Fields, fault: Fault) {
  if (blank(met)) return;
  const answer = readAnswer(met);
  const notDone = answer === false && hasDeadline(indicator);
  if (!notDone && !takes(indicator, 'met', fault)) return;
  if (answer === undefined) fault('met', { kind: 'UnknownAnswer', found: tidy(met) });
  else fields.met = answer;
}

/** A date, or a word that says that it was not done. */
function readDate(indicator: Indicator, { date }: WrittenLine, fields: Fields, fault: Fault) {
  if (date === undefined || blank(date) || !takes(indicator, 'date', fault)) return;
  const day = readWrittenDate(tidy(date));
  if (day !== undefined) fields.date = day;
  else if (readAnswer(date) === false) fields.met = false;
  else fault('date', { kind: 'MalformedDate', found: tidy(date) });
}

function readClaim({ claim }: WrittenLine, fields: Fields, fault: Fault) {
  if (claim === undefined || blank(claim)) return;
  const value: PointsText | undefined = unwrap(
    readWrittenNumber(claim, { decimals: 4 }),
    (problem) => fault('claim', { kind: 'MalformedNumber', found: tidy(claim), fault: problem }),
  );
  if (value !== undefined) fields.claim = value;
}

/** Judged by the schema that the line is stored under, so that what is accepted here can be kept. */
function readText(
  written: WrittenLine,
  field: 'explanation' | 'evidence',
  maximum: number,
  fields: Fields,
  fault: Fault,
) {
  const text = tidy(written[field]);
  if (text === '') return;
  fields[field] = text;
  const schema = SheetLine.shape[field];
  const problems = schema.safeParse(text).error?.issues.map(({ message }) => message) ?? [];
  if (problems.includes('TextTooLong')) {
    fault(field, { kind: 'TextTooLong', maximum, length: text.length });
  }
  if (problems.some((problem) => problem !== 'TextTooLong')) {
    const wrong = [...new Set(text)].filter((one) => one !== ' ' && !schema.safeParse(one).success);
    fault(field, { kind: 'UnusableCharacter', characters: wrong.map(codePoint) });
  }
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
