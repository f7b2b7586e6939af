import { ok, type Result, refused } from '../../domain/result.ts';
import { readPart } from './part-text.ts';
import { damaged, type FileFault, unsafe } from './workbook-fault.ts';

/**
 * How a number is shown to people, as far as it changes what they mean by it: a date whose day and month
 * can't be taken for each other is clear; a scaled number is shown divided by a thousand or more.
 */
export type NumberShown = 'PLAIN' | 'PERCENT' | 'SCALED' | 'DATE' | 'CLEAR_DATE';

/** What a spreadsheet takes at most; a longer one was not made by one. */
const MAX_CODE = 255;
/** A spreadsheet takes some two hundred of its own making. */
const MAX_CODES = 1_000;

/** Reads how each cell style (by its index) shows a number. */
export function readNumberFormats(
  bytes: Uint8Array,
  part: string,
): Result<readonly NumberShown[], FileFault> {
  const codes = new Map<number, NumberShown>();
  const styles: number[] = [];
  let inCellStyles = false;
  const fault = readPart<FileFault>(bytes, part, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) styles.push(Number(attributes.get('numFmtId') ?? 0));
      if (name === 'numFmt') {
        const code = attributes.get('formatCode') ?? '';
        if (code.length > MAX_CODE) return damaged('XML', part);
        if (codes.size >= MAX_CODES) return unsafe('TOO_MUCH_CONTENT', part);
        codes.set(Number(attributes.get('numFmtId')), shownByCode(code));
      }
      return undefined;
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
      return undefined;
    },
  });
  const shown = (id: number): NumberShown => codes.get(id) ?? shownByNumber(id);
  return fault === undefined ? ok(styles.map(shown)) : refused(fault);
}

/** The formats that every program knows by number; how 14 looks is up to the reader's own settings. */
function shownByNumber(id: number): NumberShown {
  if (id === 9 || id === 10) return 'PERCENT';
  const date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47);
  return date || (id >= 50 && id <= 58) ? 'DATE' : 'PLAIN';
}

/** Looks at the letters of a format code that are not quoted, escaped, padding or a colour. */
function shownByCode(code: string): NumberShown {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^[\]]*\]/gi, '')
    .split(';')[0];
  if (bare === undefined || /^(?:general|standard)$/i.test(bare.trim())) return 'PLAIN';
  const order = bare
    .replace(/[^dmyhs]/gi, '')
    .toLowerCase()
    .replace(/(.)\1+/g, '$1');
  if (order !== '') return order === 'dmy' || order === 'ymd' ? 'CLEAR_DATE' : 'DATE';
  if (/[0#?],+(?![,0#?])/.test(bare)) return 'SCALED';
  return bare.includes('%') ? 'PERCENT' : 'PLAIN';
}
