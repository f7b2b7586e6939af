import { describe, expect, it } from 'vitest';
import { lineFields, stateIn, typedLines } from '../../../functions/portal/sheet-form.ts';
import { templateRows } from '../../../shared/documents/xlsx/template-rows.ts';
import { buildRuleSet, count, direct, proportional, yesNo } from '../../support/build-rule-set.ts';

const rules = buildRuleSet([
  proportional({ id: 'p' }),
  yesNo({ id: 'y' }),
  count({ id: 'c' }),
  direct({ id: 'd' }),
]);
const KEPT = { indicatorId: 'd', claim: '2', evidence: 'Số 1/BC' };
const rows = templateRows(rules, undefined, [KEPT]);

describe('the web form of a sheet', () => {
  it('gives every line as it was typed, right or not', () => {
    const form = new URLSearchParams({
      [lineFields('p').result]: ' gần đủ ',
      [lineFields('p').claim]: '8,5',
      [lineFields('y').result]: 'Có',
      [lineFields('y').claim]: '',
      [lineFields('c').count('late')]: '2',
      [lineFields('c').claim]: '',
      [lineFields('c').state]: 'Không phát sinh',
      [lineFields('d').claim]: '',
      [lineFields('d').explanation]: 'Chờ số liệu',
    });
    expect(typedLines(form, rows)).toEqual([
      { indicatorId: 'p', actual: 'gần đủ', claim: '8,5' },
      { indicatorId: 'y', met: 'Có' },
      {
        indicatorId: 'c',
        state: 'Không phát sinh',
        cases: [{ eventId: 'late', count: '2' }],
      },
      { indicatorId: 'd', explanation: 'Chờ số liệu' },
    ]);
  });

  it('leaves a line as it was that the form had no fields for', () => {
    const form = new URLSearchParams({ [lineFields('p').claim]: '1' });
    expect(typedLines(form, rows)).toEqual([{ indicatorId: 'p', claim: '1' }, KEPT]);
  });

  it('says what it was made from, and nothing where its fields were tampered with', () => {
    expect(stateIn(new URLSearchParams({ 'phien-ban': '2', 'so-nhap': '7' }))).toEqual({
      version: 2,
      draft: 7,
    });
    expect(stateIn(new URLSearchParams({ 'phien-ban': '-1', 'so-nhap': 'x' }))).toEqual({
      version: 0,
      draft: 0,
    });
  });
});
