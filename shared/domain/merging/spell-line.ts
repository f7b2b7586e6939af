import type { Indicator } from '../scoring/criterion.ts';
import { spellEstimate } from '../scoring/estimate.ts';
import { hasDeadline } from '../scoring/kinds/kind-rules.ts';
import { readLine } from '../scoring/read-line.ts';
import type { SheetLine, WrittenLine } from '../scoring/sheet.ts';
import type { LineField } from '../scoring/sheet-fault.ts';
import { tidy } from '../scoring/written-words.ts';
import { spellDate } from '../written-date.ts';
import { spellNumber } from '../written-number.ts';

type Spelled = { -readonly [Field in keyof WrittenLine]: WrittenLine[Field] };

/**
 * A line as a person wrote it, in the one spelling in which drafts are kept and compared: what can be read is
 * spelled one way (`spell`), what can't be read stays as it was written.
 */
export function spellLine(
  indicator: Indicator,
  written: WrittenLine,
  spell: (indicator: Indicator, line: SheetLine) => WrittenLine = spellSheetLine,
): WrittenLine {
  const { line, faults, notAssigned } = readLine(indicator, written);
  const spelled: Spelled = { ...spell(indicator, line) };
  const raw = new Set<LineField>(faults.flatMap((fault) => ('field' in fault ? fault.field : [])));
  if (notAssigned) raw.add('state');
  // An answer beside a date that can't be read would be spelled in the date's place.
  if (raw.has('date')) raw.add('met');
  for (const field of raw) {
    if (field === 'cases') spelled.cases = rawCases(written);
    else spelled[field] = tidy(written[field]);
  }
  return present(spelled);
}

const rawCases = ({ cases }: WrittenLine): WrittenLine['cases'] =>
  (cases ?? [])
    .map(({ eventId, count }) => ({ eventId, count: tidy(count) }))
    .filter(({ count }) => count !== '');

const present = (line: Spelled): WrittenLine => ({
  indicatorId: line.indicatorId,
  ...Object.fromEntries(
    Object.entries(line).filter(([, value]) => value !== undefined && value.length > 0),
  ),
});

function spellActual({ actual, of, estimated }: SheetLine): string | undefined {
  const figure = actual && (of === undefined ? spellNumber(actual) : `${actual}/${of}`);
  return figure && estimated ? spellEstimate(figure) : figure;
}

/** A line of an accepted sheet in the same spelling. */
export function spellSheetLine(indicator: Indicator, line: SheetLine): WrittenLine {
  const { indicatorId, state, cases, met, date, claim, explanation, evidence } = line;
  const undone = met === false && date === undefined && hasDeadline(indicator);
  const answer = met === true ? 'Có' : 'Không';
  return present({
    indicatorId,
    state: state === 'NOTHING_AROSE' ? 'Không phát sinh' : undefined,
    actual: spellActual(line),
    cases,
    met: met === undefined || undone ? undefined : answer,
    date: undone ? 'Chưa' : date && spellDate(date),
    claim: claim && spellNumber(claim),
    explanation,
    evidence,
  });
}
