import { describe, expect, it } from 'vitest';
import {
  actualOf,
  faultsOf,
  linesOf,
  shownAs,
  typed,
  withCell,
} from '../../support/edited-workbook.ts';

describe('what a cell says', () => {
  it.each([
    ['a number', 'I8', '', '<v>1927.93</v>', '1927.93'],
    ['a float that is not quite what was typed', 'I8', '', '<v>0.30000000000000004</v>', '0.3'],
    ['a number with an exponent', 'I8', '', '<v>1.5E3</v>', '1500'],
    ['a small number', 'I8', '', '<v>2.5E-3</v>', '0.0025'],
    ['a negative number', 'I8', '', '<v>-0.5</v>', '-0.5'],
    ['three decimals, which alone could be thousands', 'I8', '', '<v>1.927</v>', '1.9270'],
    ['a shared formula result without a formula', 'I8', 't="str"', '<v>12</v>', '12'],
    ['a boolean', 'I8', 't="b"', '<v>1</v>', 'có'],
    ['a false boolean', 'I8', 't="b"', '<v>0</v>', 'không'],
  ])('reads %s', async (_, ref, attributes, inner, text) => {
    expect(await actualOf(withCell(ref, attributes, inner))).toBe(text);
  });

  it.each([
    ['as typed', '1.927,93', '1.927,93'],
    ['malformed, to be refused by the rules', '65.79,2%', '65.79,2%'],
    ['trimmed, with line breaks and hard blanks made plain', ' 1&#160;927\n93 ', '1 927 93'],
    ['composed', 'Đạt'.normalize('NFD'), 'Đạt'],
    ['without what nobody can see', '12\u200b', '12'],
    ['with escaped characters resolved', '_x0031_2', '12'],
  ])('keeps text %s', async (_, written, read) => {
    expect(await actualOf(typed('I8', written))).toBe(read);
  });

  it('joins runs of text and leaves phonetic hints out', async () => {
    const runs =
      '<is><r><t>66</t></r><r><rPr><b/></rPr><t>,62</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>';
    expect(await actualOf(withCell('I8', 't="inlineStr"', runs))).toBe('66,62');
  });

  it.each([
    ['0%', '', 9],
    ['0.00%', '', 10],
    ['a custom percentage', '#,##0.0%;[Red]-0.0%', 170],
  ])('keeps the sign and every digit of a number shown as %s', async (_, code, id) => {
    expect(await actualOf(shownAs(withCell('I8', 's="0"', '<v>0.6662</v>'), code, id))).toBe(
      '66.62%',
    );
  });

  it.each([
    ['General', 'General', 171],
    ['words that hold letters of dates', '0 &quot;đồng mỗi hộ&quot;', 172],
    ['a colour', '[Red]0.00', 173],
    ['thousands', '', 4],
    ['thousands of its own', '#,##0.00_);(#,##0.00)', 174],
  ])('takes a number shown as %s for a number', async (_, code, id) => {
    expect(await actualOf(shownAs(withCell('I8', 's="0"', '<v>0.6662</v>'), code, id))).toBe(
      '0.6662',
    );
  });

  it.each([
    ['thousandths', '#,##0,'],
    ['millionths', '0.0,,&quot; triệu&quot;'],
  ])('refuses a number shown in %s, where what is seen is not what is kept', async (_, code) => {
    expect(await faultsOf(shownAs(withCell('I8', 's="0"', '<v>1234567</v>'), code, 175))).toEqual([
      { kind: 'ScaledInInput', cell: 'Bản tự chấm!I8' },
    ]);
  });

  it.each([
    ['14', '', 14],
    ['dd/mm/yyyy', 'dd/mm/yyyy', 176],
    ['elapsed hours', '[h]:mm', 177],
  ])('refuses a date shown as %s where a number is asked for', async (_, code, id) => {
    expect(await faultsOf(shownAs(withCell('I8', 's="0"', '<v>44992</v>'), code, id))).toEqual([
      { kind: 'DateInInput', cell: 'Bản tự chấm!I8' },
    ]);
  });

  it.each([
    ['x', 'NOTHING_AROSE'],
    ['X', 'NOTHING_AROSE'],
    ['✓', 'NOTHING_AROSE'],
    ['Không phát sinh', 'NOTHING_AROSE'],
    ['có lẽ', 'có lẽ'],
  ])('reads the mark %s', async (mark, state) => {
    expect((await linesOf(typed('J8', mark)))[0]?.state).toBe(state);
  });
});
