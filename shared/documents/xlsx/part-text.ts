import { isUtf8 } from 'node:buffer';
import { damaged, type FileFault, unsafe } from './workbook-fault.ts';
import { readXml, type XmlListener } from './xml-events.ts';

const MARKUP_DECLARATION = /<!\s*(?:DOCTYPE|ENTITY)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f]/;

/**
 * Why the text of an XML part can't be let through. Only UTF-8 is (nothing that makes workbooks writes
 * another encoding, and each further one is a way to hide markup), and no document type or entity.
 */
export function textFault(bytes: Uint8Array, part: string): FileFault | undefined {
  if (!isUtf8(bytes)) return unsafe('TEXT_ENCODING', part);
  // What is looked for is ASCII, which UTF-8 keeps apart from all else: a byte a character is enough.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const declared = /^(?:ï»¿)?<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']/.exec(
    text.slice(0, 200),
  )?.[1];
  const plain = declared === undefined || /^(?:utf-?8|us-ascii)$/i.test(declared);
  // UTF-16 without a mark is UTF-8 full of NUL.
  if (!plain || text.includes('\u0000')) return unsafe('TEXT_ENCODING', part);
  if (MARKUP_DECLARATION.test(text)) return unsafe('DOCUMENT_TYPE', part);
  return CONTROL.test(text) ? damaged('XML', part) : undefined;
}

/** Reads a part to its end; a listener stops it with a fault. */
export function readPart<Fault>(
  bytes: Uint8Array,
  part: string,
  listener: XmlListener<Fault & object>,
): Fault | FileFault | undefined {
  const fault = textFault(bytes, part);
  if (fault !== undefined) return fault;
  const answer = readXml(new TextDecoder().decode(bytes), listener);
  if (answer === 'MALFORMED') return damaged('XML', part);
  return answer === 'TOO_LONG' ? unsafe('TOO_MUCH_CONTENT', part) : answer;
}
