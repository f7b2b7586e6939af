import type { WorkedCase } from '../../support/worked-case.ts';

const ruleSet = 'quang-tri-dieu-6';
const article = 'Điều 6';

/** One unit's result of I.7 (M = 5) beside its target. */
const result = (target: string, actual: string, gives: string) => ({
  lines: { 'tin-bai': { target, actual } },
  gives: { 'tin-bai': gives },
});

/** One unit's result of I.2 (M = 100), which has no target. */
const untold = (actual: string, gives: string) => ({
  lines: { 'ma-tuy': { assigned: 'NO_TARGET' as const, actual } },
  gives: { 'ma-tuy': gives },
});

/** Article 6 as it is quoted: M is what the indicator gives at most, T the target, A the result. */
export const QUANG_TRI_CASES: readonly WorkedCase[] = [
  {
    ruleSet,
    clause: article,
    says: 'the example printed in the regulation, M = 5 and T = 10',
    units: [
      // A < T: ½ × 5 × 8 : 10
      result('10', '8', '2'),
      // A = T: ½ × 5
      result('10', '10', '2.5'),
      // leads by 100 %: M
      result('10', '20', '5'),
      // ½ × 5 + ½ × 5 × 50 % : 100 %
      result('10', '15', '3.75'),
    ],
  },
  {
    ruleSet,
    clause: article,
    says: 'one case below, at and above the target',
    units: [
      // ½ × 5 × 9 : 10
      result('10', '9', '2.25'),
      result('10', '10', '2.5'),
      // leads by 10 %
      result('10', '11', '5'),
    ],
  },
  {
    ruleSet,
    clause: article,
    says: 'the leader is who exceeds by the larger percent, not who did more',
    units: [
      // 120 of 100 is 20 % more: 2,5 + 2,5 × 20 : 50 = 3,5
      result('100', '120', '3.5'),
      // 15 of 10 is 50 % more
      result('10', '15', '5'),
    ],
  },
  {
    ruleSet,
    clause: article,
    says: 'whoever leads together gets all of it',
    units: [result('10', '12', '5'), result('50', '60', '5'), result('80', '80', '2.5')],
  },
  {
    ruleSet,
    clause: article,
    says: 'nobody above the target: nobody gets more than half',
    units: [result('10', '10', '2.5'), result('10', '0', '0')],
  },
  {
    ruleSet,
    clause: article,
    says: 'units without a target among themselves: M × A : max A',
    units: [
      untold('150', '100'),
      // 100 × 100 : 150 = 66,666…
      untold('100', '66.67'),
      untold('75', '50'),
      // has a target of 100 and reached it: ½ × 100
      { lines: {}, gives: { 'ma-tuy': '50' } },
    ],
  },
  {
    ruleSet,
    clause: article,
    says: 'qualitative: done gives M, not done nothing',
    units: [
      { lines: {}, gives: { 'khong-de-diem-nong': '100' } },
      { lines: { 'khong-de-diem-nong': { met: false } }, gives: { 'khong-de-diem-nong': '0' } },
    ],
  },
  {
    ruleSet,
    clause: article,
    says: 'entered directly, up to M',
    units: [
      { lines: { 'hau-can': { claim: '60' } }, gives: { 'hau-can': '60' } },
      { lines: { 'hau-can': { claim: '59.5' } }, gives: { 'hau-can': '59.5' } },
    ],
  },
  {
    ruleSet,
    clause: article,
    says: 'criticised −3 and praised +3, each up to the bloc’s limit of 15',
    units: [
      // 2 × 3 − 1 × 3
      {
        lines: { 'cong-tru': { cases: { 'bieu-duong': 2, 'phe-binh': 1 } } },
        gives: { 'cong-tru': '3' },
      },
      { lines: { 'cong-tru': { cases: { 'bieu-duong': 5 } } }, gives: { 'cong-tru': '15' } },
      // 6 × 3 = 18, held at 15
      { lines: { 'cong-tru': { cases: { 'bieu-duong': 6 } } }, gives: { 'cong-tru': '15' } },
      { lines: { 'cong-tru': { cases: { 'phe-binh': 6 } } }, gives: { 'cong-tru': '-15' } },
    ],
  },
  {
    ruleSet,
    clause: article,
    says: 'a place in the upper bloc: 60/45/30/15, then nothing; two bodies are averaged',
    units: [
      {
        lines: { 'thu-hang-cap-tren': { cases: { 'bo-cong-an': 1 } } },
        gives: { 'thu-hang-cap-tren': '60' },
      },
      {
        lines: { 'thu-hang-cap-tren': { cases: { 'bo-cong-an': 4 } } },
        gives: { 'thu-hang-cap-tren': '15' },
      },
      {
        lines: { 'thu-hang-cap-tren': { cases: { 'bo-cong-an': 5 } } },
        gives: { 'thu-hang-cap-tren': '0' },
      },
      // (60 + 45) : 2
      {
        lines: { 'thu-hang-cap-tren': { cases: { 'bo-cong-an': 1, 'cong-an-tinh': 2 } } },
        gives: { 'thu-hang-cap-tren': '52.5' },
      },
    ],
  },
  {
    ruleSet,
    clause: article,
    says: 'not assigned: ranked by points over 1.000 − 10 = 990',
    units: [
      // I: ½ × 500 = 250; II: 300; III: 140; IV: 0 → 690 of 1.000
      { lines: {}, gives: { total: '690', 'place.figure': '69' } },
      // 690 − 5 = 685 of 990 = 69,1919…
      {
        lines: { 'tuan-tra-bien': { assigned: 'NOT_ASSIGNED' } },
        gives: { total: '685', 'place.figure': '69.19', 'place.place': 1 },
      },
    ],
  },
];
