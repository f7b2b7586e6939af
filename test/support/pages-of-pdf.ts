import { type Dictionary, PdfFile, type PdfValue, Reference } from './pdf-objects.ts';

/** The pages of a file in their order. */
export function pageReferences(file: PdfFile, node: PdfValue | undefined): readonly Reference[] {
  return file.list(file.dictionary(node).Kids).flatMap((kid) => {
    if (!(kid instanceof Reference)) return [];
    return file.dictionary(kid).Type === '/Pages' ? pageReferences(file, kid) : [kid];
  });
}

/** Each page of one of our own PDFs with the commands that draw it. */
export function drawnPages(
  pdf: Uint8Array,
): readonly { readonly height: number; readonly content: string }[] {
  const file = new PdfFile(pdf);
  const catalog: Dictionary = file.dictionary(file.trailer.Root);
  return pageReferences(file, catalog.Pages).map((reference) => {
    const page = file.dictionary(reference);
    return {
      height: Number(file.list(page.MediaBox)[3]),
      content: file.stream(page.Contents).toString('latin1'),
    };
  });
}
