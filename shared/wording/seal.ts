/** The name of the seal's field in a PDF. */
export const SEAL_FIELD = 'Dau-kiem-tra-toan-ven';

/** What the system's seal is, and what it is not. */
export const saySeal = (): string =>
  'Dấu kiểm tra toàn vẹn của hệ thống Cờ Đầu; không phải chữ ký số của cơ quan ban hành';

/** The same, beside a list of papers. */
export const saySealedPapers = (): string => `Các bản PDF mang ${saySeal().replace(/^D/, 'd')}.`;

/** Whose key it is, in a certificate that the key signs for itself. */
export const SEAL_HOLDER = {
  commonName: 'Dấu kiểm tra toàn vẹn của hệ thống Cờ Đầu',
  organization: 'Cờ Đầu',
} as const;

const BESIDE = { SIGNED: 'bản gốc đã ký số', SCAN: 'bản quét' } as const;

/** The name under which one of a decision's files is saved, told apart from the one without a seal. */
export function sayFileName(
  plain: string,
  file: 'sealed' | 'content' | 'original',
  kind: keyof typeof BESIDE = 'SCAN',
): string {
  if (file === 'content') return plain;
  return plain.replace(/\.pdf$/, ` (${file === 'sealed' ? 'có dấu kiểm tra' : BESIDE[kind]}).pdf`);
}
