import { readFileSync } from 'node:fs';

/** One printed row of the table of Tiền Giang: where it stands by its path, and its three columns of points. */
export type PrintedRow = {
  readonly line: number;
  /** `1.a.7.6`; a row without a code gets that of the coded row above it, `#` and its number under it. */
  readonly path: string;
  readonly code: string;
  readonly text: string;
  readonly base: string;
  readonly bonus: string;
  readonly penalty: string;
};

/** `+ 0,1`, `- 0,25`, `-0.5`, `+1` as a canonical number; other texts as they are. */
const number = (text: string | undefined = ''): string => {
  const tight = text.replaceAll(' ', '').replace(',', '.');
  return /^[+-]?\d+(?:\.\d+)?$/.test(tight) ? String(Number(tight)) : text.trim();
};

const SECTION = { a: '1.a', b: '1.b', C: '1.c', d: '1.d' } as const;

/** `a.7.6`, `b1.` and `C2.4` by their path; standards and their items keep their own numbers. */
function pathOf(code: string, above: string): string {
  if (/^3\.3\.[23]\.\d/.test(above) && /^[a-d]$/.test(code)) return `${above.slice(0, 7)}.${code}`;
  const [, letter = '', rest = ''] = /^([abCd])\.?([\d.]*?)\.?$/.exec(code) ?? [];
  if (letter === '') return code;
  return rest === '' ? sectionOf(letter) : `${sectionOf(letter)}.${rest}`;
}

const sectionOf = (letter: string): string => SECTION[letter as keyof typeof SECTION];

/** Every row below the head, in printed order. */
export function readPrintedTable(file: string): readonly PrintedRow[] {
  let above = '';
  let unnumbered = 0;
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(2)
    .map((line, index) => {
      const [code = '', text = '', base, bonus, penalty] = line.split('\t');
      if (code !== '') above = pathOf(code, above);
      unnumbered = code === '' ? unnumbered + 1 : 0;
      const path = code === '' ? `${above}#${unnumbered}` : above;
      return {
        line: index + 3,
        path,
        code,
        text,
        base: number(base),
        bonus: number(bonus),
        penalty: number(penalty),
      };
    });
}
