import type { LeftLine } from '../domain/scoring/move-lines.ts';
import type { WrittenLine } from '../domain/scoring/sheet.ts';
import { shortened } from './shortened.ts';

/** Says how much of a form of an older rule set was taken over. */
export function sayMoved(title: string, taken: number, left: number): string {
  const said = `Tệp lập theo bảng tiêu chí cũ “${title}”. Đã chuyển ${taken} trong ${taken + left} dòng sang bảng tiêu chí hiện hành`;
  return left === 0 ? `${said}.` : `${said}; ${left} dòng cần đơn vị xem lại.`;
}

/** Says why a line was not taken over, and how to mend it. */
export function sayLeftLine({ kind, number, title, written }: LeftLine) {
  const name = `Tiêu chí ${number} “${shortened(title)}”`;
  const said = written === undefined ? '' : ` Tệp cũ ghi: ${wordsOf(written)}.`;
  switch (kind) {
    case 'LineGone':
      return {
        what: `${name} không còn trong bảng tiêu chí hiện hành.${said}`,
        mend: 'Không phải ghi dòng này nữa; nếu nội dung thuộc tiêu chí khác thì ghi vào dòng của tiêu chí đó.',
      };
    case 'LineChanged':
      return {
        what: `${name} nay hỏi khác trước (cách tính, đơn vị tính hoặc nội dung đếm) nên không tự chuyển.${said}`,
        mend: 'Đọc lại dòng này trong mẫu mới rồi ghi kết quả theo đúng đơn vị tính.',
      };
    case 'LineNew':
      return {
        what: `${name} là tiêu chí mới, tệp cũ chưa có.`,
        mend: 'Ghi kết quả của tiêu chí này vào mẫu mới.',
      };
  }
}

/** What was written in a line, in the order of the form. */
export function wordsOf(line: WrittenLine): string {
  const { actual, met, date, state, claim, explanation, evidence, cases = [] } = line;
  const counts = cases.map(({ count }) => count);
  const words = [actual, met, date, ...counts, state, claim, explanation, evidence];
  return words
    .filter((word) => word !== undefined && word !== '')
    .map((word) => shortened(word ?? ''))
    .join('; ');
}
