import * as z from 'zod';
import { Clause } from '../clause.ts';
import { VoteThreshold } from '../decisions/vote.ts';
import { Id, Text } from '../identifiers.ts';
import { showPath } from '../json-path.ts';
import { STAGES, Stage } from '../period.ts';
import { Disqualifier } from '../ranking/eligibility.ts';
import { GradeRules } from '../ranking/grades.ts';
import { TieMetric } from '../ranking/tie-policy.ts';
import { compare, fromExact } from '../rational.ts';
import { type Result, unlessFaulty } from '../result.ts';
import { schemaFaults } from '../schema-fault.ts';
import { criterionFaults, finer, treeFaults } from './check-criteria.ts';
import { conditionFaults, nodeFaults, scaleFaults, sumFaults } from './check-nodes.ts';
import { tableFaults } from './check-table.ts';
import { Criterion } from './criterion.ts';
import { criterionTree, everyCriterion } from './criterion-tree.ts';
import { RulePoints } from './indicator-fields.ts';
import { LateRule } from './late-rule.ts';
import type { RuleSetFault } from './rule-set-fault.ts';

/** The fields of a rule set besides its criteria. */
const ruleSetFields = {
  schemaVersion: z.literal(1),
  id: Id,
  title: Text(300),
  /** The document that orders this table. */
  clause: Clause,
  /** True for a table made up to show the system; `sourceNote` says out of what. */
  illustrative: z.literal(true).optional(),
  sourceNote: Text(1000).optional(),
  baseTotal: RulePoints,
  /** The most bonus of the whole table; without it, what the lines and groups allow. */
  bonusCap: RulePoints.optional(),
  /** The most points of the whole table; without it, base and bonus. */
  totalCap: RulePoints.optional(),
  /** Decimals that are published and ranked on. */
  decimals: z.int().min(0).max(4),
  /** Where the rule rounds: each line, each first-level group, or the total alone. */
  roundingStage: z.enum(['LINE', 'GROUP', 'TOTAL']),
  rankingKey: z.enum(['TOTAL', 'TOTAL_OVER_ASSIGNED_MAXIMUM']),
  /** What a line without review means when verification ends: the stage may not close, or the rule's result stays, marked. */
  unreviewedLines: z.enum(['BLOCK', 'KEEP_CLAIM_MARKED']),
  /** What separates equal units, the first that does; where it is not given, nothing but `tie`. */
  tieMetrics: z.array(TieMetric).min(1).max(10).optional(),
  /** What is left of a tie after the metrics: a place that stays shared, or one that waits for a recorded ballot. */
  tie: z.enum(['SHARED_PLACE', 'BALLOT']),
  /** What becomes of a sheet after the deadline; without it none is taken. */
  late: LateRule.optional(),
  /** What keeps a unit from a place, besides recorded findings. */
  disqualifiers: z.array(Disqualifier).min(1).max(50).optional(),
  /** Whether the place of a unit that is disqualified or withheld is free for the next one (so unless given) or stays empty. */
  ineligiblePlaces: z.enum(['FREED', 'KEPT']).optional(),
  /** How units are graded (xếp loại); without it nobody is. */
  grades: GradeRules.optional(),
  /** Seats of one bloc: Cờ thi đua, and Bằng khen after them. */
  awards: z.strictObject({
    flags: z.int().min(0).max(10),
    certificates: z.int().min(0).max(50),
    /** The votes in the council that an award needs; without it none are asked for. */
    vote: VoteThreshold.optional(),
  }),
  /** The stages that are used, in their order. */
  stages: z.array(Stage).min(1).max(10),
} as const;

/** A scoring table (bảng điểm) of one bloc and period, as JSON. Parsed by `parseRuleSet`, which checks its arithmetic too. */
export const RuleSet = z.strictObject({
  ...ruleSetFields,
  criteria: z.array(Criterion).min(1).max(200),
});
export type RuleSet = z.infer<typeof RuleSet>;

/**
 * A rule set from JSON, with every fault at its path: the shape, and the arithmetic of whatever has the right
 * shape. What passes can be scored with, whatever a checked sheet holds.
 */
export function parseRuleSet(json: unknown): Result<RuleSet, RuleSetFault> {
  const parsed = RuleSet.safeParse(json);
  const shape = parsed.success ? [] : schemaFaults(parsed.error, json);
  const faults = [...shape, ...arithmeticFaults(json)];
  return unlessFaulty(faults, () => {
    if (!parsed.success) throw new Error('A rule set without a fault must parse');
    return parsed.data;
  });
}

type Head = {
  readonly baseTotal?: string | undefined;
  readonly bonusCap?: string | undefined;
  readonly totalCap?: string | undefined;
  readonly decimals?: number | undefined;
  readonly stages?: RuleSet['stages'] | undefined;
};

/** The table's own fields, each only when it is of its own shape. */
function readHead(json: object): Head {
  const raw = json as Readonly<Partial<Record<keyof Head, unknown>>>;
  return {
    baseTotal: ruleSetFields.baseTotal.safeParse(raw.baseTotal).data,
    bonusCap: ruleSetFields.bonusCap.safeParse(raw.bonusCap).data,
    totalCap: ruleSetFields.totalCap.safeParse(raw.totalCap).data,
    decimals: ruleSetFields.decimals.safeParse(raw.decimals).data,
    stages: ruleSetFields.stages.safeParse(raw.stages).data,
  };
}

function arithmeticFaults(json: unknown): readonly RuleSetFault[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return [];
  const head = readHead(json);
  const tree = criterionTree('criteria' in json ? json.criteria : [], ['criteria']);
  const decimals = head.decimals ?? 4;
  return [
    ...headFaults(head, decimals),
    ...(head.baseTotal === undefined ? [] : sumFaults([], 'baseTotal', head.baseTotal, tree)),
    ...treeFaults(tree),
    ...scaleFaults(tree),
    ...conditionFaults(tree),
    ...tableFaults(json, tree, decimals),
    ...everyCriterion(tree).flatMap((node) => [
      ...nodeFaults(node),
      ...criterionFaults(node, decimals),
    ]),
  ];
}

function headFaults(head: Head, decimals: number): readonly RuleSetFault[] {
  const { baseTotal, bonusCap, totalCap, stages } = head;
  const faults: RuleSetFault[] = [
    ...finer(['baseTotal'], baseTotal, decimals),
    ...finer(['bonusCap'], bonusCap, decimals),
    ...finer(['totalCap'], totalCap, decimals),
  ];
  if (baseTotal !== undefined && totalCap !== undefined) {
    if (compare(fromExact(totalCap), fromExact(baseTotal)) < 0) {
      const path = showPath(['totalCap']);
      faults.push({ path, kind: 'CapBelowBase', found: totalCap, base: baseTotal });
    }
  }
  const order = (stages ?? []).map((stage) => STAGES.indexOf(stage));
  if (order.some((place, index) => index > 0 && place <= (order[index - 1] ?? -1))) {
    faults.push({ path: showPath(['stages']), kind: 'StageOrder' });
  }
  return faults;
}
