import type { Criterion, Group, Indicator } from './criterion.ts';
import { type SubRow, subRowsOf } from './kinds/sub-rows.ts';
import type { RuleSet } from './rule-set.ts';

/** One printed row of a rule set. `depth` is 0 for the first level; rows under an indicator lie one below it. */
export type Row =
  | { readonly kind: 'GROUP'; readonly depth: number; readonly group: Group }
  | { readonly kind: 'INDICATOR'; readonly depth: number; readonly indicator: Indicator }
  | {
      readonly kind: 'EVENT';
      readonly depth: number;
      readonly indicator: Indicator;
      readonly event: SubRow;
    };

function rowsUnder(criterion: Criterion, depth: number): readonly Row[] {
  if ('children' in criterion) {
    const children = criterion.children.flatMap((child) => rowsUnder(child, depth + 1));
    return [{ kind: 'GROUP', depth, group: criterion }, ...children];
  }
  return [
    { kind: 'INDICATOR', depth, indicator: criterion },
    ...subRowsOf(criterion).map(
      (event): Row => ({ kind: 'EVENT', depth: depth + 1, indicator: criterion, event }),
    ),
  ];
}

/** Every row in printed order: group headings, indicators, and the rows under them that take a number of their own. */
export const rowsOf = (ruleSet: RuleSet): readonly Row[] =>
  ruleSet.criteria.flatMap((criterion) => rowsUnder(criterion, 0));

/** The indicators under a criterion, which may be one itself, in printed order. */
const indicatorsIn = (criterion: Criterion): readonly Indicator[] =>
  'children' in criterion ? criterion.children.flatMap(indicatorsIn) : [criterion];

/** Every indicator, in printed order. */
export const indicatorsOf = ({ criteria }: RuleSet): readonly Indicator[] =>
  criteria.flatMap(indicatorsIn);

/** The indicators of the group with that id, or the one indicator it names; none where nothing has it. */
export function indicatorsUnder(
  criteria: readonly Criterion[],
  criterionId: string,
): readonly Indicator[] {
  return criteria.flatMap((criterion) => {
    if (criterion.id === criterionId) return indicatorsIn(criterion);
    return 'children' in criterion ? indicatorsUnder(criterion.children, criterionId) : [];
  });
}
