import { ok, type Result, refused } from '../../domain/result.ts';
import { damaged, type FileFault, unsafe } from './workbook-fault.ts';
import { readXml, type XmlListener } from './xml-events.ts';

const MARKUP_DECLARATION = /<!\s*(?:DOCTYPE|ENTITY)/i;

/**
 * The text of an XML part. Only UTF-8 is let through (nothing that makes workbooks writes another
 * encoding, and each further one is a way to hide markup), and no document type or entity.
 */
export function partText(bytes: Uint8Array, part: string): Result<string, FileFault> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused(unsafe('TEXT_ENCODING', part));
  }
  const declared = /^<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']/.exec(text.slice(0, 200))?.[1];
  const plain = declared === undefined || /^(?:utf-?8|us-ascii)$/i.test(declared);
  // UTF-16 without a mark decodes as UTF-8 full of NUL.
  if (!plain || text.includes('\u0000')) return refused(unsafe('TEXT_ENCODING', part));
  return MARKUP_DECLARATION.test(text) ? refused(unsafe('DOCUMENT_TYPE', part)) : ok(text);
}

/** Reads a part to its end; a listener stops it with a fault. */
export function readPart<Fault>(
  bytes: Uint8Array,
  part: string,
  listener: XmlListener<Fault & object>,
): Fault | FileFault | undefined {
  const text = partText(bytes, part);
  if (!text.ok) return text.errors[0];
  const answer = readXml(text.value, listener);
  if (answer === 'MALFORMED') return damaged('XML', part);
  return answer === 'TOO_LONG' ? unsafe('TOO_MUCH_CONTENT', part) : answer;
}
