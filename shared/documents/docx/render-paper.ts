import type { Paper } from '../paper.ts';
import { pageOf, textSizeOf } from '../pdf/render-paper.ts';
import { writeZip } from '../xlsx/write-zip.ts';
import { blockXml } from './word-block.ts';
import { headXml } from './word-head.ts';
import { packageFiles } from './word-package.ts';

/** What browsers and mail programs call a Word document. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Renders a text paper as a Word document that clerks can edit: the same text, sizes and measures as its PDF, real
 * headings, tables with repeated heads. The same paper gives the same bytes.
 *
 * @throws {Error} a bug of the caller, the same as for the PDF.
 */
export function renderPaperAsDocx(paper: Paper): Uint8Array {
  const size = textSizeOf(paper);
  const page = pageOf(paper);
  const width = page.width - page.margins.left - page.margins.right;
  const head =
    paper.head === undefined ? '' : headXml(paper.head, width, paper.orientation ?? 'PORTRAIT');
  const blocks = paper.blocks.map((block, index) =>
    blockXml({ width, size }, block, paper.blocks.slice(index + 1)),
  );
  return writeZip(packageFiles(paper, page, [head, ...blocks].join(''), size));
}
