import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import type { SheetLine } from '../../shared/domain/scoring/sheet.ts';
import {
  dividedBy,
  type Fraction,
  larger,
  NOTHING,
  over,
  plus,
  read,
  smaller,
  times,
  total,
} from './fraction.ts';
import { bands, leader, proportional, steps } from './measured-points.ts';
import { casesOf, LEFT, type Of, points, type Reported, within } from './reported-line.ts';

/** R-SCORE-6, 7, 8 */
function count({ indicator, line }: Reported<Of<'COUNT'>>): Fraction {
  const { events, groups = [], plusCap, minusCap, start, basePoints, floor } = indicator;
  const sideOf = (side: 'plus' | 'minus', group: string | undefined): Fraction =>
    total(
      events
        .filter((event) => event.group === group)
        .map(({ id, pointsPerCase, cap }) =>
          within(cap, times(casesOf(line, id), read(pointsPerCase))),
        )
        .filter(({ n }) => (side === 'plus' ? n > 0n : n < 0n)),
    );
  const added = total([
    sideOf('plus', undefined),
    ...groups.map((group) => within(group.plusCap, sideOf('plus', group.id))),
  ]);
  const taken = total([
    sideOf('minus', undefined),
    ...groups.map((group) => within(group.minusCap, sideOf('minus', group.id))),
  ]);
  const sum = plus(
    read(start ?? basePoints),
    plus(within(plusCap, added), within(minusCap, taken)),
  );
  return floor === undefined ? sum : larger(read(floor), sum);
}

const dayNumber = (date: string): number => Number(date.replaceAll('-', ''));

/** R-SCORE-9, R-SCORE-29 */
export function isDone({ deadline }: Of<'BOOLEAN'>, { met, date }: SheetLine): boolean {
  if (deadline === undefined) return met === true;
  return date !== undefined && !(dayNumber(date) > dayNumber(deadline));
}

const yesNo = ({ indicator, line }: Reported<Of<'BOOLEAN'>>): Fraction =>
  isDone(indicator, line) ? read(indicator.met ?? indicator.basePoints) : points(indicator.notMet);

/** R-SCORE-19 */
function placed({ indicator, line }: Reported<Of<'RANK_TO_POINTS'>>): Fraction {
  const { bodies, combine, places, otherwise } = indicator;
  const given = bodies
    .map(({ id }) => casesOf(line, id))
    .filter(({ n }) => n > 0n)
    .map(({ n }) => points(places.find(({ place }) => BigInt(place) === n)?.points ?? otherwise));
  const [first] = given;
  if (first === undefined) return NOTHING;
  if (combine === 'FIRST_GIVEN') return first;
  return dividedBy(total(given), over(BigInt(given.length), 1n));
}

/** R-SCORE-20 */
function awarded({ indicator, line }: Reported<Of<'AWARD_BONUS'>>): Fraction {
  const { awards, combine, cap } = indicator;
  const each = awards.map(({ id, points: worth }) => {
    const number = casesOf(line, id);
    if (number.n === 0n) return NOTHING;
    return combine === 'BEST' ? read(worth) : times(number, read(worth));
  });
  return within(cap, combine === 'BEST' ? each.reduce(larger, NOTHING) : total(each));
}

const FORMULAS: {
  readonly [K in Indicator['kind']]: (given: Reported<Of<K>>) => Fraction | typeof LEFT;
} = {
  PROPORTIONAL: proportional,
  BANDS: bands,
  STEP: steps,
  COUNT: count,
  BOOLEAN: yesNo,
  DIRECT: ({ line }) => points(line.claim),
  LEADER_RELATIVE: leader,
  RANK_TO_POINTS: placed,
  AWARD_BONUS: awarded,
};

/** The kinds that this oracle can score. */
export const COVERED_KINDS = Object.keys(FORMULAS).sort();

/** What the rule gives before any rounding; R-SCORE-11, R-SCORE-12, R-SET-12. */
export function pointsOf(given: Reported): Fraction | typeof LEFT {
  const { indicator, line } = given;
  const full = read(indicator.basePoints);
  if (line.state === 'NOTHING_AROSE')
    return indicator.nothingArose === 'KEEPS_BASE' ? full : NOTHING;
  const formula = FORMULAS[indicator.kind] as (given: Reported) => Fraction | typeof LEFT;
  const earned = formula(given);
  if (earned === LEFT || indicator.maxBonus === 'UNCAPPED') return earned;
  return smaller(earned, plus(full, points(indicator.maxBonus)));
}
