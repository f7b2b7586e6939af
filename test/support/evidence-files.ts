import { rawZip } from './raw-zip.ts';

/** Small files of each kind, put together by hand: as little as a strict reader asks for. */
const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A PDF with its first and last words; `text` tells one from another. */
export const pdfFile = (text = 'x'): Uint8Array =>
  ascii(`%PDF-1.7\n1 0 obj\n<<>>\n% ${text}\nendobj\nstartxref\n9\n%%EOF\n`);

/** A JPEG of so many pixels, up to its frame. */
export const jpgFile = (width = 4, height = 3): Uint8Array =>
  Buffer.concat([
    ascii('\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00'),
    ascii('\xff\xc0\x00\x11\x08'),
    Buffer.from([height >> 8, height & 255, width >> 8, width & 255]),
    ascii('\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xff\xd9'),
  ]);

/** A PNG of so many pixels: its header and its end. */
export function pngFile(width = 4, height = 3): Uint8Array {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    ascii('\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR'),
    size,
    ascii('\x08\x02\x00\x00\x00....\x00\x00\x00\x00IEND\xaeB\x60\x82'),
  ]);
}

const MAIN = {
  docx: ['word/document.xml', 'wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
  docm: ['word/document.xml', 'ms-word.document.macroEnabled.main+xml'],
} as const;

/** An Office file with its main part and whatever else lies in it. */
export function officeFile(kind: keyof typeof MAIN, ...others: readonly string[]): Uint8Array {
  const [part, type] = MAIN[kind];
  const types = `<Types><Override PartName="/${part}" ContentType="application/vnd.${type}"/></Types>`;
  const parts = [part, ...others].map((name) => ({ name, content: '<x/>' }));
  return rawZip([{ name: '[Content_Types].xml', content: types }, ...parts]);
}
