import { canonicalJson } from '../canonical-json.ts';
import { byText } from '../order.ts';
import type { Indicator } from './criterion.ts';
import { indicatorsOf } from './indicators.ts';
import { resultFieldOf } from './kinds/kind-rules.ts';
import { subRowsOf } from './kinds/sub-rows.ts';
import type { RuleSet } from './rule-set.ts';
import type { WrittenLine } from './sheet.ts';

/**
 * A line that can't be taken over from a sheet of an older rule set: GONE and CHANGED carry what was written in
 * it, where anything was; NEW was not there to be written.
 */
export type LeftLine = {
  readonly kind: 'LineGone' | 'LineChanged' | 'LineNew';
  readonly indicatorId: string;
  readonly number: string;
  readonly title: string;
  readonly written?: WrittenLine | undefined;
};

/** The lines that mean the same under the present rule set, and those that somebody has to look at. */
export type MovedLines = {
  readonly lines: readonly WrittenLine[];
  readonly left: readonly LeftLine[];
};

/**
 * Takes over the lines of a sheet that was written by an older rule set, by the ids of their indicators.
 *
 * @rule R-MOVE-1 a line is taken over where what is reported means the same: kind, metric, unit of measure, rows
 */
export function moveLines(
  before: RuleSet,
  after: RuleSet,
  written: readonly WrittenLine[],
): MovedLines {
  const old = new Map(indicatorsOf(before).map((indicator) => [indicator.id, indicator]));
  const now = new Map(indicatorsOf(after).map((indicator) => [indicator.id, indicator]));
  const meansTheSame = (id: string): boolean => {
    const [was, is] = [old.get(id), now.get(id)];
    return was !== undefined && is !== undefined && meaningOf(was) === meaningOf(is);
  };
  const lineOf = (id: string) => {
    const line = written.find(({ indicatorId }) => indicatorId === id);
    return line !== undefined && isWritten(line) ? { written: line } : {};
  };
  const left = (kind: LeftLine['kind'], { id, number, title }: Indicator): LeftLine => ({
    kind,
    indicatorId: id,
    number,
    title,
    ...lineOf(id),
  });
  const gone = [...old.values()].filter(({ id }) => !now.has(id));
  const unlike = [...now.values()].filter(({ id }) => !meansTheSame(id));
  return {
    lines: written.filter(({ indicatorId }) => meansTheSame(indicatorId)),
    left: [
      ...unlike.map((one) => left(old.has(one.id) ? 'LineChanged' : 'LineNew', one)),
      ...gone.map((one) => left('LineGone', one)).filter((one) => one.written !== undefined),
    ],
  };
}

/** All that decides what a number in the line says; not what it is worth. */
const meaningOf = (indicator: Indicator): string =>
  canonicalJson({
    kind: indicator.kind,
    field: resultFieldOf(indicator),
    unitOfMeasure: indicator.unitOfMeasure,
    metric: 'metric' in indicator ? indicator.metric : null,
    comparedWith: ('comparedWith' in indicator && indicator.comparedWith) || null,
    rows: subRowsOf(indicator)
      .map(({ id, title }) => ({ id, title }))
      .sort((a, b) => byText(a.id, b.id)),
  });

const isWritten = ({ indicatorId: _, cases = [], ...fields }: WrittenLine): boolean =>
  Object.values(fields).some((field) => field !== undefined) ||
  cases.some(({ count }) => count !== undefined);
