import { describe, expect, it } from 'vitest';
import type { GradeRules } from '../../../shared/domain/ranking/grades.ts';
import { parseRuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import { count, direct, group, oneOf, ruleSetJson, yesNo } from '../../support/build-rule-set.ts';

/** The faults of a table as `path kind`. */
function faults(json: unknown): readonly string[] {
  const result = parseRuleSet(json);
  return result.ok ? [] : result.errors.map(({ path, kind }) => `${path} ${kind}`);
}
const table = (fields: object) => ({ ...ruleSetJson([direct()]), ...fields });
const holding = (...criteria: readonly unknown[]) => faults(table({ criteria, baseTotal: '4' }));

describe('what is no table', () => {
  it('is refused as a whole', () => {
    for (const json of [null, 3, 'bảng điểm', true]) {
      expect(faults(json)).toEqual(['$ WrongType']);
    }
    expect(faults([])).toEqual(['$ WrongType']);
  });

  it('is refused criterion by criterion, and says nothing of sums beside one that cannot be read', () => {
    for (const one of [null, 3, 'chỉ tiêu', [], {}]) {
      expect(holding(one).length).toBeGreaterThan(0);
      expect(holding(one).every((fault) => fault.startsWith('$.criteria[0]'))).toBe(true);
    }
    expect(holding({ ...group([direct()]), children: null })).toEqual([
      '$.criteria[0].children WrongType',
    ]);
    expect(holding({ ...group([direct()]), children: [null] })).toEqual([
      '$.criteria[0].children[0] WrongType',
    ]);
    const { clause: _, ...broken } = direct();
    expect(
      holding({ ...oneOf([direct(), direct({ id: 'b' })]), children: [broken, direct()] }),
    ).toEqual(['$.criteria[0].children[0].clause Missing']);
    expect(faults(table({ criteria: 'không' }))).toEqual(['$.criteria WrongType']);
  });

  it('is told of the other criteria while its base total cannot be read', () => {
    const twice = [direct(), direct()];
    expect(faults(table({ criteria: twice, baseTotal: 8 }))).toEqual([
      '$.baseTotal WrongType',
      '$.criteria[1].id IdTwice',
    ]);
    expect(faults(table({ baseTotal: 4, totalCap: '3' }))).toEqual(['$.baseTotal WrongType']);
  });
});

describe('R-SET-4: figures finer than published', () => {
  it('are named in every field of the table, of groups and of indicators', () => {
    const parts = [direct({ basePoints: '4.05' })];
    const fine = group(parts, { cap: '4.06', floor: '1.05', maxBonus: '0.05' });
    const json = table({
      criteria: [fine],
      baseTotal: '4.05',
      bonusCap: '1.05',
      totalCap: '5.05',
      decimals: 1,
    });
    expect(faults(json)).toEqual([
      '$.baseTotal FinerThanPublished',
      '$.bonusCap FinerThanPublished',
      '$.totalCap FinerThanPublished',
      '$.criteria[0].basePoints FinerThanPublished',
      '$.criteria[0].maxBonus FinerThanPublished',
      '$.criteria[0].cap FinerThanPublished',
      '$.criteria[0].floor FinerThanPublished',
      '$.criteria[0].children[0].basePoints FinerThanPublished',
    ]);
    expect(faults({ ...json, decimals: 2 })).toEqual([]);
  });

  it('are named in the grades too', () => {
    const grades: GradeRules = {
      clause: { document: 'Quy chế', article: '7' },
      of: 'TOTAL',
      cap: '3.95',
      bands: [{ grade: 'EXCELLENT', from: '3' }],
      otherwise: 'GOOD',
    };
    expect(faults(table({ grades, decimals: 1 }))).toEqual(['$.grades.cap FinerThanPublished']);
    expect(faults(table({ grades, decimals: 2 }))).toEqual([]);
  });
});

describe('limits of a table', () => {
  it('may lie at the base, and not beyond it', () => {
    expect(faults(table({ totalCap: '4' }))).toEqual([]);
    expect(holding(group([direct()], { cap: '4', floor: '4' }))).toEqual([]);
    expect(holding(group([direct()], { cap: '3.99', floor: '4.01' }))).toEqual([
      '$.criteria[0].cap CapBelowBase',
      '$.criteria[0].floor FloorAboveBase',
    ]);
  });

  it('hold points within what is written of them', () => {
    const most = (points: string) =>
      faults(table({ criteria: [direct({ basePoints: points })], baseTotal: points }));
    expect(most('10000')).toEqual([]);
    expect(most('10000.01')).toEqual([
      '$.baseTotal WrongSpelling',
      '$.criteria[0].basePoints WrongSpelling',
    ]);
    const notMet = (points: string) => holding(yesNo({ basePoints: '4', notMet: points }));
    expect(notMet('-10000')).toEqual([]);
    expect(notMet('-10000.01')).toEqual(['$.criteria[0].notMet WrongSpelling']);
  });

  it('hold five hundred indicators, and not one more', () => {
    const many = (number: number) => {
      const all = Array.from({ length: number }, (_, index) =>
        direct({ id: `d${index}`, basePoints: '0' }),
      );
      const groups = [0, 200, 400].map((from) =>
        group(all.slice(from, from + 200), { id: `g${from}` }),
      );
      return parseRuleSet(table({ criteria: groups, baseTotal: '0' }));
    };
    expect(many(500).ok).toBe(true);
    expect(many(501)).toMatchObject({
      errors: [{ kind: 'TooManyIndicators', path: '$.criteria', maximum: 500, found: 501 }],
    });
  });

  it('keep a total within what points can hold, to the last point', () => {
    const minus = (more: string) => {
      const events = [
        { id: 'a', title: 'Việc', pointsPerCase: '-10000' },
        { id: 'b', title: 'Việc nhỏ', pointsPerCase: more },
      ];
      return holding(count({ basePoints: '4', start: '0', events }));
    };
    // 9,999 cases of each take 99,990,000 points and 9,999 more.
    expect(minus('-1')).toEqual([]);
    expect(minus('-1.01')).toEqual(['$.criteria TotalOutOfRange']);
  });

  it('name nesting too deep once, and whatever lies in it no further', () => {
    let one: unknown = { kind: 'KHÁC' };
    for (let level = 0; level < 40; level += 1) one = group([one as never], { id: `g${level}` });
    const kinds = holding(one).map((fault) => fault.split(' ')[1]);
    expect(kinds.filter((kind) => kind === 'TooDeep')).toEqual(['TooDeep']);
  });
});

describe('names of a table', () => {
  it('are given once, to groups and indicators alike', () => {
    const parsed = parseRuleSet(
      table({ criteria: [group([direct({ id: 'g', basePoints: '4' })], { id: 'g' })] }),
    );
    expect(parsed).toMatchObject({
      errors: [
        {
          kind: 'IdTwice',
          path: '$.criteria[0].children[0].id',
          id: 'g',
          first: '$.criteria[0].id',
        },
      ],
    });
  });

  it('are not called unknown beside a criterion that cannot be read', () => {
    const clause = { document: 'Quy chế', article: '9' };
    const given = { id: 'k', title: 'Điều kiện', clause, gives: 'NOT_RANKED' };
    const settings = {
      tieMetrics: [{ kind: 'CRITERION', criterionId: 'x' }],
      disqualifiers: [
        { ...given, when: { kind: 'POINTS_BELOW', criterionId: 'x', points: '1' } },
        { ...given, id: 'm', when: { kind: 'CASES', indicatorId: 'x', eventId: 'e', atLeast: 1 } },
      ],
    };
    const broken = { ...direct({ id: 'x' }), title: 3 };
    const beside = table({ criteria: [direct(), broken], baseTotal: '8', ...settings });
    expect(faults(beside)).toEqual(['$.criteria[1].title WrongType']);
    expect(faults(table(settings))).toHaveLength(3);
  });

  it('of settings that cannot be read are not looked for', () => {
    const faulty = { tieMetrics: [{ kind: 'KHÁC' }, 3], disqualifiers: [null, { when: 3 }] };
    const found = faults(table(faulty));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((fault) => /^\$\.(tieMetrics|disqualifiers)/.test(fault))).toBe(true);
    expect(faults(table({ tieMetrics: 'không' }))).toEqual(['$.tieMetrics WrongType']);
  });

  it('of cases are looked for among all kinds of the indicator', () => {
    const when = { kind: 'CASES', indicatorId: 'c', eventId: 'b', atLeast: 1 };
    const clause = { document: 'Quy chế', article: '9' };
    const events = ['a', 'b'].map((id) => ({ id, title: `Việc ${id}`, pointsPerCase: '-1' }));
    const json = table({
      criteria: [count({ basePoints: '4', events })],
      disqualifiers: [{ id: 'k', title: 'Điều kiện', clause, gives: 'NOT_RANKED', when }],
    });
    expect(faults(json)).toEqual([]);
  });
});

it('takes a table of one stage, and stages in their order with some left out', () => {
  expect(faults(table({ stages: ['SELF_SCORING'] }))).toEqual([]);
  expect(faults(table({ stages: ['VERIFICATION'] }))).toEqual([]);
  expect(faults(table({ stages: ['SELF_SCORING', 'COUNCIL'] }))).toEqual([]);
  expect(faults(table({ stages: 'không' }))).toEqual(['$.stages WrongType']);
});
