import type { EvidenceFault } from '../../domain/scoring/evidence.ts';
import { inflateEntries } from '../xlsx/inflate-entries.ts';
import { readZipDirectory, type ZipEntry } from '../xlsx/zip-directory.ts';

/** The part that makes a container the document, and how its content is declared. */
const MAIN = {
  DOCX: { part: 'word/document.xml', type: 'wordprocessingml.document.main+xml' },
  XLSX: { part: 'xl/workbook.xml', type: 'spreadsheetml.sheet.main+xml' },
} as const;

const CONTENT_TYPES = '[content_types].xml';
/** Reports with a photograph on every page have some hundred parts. */
const MOST_PARTS = 2000;
const MOST_INFLATED_BYTES = 500 * 1024 * 1024;

/**
 * Why a container is no document of the kind, or none that may be passed on: only its list of parts and what it
 * declares them to be is read, and nothing else is unpacked.
 */
export function checkOfficeFile(
  bytes: Uint8Array,
  kind: keyof typeof MAIN,
): EvidenceFault | undefined {
  const isZip = Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004';
  if (!isZip) return 'OTHER_CONTENT';
  const entries = readZipDirectory(bytes, MOST_PARTS);
  if (!entries.ok) return 'DAMAGED';
  const inflated = entries.value.reduce((sum, { inflatedBytes }) => sum + inflatedBytes, 0);
  if (inflated > MOST_INFLATED_BYTES) return 'DAMAGED';
  const declared = declaredTypes(entries.value);
  if (declared === undefined) return 'DAMAGED';
  const names = entries.value.map(({ name }) => name.toLowerCase());
  if (/macroEnabled/i.test(declared) || names.some((name) => /vba|macrosheets\//.test(name)))
    return 'HAS_MACROS';
  const { part, type } = MAIN[kind];
  return names.includes(part) && declared.includes(type) ? undefined : 'OTHER_CONTENT';
}

function declaredTypes(entries: readonly ZipEntry[]): string | undefined {
  const list = entries.filter(({ name }) => name.toLowerCase() === CONTENT_TYPES);
  const parts = inflateEntries(list);
  const part = parts.ok ? parts.value.get(CONTENT_TYPES) : undefined;
  return part === undefined ? undefined : Buffer.from(part).toString('utf8');
}
