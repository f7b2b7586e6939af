import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as a reader sees it; lengths in points from the left and the foot of the page. */
export type PrintedText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** `Tinos-Bold`; only where it was asked for. */
  readonly face?: string;
};
export type PrintedPage = {
  /** All text in the order of the content, lines and columns a space apart. */
  readonly text: string;
  readonly pieces: readonly PrintedText[];
  readonly width: number;
  readonly height: number;
  /** Structure as nested lists: `['Table', ['TR', 'TD', 'TD']]`. */
  readonly structure: unknown;
};

type Node = { readonly role?: string; readonly children?: readonly Node[] };

const outline = ({ role, children }: Node): unknown => {
  const elements = (children ?? []).filter((child) => child.role !== undefined);
  return elements.length === 0 ? role : [role, ...elements.map(outline)];
};

/** The face of each font of a page, known once the page was drawn. */
async function facesOf(page: PDFPageProxy): Promise<(font: string) => string> {
  await page.getOperatorList();
  return (font) => String(page.commonObjs.get(font).name).replace(/^.*\+/, '');
}

/** Reads a PDF by an engine that has nothing to do with the one that wrote it. `faces`: the face of each piece too. */
export async function readPdf(bytes: Uint8Array, { faces = false } = {}) {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
    fontExtraProperties: faces,
  });
  const pdf = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const faceOf = faces ? await facesOf(page) : undefined;
    const pieces = items.flatMap((item) =>
      'str' in item
        ? [
            {
              text: item.str,
              x: item.transform[4],
              y: item.transform[5],
              width: item.width,
              size: item.transform[0],
              ...(faceOf === undefined ? {} : { face: faceOf(item.fontName) }),
            },
          ]
        : [],
    );
    const [, , width = 0, height = 0] = page.view;
    const text = pieces
      .map((piece) => piece.text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    pages.push({
      text,
      pieces,
      width,
      height,
      structure: outline((await page.getStructTree()) as Node),
    });
  }
  const { info, metadata } = await pdf.getMetadata();
  const xmp = metadata?.getRaw() as string | undefined;
  await task.destroy();
  return {
    pages,
    text: pages.map((page) => page.text).join('\n'),
    info: info as Record<string, unknown>,
    xmp,
  };
}
