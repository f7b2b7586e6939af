import { expect, it } from 'vitest';
import { readWrittenDate } from '../../shared/domain/written-date.ts';

it.each([
  ['31/01/2023', '2023-01-31'],
  ['5/1/2023', '2023-01-05'],
  [' 05-01-2023 ', '2023-01-05'],
  ['05.01.2023', '2023-01-05'],
  ['Ngày 05/01/2023', '2023-01-05'],
  ['2023-01-31', '2023-01-31'],
  ['29/02/2024', '2024-02-29'],
])('reads %j day first', (text, date) => {
  expect(readWrittenDate(text)).toBe(date);
});

it.each([
  '29/02/2023',
  '31/04/2023',
  '01/13/2023',
  '5/1/23',
  '44957',
  'tháng 1/2023',
  '',
  '2023-1-5',
])('takes %j for no date', (text) => {
  expect(readWrittenDate(text)).toBeUndefined();
});
