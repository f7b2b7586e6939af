import type { WorkedCase } from '../../support/worked-case.ts';
import { cases, each, value } from './tien-giang-lines.ts';

const ENVIRONMENT: readonly WorkedCase[] = [
  each(
    'C1',
    'above 98 %, 97 to below 98, 96 to below 97; the rest is left to the reviewer',
    '1.c.1',
    [
      [value('98.01'), '5'],
      [value('98'), '0'],
      [value('97.99'), '4'],
      [value('97'), '4'],
      [value('96.99'), '3'],
      [value('96'), '3'],
      [value('95.99'), '0'],
      // 8.366 of 8.532 households = 98,054… %
      [{ actual: '8366', of: '8532' }, '5'],
      [{ actual: '49', of: '50' }, '0'],
    ],
  ),
  each(
    'C2',
    'above 90 %, 80 to below 90, 70 to below 80; the rest is left to the reviewer',
    '1.c.2.1',
    [
      [value('90.01'), '5'],
      [value('90'), '0'],
      [value('89.99'), '4'],
      [value('80'), '4'],
      [value('79.99'), '3'],
      [value('70'), '3'],
      [value('69.99'), '0'],
    ],
  ),
  each('C2.4', 'above 92 % +0.1, each 1 % more +0.1, no more than 0.5', '1.c.2.4', [
    [value('92'), '0'],
    [value('92.01'), '0.1'],
    [value('92.99'), '0.1'],
    [value('93'), '0.2'],
    [value('95.99'), '0.4'],
    [value('96'), '0.5'],
    // 0,1 + 5 × 0,1 = 0,6, held at 0,5
    [value('97.7'), '0.5'],
  ]),
  each('C3.1', '−0.1 a missing document, no more than 0.5; no directive, nothing', '1.c.3.1', [
    [cases({ '1.c.3.1.thieu-tai-lieu': 5 }), '1.5'],
    [cases({ '1.c.3.1.thieu-tai-lieu': 6 }), '1.5'],
    [cases({ '1.c.3.1.khong-chi-dao': 1 }), '0'],
    // the base column prints 0: nothing is taken below it
    [cases({ '1.c.3.1.khong-chi-dao': 1, '1.c.3.1.thieu-tai-lieu': 2 }), '0'],
  ]),
  each('C3.2', '−0.2 a commune up to 2, −0.1 a commune up to 1', '1.c.3.2', [
    [cases({ '1.c.3.2.xa-khong-thu-gom': 10 }), '1'],
    [cases({ '1.c.3.2.xa-khong-thu-gom': 11 }), '1'],
    [cases({ '1.c.3.2.xa-khong-thu-gom': 11, '1.c.3.2.xa-thieu-so-lan': 11 }), '0'],
    [cases({ '1.c.3.2.khong-to-chuc': 1 }), '0'],
  ]),
  each('C5.2', '−0.2 a commune without a plan, no more than 1', '1.c.5.2', [
    [cases({ '1.c.5.2.thieu': 4 }), '0.2'],
    [cases({ '1.c.5.2.thieu': 5 }), '0'],
    [cases({ '1.c.5.2.thieu': 6 }), '0'],
  ]),
  each('C5.3', '−0.2 a commune that fails, no more than 2', '1.c.5.3', [
    [cases({ '1.c.5.3.xa-khong-dat': 10 }), '1'],
    [cases({ '1.c.5.3.xa-khong-dat': 11 }), '1'],
  ]),
  each('C6', '−0.1 a missing document, no more than 0.5; no report −1', '1.c.6', [
    [cases({ '1.c.6.thieu-tai-lieu': 6 }), '0.5'],
    [cases({ '1.c.6.khong-bao-cao': 1 }), '0'],
  ]),
];

const INSPECTION: readonly WorkedCase[] = [
  each('d1', 'against the year’s plan', '1.d.1', [
    // no plan: 3 − 3
    [value('0'), '0'],
    // below 95 %: 3 − 2
    [value('0.01'), '1'],
    [value('94.99'), '1'],
    // 95 to below 100 %: 3 − 1
    [value('95'), '2'],
    [value('99.99'), '2'],
    [value('100'), '3'],
    // above by less than 20 %: 3 + 1
    [value('100.01'), '4'],
    [value('119.99'), '4'],
    // by 20 % or more: 3 + 2
    [value('120'), '5'],
  ]),
  each('d2', 'd2.3 no more than 2, the item no more than 7 either way', '1.d.2', [
    [cases({ '1.d.2.3': 2 }), '9'],
    // 6 × 1 = 6, held at 2
    [cases({ '1.d.2.3': 6 }), '9'],
    [cases({ '1.d.2.1': 7 }), '0'],
    // 8 off, held at 7
    [cases({ '1.d.2.1': 6, '1.d.2.2': 1, '1.d.2.5': 1 }), '0'],
    // 7 − 7 + 2
    [cases({ '1.d.2.1': 8, '1.d.2.3': 6 }), '2'],
  ]),
];

export const ENVIRONMENT_AND_INSPECTION_CASES: readonly WorkedCase[] = [
  ...ENVIRONMENT,
  ...INSPECTION,
];
