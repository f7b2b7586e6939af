import { expect, it } from 'vitest';
import { parseRuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { readStrictJson } from '../../shared/domain/strict-json.ts';
import { readWrittenNumber } from '../../shared/domain/written-number.ts';
import { sayFault } from '../../shared/wording/faults.ts';

const numberFault = (text: string) => {
  const result = readWrittenNumber(text);
  if (result.ok) throw new Error(`${text} is a number`);
  return sayFault(result.errors[0]);
};

it('says what was found and how to write it', () => {
  expect(numberFault('65.79,2%')).toEqual({
    what: '“65.79,2%” có dấu chấm, dấu phẩy đặt sai nên không đọc được thành một số.',
    mend: 'Ghi một số duy nhất, dấu phẩy thập phân, ví dụ 66,62.',
  });
  expect(numberFault('trên 50%').what).toContain('có chữ “trên”');
});

it('quotes the beginning of what was written, however much it is', () => {
  const text = `5 ${'chữ '.repeat(8000)}`;
  expect(numberFault(text).what.length).toBeLessThan(250);
  const state = { kind: 'UnknownState', indicatorId: 'a', field: 'state', found: text } as const;
  expect(sayFault(state).what).toMatch(/^Không hiểu trạng thái “5 chữ .{70,80}…”\.$/);
});

it('names both readings of an ambiguous number, each spelled so that it is read one way', () => {
  for (const text of ['1.200', '1.230', '1.234', '1.000', '-1.250']) {
    const { what, mend } = numberFault(text);
    expect(what).toContain(`“${text}” có thể hiểu là`);
    const [, whole = '', decimal = ''] = /ghi liền (.+); .*ghi (.+)\.$/.exec(mend) ?? [];
    const [first, second] = [readWrittenNumber(whole), readWrittenNumber(decimal)];
    expect(first.ok && Number(first.value)).toBe(Number(text.replace('.', '')));
    expect(second.ok && Number(second.value)).toBe(Number(text));
  }
});

it('tells a fault inside a case by the fault itself', () => {
  const inner = { kind: 'MissingLine', indicatorId: 'viec-lam' } as const;
  const outer = {
    kind: 'CaseSheet',
    path: '$.sheets[0].lines',
    unitId: 'bao-yen',
    fault: inner,
  } as const;
  expect(sayFault(outer)).toEqual(sayFault(inner));
  expect(sayFault(outer).what).toContain('viec-lam');
});

it('says of a criterion without a clause that its source is missing', () => {
  const parsed = parseRuleSet({ criteria: [{ kind: 'DIRECT' }] });
  const missing = parsed.ok ? [] : parsed.errors.filter(({ path }) => path.endsWith('[0].clause'));
  expect(missing.map((fault) => sayFault(fault).what)).toEqual([
    'Mục này chưa ghi căn cứ (clause).',
  ]);
});

it('says at which ends bands overlap, as far as they have any', () => {
  const overlap = { kind: 'BandsOverlap', path: '$.criteria[0].bands[1]' } as const;
  const start = 'Hai mức chồng lên nhau hoặc không theo thứ tự tăng';
  expect(sayFault({ ...overlap, from: '97', to: '98.5' }).what).toBe(`${start} (97 và 98,5).`);
  expect(sayFault({ ...overlap, to: '98.5' }).what).toBe(`${start} (98,5).`);
  expect(sayFault(overlap).what).toBe(`${start}.`);
});

it('says where JSON is broken', () => {
  const json = readStrictJson('{\n"a":1,"a":2}', 100);
  expect(json.ok ? '' : sayFault(json.fault).what).toBe(
    'Trường “a” có hai lần trong một nhóm (dòng 2, cột 7).',
  );
});
