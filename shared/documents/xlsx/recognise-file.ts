import type { FileFault } from './workbook-fault.ts';

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** How workbooks began before they had containers: Excel 2 to 4. */
const OLD_WORKBOOKS = [0x00, 0x02, 0x04].map((version) => [0x09, version]);
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const PDF = [0x25, 0x50, 0x44, 0x46];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/**
 * Says what a file is by its content, never by its name; `undefined` means a ZIP container, which may be
 * a workbook. A password makes an OLE2 container of a workbook, so both kinds of OLE2 are told apart.
 */
export function recogniseFile(bytes: Uint8Array): FileFault | undefined {
  if (bytes.length === 0) return { kind: 'EmptyFile' };
  if (startsWith(bytes, ZIP)) return undefined;
  if (startsWith(bytes, EMPTY_ZIP)) return { kind: 'OtherDocument', found: 'ARCHIVE' };
  if (startsWith(bytes, PDF)) return { kind: 'PdfFile' };
  if (startsWith(bytes, OLE2)) return recogniseOle2(bytes);
  if (OLD_WORKBOOKS.some((magic) => startsWith(bytes, magic))) return { kind: 'LegacyWorkbook' };
  return recogniseText(bytes);
}

/** OLE2 lists its streams by names in UTF-16; they may lie anywhere in the file. */
function recogniseOle2(bytes: Uint8Array): FileFault {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => whole.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return { kind: 'EncryptedWorkbook' };
  if (has('WordDocument')) return { kind: 'OtherDocument', found: 'WORD' };
  if (has('PowerPoint Document')) return { kind: 'OtherDocument', found: 'POWERPOINT' };
  return { kind: 'LegacyWorkbook' };
}

function recogniseText(bytes: Uint8Array): FileFault {
  const start = decodeStart(bytes.subarray(0, 4096));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells binary from text
  if (start === undefined || /[\u0000-\u0008\u000e-\u001a\ufffe]/.test(start)) {
    return { kind: 'UnknownFile' };
  }
  const marked =
    /^\s*(?:<(?:!doctype|html|head|meta|body|table|style|div|\?xml|!--)|mime-version:)/i;
  if (marked.test(start)) return { kind: 'WebPageFile' };
  return { kind: 'TextFile' };
}

/** Old programs write CSV in a code page: bytes that are no UTF-8 are still text. */
function decodeStart(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes)
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString('utf16le');
  return new TextDecoder('latin1').decode(bytes).replace(/^ï»¿/, '');
}
