import { renderPaperAsDocx } from '../../../shared/documents/docx/render-paper.ts';
import type { Paper } from '../../../shared/documents/paper.ts';
import { renderPaper } from '../../../shared/documents/pdf/render-paper.ts';
import { renderPaperAsXlsx } from '../../../shared/documents/xlsx/render-paper.ts';

/** The formats that papers come in: the ending of the file. */
export type PaperFormat = 'pdf' | 'docx' | 'xlsx';

/** One paper of the list: the name of its files without ending, its title, and how each format is made. */
export type PaperEntry = {
  readonly name: string;
  readonly title: string;
  readonly formats: Readonly<Partial<Record<PaperFormat, () => Uint8Array | Promise<Uint8Array>>>>;
};

/** A text paper: as PDF, and as DOCX where clerks edit it. */
export const textPaper = (name: string, paper: Paper): PaperEntry => ({
  name,
  title: paper.title,
  formats: { pdf: () => renderPaper(paper), docx: () => renderPaperAsDocx(paper) },
});

/** A text paper with tables that people go on calculating with: as XLSX too. */
export function tablePaper(name: string, paper: Paper): PaperEntry {
  const { title, formats } = textPaper(name, paper);
  return { name, title, formats: { ...formats, xlsx: () => renderPaperAsXlsx(paper) } };
}
