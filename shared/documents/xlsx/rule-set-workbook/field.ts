import { DecimalText } from '../../../domain/points.ts';
import { type NumberFault, readWrittenNumber } from '../../../domain/written-number.ts';
import { sayDate } from '../../../wording/numbers.ts';
import { foldText } from '../form-layout.ts';

/** A value that one cell of the workbook holds. */
export type FieldValue = string | number | true;

/**
 * How a cell is read: text, an exact number in its canonical spelling, a whole number, a mark (`x`), a date, or one
 * of the words. Text and numbers may have words too, which stand for values that are neither.
 */
export type Field = {
  /** The field inside the object that the row is about; empty when the row is the value itself. */
  readonly path: readonly string[];
  readonly as: 'TEXT' | 'NUMBER' | 'WHOLE' | 'MARK' | 'WORD' | 'DATE';
  /** The words that people write, by the value that each stands for. */
  readonly words?: Readonly<Record<string, string>>;
};

/** Why the text of a cell is no value of its field. */
export type FieldFault =
  | { readonly kind: 'UnknownWord'; readonly found: string; readonly allowed: readonly string[] }
  | { readonly kind: 'UnreadableNumber'; readonly fault: NumberFault }
  | { readonly kind: 'UnreadableDate'; readonly found: string };

type Read =
  | { readonly value: FieldValue | undefined }
  | { readonly fault: FieldFault; readonly value: string };

const MARK = 'x';
const MARKS: readonly string[] = [MARK, 'co', 'v', '1', 'true'];

/** What the cell of a value says; a number stays in its canonical spelling. */
export function fieldText({ as, words }: Field, value: FieldValue): string {
  if (as === 'MARK') return MARK;
  if (as === 'DATE') return sayDate(String(value));
  return words?.[String(value)] ?? String(value);
}

/** The value that a cell's text stands for, none for a blank one; of an unreadable one the text itself. */
export function readField({ as, words = {} }: Field, text: string): Read {
  if (text === '') return { value: undefined };
  const known = Object.entries(words).find(([, word]) => foldText(word) === foldText(text))?.[0];
  if (known !== undefined && (as === 'WORD' || text.includes(' '))) return { value: known };
  switch (as) {
    case 'TEXT':
      return { value: text };
    case 'MARK':
      return MARKS.includes(foldText(text)) ? { value: true } : unknown(text, [MARK]);
    case 'DATE':
      return readDate(text);
    case 'WORD':
      return unknown(text, Object.values(words));
    default:
      return readNumber(as, text);
  }
}

const unknown = (found: string, allowed: readonly string[]): Read => ({
  value: found,
  fault: { kind: 'UnknownWord', found, allowed },
});

function readNumber(as: 'NUMBER' | 'WHOLE', text: string): Read {
  const read = readWrittenNumber(text, as === 'WHOLE' ? { decimals: 0 } : {});
  if (read.ok) return { value: as === 'WHOLE' ? Number(read.value) : read.value };
  const [fault] = read.errors;
  if (as === 'NUMBER' && fault.kind === 'NumberTooLong' && isCanonical(text))
    return { value: text };
  return { value: text, fault: { kind: 'UnreadableNumber', fault } };
}

/** More digits than a spreadsheet keeps are written as text, in the one spelling that JSON has too. */
const isCanonical = (text: string): boolean => DecimalText.safeParse(text).success;

/** A date as people here write it (`15/12/2023`); whether there is such a day is for the schema to say. */
function readDate(found: string): Read {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(found) ?? [];
  if (year === undefined) return { value: found, fault: { kind: 'UnreadableDate', found } };
  return { value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}
