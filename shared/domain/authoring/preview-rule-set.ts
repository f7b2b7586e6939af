import type { DecimalText } from '../points.ts';
import type { Indicator } from '../scoring/criterion.ts';
import { indicatorsOf } from '../scoring/indicators.ts';
import { type LeaderMeasure, measureLeader } from '../scoring/kinds/leader-relative.ts';
import { measurementOf } from '../scoring/measurement.ts';
import type { LineReason } from '../scoring/reason.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import { scoreLine } from '../scoring/score-line.ts';
import {
  EXAMPLE_SAME_PERIOD,
  EXAMPLE_TARGET,
  type ExampleInput,
  exampleInputs,
  hasExampleTarget,
} from './example-lines.ts';

/** One worked example: what a unit reports, against which target, and the points with their reason. */
export type Example = {
  readonly input: ExampleInput;
  readonly target?: DecimalText;
  readonly points: string;
  readonly reason: LineReason;
};

/** The worked examples of one indicator. */
export type IndicatorPreview = {
  readonly indicator: Indicator;
  readonly examples: readonly Example[];
};

/** Two or three worked examples for each indicator, by the very code that scores. The units of an example are its bloc. */
export const previewRuleSet = (ruleSet: RuleSet): readonly IndicatorPreview[] =>
  indicatorsOf(ruleSet).map((indicator) => ({
    indicator,
    examples: previewIndicator(
      indicator,
      ruleSet.roundingStage === 'LINE' ? ruleSet.decimals : undefined,
    ),
  }));

/** The worked examples of one indicator; `roundTo` is the decimals of a line, where lines are rounded. */
export function previewIndicator(
  indicator: Indicator,
  roundTo: number | undefined,
): readonly Example[] {
  const inputs = exampleInputs(indicator);
  const target = hasExampleTarget(indicator) ? EXAMPLE_TARGET : undefined;
  const measure = measureOf(indicator, inputs, target);
  return inputs.map((input): Example => {
    const line = { indicatorId: indicator.id, state: 'REPORTED', ...input } as const;
    const { points, reason } = scoreLine(indicator, line, {
      target,
      samePeriod: EXAMPLE_SAME_PERIOD,
      measure,
      review: undefined,
      roundTo,
    });
    return { input, ...(target === undefined ? {} : { target }), points, reason };
  });
}

function measureOf(
  indicator: Indicator,
  inputs: readonly ExampleInput[],
  target: DecimalText | undefined,
): LeaderMeasure | undefined {
  if (indicator.kind !== 'LEADER_RELATIVE') return undefined;
  return inputs.reduce<LeaderMeasure>((measure, { actual = '0' }) => {
    const measurement = measurementOf(indicator, actual, undefined, EXAMPLE_SAME_PERIOD);
    return measureLeader(indicator, measure, { measurement, target });
  }, {});
}
