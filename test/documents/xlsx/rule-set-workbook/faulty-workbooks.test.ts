import { describe, expect, it } from 'vitest';
import { readRuleSetWorkbook } from '../../../../shared/documents/xlsx/rule-set-workbook/read-rule-set-workbook.ts';
import {
  placeOfFault,
  sayRuleSetWorkbookFault,
} from '../../../../shared/wording/rule-set-workbook-faults.ts';
import {
  bands,
  buildRuleSet,
  count,
  group,
  proportional,
  yesNo,
} from '../../../support/build-rule-set.ts';
import { faultsIn, type Typed, typedInto, workbookOf } from '../../../support/rule-set-workbook.ts';

/** Rows 4-9 of criteria: g(p, b), h(c, y); rows 4-7 of details are the bands of b, row 8 the event of c. */
const book = await workbookOf(
  buildRuleSet([
    group([proportional(), bands()], { id: 'g' }),
    group([count(), yesNo()], { id: 'h', number: 'II' }),
  ]),
);

const criterion = (cell: string, text: string): Typed => ({ sheet: 'criteria', cell, text });
const detail = (cell: string, text: string): Typed => ({ sheet: 'details', cell, text });
const setting = (cell: string, text: string): Typed => ({ sheet: 'settings', cell, text });

it('reads the workbook that the others are made of', () => {
  expect(faultsIn(book)).toEqual([]);
});

describe('every fault stands at the cell where it can be mended', () => {
  it.each<readonly [string, readonly Typed[], readonly (readonly [string, string])[]]>([
    [
      'a group whose points are not the sum of its rows',
      [criterion('J4', '16')],
      [
        ['Bảng tiêu chí!J4', 'SumMismatch'],
        ['Thiết lập!B12', 'SumMismatch'],
      ],
    ],
    ['a table whose total is another', [setting('B12', '21')], [['Thiết lập!B12', 'SumMismatch']]],
    ['a gap between bands', [detail('F6', '97,5')], [['Khoảng điểm!F6', 'BandGap']]],
    [
      'bands that lie upon one another',
      [detail('F6', '96,5')],
      [['Khoảng điểm!F6', 'BandsOverlap']],
    ],
    [
      'a band of more points than there are',
      [detail('K7', '5,5')],
      [['Khoảng điểm!K7', 'PointsAboveMaximum']],
    ],
    ['an unknown kind', [criterion('E5', 'Theo cảm tính')], [['Bảng tiêu chí!E5', 'UnknownWord']]],
    [
      'a clause left out',
      [criterion('G5', ''), criterion('H5', ''), criterion('I5', '')],
      [['Bảng tiêu chí!F5', 'BlankField']],
    ],
    ['a malformed number', [criterion('J5', '1O')], [['Bảng tiêu chí!J5', 'UnreadableNumber']]],
    [
      'a number of two readings',
      [criterion('J5', '1.200')],
      [['Bảng tiêu chí!J5', 'UnreadableNumber']],
    ],
    [
      'points finer than they can be',
      [detail('K8', '-0,00001')],
      [['Khoảng điểm!K8', 'WrongSpelling']],
    ],
    [
      'an unknown setting',
      [setting('A16', 'Kiểu làm tròn')],
      [
        ['Thiết lập!A1', 'SettingMissing'],
        ['Thiết lập!A16', 'UnknownWord'],
      ],
    ],
    [
      'a setting given twice',
      [setting('A17', 'Làm tròn ở')],
      [
        ['Thiết lập!A1', 'SettingMissing'],
        ['Thiết lập!A17', 'SettingTwice'],
      ],
    ],
    ['a setting left blank', [setting('B19', '')], [['Thiết lập!B19', 'BlankField']]],
    [
      'a word that a setting does not know',
      [setting('B19', 'Bốc thăm')],
      [['Thiết lập!B19', 'UnknownWord']],
    ],
    ['stages out of order', [setting('B41', 'Có quyết định')], [['Thiết lập!A41', 'StageOrder']]],
    ['an id twice', [criterion('B9', 'p')], [['Bảng tiêu chí!B9', 'IdTwice']]],
    ['an id that is none', [criterion('B9', 'Chỉ tiêu')], [['Bảng tiêu chí!B9', 'WrongSpelling']]],
    ['a level that skips one', [criterion('A5', '3')], [['Bảng tiêu chí!A5', 'LevelSkipped']]],
    ['a level left blank', [criterion('A5', '')], [['Bảng tiêu chí!A5', 'BlankField']]],
    [
      'a row below an indicator',
      [criterion('A6', '3')],
      [['Bảng tiêu chí!E5', 'RowsBelowIndicator']],
    ],
    [
      'a parameter that the kind does not take',
      [criterion('W9', '1')],
      [['Bảng tiêu chí!W9', 'FieldNotTaken']],
    ],
    [
      'a column that the row does not take',
      [detail('C5', 'muc')],
      [['Khoảng điểm!C5', 'FieldNotTaken']],
    ],
    [
      'a row of no criterion',
      [detail('A8', 'khac')],
      [
        ['Bảng tiêu chí!E8', 'RowsMissing'],
        ['Khoảng điểm!A8', 'UnknownOwner'],
      ],
    ],
    [
      'rows that the kind has none of',
      [detail('A8', 'b')],
      [
        ['Bảng tiêu chí!E8', 'RowsMissing'],
        ['Khoảng điểm!B8', 'RowsNotTaken'],
      ],
    ],
    ['a title left out', [criterion('D7', '')], [['Bảng tiêu chí!D7', 'BlankField']]],
    [
      'a column with another head',
      [criterion('W3', 'Sàn')],
      [
        ['Bảng tiêu chí!W3', 'UnknownColumn'],
        ['Bảng tiêu chí', 'ColumnMissing'],
      ],
    ],
    [
      'a formula',
      [{ sheet: 'criteria', cell: 'J5', xml: ['', '<f>5+5</f><v>10</v>'] }],
      [['Bảng tiêu chí!J5', 'FormulaInInput']],
    ],
    [
      'several faults, all at once',
      [criterion('E5', 'x'), detail('F6', '97,5'), setting('B19', '')],
      [
        ['Bảng tiêu chí!E5', 'UnknownWord'],
        ['Khoảng điểm!F6', 'BandGap'],
        ['Thiết lập!B19', 'BlankField'],
      ],
    ],
  ])('%s', (_, cells, faults) => {
    const faulty = typedInto(book, cells);
    expect(faultsIn(faulty)).toEqual(faults);
    const read = readRuleSetWorkbook(faulty);
    for (const fault of read.ok ? [] : read.errors) {
      expect(placeOfFault(fault)).not.toBe('');
      const { what, mend } = sayRuleSetWorkbookFault(fault);
      expect(`${what} ${mend}`).not.toMatch(/undefined|\$\.|\([a-z]\w+\)/i);
    }
  });
});

it('takes what people write by hand: commas, blanks, words in other letters', () => {
  const byHand = typedInto(book, [
    criterion('J5', ' 10,0 '),
    criterion('E5', 'TY LE SO VOI CHI TIEU'),
    { sheet: 'criteria', cell: 'J6', xml: ['', '<v>5</v>'] },
    detail('K8', '− 0,5'),
    setting('A16', 'làm tròn ở'),
  ]);
  expect(readRuleSetWorkbook(byHand)).toEqual(readRuleSetWorkbook(book));
});

it('never throws on a file that is no workbook', () => {
  expect(faultsIn(new TextEncoder().encode('{}'))).toEqual([['tệp', 'TextFile']]);
});
