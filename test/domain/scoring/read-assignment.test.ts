import { expect, it } from 'vitest';
import { readAssignment } from '../../../shared/domain/scoring/read-assignment.ts';
import type { PlannedLine } from '../../../shared/domain/scoring/sheet.ts';
import { sayFault } from '../../../shared/wording/faults.ts';
import {
  buildRuleSet,
  direct,
  leaderRelative,
  proportional,
} from '../../support/build-rule-set.ts';

const ruleSet = buildRuleSet([
  proportional({ unitOfMeasure: 'tỷ đồng', valueDecimals: 0 }),
  leaderRelative({ targets: 'OPTIONAL', unitOfMeasure: '%' }),
  direct(),
]);
type Fields = Partial<Omit<Extract<PlannedLine, { state: 'WRITTEN' }>, 'state' | 'indicatorId'>>;
const written = (indicatorId: string, fields: Fields): PlannedLine => ({
  indicatorId,
  state: 'WRITTEN',
  ...fields,
});
const read = (...lines: readonly PlannedLine[]) => {
  const result = readAssignment(ruleSet, 'u', lines);
  return result.ok ? result.value.lines : result.errors;
};

it("reads targets and ranges in a person's own hand, in the unit of their column", () => {
  expect(
    read(written('p', { target: '11-12.000 tỷ' }), written('l', { target: ' 66,62 % ' })),
  ).toEqual([
    { indicatorId: 'p', state: 'ASSIGNED', target: '11000-12000' },
    { indicatorId: 'l', state: 'ASSIGNED', target: '66.62' },
  ]);
});

it('reads the words of a plan', () => {
  expect(
    read(written('p', { target: 'Không giao' }), written('l', { target: 'không có chỉ tiêu' })),
  ).toEqual([
    { indicatorId: 'p', state: 'NOT_ASSIGNED' },
    { indicatorId: 'l', state: 'NO_TARGET' },
  ]);
});

it('reads the targets of several givers and the same period, and leaves out what is blank', () => {
  const compared = buildRuleSet([
    proportional({
      unitOfMeasure: 'tỷ đồng',
      targetGivers: [
        { id: 'tw', title: 'Trung ương giao' },
        { id: 'hdnd', title: 'HĐND tỉnh giao' },
      ],
      judgedBy: 'BOTH',
      comparedWith: 'GROWTH_OVER_SAME_PERIOD',
    }),
  ]);
  const targets = [
    { givenBy: 'tw', target: '10,5 tỷ' },
    { givenBy: 'hdnd', target: '11-12' },
  ];
  const line = written('p', { target: ' ', targets, samePeriod: '9,25 tỷ' });
  expect(readAssignment(compared, 'u', [line])).toEqual({
    ok: true,
    value: {
      unitId: 'u',
      lines: [
        {
          indicatorId: 'p',
          state: 'ASSIGNED',
          targets: [
            { givenBy: 'tw', target: '10.5' },
            { givenBy: 'hdnd', target: '11-12' },
          ],
          samePeriod: '9.25',
        },
      ],
    },
  });
});

it('leaves out a giver who gave no target', () => {
  const several = buildRuleSet([
    proportional({
      targetGivers: [
        { id: 'tw', title: 'Trung ương giao' },
        { id: 'hdnd', title: 'HĐND tỉnh giao' },
      ],
      judgedBy: 'hdnd',
    }),
  ]);
  const targets = [
    { givenBy: 'tw', target: ' ' },
    { givenBy: 'hdnd', target: '11' },
  ];
  const result = readAssignment(several, 'u', [written('p', { targets })]);
  expect(result.ok && result.value.lines).toStrictEqual([
    { indicatorId: 'p', state: 'ASSIGNED', targets: [{ givenBy: 'hdnd', target: '11' }] },
  ]);
});

it('leaves canonical lines as they are: 1.927 is no thousand there', () => {
  const line: PlannedLine = { indicatorId: 'p', state: 'ASSIGNED', target: '1.927' };
  const rest: PlannedLine = { indicatorId: 'l', state: 'NOT_ASSIGNED' };
  expect(read(line, rest)).toEqual([line, rest]);
});

it('refuses what can be read in several ways or not at all, and every other fault beside it', () => {
  const faults = read(
    written('p', { target: '5-10.000 tỷ' }),
    written('l', { target: 'trên 50%' }),
    written('x', { target: '3' }),
    written('d', { target: '3' }),
  );
  expect(faults).toMatchObject([
    { kind: 'MalformedTarget', indicatorId: 'p', fault: { kind: 'NumberRangeAmbiguous' } },
    { kind: 'MalformedTarget', indicatorId: 'l', fault: { kind: 'NumberInWords' } },
    { kind: 'AssignmentUnknownIndicator', indicatorId: 'x' },
    { kind: 'TargetNotTaken', indicatorId: 'd' },
  ]);
  const [first] = faults as Parameters<typeof sayFault>;
  expect(sayFault(first)).toEqual({
    what: 'Số giao cho chỉ tiêu “p”: “5-10.000 tỷ” có thể hiểu là 5–10.000 hoặc 5.000–10.000.',
    mend: 'Ghi đủ chữ số ở cả hai đầu, liền nhau: 5-10000 hoặc 5000-10000.',
  });
});

it('calls nothing missing that cannot be read, and tells what else is wrong with the line and beside it', () => {
  expect(read(written('p', { target: 'nhiều', samePeriod: '3' }))).toMatchObject([
    { kind: 'MalformedTarget', indicatorId: 'p' },
    { kind: 'SamePeriodNotTaken', indicatorId: 'p' },
    { kind: 'MissingTarget', indicatorId: 'l' },
  ]);
  const growth = buildRuleSet([proportional({ comparedWith: 'GROWTH_OVER_SAME_PERIOD' })]);
  const line = written('p', { target: '3', samePeriod: 'nhiều' });
  expect(readAssignment(growth, 'u', [line])).toMatchObject({
    errors: [{ kind: 'MalformedTarget', indicatorId: 'p', found: 'nhiều' }],
  });
});

it('writes no field for what the plan leaves open', () => {
  const open = buildRuleSet([direct(), leaderRelative({ targets: 'OPTIONAL' })]);
  const lines = [written('d', {}), written('l', { target: 'không có chỉ tiêu' })];
  const result = readAssignment(open, 'u', lines);
  expect(result.ok && result.value.lines).toStrictEqual([
    { indicatorId: 'd', state: 'ASSIGNED' },
    { indicatorId: 'l', state: 'NO_TARGET' },
  ]);
});

it('refuses a written range that falls, and a target that is not there', () => {
  expect(read(written('p', { target: '12-11' }), written('l', {}))).toMatchObject([
    { kind: 'TargetRangeEmpty', indicatorId: 'p' },
    { kind: 'MissingTarget', indicatorId: 'l' },
  ]);
});
