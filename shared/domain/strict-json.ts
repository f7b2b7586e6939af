import { showPath } from './json-path.ts';

/**
 * Why a text can't be taken as JSON. `path` is that of the value in which the reader stood, `offset` counts UTF-16 units
 * from the start, `line` and `column` from 1; `found` is what stands there on that line.
 */
export type JsonFault =
  | { readonly kind: 'JsonTooLarge'; readonly maximum: number; readonly size: number }
  | {
      readonly kind:
        | 'JsonTooDeep'
        | 'JsonSyntax'
        | 'JsonDuplicateKey'
        | 'JsonNumber'
        | 'JsonSurrogate';
      readonly path: string;
      readonly offset: number;
      readonly line: number;
      readonly column: number;
      readonly found: string;
    };

export const MAXIMUM_DEPTH = 64;
const EXCERPT = 20;
/** Keys may be as long as the text. */
const LONGEST_PATH = 300;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING_END = /["\\]/g;

class Refusal extends Error {
  readonly kind: Exclude<JsonFault['kind'], 'JsonTooLarge'>;
  readonly path: string;
  readonly offset: number;
  readonly found: string;
  constructor(kind: Refusal['kind'], path: string, offset: number, found: string) {
    super(kind);
    this.kind = kind;
    this.path = path;
    this.offset = offset;
    this.found = found;
  }
}

class Reader {
  private at = 0;
  private readonly text: string;
  private readonly path: (string | number)[] = [];
  constructor(text: string) {
    this.text = text;
  }

  document(): unknown {
    const value = this.value(0);
    this.space();
    if (this.at < this.text.length) this.refuse('JsonSyntax');
    return value;
  }

  private refuse(kind: Refusal['kind'], offset = this.at, found?: string): never {
    const [here = ''] = this.text.slice(offset, offset + EXCERPT).split(/[\r\n]/);
    throw new Refusal(kind, showPath(this.path).slice(0, LONGEST_PATH), offset, found ?? here);
  }

  private space(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.at += 1;
    }
  }

  private take(character: string): boolean {
    this.space();
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private value(depth: number): unknown {
    this.space();
    const first = this.text[this.at];
    if (first === '{' || first === '[') {
      if (depth >= MAXIMUM_DEPTH) this.refuse('JsonTooDeep');
      this.at += 1;
      return first === '{' ? this.object(depth + 1) : this.array(depth + 1);
    }
    if (first === '"') return this.string();
    for (const [word, value] of WORDS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    return this.number();
  }

  private object(depth: number): unknown {
    const entries = new Map<string, unknown>();
    if (this.take('}')) return {};
    do {
      this.space();
      const start = this.at;
      const key = this.string();
      if (entries.has(key)) this.refuse('JsonDuplicateKey', start, key);
      this.path.push(key);
      if (!this.take(':')) this.refuse('JsonSyntax');
      entries.set(key, this.value(depth));
      this.path.pop();
    } while (this.take(','));
    if (!this.take('}')) this.refuse('JsonSyntax');
    return Object.fromEntries(entries);
  }

  private array(depth: number): unknown {
    const values: unknown[] = [];
    if (this.take(']')) return values;
    do {
      this.path.push(values.length);
      values.push(this.value(depth));
      this.path.pop();
    } while (this.take(','));
    if (!this.take(']')) this.refuse('JsonSyntax');
    return values;
  }

  private string(): string {
    const start = this.at;
    if (this.text[start] !== '"') this.refuse('JsonSyntax');
    STRING_END.lastIndex = start + 1;
    let end = STRING_END.exec(this.text);
    while (end !== null && end[0] === '\\') {
      STRING_END.lastIndex += 1;
      end = STRING_END.exec(this.text);
    }
    if (end === null) this.refuse('JsonSyntax', start);
    this.at = end.index + 1;
    return this.unescaped(start);
  }

  /** Escapes and control characters are JSON.parse's business; it sees one string at a time. */
  private unescaped(start: number): string {
    let value: string;
    try {
      value = JSON.parse(this.text.slice(start, this.at));
    } catch {
      this.refuse('JsonSyntax', start);
    }
    if (/\p{Surrogate}/u.test(value)) this.refuse('JsonSurrogate', start);
    return value;
  }

  /** A whole number beyond 2^53, or one that overflows, would silently become another number. */
  private number(): number {
    const start = this.at;
    NUMBER.lastIndex = start;
    const [token] = NUMBER.exec(this.text) ?? [];
    if (token === undefined) this.refuse('JsonSyntax');
    this.at += token.length;
    const value = Number(token);
    const exact =
      Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
    if (!exact) this.refuse('JsonNumber', start, token.slice(0, 30));
    return value;
  }
}

const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

/** One JSON document, or the first thing that makes it unreadable: see `readStrictJson`. */
function located(text: string, refusal: Refusal): JsonFault {
  const before = text.slice(0, refusal.offset);
  const line = before.split('\n').length;
  const column = refusal.offset - before.lastIndexOf('\n');
  const { kind, path, offset, found } = refusal;
  return { kind, path, offset, line, column, found };
}

/**
 * Reads JSON that everyone reads alike (I-JSON): refuses a text of more than `maximum` characters, nesting
 * beyond 64, a key given twice, a number that a double can't hold, a lone surrogate and anything after the end.
 * Unlike `JSON.parse` it never overflows the stack and never drops a duplicate silently.
 */
export function readStrictJson(
  text: string,
  maximum: number,
):
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: JsonFault } {
  if (text.length > maximum) {
    return { ok: false, fault: { kind: 'JsonTooLarge', maximum, size: text.length } };
  }
  try {
    return { ok: true, value: new Reader(text).document() };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { ok: false, fault: located(text, refusal) };
  }
}
