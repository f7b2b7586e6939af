import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { GrayImage } from './gray-image.ts';

/** Pixels for each point of the page: 72 dots an inch. */
const SCALE = 1;

let engine: Promise<PDFiumLibrary> | undefined;

/** Pages of a PDF as a reader shows them, drawn by PDFium (WebAssembly: the same pixels on every machine). */
export async function pageImages(pdf: Uint8Array): Promise<readonly GrayImage[]> {
  engine ??= PDFiumLibrary.init();
  const document = await (await engine).loadDocument(pdf);
  try {
    const images: GrayImage[] = [];
    for (const page of document.pages()) {
      const drawn = await page.render({ scale: SCALE, render: 'bitmap', colorSpace: 'Gray' });
      const { width, height, data } = drawn;
      images.push({ width, height, shades: data.map((gray) => gray >> 4) });
    }
    return images;
  } finally {
    document.destroy();
  }
}
