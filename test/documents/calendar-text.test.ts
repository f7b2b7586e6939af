import { expect, it } from 'vitest';
import { dateText } from '../../shared/documents/calendar-text.ts';

it.each([
  ['2024-01-05', 'ngày 05 tháng 01 năm 2024'],
  ['2024-02-10', 'ngày 10 tháng 02 năm 2024'],
  ['2024-03-09', 'ngày 09 tháng 3 năm 2024'],
  ['2023-12-31', 'ngày 31 tháng 12 năm 2023'],
])('writes %s with leading zeros for days below ten and the first two months', (date, text) => {
  expect(dateText(date)).toBe(text);
});
