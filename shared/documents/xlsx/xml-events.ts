/** The attributes of one element, by their written name (with prefix); values have their entities resolved. */
export type XmlAttributes = ReadonlyMap<string, string>;

/** What the reader of a part wants to hear. A returned word stops the reading and becomes its answer. */
export type XmlListener<Stop> = {
  /** `name` is without its prefix. */
  readonly open?: (name: string, attributes: XmlAttributes) => Stop | undefined;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => Stop | undefined;
};

/** The part is not well-formed, has a document type, or holds more than any real workbook does. */
export type XmlTrouble = 'MALFORMED' | 'TOO_LONG';

/** Tags, comments and entities of one part together. */
const MAX_PIECES = 400_000;
/** A cell holds 32,767 characters; each may be written as a number of ten. */
const MAX_TEXT = 400_000;
/** A root names some thirty namespaces; everything else stays below that. */
const MAX_ATTRIBUTES = 200;
const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/**
 * Reads one XML part in a single pass and answers `undefined` when it was well-formed to its end. Our own
 * and strict, because what a lenient reader skips is where two readers of one file come to differ: tags
 * must match, only the five named entities exist, and `<!DOCTYPE` is refused.
 */
export function readXml<Stop>(
  xml: string,
  listener: XmlListener<Stop>,
): Stop | XmlTrouble | undefined {
  const openTags: string[] = [];
  let pieces = 0;
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < xml.length) {
    const tagAt = xml.indexOf('<', at);
    const to = tagAt === -1 ? xml.length : tagAt;
    if (to - at > MAX_TEXT) return 'TOO_LONG';
    if (to > at) {
      const written = xml.slice(at, to);
      pieces += entitiesIn(written);
      if (pieces > MAX_PIECES) return 'TOO_LONG';
      const text = resolveEntities(written);
      if (text === undefined || (openTags.length === 0 && text.trim() !== '')) return 'MALFORMED';
      if (openTags.length > 0) listener.text?.(text);
    }
    if (tagAt === -1) break;
    const markup = readMarkup(xml, tagAt, openTags, listener);
    if (typeof markup !== 'number') return markup.stop;
    at = markup;
    pieces += 1;
    if (pieces > MAX_PIECES) return 'TOO_LONG';
  }
  return openTags.length > 0 || pieces === 0 ? 'MALFORMED' : undefined;
}

type Stopped<Stop> = { readonly stop: Stop | XmlTrouble };

/** Where the markup that begins at `at` ends, after telling the listener about it. */
function readMarkup<Stop>(
  xml: string,
  at: number,
  openTags: string[],
  listener: XmlListener<Stop>,
): number | Stopped<Stop> {
  const next = xml[at + 1];
  if (next === '?') return after(xml, '?>', at + 2);
  if (next === '!') {
    if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
    if (!xml.startsWith('<![CDATA[', at) || openTags.length === 0) return { stop: 'MALFORMED' };
    const end = after(xml, ']]>', at + 9);
    if (typeof end === 'number') listener.text?.(xml.slice(at + 9, end - 3));
    return end;
  }
  if (next === '/') {
    const end = after(xml, '>', at + 2);
    if (typeof end !== 'number') return end;
    const name = xml.slice(at + 2, end - 1).trimEnd();
    if (openTags.pop() !== name) return { stop: 'MALFORMED' };
    const stop = listener.close?.(local(name));
    return stop === undefined ? end : { stop };
  }
  return readElement(xml, at, openTags, listener);
}

function after(xml: string, mark: string, from: number): number | Stopped<never> {
  const found = xml.indexOf(mark, from);
  return found === -1 ? { stop: 'MALFORMED' } : found + mark.length;
}

const NAME = /<([^\s<>/="'!?&]+)/y;
const TAG_END = /\s*(\/?)>/y;

function readElement<Stop>(
  xml: string,
  at: number,
  openTags: string[],
  listener: XmlListener<Stop>,
): number | Stopped<Stop> {
  NAME.lastIndex = at;
  const name = NAME.exec(xml)?.[1];
  if (name === undefined) return { stop: 'MALFORMED' };
  const attributes = new Map<string, string>();
  let end = NAME.lastIndex;
  ATTRIBUTE.lastIndex = end;
  for (let found = ATTRIBUTE.exec(xml); found !== null; found = ATTRIBUTE.exec(xml)) {
    const value = resolveEntities(found[2] ?? found[3] ?? '');
    const attribute = found[1] ?? '';
    if (value === undefined || attributes.has(attribute)) return { stop: 'MALFORMED' };
    if (value.length > MAX_TEXT || attributes.size >= MAX_ATTRIBUTES) return { stop: 'TOO_LONG' };
    attributes.set(attribute, value);
    end = ATTRIBUTE.lastIndex;
  }
  TAG_END.lastIndex = end;
  const alone = TAG_END.exec(xml)?.[1];
  if (alone === undefined) return { stop: 'MALFORMED' };
  end = TAG_END.lastIndex;
  const opened = listener.open?.(local(name), attributes);
  if (opened !== undefined) return { stop: opened };
  if (alone === '') openTags.push(name);
  const closed = alone === '' ? undefined : listener.close?.(local(name));
  return closed === undefined ? end : { stop: closed };
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function entitiesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) count += 1;
  return count;
}

/** `undefined` when an ampersand does not begin one of the five named entities or a character number. */
function resolveEntities(text: string): string | undefined {
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    const character = end - at > LONGEST_ENTITY ? undefined : characterOf(text.slice(at + 1, end));
    if (end === -1 || character === undefined) return undefined;
    pieces.push(text.slice(from, at), character);
    from = end + 1;
  }
  return from === 0 ? text : pieces.join('') + text.slice(from);
}

/** `&#x10FFFF` without its end. */
const LONGEST_ENTITY = 9;

/** The character of an entity's name; XML has no control characters but tab and line ends, however written. */
function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED.get(name);
  const code = /^#x[0-9a-f]+$/i.test(name) ? Number.parseInt(name.slice(2), 16) : decimal(name);
  const allowed = code >= 0x20 || [0x9, 0xa, 0xd].includes(code);
  const whole = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return allowed && whole ? String.fromCodePoint(code) : undefined;
}

const decimal = (name: string): number =>
  /^#\d+$/.test(name) ? Number(name.slice(1)) : Number.NaN;
