import { expect, it } from 'vitest';
import {
  sayAwardArticle,
  sayDecisionFileName,
  sayMinutesBasis,
  sayProposal,
} from '../../shared/wording/decision.ts';

it('the first article counts each award with two digits and joins them by “và”', () => {
  const flag = { titleText: 'Cờ thi đua', count: 1 };
  const certificate = { titleText: 'Bằng khen', count: 12 };
  expect(sayAwardArticle([flag], 'đã dẫn đầu', 'năm 2023')).toBe(
    'Tặng Cờ thi đua cho 01 tập thể đã dẫn đầu năm 2023 (có Danh sách kèm theo).',
  );
  expect(sayAwardArticle([flag, certificate], 'đã dẫn đầu', 'năm 2023')).toBe(
    'Tặng Cờ thi đua cho 01 tập thể và Bằng khen cho 12 tập thể đã dẫn đầu năm 2023 (có Danh sách kèm theo).',
  );
  expect(sayAwardArticle([flag, certificate, flag], 'x', 'y')).toContain(
    'Cờ thi đua cho 01 tập thể, Bằng khen cho 12 tập thể và Cờ thi đua',
  );
});

it('a decision is saved under a name that every file system takes', () => {
  expect(sayDecisionFileName({ number: 7, date: '2024-01-05' }, 'QĐ-UBND')).toBe(
    'Quyết định số 07-QĐ-UBND ngày 05-01-2024.pdf',
  );
  expect(sayDecisionFileName({ number: 1234, date: '2024-01-05' }, 'QĐ/TU')).toBe(
    'Quyết định số 1234-QĐ-TU ngày 05-01-2024.pdf',
  );
  expect(sayDecisionFileName(undefined, 'QĐ-UBND')).toBe('Dự thảo Quyết định khen thưởng.pdf');
});

it('minutes and proposal are cited by number and date, months as the form prescribes', () => {
  expect(sayMinutesBasis('05/BB-HĐTĐKT', '2024-02-05')).toMatch(
    /số 05\/BB-HĐTĐKT ngày 05 tháng 02 năm 2024$/,
  );
  const wording = 'Theo đề nghị tại Tờ trình số {number} {date}';
  expect(sayProposal(wording, '$&/TTr', '2023-12-22')).toBe(
    'Theo đề nghị tại Tờ trình số $&/TTr ngày 22 tháng 12 năm 2023',
  );
  expect(sayProposal(wording, '1', '2024-03-01')).toContain('ngày 01 tháng 3 năm 2024');
});
