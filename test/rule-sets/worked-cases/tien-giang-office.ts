import type { WorkedCase } from '../../support/worked-case.ts';
import { cases, dossiers, each } from './tien-giang-lines.ts';

export const OFFICE_CASES: readonly WorkedCase[] = [
  each('2.1', 'a reprimand −1, a warning or worse −2, no floor', '2.1', [
    [cases({ '2.1.1.khien-trach': 1 }), '0'],
    [cases({ '2.1.1.canh-cao': 1 }), '-1'],
  ]),
  each('2.2', '+0.5 for each report three days early, −1 when late', '2.2', [
    [cases({ '2.2.1': 3 }), '2.5'],
    [cases({ '2.2.1': 1, '2.2.2': 1 }), '0.5'],
  ]),
  each('3.1.1, 3.1.2', 'a plan in January 2, after 31 January −0.5', '3.1', [
    [{ date: '2022-01-31' }, '2'],
    [{ date: '2022-02-01' }, '1.5'],
  ]),
  each('4.1, 4.1.1', 'a launch in January 1, after 31 January −1', '4.1', [
    [{ date: '2022-01-31' }, '1'],
    [{ date: '2022-02-01' }, '0'],
  ]),
  each('3.2.1, 3.2.2', 'a theme in writing +0.5, none −0.5', '3.2.1', [
    [{ met: true }, '2.5'],
    [{ met: false }, '1.5'],
  ]),
  each('3.2.3', 'no check of it −0.5', '3.2.3', [
    [{ met: true }, '0'],
    [{ met: false }, '-0.5'],
  ]),
  each('3.3.3', 'late dossiers take by the number received: below 1.000', '3.3.3', [
    [dossiers(999, '0'), '6'],
    // 1 of 999: 6 − 1
    [{ actual: '1', of: '999', cases: { 'ho-so': 999 } }, '5'],
    [dossiers(999, '0.99'), '5'],
    [dossiers(999, '1'), '4.5'],
    [dossiers(999, '6.99'), '4.5'],
    [dossiers(999, '7'), '4'],
    [dossiers(999, '9.99'), '4'],
    [dossiers(999, '10'), '3.5'],
  ]),
  each('3.3.3', 'the same share of late dossiers in each class', '3.3.3', [
    // 6 − 1,5; 6 − 1; 6 − 1; 6 − 0,7
    [dossiers(999, '5'), '4.5'],
    [dossiers(1000, '5'), '5'],
    [dossiers(1999, '5'), '5'],
    [dossiers(2000, '5'), '5.3'],
  ]),
  each('3.3.2', 'early dossiers add by the number received', '3.3.2', [
    [dossiers(999, '0.99'), '0'],
    [dossiers(999, '1'), '0.5'],
    [dossiers(999, '4.99'), '0.5'],
    [dossiers(999, '5'), '1'],
    [dossiers(1000, '5'), '1.5'],
    [dossiers(1999, '7'), '2'],
    [dossiers(2000, '7'), '2.2'],
    [dossiers(2000, '9.99'), '2.2'],
    [dossiers(2000, '10'), '2.7'],
    // 626 of 723 = 86,58 %
    [{ actual: '626', of: '723', cases: { 'ho-so': 723 } }, '2'],
  ]),
  each('4.2', '−0.5 a movement missed, no floor', '4.2', [
    [cases({ '4.2.1': 1 }), '0'],
    [cases({ '4.2.1': 2 }), '-0.5'],
  ]),
  each('4.3', '+0.2 an article, no more than 1; −0.5 a quarter without', '4.3', [
    [cases({ '4.3.1': 4 }), '2.3'],
    [cases({ '4.3.1': 5 }), '2.5'],
    [cases({ '4.3.1': 6 }), '2.5'],
    // 1,5 + 0,2 − 2 × 0,5
    [cases({ '4.3.1': 1, '4.3.2': 2 }), '0.7'],
  ]),
  each('5.1', '−0.5 a report', '5.bao-cao', [[cases({ '5.1': 3 }), '0.5']]),
  each('5.3, 5.5', '−0.5 and −1 a task, each no more than 3', '5.phoi-hop', [
    [cases({ '5.3': 6 }), '0'],
    [cases({ '5.3': 7 }), '0'],
    // 3 − 3 − 3
    [cases({ '5.3': 7, '5.5': 4 }), '-3'],
  ]),
];
