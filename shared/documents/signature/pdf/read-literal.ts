import { NotReadable, type PdfString } from './pdf-value.ts';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads a string in round brackets: nested ones, escapes and line ends as ISO 32000-1, 7.3.4.2 says. */
export function readLiteral(
  file: string,
  start: number,
): { readonly value: PdfString; readonly end: number } {
  let text = '';
  let open = 1;
  let at = start + 1;
  while (open > 0) {
    const character = file[at];
    if (character === undefined) throw new NotReadable(`A string at ${start} does not end`);
    if (character === '\\') {
      const [meant, length] = escaped(file, at);
      text += meant;
      at += length;
      continue;
    }
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
    if (open > 0) text += character;
    at += 1;
  }
  return { value: { kind: 'string', text, start, end: at }, end: at };
}

function escaped(file: string, at: number): readonly [string, number] {
  const next = file.slice(at + 1, at + 4);
  const octal = /^[0-7]{1,3}/.exec(next)?.[0];
  if (octal !== undefined)
    return [String.fromCharCode(Number.parseInt(octal, 8) & 0xff), 1 + octal.length];
  if (next.startsWith('\r\n')) return ['', 3];
  const [character = ''] = next;
  if (character === '\r' || character === '\n') return ['', 2];
  return [ESCAPES[character] ?? character, 2];
}
