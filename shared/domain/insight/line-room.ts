import { formatPoints, type Points } from '../points.ts';
import { UNCAPPED } from '../scoring/indicator-fields.ts';
import type { UnitInsight } from './insight.ts';
import { type LineSteps, totalAfter } from './line-steps.ts';
import type { RankedUnit } from './ranked-unit.ts';

/** A line and what its maximum alone would add to the published total. */
export type LineRoom = { readonly line: LineSteps; readonly gain: number };

/** What each line of a unit could still add, the most first; equal ones as printed. */
export const lineRoom = ({ tree, total }: RankedUnit, up: readonly LineSteps[]): LineRoom[] =>
  up
    .filter(({ steps }) => steps > 0)
    .map((line) => ({ line, gain: totalAfter(tree, line, line.steps) - total }))
    .sort((a, b) => b.gain - a.gain);

const MOST_NAMED = 3;

/**
 * The lines with most left to gain.
 *
 * @rule R-INS-2 most left to gain: the lines whose maximum alone would add most to the published total; what is not capped has none
 */
export const mostRoom = (room: readonly LineRoom[]): UnitInsight['room'] =>
  room
    .filter(({ line, gain }) => gain > 0 && line.indicator.maxBonus !== UNCAPPED)
    .slice(0, MOST_NAMED)
    .map(({ line, gain }) => ({
      indicatorId: line.indicator.id,
      points: formatPoints(gain as Points),
    }));
