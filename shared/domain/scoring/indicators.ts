import type { Criterion, Group, Indicator } from './criterion.ts';
import type { CaseEvent } from './kinds/count.ts';
import type { RuleSet } from './rule-set.ts';

/** One printed row of a rule set. `depth` is 0 for the first level; the events of a COUNT lie one below it. */
export type Row =
  | { readonly kind: 'GROUP'; readonly depth: number; readonly group: Group }
  | { readonly kind: 'INDICATOR'; readonly depth: number; readonly indicator: Indicator }
  | {
      readonly kind: 'EVENT';
      readonly depth: number;
      readonly indicator: Indicator;
      readonly event: CaseEvent;
    };

function rowsUnder(criterion: Criterion, depth: number): readonly Row[] {
  if (criterion.kind === 'SUM') {
    const children = criterion.children.flatMap((child) => rowsUnder(child, depth + 1));
    return [{ kind: 'GROUP', depth, group: criterion }, ...children];
  }
  const events = criterion.kind === 'COUNT' ? criterion.events : [];
  return [
    { kind: 'INDICATOR', depth, indicator: criterion },
    ...events.map(
      (event): Row => ({ kind: 'EVENT', depth: depth + 1, indicator: criterion, event }),
    ),
  ];
}

/** Every row in printed order: group headings, indicators, and the case events of a COUNT as sub-rows. */
export const rowsOf = (ruleSet: RuleSet): readonly Row[] =>
  ruleSet.criteria.flatMap((criterion) => rowsUnder(criterion, 0));

/** Every indicator, in printed order. */
export const indicatorsOf = (ruleSet: RuleSet): readonly Indicator[] =>
  rowsOf(ruleSet).flatMap((row) => (row.kind === 'INDICATOR' ? [row.indicator] : []));
