import { showPath } from '../json-path.ts';
import { TieMetric } from '../ranking/tie-policy.ts';
import { type CriterionNode, everyCriterion } from './criterion-tree.ts';
import type { RuleSetFault } from './rule-set-fault.ts';

/** The settings of a table that name its criteria, each read by itself. */
export function tableFaults(json: object, root: readonly CriterionNode[]): readonly RuleSetFault[] {
  const metrics = 'tieMetrics' in json ? json.tieMetrics : undefined;
  const known = knownIds(root);
  return listed(metrics).flatMap((one, index): readonly RuleSetFault[] => {
    const metric = TieMetric.safeParse(one).data;
    if (metric?.kind !== 'CRITERION' || known.has(metric.criterionId)) return [];
    const path = showPath(['tieMetrics', index, 'criterionId']);
    return [{ kind: 'UnknownCriterion', path, criterionId: metric.criterionId }];
  });
}

const listed = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : []);

/** The ids of the tree; a criterion that could not be read may have any, so nothing is called unknown beside one. */
function knownIds(root: readonly CriterionNode[]): { readonly has: (id: string) => boolean } {
  const nodes = everyCriterion(root);
  if (nodes.some(({ criterion }) => criterion === undefined)) return { has: () => true };
  return new Set(nodes.map(({ criterion }) => criterion?.id));
}
