import type { Hash } from '../identifiers.ts';
import type { Points } from '../points.ts';
import type { RuleSet } from '../scoring/rule-set.ts';
import type { WeightDraws } from './insight.ts';
import { figureOf } from './published-figure.ts';
import { type RandomIntegers, randomIntegers } from './random-integers.ts';
import type { RankedUnit } from './ranked-unit.ts';
import type { Loss } from './without-criterion.ts';

/** How many weightings are drawn, and how far each weight may be from the table's own, in thousandths. */
export type DrawSettings = { readonly draws: number; readonly amplitudePermille: number };

/** What is drawn for a result bundle: 1,000 weightings of ± 10 %. */
export const DRAWS: DrawSettings = { draws: 1_000, amplitudePermille: 100 };

const PERMILLE = 1_000;

/**
 * How firm the first place is: in each draw every criterion weighs up to `amplitudePermille` more or less, by the same
 * seeded numbers for the same inputs. A criterion that weighs 3 % more adds 3 % of what the total loses without it, and
 * in a ranking by share 3 % of what the maximum loses without it; figures are rounded as published. Whole numbers only.
 *
 * @rule R-INS-6 in how many seeded weightings each unit is first; they add up to the draws
 */
export function drawWeights(
  ruleSet: RuleSet,
  units: readonly RankedUnit[],
  losses: readonly (readonly Loss[])[],
  seed: Hash,
  { draws, amplitudePermille }: DrawSettings = DRAWS,
): WeightDraws | null {
  if (units.length < 2) return null;
  const random = randomIntegers(seed);
  const first = units.map(() => 0);
  let shared = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const shifts = shiftsOf(losses[0]?.length ?? 0, amplitudePermille, random);
    const figures = units.map((unit, row) => shifted(ruleSet, unit, losses[row] ?? [], shifts));
    const best = figures.reduce((a, b) => (a > b ? a : b));
    const leader = figures.indexOf(best);
    if (figures.includes(best, leader + 1)) shared += 1;
    else first[leader] = (first[leader] ?? 0) + 1;
  }
  const counted = units.map(({ unitId }, row) => ({ unitId, draws: first[row] ?? 0 }));
  return { draws, amplitudePermille, first: counted.filter((one) => one.draws > 0), shared };
}

const shiftsOf = (count: number, amplitude: number, random: RandomIntegers): readonly number[] =>
  Array.from({ length: count }, () => random(2 * amplitude + 1) - amplitude);

/** The figure of a unit under shifted weights. */
function shifted(
  ruleSet: RuleSet,
  unit: RankedUnit,
  losses: readonly Loss[],
  shifts: readonly number[],
): Points {
  let [total, maximum] = [unit.total * PERMILLE, unit.assignedMaximum * PERMILLE];
  for (const [at, shift] of shifts.entries()) {
    const loss = losses[at];
    if (loss === undefined) continue;
    total += shift * loss.total;
    maximum += shift * loss.maximum;
  }
  return figureOf(ruleSet, { total, maximum }, PERMILLE);
}
