import type { Criterion } from './criterion.ts';
import type { RuleSet } from './rule-set.ts';
import type { SheetFault } from './sheet-fault.ts';

/** Which indicators a sheet must report, and what is wrong with its choice among alternatives. */
export type RequiredLines = {
  readonly required: ReadonlySet<string>;
  readonly faults: readonly SheetFault[];
};

/**
 * The indicators that a sheet must report: all that are assigned, but of alternatives to choose from one, the
 * one of which anything is written.
 *
 * @rule R-SHEET-6 of alternatives to choose from exactly one is reported, whole
 */
export function requiredLines(
  { criteria }: RuleSet,
  isAssigned: (indicatorId: string) => boolean,
  isWritten: (indicatorId: string) => boolean,
): RequiredLines {
  const required = new Set<string>();
  const faults: SheetFault[] = [];
  const walk = (criterion: Criterion) => {
    if (!('children' in criterion)) {
      if (isAssigned(criterion.id)) required.add(criterion.id);
      return;
    }
    const { children } = criterion;
    const options = children.map(leavesOf).map((ids) => ids.filter(isAssigned));
    if (isChoice(criterion)) choose(children, options);
    else children.forEach(walk);
  };
  const choose = (children: readonly Criterion[], options: readonly (readonly string[])[]) => {
    const [first] = options.flat();
    if (first === undefined) return;
    const written = options.map((ids) => ids.find(isWritten));
    const chosen = children.filter((_, index) => written[index] !== undefined);
    for (const child of chosen) walk(child);
    const more = written.filter((id) => id !== undefined).slice(1);
    if (chosen.length === 0) faults.push({ kind: 'NoneChosen', indicatorId: first });
    faults.push(...more.map((indicatorId): SheetFault => ({ kind: 'SeveralChosen', indicatorId })));
  };
  criteria.forEach(walk);
  return { required, faults };
}

/** True where the unit reports one of several children and leaves the others blank. */
const isChoice = (criterion: Criterion): boolean =>
  criterion.kind === 'ONE_OF' && criterion.choose === 'REPORTED';

const leavesOf = (criterion: Criterion): readonly string[] =>
  'children' in criterion ? criterion.children.flatMap(leavesOf) : [criterion.id];

/** The indicators that a unit may leave blank because another alternative was chosen. */
export function optionalLines({ criteria }: RuleSet): ReadonlySet<string> {
  const under = (criterion: Criterion): readonly string[] => {
    if (!('children' in criterion)) return [];
    return isChoice(criterion) ? leavesOf(criterion) : criterion.children.flatMap(under);
  };
  return new Set(criteria.flatMap(under));
}
