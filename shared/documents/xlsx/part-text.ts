import { isUtf8 } from 'node:buffer';
import type { Parts } from './inflate-entries.ts';
import { damaged, type FileFault, unsafe } from './workbook-fault.ts';
import { readXml, type XmlListener } from './xml-events.ts';

const MARKUP_DECLARATION = /<!\s*(?:DOCTYPE|ENTITY)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const TEXT_NAME = /\.(?:xml|rels|vml)$/;

/**
 * Checks every part that is text, also those that are never read here: the file is kept and opened by
 * others. Only UTF-8 is let through (nothing that makes workbooks writes another encoding, and each further
 * one is a way to hide markup), and no document type or entity.
 */
export function checkTexts(parts: Parts): FileFault | undefined {
  for (const [name, bytes] of parts) {
    const fault = TEXT_NAME.test(name) ? textFault(bytes, name) : undefined;
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function textFault(bytes: Uint8Array, part: string): FileFault | undefined {
  if (!isUtf8(bytes)) return unsafe('TEXT_ENCODING', part);
  // What is looked for is ASCII, which UTF-8 keeps apart from all else: a byte a character is enough.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const declared = /^(?:ï»¿)?<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']/.exec(
    text.slice(0, 200),
  )?.[1];
  const plain = declared === undefined || /^(?:utf-?8|us-ascii)$/i.test(declared);
  if (!plain) return unsafe('TEXT_ENCODING', part);
  const control = CONTROL.exec(text)?.[0];
  // UTF-16 without a mark is UTF-8 full of NUL.
  if (control === '\u0000') return unsafe('TEXT_ENCODING', part);
  if (MARKUP_DECLARATION.test(text)) return unsafe('DOCUMENT_TYPE', part);
  return control === undefined ? undefined : damaged('XML', part);
}

/** Reads a part that `checkTexts` let through to its end; a listener stops it with a fault. */
export function readPart<Fault>(
  bytes: Uint8Array,
  part: string,
  listener: XmlListener<Fault & object>,
): Fault | FileFault | undefined {
  if (!TEXT_NAME.test(part)) return damaged('PACKAGE', part);
  const answer = readXml(new TextDecoder().decode(bytes), listener);
  if (answer === 'MALFORMED') return damaged('XML', part);
  return answer === 'TOO_LONG' ? unsafe('TOO_MUCH_CONTENT', part) : answer;
}
