import { expect, it } from 'vitest';
import { readLine } from '../../../shared/domain/scoring/read-line.ts';
import { proportional } from '../../support/build-rule-set.ts';

const read = (actual: string, fields: Parameters<typeof proportional>[0] = {}) => {
  const { line, faults } = readLine(proportional(fields), { indicatorId: 'p', actual });
  const { indicatorId: _, state: __, ...written } = line;
  return faults.length === 0 ? written : faults.map(fault);
};
const fault = (one: ReturnType<typeof readLine>['faults'][number]) =>
  one.kind === 'MalformedNumber' ? one.fault.kind : one.kind;

const MONEY = { unitOfMeasure: 'tỷ đồng' };
const PERCENT = { unitOfMeasure: '%' };

it.each([
  ['8,5', {}, { actual: '8.5' }],
  ['8.5', {}, { actual: '8.5' }],
  ['+ 0,1', {}, { actual: '0.1' }],
  ['- 0,25', {}, { actual: '-0.25' }],
  ['−0,5', {}, { actual: '-0.5' }],
  ['1.927.930', {}, { actual: '1927930' }],
  ['66.62%', PERCENT, { actual: '66.62' }],
  ['152/152', { takesShare: true }, { actual: '152', of: '152' }],
  ['1.200', { valueDecimals: 2 }, { actual: '1200' }],
  ['20.207 tỷ', { ...MONEY, valueDecimals: 1 }, { actual: '20207' }],
] as const)('R-NUM-3: reads the result %j', (text, fields, written) => {
  expect(read(text, fields)).toEqual(written);
});

it.each([
  ['1.200', {}, 'NumberAmbiguous'],
  ['20.207 tỷ', MONEY, 'NumberAmbiguous'],
  ['20.207 tỷ', {}, 'NumberInWords'],
  ['65.79,2%', PERCENT, 'NumberMixedMarks'],
  ['trên 50%', PERCENT, 'NumberInWords'],
  ['hơn 1.000', { valueDecimals: 0 }, 'NumberInWords'],
  ['11-12%', PERCENT, 'NumberIsRange'],
  ['152/152', {}, 'NumberIsShare'],
] as const)('R-NUM-3: refuses the result %j', (text, fields, kind) => {
  expect(read(text, fields)).toEqual([kind]);
});
