import { describe, expect, it } from 'vitest';
import { readIssueForm } from '../../../functions/portal/issue-form.ts';

const typed = (fields: Readonly<Record<string, string>> = {}) =>
  readIssueForm(
    new URLSearchParams({
      name: ' Nguyễn Văn Mẫu ',
      title: 'CHỦ TỊCH',
      onBehalf: '',
      number: '007',
      date: '5/1/2024',
      confirmed: '1',
      ...fields,
    }),
  );

describe('readIssueForm', () => {
  it('reads what a clerk types', () => {
    expect(typed().issue).toEqual({
      signatory: { name: 'Nguyễn Văn Mẫu', title: 'CHỦ TỊCH' },
      number: 7,
      date: '2024-01-05',
    });
    expect(typed({ onBehalf: 'KT. CHỦ TỊCH' }).issue?.signatory).toEqual({
      name: 'Nguyễn Văn Mẫu',
      title: 'CHỦ TỊCH',
      onBehalf: 'KT. CHỦ TỊCH',
    });
  });

  it.each(['05/01/2024', '5-1-2024', '5.1.2024', '2024-01-05'])('reads the date %s', (date) => {
    expect(typed({ date }).issue?.date).toBe('2024-01-05');
  });

  it.each(['31/02/2024', '2024-13-01', '5/1/24', 'hôm nay', ''])('refuses the date %j', (date) => {
    expect(typed({ date }).faults).toEqual([{ field: 'date', text: expect.any(String) }]);
  });

  it.each(['0', '-1', '1,5', '128/QĐ', '100000', ''])('refuses the number %j', (number) => {
    expect(typed({ number }).faults).toEqual([{ field: 'number', text: expect.any(String) }]);
  });

  it('tells every fault at once and keeps what was typed', () => {
    const { issue, faults, form } = readIssueForm(new URLSearchParams({ number: 'x', date: 'y' }));
    expect(issue).toBeUndefined();
    expect(faults.map(({ field }) => field)).toEqual([
      'name',
      'title',
      'number',
      'date',
      'confirmed',
    ]);
    expect(form).toMatchObject({ number: 'x', date: 'y' });
  });
});
