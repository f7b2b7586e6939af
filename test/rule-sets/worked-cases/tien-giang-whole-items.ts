import type { WorkedCase } from '../../support/worked-case.ts';

const ruleSet = 'tien-giang-2022';

/** Items of which one row waits for another, and the whole table. */
export const WHOLE_ITEM_CASES: readonly WorkedCase[] = [
  {
    ruleSet,
    clause: 'a4.2',
    says: 'one of two bonuses: 1 from 99 % of households, 2 when all of them reach 95 % too',
    units: [
      { lines: { '1.a.4.2.1': { actual: '98.99' } }, gives: { '1.a.4.2': '0', '1.a.4': '3.5' } },
      { lines: { '1.a.4.2.1': { actual: '99' } }, gives: { '1.a.4.2': '1', '1.a.4': '4.5' } },
      // not 1 + 2; the minutes of the source: 3,5 + 2 = 5,5
      {
        lines: { '1.a.4.2.1': { actual: '100' }, '1.a.4.2.2': { met: true } },
        gives: { '1.a.4.2': '2', '1.a.4': '5.5' },
      },
    ],
  },
  {
    ruleSet,
    clause: 'a4.2',
    says: 'no bonus unless every criterion of a4 is met',
    units: [
      // 3,5 − 0,5, and nothing of the 2
      {
        lines: {
          '1.a.4.1': { cases: { '1.a.4.1.3': 1 } },
          '1.a.4.2.1': { actual: '100' },
          '1.a.4.2.2': { met: true },
        },
        gives: { '1.a.4.2': '0', '1.a.4': '3' },
      },
    ],
  },
  {
    ruleSet,
    clause: 'C3.3',
    says: '+0.2 for each round beyond two, no more than 1, when every commune collected',
    units: [
      { lines: { '1.c.3.3': { cases: { '1.c.3.3.lan-them': 5 } } }, gives: { '1.c.3': '6' } },
      { lines: { '1.c.3.3': { cases: { '1.c.3.3.lan-them': 6 } } }, gives: { '1.c.3': '6' } },
      // 5 − 0,2 and no bonus
      {
        lines: {
          '1.c.3.2': { cases: { '1.c.3.2.xa-khong-thu-gom': 1 } },
          '1.c.3.3': { cases: { '1.c.3.3.lan-them': 5 } },
        },
        gives: { '1.c.3.3': '0', '1.c.3': '4.8' },
      },
    ],
  },
  {
    ruleSet,
    clause: '3.3.2',
    says: 'no bonus for early dossiers where one is late',
    units: [
      {
        lines: { '3.3.2': { actual: '50', cases: { 'ho-so': 723 } } },
        gives: { '3.3.2': '2', '3.3': '8' },
      },
      // 6 − 1 for less than 1 % late
      {
        lines: {
          '3.3.2': { actual: '50', cases: { 'ho-so': 723 } },
          '3.3.3': { actual: '1', of: '723', cases: { 'ho-so': 723 } },
        },
        gives: { '3.3.2': '0', '3.3': '5' },
      },
      // a verified complaint takes 2 whatever else there is
      { lines: { '3.3.4': { cases: { '3.3.4.phan-anh': 1 } } }, gives: { '3.3': '4' } },
    ],
  },
  {
    ruleSet,
    clause: 'C1, C2',
    says: 'a value that no row names waits for the reviewer and is shown as open',
    units: [
      { lines: { '1.c.1': { actual: '98.01' } }, gives: { unsettled: 0 } },
      { lines: { '1.c.1': { actual: '98' } }, gives: { unsettled: 1 } },
      { lines: { '1.c.1': { actual: '95.99' } }, gives: { unsettled: 1 } },
      { lines: { '1.c.2.1': { actual: '90' } }, gives: { unsettled: 1 } },
      { lines: { '1.c.2.1': { actual: '69.99' } }, gives: { unsettled: 1 } },
    ],
  },
  {
    ruleSet,
    clause: 'Tổng cộng',
    says: '100 points, with 0.5 for the theme of 3.2.1, and no cap on the whole',
    units: [
      { lines: {}, gives: { '1': '80', '3': '10.5', total: '100.5' } },
      // 100,5 + 8 (a7) + 2 (d1)
      {
        lines: { '1.a.7': { cases: { '1.a.7.6': 8 } }, '1.d.1': { actual: '120' } },
        gives: { '1': '90', total: '110.5' },
      },
    ],
  },
];
