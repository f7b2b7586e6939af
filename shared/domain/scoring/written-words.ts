/** One line of text: composed, trimmed, every run of spaces and line ends a single space. */
export const tidy = (text: string | undefined): string =>
  (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();

/** True when nothing is written. */
export const blank = (text: string | undefined): boolean => tidy(text) === '';

const folded = (text: string | undefined): string => tidy(text).toLowerCase().replace(/[.!]$/, '');

const STATES = {
  '': 'REPORTED',
  reported: 'REPORTED',
  'có phát sinh': 'REPORTED',
  'phát sinh': 'REPORTED',
  'báo cáo': 'REPORTED',
  'có báo cáo': 'REPORTED',
  'có kết quả': 'REPORTED',
  nothing_arose: 'NOTHING_AROSE',
  'không phát sinh': 'NOTHING_AROSE',
  kps: 'NOTHING_AROSE',
  not_assigned: 'NOT_ASSIGNED',
  'không giao': 'NOT_ASSIGNED',
  'không được giao': 'NOT_ASSIGNED',
} as const;

/** The state that people write ("Không phát sinh"); blank means reported; undefined when it is none of them. */
export function readState(
  text: string | undefined,
): 'REPORTED' | 'NOTHING_AROSE' | 'NOT_ASSIGNED' | undefined {
  const word = folded(text);
  return Object.hasOwn(STATES, word) ? STATES[word as keyof typeof STATES] : undefined;
}

const PLANS = {
  'không giao': 'NOT_ASSIGNED',
  'không được giao': 'NOT_ASSIGNED',
  'không có chỉ tiêu': 'NO_TARGET',
  'không có số giao': 'NO_TARGET',
} as const;

/** What people write in the place of a target ("Không giao"); undefined when it is none of these words. */
export function readPlan(text: string | undefined): 'NOT_ASSIGNED' | 'NO_TARGET' | undefined {
  const word = folded(text);
  return Object.hasOwn(PLANS, word) ? PLANS[word as keyof typeof PLANS] : undefined;
}

const YES = ['có', 'đạt', 'x', 'true', 'đúng', 'rồi', '✓', 'v', 'yes'];
const NO = ['không', 'không đạt', 'chưa', 'chưa đạt', 'false', 'sai', 'không có', 'no'];

/** The answer that people write (có / không / đạt / không đạt / x); undefined when it is neither. */
export function readAnswer(text: string | undefined): boolean | undefined {
  const word = folded(text);
  return YES.includes(word) ? true : NO.includes(word) ? false : undefined;
}
