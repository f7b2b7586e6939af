import type { WorkedCase } from '../../support/worked-case.ts';
import { cases, each } from './tien-giang-lines.ts';

const LAND: readonly WorkedCase[] = [
  each('a1', 'base 3, −0.5 a case, no more than 1.5 in all', '1.a.1', [
    [cases({}), '3'],
    // 3 − 2 × 0,5
    [cases({ '1.a.1.1': 1, '1.a.1.2': 1 }), '2'],
    // 3 − 3 × 0,5 = 1,5: exactly the cap
    [cases({ '1.a.1.1': 2, '1.a.1.2': 1 }), '1.5'],
    // 4 × 0,5 = 2, held at 1,5
    [cases({ '1.a.1.1': 2, '1.a.1.2': 2 }), '1.5'],
  ]),
  each('a2', 'no more than 2 off, and a bonus that no row gives', '1.a.2', [
    // 3 − 1 − 0,5 − 0,5
    [cases({ '1.a.2.1': 1, '1.a.2.2': 1, '1.a.2.3': 1 }), '1'],
    // 2 + 0,5 = 2,5, held at 2
    [cases({ '1.a.2.1': 2, '1.a.2.3': 1 }), '1'],
  ]),
  each('a3', 'two reports, each late once, no cap', '1.a.3', [
    // 3 − 1 − 1,5
    [cases({ '1.a.3.1': 1, '1.a.3.2': 1 }), '0.5'],
  ]),
  each('a4.1', 'no more than 2 off', '1.a.4.1', [
    // 3,5 − 1 − 0,5 − 0,5 = 1,5: exactly the cap
    [cases({ '1.a.4.1.1': 1, '1.a.4.1.2': 1, '1.a.4.1.3': 1 }), '1.5'],
    [cases({ '1.a.4.1.1': 1, '1.a.4.1.2': 1, '1.a.4.1.3': 2 }), '1.5'],
  ]),
  each('a5', '−1 a case, no more than 2', '1.a.5', [
    [cases({ '1.a.5.cham': 2 }), '1'],
    [cases({ '1.a.5.cham': 3 }), '1'],
  ]),
  each('a6', '−0.5 a case, no more than 1.5', '1.a.6', [
    [cases({ '1.a.6.sai': 3 }), '1.5'],
    [cases({ '1.a.6.sai': 4 }), '1.5'],
  ]),
  each('a7', 'the cap on what is taken has nothing to do with what is added', '1.a.7', [
    // 3 − 7 × 0,2 = 1,6
    [cases({ '1.a.7.2': 7 }), '1.6'],
    // 8 × 0,2 = 1,6, held at 1,5
    [cases({ '1.a.7.2': 8 }), '1.5'],
    // 3 − 1,5 + 1
    [cases({ '1.a.7.2': 8, '1.a.7.6': 1 }), '2.5'],
    // 3 + 8 × 1: the table prints no cap
    [cases({ '1.a.7.6': 8 }), '11'],
  ]),
  each('a8', '−0.5 a report, −1 for the named one, no more than 2', '1.a.8', [
    // 3,5 − 2 × 0,5 − 1 = 1,5: exactly the cap
    [cases({ '1.a.8.1': 2, '1.a.8.2': 1 }), '1.5'],
    [cases({ '1.a.8.1': 3, '1.a.8.2': 1 }), '1.5'],
  ]),
  each('a9', 'no more than 2.5 off, and 0.1 for each early report', '1.a.9', [
    // 5 − 2
    [cases({ '1.a.9.1': 1, '1.a.9.2': 1 }), '3'],
    // 3 off, held at 2,5; 4 × 0,1
    [cases({ '1.a.9.1': 1, '1.a.9.2': 1, '1.a.9.3': 1, '1.a.9.4': 4 }), '2.9'],
  ]),
];

const WATER: readonly WorkedCase[] = [
  each('b1', '−0.25 a case up to 1, −0.25 a period', '1.b.1', [
    // 4 × 0,25 = 1: exactly the cap of b.1.1
    [cases({ '1.b.1.1': 4 }), '1'],
    [cases({ '1.b.1.1': 5 }), '1'],
    // 2 − 1 − 2 × 0,25
    [cases({ '1.b.1.1': 5, '1.b.1.2': 2 }), '0.5'],
  ]),
  each('b2', 'each row its own cap, no cap on the item', '1.b.2', [
    [cases({ '1.b.2.1': 2 }), '6'],
    [cases({ '1.b.2.1': 3 }), '6'],
    // 5 × 0,2 = 1, and 6
    [cases({ '1.b.2.3': 5 }), '4'],
    [cases({ '1.b.2.3': 6 }), '4'],
    // 5 + 0,5 (b.2.5)
    [cases({ '1.b.2.5': 1 }), '5.5'],
    // b.2.6 prints −0,5 in the bonus column
    [cases({ '1.b.2.6': 1 }), '4.5'],
    // 5 − 4 × 1 − 0,5
    [cases({ '1.b.2.2': 9, '1.b.2.3': 9, '1.b.2.4': 9, '1.b.2.6': 1, '1.b.2.7': 9 }), '0.5'],
  ]),
  each('b3', '−0.1 a case, no more than 2; +0.5 when all are licensed', '1.b.3', [
    [cases({ '1.b.3.1': 1 }), '3.5'],
    [cases({ '1.b.3.2': 20 }), '1'],
    [cases({ '1.b.3.2': 21 }), '1'],
  ]),
  each('b4', '−0.5 a well, no more than 3', '1.b.4', [
    [cases({ '1.b.4.1': 6 }), '2'],
    [cases({ '1.b.4.1': 7 }), '2'],
    // 5 − 3 − 0,5 − 2 × 0,25
    [cases({ '1.b.4.1': 7, '1.b.4.2': 1, '1.b.4.3': 2 }), '1'],
  ]),
];

export const LAND_AND_WATER_CASES: readonly WorkedCase[] = [...LAND, ...WATER];
