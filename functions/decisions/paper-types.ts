import { XLSX_TYPE } from '../../shared/documents/xlsx/media-type.ts';
import type { PaperFormat } from '../../shared/domain/decisions/paper-name.ts';

/** The media type of each format. */
export const PAPER_TYPES: Readonly<Record<PaperFormat, `application/${string}`>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: XLSX_TYPE,
};
