import { describe, expect, it } from 'vitest';
import { readStepForm } from '../../../functions/portal/step-form.ts';

const sent = (fields: Readonly<Record<string, string>>) =>
  readStepForm(new URLSearchParams({ version: '3', ...fields }));
const numbering = (fields: Readonly<Record<string, string>> = {}) =>
  sent({ step: 'NUMBER', number: '007', date: '5/1/2024', confirmed: '1', ...fields });

describe('readStepForm', () => {
  it('reads each step as people type it', () => {
    expect(sent({ step: 'SEND', title: 'CHỦ TỊCH', name: ' Nguyễn Văn Mẫu ' })?.step).toEqual({
      step: 'SEND',
      version: 3,
      signatory: { name: 'Nguyễn Văn Mẫu', title: 'CHỦ TỊCH' },
    });
    const deputy = { title: 'PHÓ CHỦ TỊCH', name: 'A', onBehalf: 'KT. CHỦ TỊCH' };
    expect(sent({ step: 'SEND', ...deputy })?.step).toMatchObject({ signatory: deputy });
    expect(sent({ step: 'RETURN', reason: ' Sai tên ' })?.step).toEqual({
      step: 'RETURN',
      version: 3,
      reason: 'Sai tên',
    });
    expect(sent({ step: 'SIGN', date: '5/1/2024' })?.step).toEqual({
      step: 'SIGN',
      version: 3,
      date: '2024-01-05',
    });
    expect(numbering()?.step).toEqual({
      step: 'NUMBER',
      version: 3,
      number: 7,
      date: '2024-01-05',
    });
    expect(sent({ step: 'ISSUE', confirmed: '1' })?.step).toEqual({ step: 'ISSUE', version: 3 });
  });

  it.each(['05/01/2024', '5-1-2024', '5.1.2024', '2024-01-05'])('reads the date %s', (date) => {
    expect(numbering({ date })?.step).toMatchObject({ date: '2024-01-05' });
  });

  it.each(['31/02/2024', '2024-13-01', '5/1/24', 'hôm nay', ''])('refuses the date %j', (date) => {
    expect(numbering({ date })?.faults).toEqual([{ field: 'date', text: expect.any(String) }]);
  });

  it.each(['0', '-1', '1,5', '128/QĐ', '100000', ''])('refuses the number %j', (number) => {
    expect(numbering({ number })?.faults).toEqual([{ field: 'number', text: expect.any(String) }]);
  });

  it('tells every fault at once and keeps what was typed', () => {
    const found = sent({ step: 'NUMBER', number: 'x', date: 'y' });
    expect(found?.step).toBeUndefined();
    expect(found?.faults.map(({ field }) => field)).toEqual(['number', 'date', 'confirmed']);
    expect(found?.form).toMatchObject({ number: 'x', date: 'y' });
    const faults = (step: string) => sent({ step })?.faults.map(({ field }) => field);
    expect(faults('SEND')).toEqual(['title', 'name']);
    expect(faults('RETURN')).toEqual(['reason']);
    expect(faults('SIGN')).toEqual(['date']);
    expect(faults('ISSUE')).toEqual(['confirmed']);
  });

  it('is nothing where it names no step', () => {
    expect(sent({ step: 'BURN' })).toBeUndefined();
    expect(sent({})).toBeUndefined();
  });
});
