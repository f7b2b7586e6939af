import { describe, expect, it } from 'vitest';
import { isoDay, isPlainDay, serialDay } from '../../../shared/documents/xlsx/cell-date.ts';
import { edited, faultsOf, linesOf, shownAs, withCell } from '../../support/edited-workbook.ts';
import { wideBlank } from '../../support/wide-template.ts';

const dateOf = async (workbook: Uint8Array) =>
  (await linesOf(workbook)).find(({ indicatorId }) => indicatorId === 'ke-hoach-thi-dua')?.date;
const serial = (value: number | string, code: string, id = 180): Uint8Array =>
  shownAs(withCell('I18', 's="0"', `<v>${value}</v>`, wideBlank), code, id);
const from1904 = (workbook: Uint8Array): Uint8Array =>
  edited(
    workbook,
    (xml) => xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    'xl/workbook.xml',
  );

describe('the day of a number', () => {
  it.each([
    [61, false, '01/03/1900'],
    [60, false, undefined],
    [44940, false, '14/01/2023'],
    [43478, true, '14/01/2023'],
    [0, true, '01/01/1904'],
    [44940.5, false, undefined],
    [-1, true, undefined],
    [2_958_465, false, '31/12/9999'],
    [2_958_466, false, undefined],
    [1e18, false, undefined],
  ])('%s counted from 1904: %s is %s', (value, epoch, day) => {
    expect(serialDay(value, epoch)).toBe(day);
  });

  it('reads days as strict files write them, and no others', () => {
    expect(isoDay('2023-01-14')).toBe('14/01/2023');
    expect(isoDay('2023-01-14T00:00:00.000Z')).toBe('14/01/2023');
    expect(isoDay('2023-01-14T08:30:00')).toBeUndefined();
    expect(isoDay('2023-02-30')).toBeUndefined();
    expect(isoDay('14/01/2023')).toBeUndefined();
  });

  it('knows which days stay the same when day and month change places', () => {
    expect(['14/01/2023', '05/05/2023', '13/12/2023'].every(isPlainDay)).toBe(true);
    expect(['05/03/2023', '12/01/2023'].some(isPlainDay)).toBe(false);
  });
});

describe('a date where a date is asked for', () => {
  it('is taken when the day can be no month, however it is shown', async () => {
    expect(await dateOf(serial(44940, '', 14))).toBe('14/01/2023');
    expect(await dateOf(from1904(serial(43478, '', 14)))).toBe('14/01/2023');
  });

  it('is taken when it is shown with the day or the year first', async () => {
    expect(await dateOf(serial(44990, 'dd/mm/yyyy;@'))).toBe('05/03/2023');
    expect(await dateOf(serial(44990, '[$-1042A]d\\-m\\-yy'))).toBe('05/03/2023');
    expect(await dateOf(serial(44990, 'yyyy\\-mm\\-dd'))).toBe('05/03/2023');
  });

  it.each([
    ['by the reader’s own settings', '', 14],
    ['month first', 'mm/dd/yyyy', 180],
    ['with a time', 'dd/mm/yyyy hh:mm', 180],
  ])('is refused when it could be two days and is shown %s', async (_, code, id) => {
    expect(await faultsOf(serial(44990, code, id))).toEqual([
      { kind: 'DateInInput', cell: 'Bản tự chấm!I18' },
    ]);
  });

  it('is taken from a strict file on the same terms', async () => {
    const strict = (day: string) => withCell('I18', 't="d"', `<v>${day}</v>`, wideBlank);
    expect(await dateOf(strict('2023-01-14T00:00:00'))).toBe('14/01/2023');
    expect(await faultsOf(strict('2023-03-05'))).toHaveLength(1);
  });
});
