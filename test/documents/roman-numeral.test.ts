import { expect, it } from 'vitest';
import { romanNumeral } from '../../shared/documents/roman-numeral.ts';

it.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [40, 'XL'],
  [99, 'XCIX'],
  [388, 'CCCLXXXVIII'],
])('writes %i as %s', (value, numeral) => {
  expect(romanNumeral(value)).toBe(numeral);
});
