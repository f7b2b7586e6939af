import { type JsonPath, showPath } from '../json-path.ts';
import { Disqualifier } from '../ranking/eligibility.ts';
import { GradeName, GradeRules } from '../ranking/grades.ts';
import { TieMetric } from '../ranking/tie-policy.ts';
import { compare, fromExact } from '../rational.ts';
import { finer } from './check-criteria.ts';
import { type CriterionNode, everyCriterion } from './criterion-tree.ts';
import { LateRule } from './late-rule.ts';
import type { RuleSetFault } from './rule-set-fault.ts';

/** What the settings of a table get wrong, each read by itself; `decimals` are those that are published. */
export const tableFaults = (
  json: object,
  root: readonly CriterionNode[],
  decimals: number,
): readonly RuleSetFault[] => [
  ...gradeFaults('grades' in json ? json.grades : undefined, decimals),
  ...lateFaults('late' in json ? json.late : undefined, decimals),
  ...listed(json, 'tieMetrics').flatMap((one, index) => {
    const metric = TieMetric.safeParse(one).data;
    return metric?.kind === 'CRITERION'
      ? unknown(root, metric.criterionId, ['tieMetrics', index, 'criterionId'])
      : [];
  }),
  ...listed(json, 'disqualifiers').flatMap((one, index) =>
    disqualifierFaults(Disqualifier.safeParse(one).data?.when, root, [
      'disqualifiers',
      index,
      'when',
    ]),
  ),
];

/** @rule R-SET-6 grades fall from band to band, by name and by value, and the last one is what is otherwise given */
function gradeFaults(json: unknown, decimals: number): readonly RuleSetFault[] {
  const grades = GradeRules.safeParse(json).data;
  if (grades === undefined) return [];
  const { bands, cap, otherwise } = grades;
  const rank = (name: GradeName) => GradeName.options.indexOf(name);
  return [
    ...finer(['grades', 'cap'], cap, decimals),
    ...bands.flatMap(({ grade, from }, index): readonly RuleSetFault[] => {
      const next = bands[index + 1];
      const path: JsonPath = ['grades', 'bands', index, 'from'];
      const falls =
        rank(grade) < rank(next?.grade ?? otherwise) &&
        (next === undefined || compare(fromExact(from), fromExact(next.from)) > 0);
      const order: readonly RuleSetFault[] = falls
        ? []
        : [{ kind: 'GradeOrder', path: showPath(['grades', 'bands', index]) }];
      return [...finer(path, from, decimals), ...order];
    }),
  ];
}

function lateFaults(json: unknown, decimals: number): readonly RuleSetFault[] {
  const late = LateRule.safeParse(json).data;
  if (late === undefined) return [];
  return [
    ...finer(['late', 'points'], late.points, decimals),
    ...finer(['late', 'most'], late.most, decimals),
  ];
}

function disqualifierFaults(
  when: Disqualifier['when'] | undefined,
  root: readonly CriterionNode[],
  path: JsonPath,
): readonly RuleSetFault[] {
  if (when?.kind === 'POINTS_BELOW')
    return unknown(root, when.criterionId, [...path, 'criterionId']);
  if (when?.kind !== 'CASES' && when?.kind !== 'NOT_MET') return [];
  const { indicatorId } = when;
  const found = everyCriterion(root).find(({ criterion }) => criterion?.id === indicatorId);
  if (found?.criterion === undefined) return unknown(root, indicatorId, [...path, 'indicatorId']);
  const { criterion } = found;
  if (when.kind === 'NOT_MET') {
    if (criterion.kind === 'BOOLEAN') return [];
    return [{ kind: 'NotAnswered', path: showPath([...path, 'indicatorId']), indicatorId }];
  }
  const { eventId } = when;
  if (criterion.kind === 'COUNT' && criterion.events.some(({ id }) => id === eventId)) return [];
  return [{ kind: 'UnknownCases', path: showPath([...path, 'eventId']), indicatorId, eventId }];
}

/** A criterion that could not be read may have any id, so nothing is called unknown beside one. */
function unknown(
  root: readonly CriterionNode[],
  criterionId: string,
  path: JsonPath,
): readonly RuleSetFault[] {
  const nodes = everyCriterion(root);
  const maybe = nodes.some(
    ({ criterion }) => criterion === undefined || criterion.id === criterionId,
  );
  return maybe ? [] : [{ kind: 'UnknownCriterion', path: showPath(path), criterionId }];
}

function listed(json: object, field: string): readonly unknown[] {
  const value: unknown = (json as Readonly<Record<string, unknown>>)[field];
  return Array.isArray(value) ? value : [];
}
