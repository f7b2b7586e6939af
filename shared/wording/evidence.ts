import type { DeclaredFile, EvidenceFault } from '../domain/scoring/evidence.ts';
import { EVIDENCE_BYTES } from '../domain/scoring/evidence-name.ts';
import type { Words } from './words.ts';

/** What evidence may be, for the forms that ask for it. */
export const EVIDENCE_LIMITS = `PDF, Word (.docx), Excel (.xlsx), ảnh JPG hoặc PNG; mỗi tệp nhiều nhất ${EVIDENCE_BYTES / 1024 / 1024} MB`;

const WORDS: Readonly<Record<EvidenceFault, Words>> = {
  UNNAMED: { what: 'Tệp không có tên.', mend: 'Đặt tên cho tệp rồi gửi lại.' },
  TYPE_NOT_TAKEN: {
    what: 'Hệ thống không nhận loại tệp này.',
    mend: 'Lưu lại ở dạng .pdf, .docx, .xlsx, .jpg hoặc .png rồi gửi lại.',
  },
  TOO_LARGE: {
    what: `Tệp lớn hơn ${EVIDENCE_BYTES / 1024 / 1024} MB.`,
    mend: 'Giảm độ phân giải bản quét hoặc tách thành nhiều tệp rồi gửi lại.',
  },
  OTHER_CONTENT: {
    what: 'Nội dung tệp không đúng với đuôi tên tệp.',
    mend: 'Mở tệp bằng phần mềm đã tạo ra nó, lưu lại đúng loại rồi gửi lại; không đổi đuôi tên tệp bằng tay.',
  },
  DAMAGED: {
    what: 'Tệp bị hỏng hoặc không đầy đủ.',
    mend: 'Mở thử tệp trên máy, lưu lại rồi gửi lại.',
  },
  HAS_MACROS: {
    what: 'Tệp có chứa macro.',
    mend: 'Lưu lại ở dạng .docx, .xlsx không có macro, hoặc xuất ra .pdf rồi gửi lại.',
  },
  CHANGED_SINCE_DECLARED: {
    what: 'Tệp nhận được khác với tệp đã khai báo.',
    mend: 'Gỡ tệp này, chọn đúng tệp rồi gửi lại.',
  },
};

/** Why a file is not taken, and what to do about it. */
export const sayEvidenceFault = (fault: EvidenceFault): Words => WORDS[fault];

/** How large a file is, for people: whole kilobytes, from a megabyte on with one decimal. */
export function saySize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024
    ? `${kilobytes} kB`
    : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
}

const STATES: Readonly<Record<DeclaredFile['state'], string>> = {
  WAITING: 'Chưa nhận được tệp',
  KEPT: 'Đã nhận',
  REFUSED: 'Không dùng được',
};

/** What became of a declared file. */
export const sayDeclared = (state: DeclaredFile['state']): string => STATES[state];
