import { ok, type Result, refused } from '../../domain/result.ts';
import { readPart } from './part-text.ts';
import { tidyText, unescapeText } from './tidy-text.ts';
import { type FileFault, unsafe } from './workbook-fault.ts';

/** What a cell holds at most; a longer one was not typed. */
export const MAX_CELL_TEXT = 32_767;

/**
 * Reads the shared strings of a workbook in their order; runs are joined, phonetic hints left out. They are
 * tidied here, once each, as many cells may share one.
 */
export function readStrings(bytes: Uint8Array, part: string): Result<readonly string[], FileFault> {
  const strings: string[] = [];
  const collector = collectText();
  const fault = readPart<FileFault>(bytes, part, {
    open: (name) => {
      if (name === 'si') collector.begin();
      collector.open(name);
      return undefined;
    },
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name !== 'si') return undefined;
      const text = collector.end();
      if (text.length > MAX_CELL_TEXT) return unsafe('TOO_MUCH_CONTENT', part);
      strings.push(tidyText(text));
      return undefined;
    },
  });
  return fault === undefined ? ok(strings) : refused(fault);
}

/** Joins the `t` elements of one string, be it plain or made of runs. */
export function collectText() {
  let text = '';
  let taking = false;
  let phonetic = false;
  return {
    begin: (): void => {
      text = '';
    },
    open: (name: string): void => {
      if (name === 'rPh') phonetic = true;
      if (name === 't') taking = !phonetic;
    },
    text: (more: string): void => {
      if (taking) text += more;
    },
    close: (name: string): void => {
      if (name === 'rPh') phonetic = false;
      if (name === 't') taking = false;
    },
    end: (): string => unescapeText(text),
  };
}
