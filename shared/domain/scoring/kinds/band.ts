import * as z from 'zod';
import { DecimalText } from '../../points.ts';
import { compare, fromExact, type Rational } from '../../rational.ts';
import type { RuleProblem } from '../rule-set-fault.ts';

/**
 * The ends of a band: `from` ("từ") holds its own value and `above` ("trên") does not, `to` ("đến dưới") does
 * not and `upTo` ("đến", "trở xuống") does. A missing end is without limit.
 */
export const bandEnds = {
  from: DecimalText.optional(),
  above: DecimalText.optional(),
  to: DecimalText.optional(),
  upTo: DecimalText.optional(),
} as const;

/** A band by its ends, at most one on either side. */
export type Ends = {
  readonly from?: DecimalText | undefined;
  readonly above?: DecimalText | undefined;
  readonly to?: DecimalText | undefined;
  readonly upTo?: DecimalText | undefined;
};

const end = z.strictObject(bandEnds);

/** The ends alone, for a trace. */
export function endsOf(band: Ends): z.infer<typeof end> {
  const { from, above, to, upTo } = band;
  return {
    ...(from === undefined ? {} : { from }),
    ...(above === undefined ? {} : { above }),
    ...(to === undefined ? {} : { to }),
    ...(upTo === undefined ? {} : { upTo }),
  };
}

/** True when the value lies in the band. */
export const holds = ({ from, above, to, upTo }: Ends, value: Rational): boolean =>
  (from === undefined || compare(fromExact(from), value) <= 0) &&
  (above === undefined || compare(fromExact(above), value) < 0) &&
  (to === undefined || compare(value, fromExact(to)) < 0) &&
  (upTo === undefined || compare(value, fromExact(upTo)) <= 0);

/** Each fault of a list of bands, at the index of the band: they must rise, not overlap, and leave no gap unless `closed`. */
export function endFaults(
  bands: readonly Ends[],
  closed: boolean,
): readonly (readonly [index: number, problem: RuleProblem])[] {
  const faults: (readonly [number, RuleProblem])[] = [];
  const at = (index: number, problem: RuleProblem | undefined) => {
    if (problem !== undefined) faults.push([index, problem]);
  };
  for (const [index, band] of bands.entries()) {
    at(index, emptyBand(band));
    const previous = bands[index - 1];
    if (previous !== undefined) at(index, betweenBands(previous, band, closed));
  }
  const [first, last] = [lowEnd(bands[0] ?? {}), highEnd(bands.at(-1) ?? {})];
  if (!closed && first !== undefined) at(0, { kind: 'BandGap', to: first });
  if (!closed && last !== undefined) at(bands.length - 1, { kind: 'BandGap', from: last });
  return faults;
}

const lowEnd = ({ from, above }: Ends): DecimalText | undefined => from ?? above;
const highEnd = ({ to, upTo }: Ends): DecimalText | undefined => to ?? upTo;

function emptyBand(band: Ends): RuleProblem | undefined {
  if (band.from !== undefined && band.above !== undefined) return { kind: 'TwoEnds' };
  if (band.to !== undefined && band.upTo !== undefined) return { kind: 'TwoEnds' };
  const [from, to] = [lowEnd(band), highEnd(band)];
  if (from === undefined || to === undefined) return undefined;
  const order = compare(fromExact(from), fromExact(to));
  const single = order === 0 && band.from !== undefined && band.upTo !== undefined;
  return order < 0 || single ? undefined : { kind: 'EmptyBand', from, to };
}

function betweenBands(below: Ends, above: Ends, closed: boolean): RuleProblem | undefined {
  const [to, from] = [highEnd(below), lowEnd(above)];
  if (to === undefined || from === undefined) {
    return { kind: 'BandsOverlap', ...(from && { from }), ...(to && { to }) };
  }
  const order = compare(fromExact(to), fromExact(from));
  const both = order === 0 && below.upTo !== undefined && above.from !== undefined;
  if (order > 0 || both) return { kind: 'BandsOverlap', from, to };
  const neither = below.to !== undefined && above.above !== undefined;
  return (order < 0 || neither) && !closed ? { kind: 'BandGap', from: to, to: from } : undefined;
}
