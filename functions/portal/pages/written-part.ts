import type { LinePart, PartValue } from '../../../shared/domain/merging/merge-lines.ts';

/** What a part of a line is called. */
export const PART_NAMES: Readonly<Record<LinePart, string>> = {
  RESULT: 'Kết quả',
  CLAIM: 'Điểm tự chấm',
  EXPLANATION: 'Giải trình',
  EVIDENCE: 'Minh chứng',
};

/** What is written in a part of a line, or in a whole line, as people read it; with the names of rows under it. */
export function sayWritten(
  { state, actual, met, date, cases = [], claim, explanation, evidence }: PartValue,
  names: ReadonlyMap<string, string>,
): string {
  const counts = cases.map(
    ({ eventId, count = '' }) => `${names.get(eventId) ?? eventId}: ${count}`,
  );
  const texts = [state, actual, met, date, ...counts, claim, explanation, evidence];
  return texts.filter(Boolean).join('; ') || '(để trống)';
}
