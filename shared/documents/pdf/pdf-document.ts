import PDFDocument from 'pdfkit';
import { readAsset } from '../assets.ts';
import type { Face } from '../paper.ts';
import { printableText } from '../printable.ts';
import { archivalMetadata, type PaperIdentity } from './metadata.ts';
import type { EmbeddedFont, Faces, PdfInternals, StructureElement } from './pdf-internals.ts';

const FONT_FILES = {
  bold: 'Tinos-Bold.ttf',
  italic: 'Tinos-Italic.ttf',
  boldItalic: 'Tinos-BoldItalic.ttf',
} as const;

/** One PDF being written: the library's document, our four faces and the root of its structure. */
export type PdfDocument = {
  readonly pdf: PdfInternals;
  readonly faces: Faces;
  readonly root: StructureElement;
};

/** The library fills the place of "no glyph" with U+0000, which PDF/UA forbids in a map to Unicode. */
function withoutNullCharacter(font: EmbeddedFont): EmbeddedFont {
  font.unicode[0] = [0xfffd];
  return font;
}

function openFaces(pdf: PdfInternals): Faces {
  const open = (face: Exclude<Face, 'regular'>): EmbeddedFont => {
    pdf.font(readAsset(FONT_FILES[face]));
    return withoutNullCharacter(pdf._font);
  };
  const regular = withoutNullCharacter(pdf._font);
  return { regular, bold: open('bold'), italic: open('italic'), boldItalic: open('boldItalic') };
}

/** What device colours mean: without it a PDF/A may not use black. Inlined, as a bundle has no library folder. */
function addOutputIntent(pdf: PdfInternals): void {
  const profile = pdf.ref({ N: 3 });
  profile.end(readAsset('sRGB.icc'));
  const intent = pdf.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: new String('sRGB IEC61966-2.1'),
    OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  intent.end();
  pdf._root.data.OutputIntents = [intent];
}

/**
 * Opens an empty PDF that keeps the promises of PDF/A-2a and PDF/UA-1: embedded fonts, tags, language, title,
 * fixed dates. The same identity and content give the same bytes: its file id is a hash of the identity.
 */
export function openPdf(identity: PaperIdentity): PdfDocument {
  const createdAt = new Date(identity.createdAt);
  const known = {
    title: printableText(identity.title),
    author: printableText(identity.author),
    createdAt: identity.createdAt,
  };
  const options: object = {
    pdfVersion: '1.7',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    autoFirstPage: false,
    font: readAsset('Tinos-Regular.ttf'),
    info: {
      Title: known.title,
      Author: known.author,
      Creator: 'Cờ Đầu',
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  };
  const pdf = new PDFDocument(options) as unknown as PdfInternals;
  pdf._addInfo = () => pdf.appendXML(archivalMetadata(known));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return { pdf, faces: openFaces(pdf), root };
}

/** Closes the PDF and answers its bytes. */
export async function closePdf({ pdf, root }: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  root.end();
  addOutputIntent(pdf);
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
