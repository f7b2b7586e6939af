import type { EvidenceFault } from '../../domain/scoring/evidence.ts';
import { EVIDENCE_BYTES, type EvidenceType } from '../../domain/scoring/evidence-name.ts';
import { checkOfficeFile } from './office-file.ts';
import { hasJpegPicture, hasPngPicture } from './picture-headers.ts';

/**
 * Why these bytes are no evidence of the kind that their name promises; undefined when they are. A file is judged
 * by its content: what a PDF begins and ends with, the size that a picture says it has, the main part of an
 * Office file. Works on hostile bytes in bounded time and memory and never throws.
 */
export function checkEvidence(bytes: Uint8Array, type: EvidenceType): EvidenceFault | undefined {
  if (bytes.length > EVIDENCE_BYTES) return 'TOO_LARGE';
  switch (type) {
    case 'PDF':
      return checkPdf(bytes);
    case 'JPG':
      return hasJpegPicture(bytes) ? undefined : 'OTHER_CONTENT';
    case 'PNG':
      return hasPngPicture(bytes) ? undefined : 'OTHER_CONTENT';
    case 'DOCX':
    case 'XLSX':
      return checkOfficeFile(bytes, type);
  }
}

/** Readers look for the end mark in the last kilobyte: a file that was cut off has none. */
const PDF_TAIL_BYTES = 1024;

function checkPdf(bytes: Uint8Array): EvidenceFault | undefined {
  const start = latin(bytes.subarray(0, 8));
  if (!/^%PDF-[12]\.\d/.test(start)) return 'OTHER_CONTENT';
  const tail = latin(bytes.subarray(-PDF_TAIL_BYTES));
  return tail.includes('startxref') && tail.includes('%%EOF') ? undefined : 'DAMAGED';
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
