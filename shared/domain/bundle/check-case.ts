import { showPath } from '../json-path.ts';
import { type Result, unlessFaulty } from '../result.ts';
import { schemaFaults } from '../schema-fault.ts';
import { checkAssignment } from '../scoring/check-assignment.ts';
import { parseRuleSet, type RuleSet } from '../scoring/rule-set.ts';
import { BlocCase } from './bloc-case.ts';
import type { CaseFault } from './case-fault.ts';
import { reviewContentFaults, reviewedSheetFaults } from './check-reviews.ts';
import { checkSheetLines } from './check-sheet-lines.ts';
import { tieFaults } from './check-ties.ts';
import { type Part, type ReadCase, type ReadSheet, readCase } from './read-case.ts';

/** A case without a fault, and its rule set ready to score with. */
export type CheckedCase = { readonly blocCase: BlocCase; readonly ruleSet: RuleSet };

/**
 * A case from JSON, with every fault of every part at its path: shape, rule set, targets, sheets, reviews, and
 * how they fit together.
 *
 * @rule R-CASE-1 each unit has at most one assignment, one sheet and one review of each kind, and no other unit has any
 */
export function checkCase(json: unknown): Result<CheckedCase, CaseFault> {
  const parsed = BlocCase.safeParse(json);
  const shape = parsed.success
    ? []
    : schemaFaults(parsed.error, json).map(
        (fault): CaseFault => ({ kind: 'CaseShape', path: fault.path, fault }),
      );
  const read = readCase(json);
  const rules = parseRuleSet(read.ruleSet);
  const ruleFaults =
    rules.ok || read.ruleSet === undefined
      ? []
      : rules.errors.map(
          (fault): CaseFault => ({
            kind: 'CaseRuleSet',
            path: `$.ruleSet${fault.path.slice(1)}`,
            fault,
          }),
        );
  const faults = [
    ...shape,
    ...ruleFaults,
    ...memberFaults(read),
    ...reviewedSheetFaults(read),
    ...tieFaults(read, rules.ok ? rules.value : undefined),
  ];
  if (rules.ok) faults.push(...contentFaults(rules.value, read));
  return unlessFaulty(faults, () => {
    if (!parsed.success || !rules.ok) throw new Error('A case without a fault must parse');
    return { blocCase: parsed.data, ruleSet: rules.value };
  });
}

/** Who is there twice, and who is no member at all. */
function memberFaults(read: ReadCase): readonly CaseFault[] {
  const members = new Set(read.units.map(({ value }) => value.id));
  const units = repeats(read.units, ({ id }) => id).map(
    ([index, unitId]): CaseFault => ({
      kind: 'UnitTwice',
      path: showPath(['units', index, 'id']),
      unitId,
    }),
  );
  const lists = [
    ['assignments', 'AssignmentTwice', read.assignments],
    ['sheets', 'SheetTwice', read.sheets],
    ['reviews', 'ReviewTwice', read.reviews],
    ['finalReviews', 'ReviewTwice', read.finalReviews],
  ] as const;
  const others = lists.flatMap(([list, kind, entries]) => {
    const all: readonly Part<{ readonly unitId: string }>[] = entries;
    const strangers = all.filter(({ value }) => !members.has(value.unitId));
    const path = (index: number) => showPath([list, index, 'unitId']);
    return [
      ...strangers.map(
        ({ index, value: { unitId } }): CaseFault => ({
          kind: 'UnknownUnit',
          path: path(index),
          unitId,
        }),
      ),
      ...repeats(all, ({ unitId }) => unitId).map(
        ([index, unitId]): CaseFault => ({ kind, path: path(index), unitId }),
      ),
    ];
  });
  return [...units, ...others];
}

function repeats<T>(
  entries: readonly Part<T>[],
  idOf: (value: T) => string,
): readonly (readonly [index: number, id: string])[] {
  const seen = new Set<string>();
  return entries.flatMap(({ index, value }) => {
    const id = idOf(value);
    if (seen.has(id)) return [[index, id] as const];
    seen.add(id);
    return [];
  });
}

/** What is wrong inside targets, sheets and reviews, by a rule set that is itself without a fault. */
function contentFaults(ruleSet: RuleSet, read: ReadCase): readonly CaseFault[] {
  const assignments = read.assignments.flatMap(({ index, value }): readonly CaseFault[] => {
    const checked = checkAssignment(ruleSet, value);
    const { unitId } = value;
    const path = showPath(['assignments', index]);
    return checked.ok
      ? []
      : checked.errors.map((fault) => ({ kind: 'CaseAssignment', path, unitId, fault }));
  });
  const sheets = read.sheets.flatMap((sheet) => sheetFaults(ruleSet, read, sheet));
  return [...assignments, ...sheets, ...reviewContentFaults(ruleSet, read)];
}

function sheetFaults(
  ruleSet: RuleSet,
  read: ReadCase,
  { index, value }: Part<ReadSheet>,
): readonly CaseFault[] {
  const { unitId } = value;
  const given = read.assignments.find((one) => one.value.unitId === unitId)?.value;
  const path = showPath(['sheets', index]);
  const withoutTargets =
    given === undefined ? checkAssignment(ruleSet, { unitId, lines: [] }) : undefined;
  const targets =
    withoutTargets === undefined || withoutTargets.ok
      ? []
      : withoutTargets.errors.map(
          (fault): CaseFault => ({ kind: 'CaseAssignment', path: '$.assignments', unitId, fault }),
        );
  return [
    ...targets,
    ...latenessFaults(ruleSet, value, path),
    ...checkSheetLines(ruleSet, given, value, path),
  ];
}

/** @rule R-LATE-1 a late sheet counts only where, and as long as, the rule set takes late ones */
function latenessFaults(
  { late }: RuleSet,
  { unitId, lateDays = 0 }: ReadSheet,
  path: string,
): readonly CaseFault[] {
  const most = late?.days ?? 0;
  return lateDays <= most ? [] : [{ kind: 'SheetTooLate', path: `${path}.lateDays`, unitId, most }];
}
