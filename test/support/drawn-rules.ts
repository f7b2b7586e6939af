import { PdfFile, type PdfValue, Reference } from './pdf-objects.ts';

/** A level rule on a page (the first is 1); points from the left and the top. */
export type DrawnRule = {
  readonly page: number;
  readonly from: number;
  readonly to: number;
  readonly y: number;
};

/** The rules of our own PDFs, whose pages measure from the top. */
export function drawnRules(pdf: Uint8Array): readonly DrawnRule[] {
  const file = new PdfFile(pdf);
  const pages = file.dictionary(file.dictionary(file.trailer.Root).Pages);
  return file.list(pages.Kids).flatMap((kid: PdfValue, index) => {
    if (!(kid instanceof Reference)) return [];
    const content = file.stream(file.dictionary(kid).Contents).toString('latin1');
    const drawn = content.matchAll(/([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S/g);
    return [...drawn].flatMap(([, from, y, to, end]) =>
      y === end ? [{ page: index + 1, from: Number(from), to: Number(to), y: Number(y) }] : [],
    );
  });
}
