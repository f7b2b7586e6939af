import { type JsonPath, showPath } from '../json-path.ts';
import { Disqualifier } from '../ranking/eligibility.ts';
import { TieMetric } from '../ranking/tie-policy.ts';
import { type CriterionNode, everyCriterion } from './criterion-tree.ts';
import type { RuleSetFault } from './rule-set-fault.ts';

/** The settings of a table that name its criteria, each read by itself. */
export const tableFaults = (
  json: object,
  root: readonly CriterionNode[],
): readonly RuleSetFault[] => [
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

function disqualifierFaults(
  when: Disqualifier['when'] | undefined,
  root: readonly CriterionNode[],
  path: JsonPath,
): readonly RuleSetFault[] {
  if (when?.kind === 'POINTS_BELOW')
    return unknown(root, when.criterionId, [...path, 'criterionId']);
  if (when?.kind !== 'CASES') return [];
  const { indicatorId, eventId } = when;
  const found = everyCriterion(root).find(({ criterion }) => criterion?.id === indicatorId);
  if (found?.criterion === undefined) return unknown(root, indicatorId, [...path, 'indicatorId']);
  const { criterion } = found;
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
