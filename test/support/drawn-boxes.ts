import { PdfFile, Reference } from './pdf-objects.ts';

/** A framed box; points from the left and the foot of its page. */
export type DrawnBox = {
  readonly left: number;
  readonly right: number;
  readonly foot: number;
  readonly head: number;
};

const BOX = /^0\.5 w ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re S$/gm;

/** The frames of cells on each page of our own PDFs, whose pages measure from the top. */
export function drawnBoxes(pdf: Uint8Array): readonly (readonly DrawnBox[])[] {
  const file = new PdfFile(pdf);
  const pages = file.dictionary(file.dictionary(file.trailer.Root).Pages);
  const kids = file.list(pages.Kids).filter((kid) => kid instanceof Reference);
  return kids.map((kid) => {
    const page = file.dictionary(kid);
    const height = Number(file.list(page.MediaBox)[3]);
    const content = file.stream(page.Contents).toString('latin1');
    return [...content.matchAll(BOX)].map((found) => {
      const [left = 0, top = 0, width = 0, high = 0] = found.slice(1).map(Number);
      return { left, right: left + width, head: height - top, foot: height - top - high };
    });
  });
}
