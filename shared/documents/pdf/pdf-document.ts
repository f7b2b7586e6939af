import PDFDocument from 'pdfkit';
import { readAsset } from '../assets.ts';
import type { Face } from '../paper.ts';
import { printableText } from '../printable.ts';
import { EmbeddedFace } from './font/embedded-face.ts';
import { fontOf } from './font/fonts.ts';
import { archivalMetadata, type PaperIdentity } from './metadata.ts';
import type { PdfInternals, StructureElement } from './pdf-internals.ts';

/** One PDF being written: the library's document, our four faces and the root of its structure. */
export type PdfDocument = {
  readonly pdf: PdfInternals;
  readonly faces: Readonly<Record<Face, EmbeddedFace>>;
  readonly root: StructureElement;
};

const openFaces = (pdf: PdfInternals): PdfDocument['faces'] => ({
  regular: new EmbeddedFace(pdf, fontOf('regular'), 'FA'),
  bold: new EmbeddedFace(pdf, fontOf('bold'), 'FB'),
  italic: new EmbeddedFace(pdf, fontOf('italic'), 'FC'),
  boldItalic: new EmbeddedFace(pdf, fontOf('boldItalic'), 'FD'),
});

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
    identifier: identity.identifier,
  };
  const options: object = {
    pdfVersion: '1.7',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    autoFirstPage: false,
    font: '',
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
export async function closePdf({ pdf, faces, root }: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  root.end();
  for (const face of Object.values(faces)) face.embed();
  addOutputIntent(pdf);
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
