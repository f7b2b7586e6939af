import { ok, type Result, refused } from '../../domain/result.ts';
import { readPart } from './part-text.ts';
import type { FileFault } from './workbook-fault.ts';

/** Reads the shared strings of a workbook in their order; runs are joined, phonetic hints left out. */
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
      if (name === 'si') strings.push(collector.end());
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

/** Control characters are written `_x000D_`, and a literal `_x000D_` as `_x005F_x000D_`. */
export const unescapeText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
