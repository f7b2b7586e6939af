/** The name of the seal's field in a PDF. */
export const SEAL_FIELD = 'Dau-kiem-tra-toan-ven';

/** What the system's seal is, and what it is not. */
export const saySeal = (): string =>
  'Dấu kiểm tra toàn vẹn của hệ thống Cờ Đầu; không phải chữ ký số của cơ quan ban hành';

/** Whose key it is, in a certificate that the key signs for itself. */
export const SEAL_HOLDER = {
  commonName: 'Dấu kiểm tra toàn vẹn của hệ thống Cờ Đầu',
  organization: 'Cờ Đầu',
} as const;

/** The name under which the sealed file is saved, beside the one without a seal. */
export const saySealedFileName = (plain: string): string =>
  plain.replace(/\.pdf$/, ' (có dấu kiểm tra).pdf');
