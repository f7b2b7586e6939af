import { formFaults } from './field-faults.ts';
import { type Dictionary, isDictionary, PdfFile, type PdfValue, Reference } from './pdf-objects.ts';
import { structureFaults } from './structure-faults.ts';

/**
 * What in a PDF breaks a promise of PDF/A-2a or PDF/UA-1, as far as our own checks go: none of it is the official
 * validator. Nothing where all is kept.
 */
export function archivalFaults(bytes: Uint8Array): readonly string[] {
  const file = new PdfFile(bytes);
  const catalog = file.dictionary(file.trailer.Root);
  return [
    ...fileFaults(file),
    ...catalogFaults(file, catalog),
    ...metadataFaults(file, catalog),
    ...[...file.objects.values()].flatMap(({ value }) => objectFaults(file, value)),
    ...structureFaults(file, catalog),
    ...formFaults(file, catalog),
  ];
}

const unless = (kept: boolean, fault: string): readonly string[] => (kept ? [] : [fault]);

function fileFaults({ bytes, trailer }: PdfFile): readonly string[] {
  return [
    ...unless(/^%PDF-1\.7\n%[\x80-\xff]{4}\n/.test(bytes.toString('latin1', 0, 20)), 'its head'),
    ...unless(Array.isArray(trailer.ID), 'no file identifier'),
    ...unless(trailer.Encrypt === undefined, 'encrypted'),
  ];
}

function catalogFaults(file: PdfFile, catalog: Dictionary): readonly string[] {
  const intents = file.list(catalog.OutputIntents).map((intent) => file.dictionary(intent));
  const [intent] = intents;
  const profile = intent && file.stream(intent.DestOutputProfile);
  return [
    ...unless(String(catalog.Lang) === 'vi-VN', 'no language'),
    ...unless(file.dictionary(catalog.MarkInfo).Marked === true, 'not marked as tagged'),
    ...unless(
      file.dictionary(catalog.ViewerPreferences).DisplayDocTitle === true,
      'its title is not displayed',
    ),
    ...unless(intents.length === 1 && intent?.S === '/GTS_PDFA1', 'no output intent'),
    ...unless(profile?.toString('latin1', 36, 40) === 'acsp', 'no colour profile'),
  ];
}

const textOf = (value: PdfValue | undefined): string => {
  if (!Buffer.isBuffer(value)) return '';
  const wide = value[0] === 0xfe && value[1] === 0xff;
  return wide
    ? Buffer.from(value.subarray(2)).swap16().toString('utf16le')
    : value.toString('latin1');
};

function metadataFaults(file: PdfFile, catalog: Dictionary): readonly string[] {
  const xmp = file.stream(catalog.Metadata).toString('utf8');
  const info = file.dictionary(file.trailer.Info);
  const title = textOf(file.get(info.Title));
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    ...unless(file.dictionary(catalog.Metadata).Filter === undefined, 'packed metadata'),
    ...unless(/<pdfaid:part>2<.*<pdfaid:conformance>A</s.test(xmp), 'no part of PDF/A'),
    ...unless(xmp.includes('<pdfuaid:part>1<'), 'no part of PDF/UA'),
    ...unless(xmp.includes('<pdfaSchema:prefix>pdfuaid<'), 'an undescribed schema'),
    ...unless(title !== '' && xmp.includes(`>${escaped}</rdf:li>`), 'two titles'),
  ];
}

const FORBIDDEN = ['SMask', 'JS', 'AA', 'Launch', 'LZWDecode', 'EmbeddedFiles'];

function objectFaults(file: PdfFile, value: PdfValue): readonly string[] {
  if (!isDictionary(value)) return [];
  const clear = ['ca', 'CA'].every((key) => value[key] === undefined || value[key] === 1);
  const mode = value.BM === undefined || value.BM === '/Normal';
  return [
    ...FORBIDDEN.filter((key) => value[key] !== undefined && value[key] !== '/None'),
    ...unless(clear && mode && value.S !== '/Transparency', 'transparency'),
    ...unless(value.Type !== '/Page' || value.Tabs === '/S', 'tabs not in the order of structure'),
    ...(value.Type === '/Font' ? fontFaults(file, value) : []),
  ];
}

function fontFaults(file: PdfFile, font: Dictionary): readonly string[] {
  const name = String(font.BaseFont);
  const subset = unless(/^\/[A-Z]{6}\+/.test(name), `${name} is no subset`);
  if (font.Subtype === '/Type0') {
    const map = font.ToUnicode instanceof Reference ? file.stream(font.ToUnicode).toString() : '';
    return [...subset, ...unless(/beginbf(char|range)/.test(map), `${name} extracts no text`)];
  }
  const descriptor = file.get(font.FontDescriptor);
  const embedded = isDictionary(descriptor) && descriptor.FontFile2 instanceof Reference;
  return [
    ...subset,
    ...unless(font.CIDToGIDMap === '/Identity', `${name} numbers its glyphs otherwise`),
    ...(embedded ? widthFaults(file, font, descriptor) : [`${name} is not embedded`]),
  ];
}

/** The widths that the file says must be those in the font: viewers lay out by one or the other. */
function widthFaults(file: PdfFile, font: Dictionary, descriptor: Dictionary): readonly string[] {
  const bytes = file.stream(descriptor.FontFile2);
  const table = (tag: string): Buffer => {
    const at = bytes.indexOf(tag, 0, 'latin1');
    return bytes.subarray(bytes.readUInt32BE(at + 8));
  };
  const [metrics, scale] = [table('hmtx'), 1000 / table('head').readUInt16BE(18)];
  const [, widths] = file.list(font.W);
  const odd = file
    .list(widths)
    .filter(
      (width, glyph) => Math.abs(Number(width) - metrics.readUInt16BE(4 * glyph) * scale) > 1,
    );
  const count = table('maxp').readUInt16BE(4);
  return [
    ...unless(odd.length === 0, `${String(font.BaseFont)} has other widths`),
    ...unless(file.list(widths).length === count, `${String(font.BaseFont)} has other glyphs`),
  ];
}
