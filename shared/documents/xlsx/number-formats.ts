import { ok, type Result, refused } from '../../domain/result.ts';
import { readPart } from './part-text.ts';
import type { FileFault } from './workbook-fault.ts';

/** How a number is shown to people, as far as it changes what they mean by it. */
export type NumberShown = 'PLAIN' | 'PERCENT' | 'DATE';

/** Reads how each cell style (by its index) shows a number. */
export function readNumberFormats(
  bytes: Uint8Array,
  part: string,
): Result<readonly NumberShown[], FileFault> {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let inCellStyles = false;
  const fault = readPart<FileFault>(bytes, part, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) styles.push(Number(attributes.get('numFmtId') ?? 0));
      if (name === 'numFmt') {
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      }
      return undefined;
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
      return undefined;
    },
  });
  return fault === undefined ? ok(styles.map((id) => shownBy(id, codes.get(id)))) : refused(fault);
}

function shownBy(id: number, code: string | undefined): NumberShown {
  if (code !== undefined) return shownByCode(code);
  if (id === 9 || id === 10) return 'PERCENT';
  const date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47);
  return date || (id >= 50 && id <= 58) ? 'DATE' : 'PLAIN';
}

/** Looks at the letters of a format code that are not quoted, escaped, padding or a colour. */
function shownByCode(code: string): NumberShown {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0];
  if (bare === undefined || /^(?:general|standard)$/i.test(bare.trim())) return 'PLAIN';
  if (/[dmyhs]/i.test(bare)) return 'DATE';
  return bare.includes('%') ? 'PERCENT' : 'PLAIN';
}
