import type { DecimalText } from '../points.ts';
import { compare, exactText, fromExact, multiply, rational } from '../rational.ts';
import { ok, type Result, refused } from '../result.ts';
import { type NumberColumn, type NumberFault, readWrittenNumber } from '../written-number.ts';
import type { TargetText } from './target.ts';
import { tidy } from './written-words.ts';

/**
 * A target as a plan writes it: a number, or a range (`11-12 %`, `11-12.000 tỷ`). Of the numbers that its ends
 * could be only those count that rise; where several ranges are left it is refused with all of them.
 *
 * @rule R-NUM-4 a low end of as many digits as the thousands of the high end shares them
 */
export function readWrittenTarget(
  text: string,
  column: NumberColumn,
): Result<TargetText, NumberFault> {
  const found = tidy(text);
  const [, low, high = ''] = /^(\d[\d.,]*(?: ?%)?) ?[-−–] ?(\d.*)/.exec(found) ?? [];
  if (low === undefined) return readWrittenNumber(text, column);
  const [lows, highs] = [readingsOf(low, column), readingsOf(high, column)];
  if (!lows.ok || !highs.ok) {
    const fault = (lows.ok ? highs : lows) as Extract<typeof lows, { ok: false }>;
    return refused({ ...fault.errors[0], found: found.slice(0, SHOWN) });
  }
  const ranges = rangesOf(low, high, lows.value, highs.value);
  const rising = ranges.filter(([from, to]) => compare(fromExact(from), fromExact(to)) < 0);
  const readings = (rising.length > 0 ? rising : ranges).map((ends) => ends.join('-'));
  const [only = ''] = readings;
  if (readings.length === 1) return ok(only);
  return refused({ kind: 'NumberRangeAmbiguous', readings, found: found.slice(0, SHOWN) });
}

const SHOWN = 60;

type Range = readonly [from: DecimalText, to: DecimalText];

/** Every number that one end could be. */
function readingsOf(
  text: string,
  column: NumberColumn,
): Result<readonly DecimalText[], NumberFault> {
  const read = readWrittenNumber(text, column);
  if (read.ok) return ok([read.value]);
  const [fault] = read.errors;
  return fault.kind === 'NumberAmbiguous' ? ok(fault.readings) : read;
}

/** Where both ends could be two numbers, a person writes both in the same way. */
function rangesOf(
  low: string,
  high: string,
  lows: readonly DecimalText[],
  highs: readonly DecimalText[],
): readonly Range[] {
  const alike = lows.length > 1 && highs.length > 1;
  return highs.flatMap((to, index): readonly Range[] => {
    const own = alike ? lows.slice(index, index + 1) : lows;
    const short = index === 0 ? sharedThousands(low, high) : undefined;
    if (short === undefined) return own.map((from) => [from, to]);
    return short.certain ? [[short.from, to]] : [...own, short.from].map((from) => [from, to]);
  });
}

/**
 * The low end in the thousands of the high one, where that is written as whole thousands: certain where both have
 * as many digits (`11-12.000`), one of two readings where the low end has fewer (`5-10.000`).
 */
function sharedThousands(
  low: string,
  high: string,
): { readonly from: DecimalText; readonly certain: boolean } | undefined {
  const [, lead = '', zeros] = /^(\d{1,3})((?:[.,]000)+)(?!\S*\d)/.exec(high) ?? [];
  if (zeros === undefined || !/^[1-9]\d*$/.test(low) || Number(low) >= Number(lead))
    return undefined;
  const scale = rational(1000n ** BigInt(zeros.length / '.000'.length));
  const from = exactText(multiply(fromExact(low), scale));
  return { from, certain: low.length === lead.length };
}
