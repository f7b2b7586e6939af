/** The name of the seal's field in a PDF. */
export const SEAL_FIELD = 'Dau-kiem-tra-toan-ven';

/** What the system's seal is, and what it is not. */
export const saySeal = (): string =>
  'Dấu kiểm tra toàn vẹn của hệ thống Cờ Đầu; không phải chữ ký số của cơ quan ban hành';
