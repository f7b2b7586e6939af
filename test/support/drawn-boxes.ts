import { drawnPages } from './pages-of-pdf.ts';

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
  return drawnPages(pdf).map(({ height, content }) =>
    [...content.matchAll(BOX)].map((found) => {
      const [left = 0, top = 0, width = 0, high = 0] = found.slice(1).map(Number);
      return { left, right: left + width, head: height - top, foot: height - top - high };
    }),
  );
}
