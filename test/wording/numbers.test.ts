import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  sayChange,
  sayDate,
  sayDecimal,
  sayInstant,
  sayPoints,
} from '../../shared/wording/numbers.ts';

it('writes decimals with a comma, thousands with dots and a true minus', () => {
  expect(sayPoints('8.5')).toBe('8,5');
  expect(sayPoints('-0.25')).toBe('−0,25');
  expect(sayDecimal('1927930')).toBe('1.927.930');
  expect(sayDecimal('1234.5678')).toBe('1.234,5678');
  expect(sayDecimal('999')).toBe('999');
});

it('marks what no decimal spells, rounded half away from zero', () => {
  expect(sayPoints('8/3')).toBe('≈ 2,6667');
  expect(sayPoints('-1/3')).toBe('≈ −0,3333');
  expect(sayPoints('1/300000')).toBe('≈ 0');
});

it('signs what is added and what is taken', () => {
  expect([sayChange('0.5'), sayChange('-1'), sayChange('0')]).toEqual(['+0,5', '−1', '0']);
});

it('writes dates and instants as papers do, in the province', () => {
  expect(sayDate('2023-12-15')).toBe('15/12/2023');
  expect(sayInstant('2023-12-15T10:00:05.000Z')).toBe('17:00:05 ngày 15/12/2023');
  expect(sayInstant('2023-12-31T16:59:59.999Z')).toBe('23:59:59 ngày 31/12/2023');
  expect(sayInstant('2023-12-31T17:00:00.000Z')).toBe('00:00:00 ngày 01/01/2024');
  expect(sayInstant('2024-03-01T02:00:00.000Z', '-03:30')).toBe('22:30:00 ngày 29/02/2024');
});

it('agrees with the calendar of the machine on every day', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date('2199-12-31'), noInvalidDate: true }),
      (date) => {
        const shifted = new Date(date.getTime() + 7 * 3_600_000).toISOString();
        const expected = `${shifted.slice(11, 19)} ngày ${sayDate(shifted.slice(0, 10))}`;
        expect(sayInstant(date.toISOString())).toBe(expected);
      },
    ),
  );
});
