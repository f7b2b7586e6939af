import { describe, expect, it } from 'vitest';
import type { Grade, GradeRules } from '../../../shared/domain/ranking/grades.ts';
import { rankBloc } from '../../../shared/domain/ranking/rank-bloc.ts';
import { parseRuleSet, type RuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import { sayGrade } from '../../../shared/wording/grades.ts';
import { buildCase, reported, type UnitGiven } from '../../support/build-case.ts';
import { buildRuleSet, direct, group, ruleSetJson } from '../../support/build-rule-set.ts';

const clause = { document: 'Dự thảo quy chế', article: '7' };

/** As drafted in Nghệ An: 90, 80 and 70 points, each criterion at 85, 80 and 70 % of its maximum. */
const NGHE_AN: GradeRules = {
  clause,
  of: 'TOTAL',
  bands: [
    { grade: 'EXCELLENT', from: '90', floor: { percent: '85', criteria: 'FIRST_LEVEL' } },
    { grade: 'GOOD', from: '80', floor: { percent: '80', criteria: 'FIRST_LEVEL' } },
    { grade: 'COMPLETED', from: '70', floor: { percent: '70', criteria: 'FIRST_LEVEL' } },
  ],
  otherwise: 'NOT_COMPLETED',
};

const rules = (grades: GradeRules, fields: Partial<RuleSet> = {}): RuleSet =>
  buildRuleSet(
    [
      group([direct({ id: 'a1', basePoints: '40' }), direct({ id: 'a2', basePoints: '20' })], {
        id: 'a',
        title: 'Nội dung A',
      }),
      direct({ id: 'b', basePoints: '40', maxBonus: '20' }),
    ],
    { grades, ...fields },
  );

const unit = (a1: string, a2: string, b: string, id = 'u'): UnitGiven => ({
  id,
  lines: [
    reported('a1', { claim: a1 }),
    reported('a2', { claim: a2 }),
    reported('b', { claim: b }),
  ],
});

function placed(ruleSet: RuleSet, units: readonly UnitGiven[]) {
  const result = rankBloc(buildCase(ruleSet, units));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.places;
}

function graded(ruleSet: RuleSet, given: UnitGiven): Grade {
  const grade = placed(ruleSet, [given])[0]?.grade;
  if (grade === undefined) throw new Error('no grade');
  return grade;
}

describe('the grade', () => {
  it('R-GRADE-1: is the best one whose value is reached, at its limit and just below it', () => {
    const name = (a1: string, a2: string, b: string) =>
      graded(rules(NGHE_AN), unit(a1, a2, b)).grade;
    expect(name('36', '18', '36')).toBe('EXCELLENT');
    expect(name('35.99', '18', '36')).toBe('GOOD');
    expect(name('32', '16', '32')).toBe('GOOD');
    expect(name('31.99', '16.01', '31.99')).toBe('COMPLETED');
    expect(name('28', '14', '28')).toBe('COMPLETED');
    expect(name('27.99', '14', '28')).toBe('NOT_COMPLETED');
  });

  it('R-GRADE-1: needs every criterion at its floor, and names the one that misses it', () => {
    expect(graded(rules(NGHE_AN), unit('40', '20', '34')).grade).toBe('EXCELLENT');
    const missed = graded(rules(NGHE_AN), unit('40', '20', '33.99'));
    expect(missed).toEqual({
      grade: 'GOOD',
      of: 'TOTAL',
      value: '93.99',
      from: '80',
      missed: [
        {
          grade: 'EXCELLENT',
          from: '90',
          floor: '85',
          criteria: [
            {
              criterionId: 'b',
              title: 'Chỉ tiêu b',
              points: '33.99',
              maximum: '40',
              percent: '84.975',
            },
          ],
        },
      ],
    });
    expect(sayGrade(missed)).toBe(
      'Xếp loại Tốt (93,99 điểm, từ 80 điểm trở lên). Không xếp loại Xuất sắc vì “Chỉ tiêu b” 33,99/40 điểm (84,975%) dưới mức 85% điểm tối đa.',
    );
  });

  it('R-GRADE-1: falls to the last one when no floor is kept, whatever the total', () => {
    const grade = graded(rules(NGHE_AN), unit('40', '20', '27'));
    expect(grade).toMatchObject({ grade: 'NOT_COMPLETED', value: '87' });
    expect(grade.missed.map((one) => one.grade)).toEqual(['GOOD', 'COMPLETED']);
    expect(grade).not.toHaveProperty('from');
  });

  it('R-GRADE-1: judges each indicator where the rule set says so', () => {
    const [first] = NGHE_AN.bands;
    const each: GradeRules = {
      ...NGHE_AN,
      bands: [
        {
          grade: 'EXCELLENT',
          from: first?.from ?? '',
          floor: { percent: '85', criteria: 'INDICATORS' },
        },
      ],
    };
    expect(graded(rules(each), unit('40', '17', '40')).grade).toBe('EXCELLENT');
    const missed = graded(rules(each), unit('40', '16.99', '40'));
    expect(missed.missed[0]?.criteria.map(({ criterionId }) => criterionId)).toEqual(['a2']);
    expect(graded(rules(NGHE_AN), unit('40', '16.99', '40')).grade).toBe('EXCELLENT');
  });

  it('R-GRADE-2: is of min(total, 100) while the ranked figure stays whole', () => {
    const [place] = placed(rules({ ...NGHE_AN, cap: '100' }), [unit('40', '20', '60')]);
    expect(place).toMatchObject({ figure: '120', grade: { grade: 'EXCELLENT', value: '100' } });
    const [below] = placed(rules({ ...NGHE_AN, cap: '100' }), [unit('40', '19.99', '40')]);
    expect(below).toMatchObject({ figure: '99.99', grade: { value: '99.99' } });
  });

  it('R-GRADE-2: is of the percent of the assigned maximum where the rule set says so', () => {
    const ruleSet = rules({ ...NGHE_AN, of: 'PERCENT_OF_ASSIGNED_MAXIMUM' });
    const given: UnitGiven = {
      ...unit('36', '0', '36'),
      lines: [reported('a1', { claim: '36' }), reported('b', { claim: '36' })],
      assignment: [{ indicatorId: 'a2', state: 'NOT_ASSIGNED' }],
    };
    expect(graded(ruleSet, given)).toMatchObject({ grade: 'EXCELLENT', value: '90' });
    expect(sayGrade(graded(ruleSet, given))).toBe('Xếp loại Xuất sắc (90%, từ 90% trở lên).');
  });

  it('R-GRADE-2: is of the total where the rule set says so, whatever it is a percent of', () => {
    const { grade } = NGHE_AN.bands[0] ?? { grade: 'GOOD' };
    const total: GradeRules = { ...NGHE_AN, bands: [{ grade, from: '90' }] };
    const half: UnitGiven = {
      id: 'u',
      lines: [reported('a1', { claim: '40' }), reported('b', { claim: '40' })],
      assignment: [{ indicatorId: 'a2', state: 'NOT_ASSIGNED' }],
    };
    expect(graded(rules(total), half)).toStrictEqual({
      grade: 'NOT_COMPLETED',
      of: 'TOTAL',
      value: '80',
      missed: [],
    });
    const percent = { ...total, of: 'PERCENT_OF_ASSIGNED_MAXIMUM' } as const;
    expect(graded(rules(percent), half)).toStrictEqual({
      grade: 'EXCELLENT',
      of: 'PERCENT_OF_ASSIGNED_MAXIMUM',
      value: '100',
      from: '90',
      missed: [],
    });
  });

  it('R-GRADE-3: asks of a group only what is assigned in it, and nothing where nothing is', () => {
    const grades: GradeRules = {
      ...NGHE_AN,
      bands: [
        { grade: 'EXCELLENT', from: '30', floor: { percent: '100', criteria: 'FIRST_LEVEL' } },
      ],
    };
    const part: UnitGiven = {
      id: 'u',
      lines: [reported('a1', { claim: '40' }), reported('b', { claim: '40' })],
      assignment: [{ indicatorId: 'a2', state: 'NOT_ASSIGNED' }],
    };
    expect(graded(rules(grades), part).grade).toBe('EXCELLENT');
    const none: UnitGiven = {
      id: 'u',
      lines: [reported('b', { claim: '40' })],
      assignment: [
        { indicatorId: 'a1', state: 'NOT_ASSIGNED' },
        { indicatorId: 'a2', state: 'NOT_ASSIGNED' },
      ],
    };
    expect(graded(rules(grades), none).grade).toBe('EXCELLENT');
  });

  it('R-GRADE-4: is none for who is not ranked, and stays for who is withheld', () => {
    const held = {
      ...buildCase(rules(NGHE_AN), [
        unit('40', '20', '40', 'a'),
        unit('40', '20', '40', 'b'),
        { id: 'c' },
      ]),
      findings: [
        { unitId: 'a', kind: 'WITHHELD' as const, reason: 'Đang thanh tra', source: 'QĐ 12' },
        { unitId: 'b', kind: 'NOT_RANKED' as const, reason: 'Giải thể', source: 'QĐ 13' },
      ],
    };
    const result = rankBloc(held);
    const grades = result.ok
      ? result.value.places.map(({ unitId, grade }) => [unitId, grade?.grade])
      : [];
    expect(grades).toEqual([
      ['a', 'EXCELLENT'],
      ['b', undefined],
      ['c', undefined],
    ]);
  });

  it('is of nobody where the rule set has none', () => {
    const { grades: _, ...without } = rules(NGHE_AN);
    expect(placed(without, [unit('40', '20', '40')])[0]).not.toHaveProperty('grade');
  });
});

it('R-SET-6: grades must fall by name and by value', () => {
  const faults = (grades: GradeRules) => {
    const parsed = parseRuleSet({ ...ruleSetJson([direct()]), decimals: 1, grades });
    return parsed.ok ? [] : parsed.errors.map(({ kind, path }) => `${path} ${kind}`);
  };
  const band = (grade: GradeRules['otherwise'], from: string) => ({ grade, from });
  const of = (bands: GradeRules['bands'], otherwise: GradeRules['otherwise'] = 'FAIR') =>
    faults({ ...NGHE_AN, bands, otherwise });
  expect(of([band('EXCELLENT', '95'), band('GOOD', '85')])).toEqual([]);
  expect(of([band('EXCELLENT', '85'), band('GOOD', '85')])).toEqual([
    '$.grades.bands[0] GradeOrder',
  ]);
  expect(of([band('GOOD', '95'), band('EXCELLENT', '85')])).toEqual([
    '$.grades.bands[0] GradeOrder',
  ]);
  expect(of([band('EXCELLENT', '95'), band('FAIR', '85')])).toEqual([
    '$.grades.bands[1] GradeOrder',
  ]);
  expect(of([band('EXCELLENT', '95.01')])).toEqual(['$.grades.bands[0].from FinerThanPublished']);
});
