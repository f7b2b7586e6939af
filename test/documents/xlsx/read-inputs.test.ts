import { describe, expect, it } from 'vitest';
import {
  blank,
  edited,
  faultsOf,
  linesOf,
  typed,
  withCell,
} from '../../support/edited-workbook.ts';

describe('cells that are refused', () => {
  it('names every one of them at once', async () => {
    const first = withCell('I8', '', '<f>1+1</f><v>2</v>');
    const second = withCell('K8', 't="e"', '<v>#REF!</v>', first);
    const third = withCell('I15', 't="d"', '<v>2023-12-15</v>', second);
    const fourth = typed('I14', '3', third);
    expect(await faultsOf(fourth)).toEqual([
      { kind: 'FormulaInInput', cell: 'Bản tự chấm!I8' },
      { kind: 'ErrorInInput', cell: 'Bản tự chấm!K8', found: '#REF!' },
      { kind: 'NotAnInput', cell: 'Bản tự chấm!I14' },
      { kind: 'DateInInput', cell: 'Bản tự chấm!I15' },
    ]);
  });

  it.each([
    ['shared, without its text', '<f t="shared" si="0"/><v>2</v>'],
    ['of an array', '<f t="array" ref="I8"/><v>2</v>'],
    ['empty', '<f/><v>2</v>'],
  ])('never takes the last result of a formula that is %s', async (_, inner) => {
    expect(await faultsOf(withCell('I8', '', inner))).toEqual([
      { kind: 'FormulaInInput', cell: 'Bản tự chấm!I8' },
    ]);
  });

  it('refuses merged inputs, each by name', async () => {
    const merged = edited(blank, (xml) =>
      xml.replace('<mergeCell ref="B1:M1"/>', '<mergeCell ref="B1:M1"/><mergeCell ref="K8:K9"/>'),
    );
    expect(await faultsOf(merged)).toEqual(
      ['K8', 'K9'].map((ref) => ({
        kind: 'MergedInput',
        cell: `Bản tự chấm!${ref}`,
        range: 'K8:K9',
      })),
    );
  });

  it('refuses text that points beyond the shared strings', async () => {
    expect(await faultsOf(withCell('I8', 't="s"', '<v>99999</v>'))).toMatchObject([
      { kind: 'DamagedWorkbook', where: 'SHEET' },
    ]);
  });

  it('refuses what is typed where nothing is asked for: headings, kinds of cases', async () => {
    const heading = typed('L6', 'ghi chú');
    const both = typed('L15', 'ghi chú', heading);
    expect(await faultsOf(both)).toEqual([
      { kind: 'NotAnInput', cell: 'Bản tự chấm!L6' },
      { kind: 'NotAnInput', cell: 'Bản tự chấm!L15' },
    ]);
  });

  it('makes a line of what is typed for an indicator that is not assigned, so that it is refused by name', async () => {
    expect(await linesOf(typed('I12', '5'))).toContainEqual({
      indicatorId: 'ho-ngheo',
      actual: '5',
    });
  });
});
