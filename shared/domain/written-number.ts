import { type DecimalText, ExactText } from './points.ts';
import { exactText, fromExact } from './rational.ts';
import { ok, type Result, refused } from './result.ts';

/** Why a text can't be read as one exact number. `found` is the text as written. */
export type NumberFault = { readonly found: string } & (
  | { readonly kind: 'NumberEmpty' }
  | { readonly kind: 'NumberInWords'; readonly words: string }
  | { readonly kind: 'NumberAmbiguous'; readonly readings: readonly [DecimalText, DecimalText] }
  | { readonly kind: 'NumberRangeAmbiguous'; readonly readings: readonly string[] }
  | { readonly kind: 'NumberMixedMarks' }
  | { readonly kind: 'NumberIsRange' }
  | { readonly kind: 'NumberIsShare' }
  | { readonly kind: 'NumberIsPower' }
  | { readonly kind: 'NumberHasSpaces' }
  | { readonly kind: 'NumberPercentNotTaken' }
  | { readonly kind: 'NumberTooLong'; readonly maximum: number }
  | { readonly kind: 'NumberTooManyDecimals'; readonly maximum: number }
  | { readonly kind: 'NotANumber' }
);

/**
 * What the column says of its numbers: at most that many decimals; whether `%` may follow; the unit that may be
 * written after the figure, in whole or its first words (`tỷ` of `tỷ đồng`).
 */
export type NumberColumn = {
  readonly decimals?: number;
  readonly percent?: boolean;
  readonly unit?: string;
};

const MAXIMUM_WHOLE_DIGITS = 15;
const MAXIMUM_DECIMALS = 10;
const THOUSANDS = 3;

/**
 * A number as people write it: `8,5`, `8.5`, `+ 0,1`, `−0,5`, `1.927.930`, `66,62%` (where the column takes
 * percent), `20 tỷ` (where that is its unit). What could be two numbers is refused with both: `1.200` is read only where the column declares
 * fewer than three decimals. Nothing is guessed, rounded or cut.
 *
 * @rule R-NUM-3 a number is read only when it can be read one way
 */
export function readWrittenNumber(
  text: string,
  column: NumberColumn = {},
): Result<DecimalText, NumberFault> {
  const found = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const shown = text.normalize('NFC').trim().slice(0, 60);
  const fault = (kind: PlainKind): Result<never, NumberFault> => refused({ kind, found: shown });
  if (found === '') return fault('NumberEmpty');
  const figure = withoutUnit(found, column.unit);
  const percent = figure.endsWith('%');
  if (percent && column.percent !== true && isFigure(figure.slice(0, -1))) {
    return fault('NumberPercentNotTaken');
  }
  const body = (percent ? figure.slice(0, -1) : figure).trim();
  const [, sign = '', digits = ''] = /^([+\-−–]?) ?(.*)$/.exec(body) ?? [];
  if (/^\d[\d.,]*$/.test(digits))
    return readDigits(sign !== '' && sign !== '+', digits, column, shown);
  const words = wordsIn(found);
  if (words !== '' && oddity(found) === 'NotANumber') {
    return refused({ kind: 'NumberInWords', words, found: shown });
  }
  return fault(oddity(body));
}

type PlainKind = Exclude<
  NumberFault['kind'],
  | 'NumberInWords'
  | 'NumberAmbiguous'
  | 'NumberRangeAmbiguous'
  | 'NumberTooLong'
  | 'NumberTooManyDecimals'
>;

const isFigure = (text: string): boolean => /^[+\-−–]? ?\d+(?:[.,]\d+)?\s*$/.test(text);

/** The figure alone, where what follows it is the column's unit. */
function withoutUnit(text: string, unit = ''): string {
  const [, figure = '', words] = /^(.*\d) ?(\p{L}.*)$/u.exec(text) ?? [];
  return words !== undefined && spelledUnit(unit).startsWith(spelledUnit(words)) ? figure : text;
}

/** Ends with a space, so that one unit begins with another only by whole words; `tỉ` is written as often as `tỷ`. */
const spelledUnit = (unit: string): string =>
  unit
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => `${word === 'tỉ' ? 'tỷ' : word} `)
    .join('');

function wordsIn(text: string): string {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return /\d/.test(text) && !/^(?:nan|infinity|inf)$/i.test(words.join('')) ? words.join(' ') : '';
}

/** The kind of a text that is no plain figure, by its outward form. */
function oddity(text: string): PlainKind {
  if (/^[+\-−–]? ?\d[\d.,]*e[+-]?\d+$/i.test(text)) return 'NumberIsPower';
  if (/^\d[\d.,]* ?[⁄/] ?\d[\d.,]*$/.test(text)) return 'NumberIsShare';
  if (/^\d[\d.,]* ?[-−–] ?\d[\d.,]*(?:\s|%|$)/.test(text)) return 'NumberIsRange';
  if (/^[+\-−–]? ?\d[\d.,]*(?: \d[\d.,]*)+$/.test(text)) return 'NumberHasSpaces';
  if (/^[+\-−–]? ?\d[\d.,]*%?$/.test(text)) return 'NumberMixedMarks';
  return 'NotANumber';
}

type Split = { readonly whole: string; readonly decimals: string };

/** Digits with dots and commas: one of the readings below, both where two fit, none where the marks contradict. */
function readDigits(
  negative: boolean,
  digits: string,
  column: NumberColumn,
  found: string,
): Result<DecimalText, NumberFault> {
  const readings = readingsOf(digits, column.decimals);
  const [first, second] = readings;
  if (first === undefined) return refused({ kind: 'NumberMixedMarks', found });
  const spelled = (split: Split) => canonical(negative, split);
  if (second !== undefined) {
    return refused({ kind: 'NumberAmbiguous', readings: [spelled(first), spelled(second)], found });
  }
  const wholeDigits = first.whole.replace(/^0+/, '').length;
  const decimals = first.decimals.replace(/0+$/, '').length;
  const most = Math.min(column.decimals ?? MAXIMUM_DECIMALS, MAXIMUM_DECIMALS);
  if (wholeDigits + decimals > MAXIMUM_WHOLE_DIGITS) {
    return refused({ kind: 'NumberTooLong', maximum: MAXIMUM_WHOLE_DIGITS, found });
  }
  if (decimals > most) return refused({ kind: 'NumberTooManyDecimals', maximum: most, found });
  return ok(spelled(first));
}

/** Every number that the marks allow. `decimals` decides `1.200` where it leaves no room for three decimals. */
function readingsOf(digits: string, decimals: number | undefined): readonly Split[] {
  const marks = digits.replace(/\d/g, '');
  if (marks === '') return [{ whole: digits, decimals: '' }];
  const groups = digits.split(/[.,]/);
  const grouped = /^[1-9]\d{0,2}$/.test(groups[0] ?? '');
  const threes = (parts: readonly string[]) =>
    grouped && parts.every((p) => p.length === THOUSANDS);
  const last = groups.at(-1) ?? '';
  const asGroups: Split = { whole: groups.join(''), decimals: '' };
  const asDecimal: Split = { whole: groups.slice(0, -1).join(''), decimals: last };
  if (last === '') return [];
  if (marks.length === 1) {
    if (!threes([last])) return [asDecimal];
    const declared = marks === '.' && decimals !== undefined && decimals < THOUSANDS;
    return declared ? [asGroups] : [asGroups, asDecimal];
  }
  if (/^(.)\1*$/.test(marks)) return threes(groups.slice(1)) ? [asGroups] : [];
  const thenDecimal = /^(?:\.+,|,+\.)$/.test(marks) && threes(groups.slice(1, -1));
  return thenDecimal ? [asDecimal] : [];
}

function canonical(negative: boolean, { whole, decimals }: Split): DecimalText {
  const magnitude = fromExact(decimals === '' ? whole : `${whole}.${decimals}`);
  return exactText(negative ? { n: -magnitude.n, d: magnitude.d } : magnitude);
}

/**
 * The text of a number that a program holds (a numeric workbook cell), by its 15 significant digits, spelled so
 * that `readWrittenNumber` reads it one way: never three decimals alone.
 */
export function writtenFromNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const digits = value.toPrecision(MAXIMUM_WHOLE_DIGITS);
  const [mantissa = '', power = '0'] = digits.split('e');
  if (Math.abs(Number(power)) > 2 * MAXIMUM_WHOLE_DIGITS) return digits;
  const exact = fromExact(mantissa);
  const scale = 10n ** BigInt(Math.abs(Number(power)));
  const text =
    Number(power) < 0
      ? plainDecimal(exact.n, exact.d * scale)
      : plainDecimal(exact.n * scale, exact.d);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** Every decimal of a quotient whose denominator divides a power of ten. */
function plainDecimal(n: bigint, d: bigint): string {
  const places = d.toString().length + 16;
  const scaled = ((n < 0n ? -n : n) * 10n ** BigInt(places)) / d;
  const text = scaled.toString().padStart(places + 1, '0');
  const decimals = text.slice(-places).replace(/0+$/, '');
  const spelled = `${n < 0n ? '-' : ''}${text.slice(0, -places)}${decimals === '' ? '' : `.${decimals}`}`;
  return ExactText.safeParse(spelled).success ? exactText(fromExact(spelled)) : spelled;
}

/** A number with the comma that people write, and so that it is read back one way: `1,125` could be thousands. */
export function spellNumber(canonical: DecimalText): string {
  const [, decimals = ''] = canonical.split('.');
  return `${canonical.replace('.', ',')}${decimals.length === THOUSANDS ? '0' : ''}`;
}
