import { renderPaperAsDocx } from '../../shared/documents/docx/render-paper.ts';
import type { Paper } from '../../shared/documents/paper.ts';
import { renderPaper } from '../../shared/documents/pdf/render-paper.ts';
import { renderPaperAsXlsx } from '../../shared/documents/xlsx/render-paper.ts';
import type { PaperFormat } from '../../shared/domain/decisions/paper-name.ts';

/** How a text paper becomes each format. */
export const RENDERERS: Readonly<
  Record<PaperFormat, (paper: Paper) => Uint8Array | Promise<Uint8Array>>
> = { pdf: renderPaper, docx: renderPaperAsDocx, xlsx: renderPaperAsXlsx };
