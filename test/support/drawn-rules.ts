import { drawnPages } from './pages-of-pdf.ts';

/** A level rule on a page (the first is 1); points from the left and the top. */
export type DrawnRule = {
  readonly page: number;
  readonly from: number;
  readonly to: number;
  readonly y: number;
};

/** The rules of our own PDFs, whose pages measure from the top. */
export function drawnRules(pdf: Uint8Array): readonly DrawnRule[] {
  return drawnPages(pdf).flatMap(({ content }, index) => {
    const drawn = content.matchAll(/([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S/g);
    return [...drawn].flatMap(([, from, y, to, end]) =>
      y === end ? [{ page: index + 1, from: Number(from), to: Number(to), y: Number(y) }] : [],
    );
  });
}
