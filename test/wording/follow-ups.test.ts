import { expect, it } from 'vitest';
import {
  sayAmendment,
  sayAmendmentSubject,
  sayAnnulment,
  sayAnnulmentSubject,
  sayCitation,
  sayErratum,
  sayErratumSubject,
  sayRecovery,
} from '../../shared/wording/follow-ups.ts';

const TARGET = {
  decisionId: 'a',
  version: 5,
  symbol: 'QĐ-UBND',
  number: 7,
  date: '2024-01-15',
} as const;
const CITED = sayCitation(TARGET, 'Chủ tịch Ủy ban nhân dân tỉnh Mẫu');

it('a decision is cited by number, symbol, date and who decided', () => {
  expect(CITED).toBe(
    'Quyết định số 07/QĐ-UBND ngày 15 tháng 01 năm 2024 của Chủ tịch Ủy ban nhân dân tỉnh Mẫu',
  );
});

it('an amendment gives articles their new text, and adds those that were not there', () => {
  const one = [{ article: 1, text: 'Tặng Cờ.' }];
  expect(sayAmendmentSubject(one, CITED)).toBe(`Về việc sửa đổi, bổ sung Điều 1 ${CITED}`);
  expect(sayAmendment(one, 3, CITED)).toEqual([
    `Sửa đổi Điều 1 ${CITED} như sau:`,
    '“Điều 1. Tặng Cờ.”',
  ]);
  const two = [...one, { article: 4, text: 'Tiền thưởng.' }];
  expect(sayAmendmentSubject(two, CITED)).toContain('một số điều');
  expect(sayAmendment(two, 3, CITED)).toEqual([
    `Sửa đổi, bổ sung một số điều của ${CITED} như sau:`,
    '1. Sửa đổi Điều 1 như sau:',
    '“Điều 1. Tặng Cờ.”',
    '2. Bổ sung Điều 4 như sau:',
    '“Điều 4. Tiền thưởng.”',
  ]);
});

const AWARDS = [
  { name: 'Huyện A', titleText: 'Cờ thi đua' },
  { name: 'Huyện B', titleText: 'Cờ thi đua' },
];

it('an annulment names the whole decision, or the awards it takes', () => {
  expect(sayAnnulmentSubject(true, CITED)).toBe(`Về việc hủy bỏ ${CITED}`);
  expect(sayAnnulment(AWARDS, true, 'kê khai sai.', CITED)).toEqual([
    `Hủy bỏ ${CITED}.`,
    'Lý do: kê khai sai.',
  ]);
  expect(sayAnnulmentSubject(false, CITED)).toBe(`Về việc hủy bỏ một phần ${CITED}`);
  expect(sayAnnulment(AWARDS, false, 'kê khai sai', CITED)).toEqual([
    `Hủy bỏ việc tặng thưởng theo ${CITED} đối với:`,
    '1. Huyện A: Cờ thi đua;',
    '2. Huyện B: Cờ thi đua.',
    'Lý do: kê khai sai.',
  ]);
});

it('what is taken back is named, each once; nothing taken back makes no article', () => {
  const back = (object: boolean, prizeMoney: boolean) =>
    sayRecovery(AWARDS, { object, prizeMoney });
  expect(back(true, true)).toMatch(/^Thu hồi Cờ thi đua và tiền thưởng đã nhận của/);
  expect(back(true, false)).toMatch(/^Thu hồi Cờ thi đua của/);
  expect(back(false, true)).toMatch(/^Thu hồi tiền thưởng đã nhận của/);
  expect(back(false, false)).toBeUndefined();
});

it('a letter of errata says what was printed and what is right', () => {
  const corrections = [{ place: 'Điều 1', printed: '02 tập thể', correct: '03 tập thể' }];
  expect(sayErratumSubject(TARGET)).toBe('V/v đính chính Quyết định số 07/QĐ-UBND ngày 15/01/2024');
  expect(sayErratum(corrections, 'in sai số', CITED, 'Chủ tịch')[1]).toBe(
    '1. Điều 1: đã in là “02 tập thể”, nay đính chính là “03 tập thể”.',
  );
});
