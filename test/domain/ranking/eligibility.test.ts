import { describe, expect, it } from 'vitest';
import type { BlocCase } from '../../../shared/domain/bundle/bloc-case.ts';
import { checkCase } from '../../../shared/domain/bundle/check-case.ts';
import { makeBundle } from '../../../shared/domain/bundle/result-bundle.ts';
import type { Disqualifier, Finding } from '../../../shared/domain/ranking/eligibility.ts';
import { rankBloc } from '../../../shared/domain/ranking/rank-bloc.ts';
import { parseRuleSet, type RuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import type { SheetLine } from '../../../shared/domain/scoring/sheet.ts';
import { hashSheet } from '../../../shared/domain/scoring/sheet-hash.ts';
import { buildCase, reported } from '../../support/build-case.ts';
import {
  buildRuleSet,
  count,
  direct,
  group,
  ruleSetJson,
  yesNo,
} from '../../support/build-rule-set.ts';

const clause = { document: 'Quy chế', article: '9' };
const condition = (
  when: Disqualifier['when'],
  gives: Disqualifier['gives'] = 'DISQUALIFIED',
): Disqualifier => ({
  id: `k-${when.kind === 'CASES' ? 'cases' : 'points'}`,
  title: 'Điều kiện',
  clause,
  gives,
  when,
});

const rules = (disqualifiers: Disqualifier[], fields: Partial<RuleSet> = {}): RuleSet =>
  buildRuleSet(
    [
      group([direct({ id: 'econ', basePoints: '10' })], { id: 'g' }),
      count({ id: 'late', basePoints: '3' }),
    ],
    { ...(disqualifiers.length === 0 ? {} : { disqualifiers }), ...fields },
  );

const caseOf = (
  ruleSet: RuleSet,
  econ: Readonly<Record<string, string | null>>,
  findings: readonly Finding[] = [],
  late = '0',
): BlocCase => ({
  ...buildCase(
    ruleSet,
    Object.entries(econ).map(([id, claim]) =>
      claim === null
        ? { id }
        : {
            id,
            lines: [
              reported('econ', { claim }),
              reported('late', { cases: [{ eventId: 'late', count: late }] }),
            ],
          },
    ),
  ),
  ...(findings.length === 0 ? {} : { findings: [...findings] }),
});

function ranked(blocCase: BlocCase) {
  const result = rankBloc(blocCase);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.places;
}

const shown = (blocCase: BlocCase) =>
  ranked(blocCase).map(
    ({ unitId, place, wouldBe, reason }) =>
      `${unitId} ${place ?? reason.kind}${wouldBe === undefined ? '' : ` (${wouldBe})`}`,
  );

const finding = (unitId: string, kind: Finding['kind'] = 'DISQUALIFIED'): Finding => ({
  unitId,
  kind,
  reason: 'Kết luận có vi phạm',
  source: 'Kết luận số 12/KL-TTr ngày 05/12/2023',
});

const BLOC = { a: '9', b: '8', c: '7', d: '6' } as const;

describe('findings', () => {
  it('R-STATE-1: a recorded finding keeps the unit from a place, with its reason and document', () => {
    const places = ranked(caseOf(rules([]), BLOC, [finding('b', 'WITHHELD')]));
    expect(places.at(-1)).toEqual({
      unitId: 'b',
      place: null,
      figure: '11',
      shared: false,
      wouldBe: 2,
      reason: {
        kind: 'WITHHELD',
        causes: [
          {
            kind: 'FINDING',
            state: 'WITHHELD',
            text: 'Kết luận có vi phạm',
            source: 'Kết luận số 12/KL-TTr ngày 05/12/2023',
          },
        ],
      },
    });
  });

  it('R-STATE-1: a finding that a unit is not ranked takes its figure too', () => {
    const places = ranked(caseOf(rules([]), BLOC, [finding('a', 'NOT_RANKED')]));
    expect(places.at(-1)).toMatchObject({ unitId: 'a', place: null, figure: null });
    expect(places.at(-1)?.wouldBe).toBeUndefined();
    expect(places[0]).toMatchObject({ unitId: 'b', place: 1 });
  });

  it('R-STATE-3: the graver state counts, and every cause is told', () => {
    const both = caseOf(rules([]), BLOC, [finding('a', 'WITHHELD'), finding('a', 'DISQUALIFIED')]);
    const last = ranked(both).at(-1)?.reason;
    expect(last).toMatchObject({ kind: 'DISQUALIFIED', causes: [{}, {}] });
    const absent = caseOf(rules([]), { ...BLOC, e: null }, [finding('e', 'WITHHELD')]);
    expect(ranked(absent).at(-1)?.reason).toMatchObject({
      kind: 'NOT_RANKED',
      causes: [{ kind: 'NO_SHEET' }, { kind: 'FINDING' }],
    });
  });

  it('names a finding about who is no member, and says the same in any order', () => {
    const stranger = checkCase(caseOf(rules([]), BLOC, [finding('z')]));
    expect(stranger).toMatchObject({
      errors: [{ kind: 'UnknownUnit', path: '$.findings[0].unitId', unitId: 'z' }],
    });
    const two = [finding('a', 'WITHHELD'), finding('a', 'DISQUALIFIED'), finding('b')];
    const digest = (findings: readonly Finding[]) => {
      const bundle = makeBundle(caseOf(rules([]), BLOC, findings));
      return bundle.ok ? bundle.value.digest : undefined;
    };
    expect(digest(two)).toBeDefined();
    expect(digest([...two].reverse())).toBe(digest(two));
  });
});

describe('conditions of the rule set', () => {
  it('R-STATE-2: a group of which nothing is assigned meets no condition', () => {
    for (const criterionId of ['outer', 'inner', 'farm']) {
      const ruleSet = buildRuleSet(
        [
          group([group([direct({ id: 'farm' })], { id: 'inner' })], { id: 'outer' }),
          direct({ id: 'econ' }),
        ],
        { disqualifiers: [condition({ kind: 'POINTS_BELOW', criterionId, points: '1' })] },
      );
      const econ = reported('econ', { claim: '3' });
      const places = ranked(
        buildCase(ruleSet, [
          {
            id: 'ward',
            lines: [econ],
            assignment: [{ indicatorId: 'farm', state: 'NOT_ASSIGNED' }],
          },
          { id: 'commune', lines: [reported('farm', { claim: '0' }), econ] },
        ]),
      );
      expect(places).toMatchObject([
        { unitId: 'ward', place: 1 },
        { unitId: 'commune', place: null, reason: { kind: 'DISQUALIFIED' } },
      ]);
    }
  });

  it('R-STATE-2: points of a group, an indicator or the whole below the limit, and not at it', () => {
    const below = (when: Disqualifier['when'], claim: string) =>
      shown(caseOf(rules([condition(when)]), { a: claim }))[0];
    for (const criterionId of ['g', 'econ']) {
      const when = { kind: 'POINTS_BELOW', criterionId, points: '5' } as const;
      expect(below(when, '5')).toBe('a 1');
      expect(below(when, '4.99')).toBe('a DISQUALIFIED (1)');
    }
    const total = { kind: 'TOTAL_BELOW', points: '8' } as const;
    expect(below(total, '5')).toBe('a 1');
    expect(below(total, '4.99')).toBe('a DISQUALIFIED (1)');
  });

  it('R-STATE-2: points are judged as published', () => {
    const when = { kind: 'POINTS_BELOW', criterionId: 'econ', points: '5' } as const;
    const ruleSet = rules([condition(when)], { roundingStage: 'TOTAL', decimals: 2 });
    expect(shown(caseOf(ruleSet, { a: '4.995' }))).toEqual(['a 1']);
    expect(shown(caseOf(ruleSet, { a: '4.9949' }))).toEqual(['a DISQUALIFIED (1)']);
  });

  it('R-STATE-2: cases reported at least so often, and not one less', () => {
    const ruleSet = rules([
      condition({ kind: 'CASES', indicatorId: 'late', eventId: 'late', atLeast: 2 }, 'NOT_RANKED'),
    ]);
    expect(shown(caseOf(ruleSet, { a: '9' }, [], '1'))).toEqual(['a 1']);
    expect(shown(caseOf(ruleSet, { a: '9' }, [], '2'))).toEqual(['a NOT_RANKED']);
    expect(ranked(caseOf(ruleSet, { a: '9' }, [], '2'))[0]?.reason).toMatchObject({
      causes: [{ kind: 'RULE', measure: 'CASES', found: '2', limit: '2', clause }],
    });
  });

  describe('R-STATE-2: an answer that is not met', () => {
    const not = condition({ kind: 'NOT_MET', indicatorId: 'y' }, 'NOT_RANKED');
    const answered = (line: Partial<SheetLine>, fields = {}) => {
      const ruleSet = buildRuleSet([direct(), yesNo(fields)], { disqualifiers: [not] });
      const lines = [reported('d', { claim: '4' }), { ...reported('y', {}), ...line }];
      return ranked(buildCase(ruleSet, [{ id: 'a', lines }]))[0]?.reason;
    };

    it('keeps a unit from a place, and is told with its clause', () => {
      expect(answered({ met: true })?.kind).toBe('FIRST');
      expect(answered({ met: false })).toStrictEqual({
        kind: 'NOT_RANKED',
        causes: [
          {
            kind: 'NOT_MET',
            state: 'NOT_RANKED',
            disqualifierId: 'k-points',
            title: 'Điều kiện',
            clause,
          },
        ],
      });
    });

    it('is one that was given too late, or not at all', () => {
      const deadline = { deadline: '2023-12-05' };
      expect(answered({ date: '2023-12-05' }, deadline)?.kind).toBe('FIRST');
      expect(answered({ date: '2023-12-06' }, deadline)?.kind).toBe('NOT_RANKED');
      expect(answered({ met: false }, deadline)?.kind).toBe('NOT_RANKED');
    });

    it('is none where nothing arose, or where it is not assigned', () => {
      expect(answered({ state: 'NOTHING_AROSE' })?.kind).toBe('FIRST');
      const ruleSet = buildRuleSet([direct(), yesNo()], { disqualifiers: [not] });
      const assignment = [{ indicatorId: 'y', state: 'NOT_ASSIGNED' as const }];
      const given = { id: 'a', lines: [reported('d', { claim: '4' })], assignment };
      expect(ranked(buildCase(ruleSet, [given]))[0]?.reason.kind).toBe('FIRST');
    });
  });

  it('R-STATE-2: a broken condition is told with its clause, its limit and what was found', () => {
    const broken = condition({ kind: 'POINTS_BELOW', criterionId: 'econ', points: '5' });
    const kept = { ...condition({ kind: 'TOTAL_BELOW', points: '1' }), id: 'k-total' };
    expect(ranked(caseOf(rules([kept, broken]), { a: '4.5' }))[0]?.reason).toStrictEqual({
      kind: 'DISQUALIFIED',
      causes: [
        {
          kind: 'RULE',
          state: 'DISQUALIFIED',
          disqualifierId: 'k-points',
          title: 'Điều kiện',
          clause,
          measure: 'POINTS',
          limit: '5',
          found: '4.5',
        },
      ],
    });
  });

  it('R-STATE-2: a unit without a sheet breaks no condition of points or cases', () => {
    const when = { kind: 'CASES', indicatorId: 'late', eventId: 'late', atLeast: 1 } as const;
    const below = condition({ kind: 'TOTAL_BELOW', points: '99' });
    const given = caseOf(rules([below, condition(when)]), { a: null });
    expect(ranked(given)[0]?.reason).toStrictEqual({
      kind: 'NOT_RANKED',
      causes: [{ kind: 'NO_SHEET' }],
    });
  });

  it('R-STATE-2: only cases of the kind that is named count, of the very unit', () => {
    const events = ['soon', 'late'].map((id) => ({ id, title: `Việc ${id}`, pointsPerCase: '-1' }));
    const when = { kind: 'CASES', indicatorId: 'c', eventId: 'late', atLeast: 2 } as const;
    const ruleSet = buildRuleSet([direct(), count({ events })], {
      disqualifiers: [condition(when)],
    });
    const unit = (id: string, soon: string, late: string) => ({
      id,
      lines: [
        reported('d', { claim: '4' }),
        reported('c', {
          cases: [
            { eventId: 'soon', count: soon },
            { eventId: 'late', count: late },
          ],
        }),
      ],
    });
    const given = buildCase(ruleSet, [unit('a', '5', '1'), unit('b', '0', '2')]);
    expect(shown(given)).toEqual(['a 1', 'b DISQUALIFIED (1)']);
  });

  it('R-STATE-2: where nothing arose or nothing is assigned there are no cases', () => {
    const when = { kind: 'CASES', indicatorId: 'late', eventId: 'late', atLeast: 1 } as const;
    const ruleSet = rules([condition(when)]);
    const given = buildCase(ruleSet, [
      {
        id: 'a',
        lines: [
          reported('econ', { claim: '9' }),
          { indicatorId: 'late', state: 'NOTHING_AROSE' as const },
        ],
      },
      {
        id: 'b',
        lines: [reported('econ', { claim: '8' })],
        assignment: [{ indicatorId: 'late', state: 'NOT_ASSIGNED' }],
      },
    ]);
    expect(shown(given)).toEqual(['a 1', 'b 2']);
  });

  it('R-STATE-2: a group of which something is assigned is held to its points', () => {
    const both = group([direct({ id: 'x', basePoints: '4' }), direct({ id: 'y' })], { id: 'g' });
    const ruleSet = buildRuleSet([both], {
      disqualifiers: [condition({ kind: 'POINTS_BELOW', criterionId: 'g', points: '3' })],
    });
    const unit = (id: string, claim: string) => ({
      id,
      lines: [reported('x', { claim })],
      assignment: [{ indicatorId: 'y', state: 'NOT_ASSIGNED' as const }],
    });
    const given = buildCase(ruleSet, [unit('a', '3'), unit('b', '2.99')]);
    expect(shown(given)).toEqual(['a 1', 'b DISQUALIFIED (2)']);
  });

  it('R-STATE-2: what is not assigned meets no condition', () => {
    const when = { kind: 'POINTS_BELOW', criterionId: 'late', points: '1' } as const;
    const given = caseOf(rules([condition(when)]), { a: '9' });
    const without: BlocCase = {
      ...given,
      assignments: [{ unitId: 'a', lines: [{ indicatorId: 'late', state: 'NOT_ASSIGNED' }] }],
      sheets: given.sheets.map((sheet) => ({ ...sheet, lines: sheet.lines.slice(0, 1) })),
    };
    expect(shown(without)).toEqual(['a 1']);
  });

  it('R-STATE-2: what a reviewer grants counts', () => {
    const when = { kind: 'POINTS_BELOW', criterionId: 'econ', points: '5' } as const;
    const given = caseOf(rules([condition(when)]), { a: '9' });
    const [sheet] = given.sheets;
    const reviewed: BlocCase = {
      ...given,
      reviews: [
        {
          unitId: 'a',
          version: 1,
          sheetHash: hashSheet(sheet?.lines ?? []).hash,
          lines: [{ indicatorId: 'econ', outcome: 'CHANGED', granted: '4', reason: 'Thiếu' }],
        },
      ],
    };
    expect(shown(reviewed)).toEqual(['a DISQUALIFIED (1)']);
  });

  it('names criteria and cases that the table does not have', () => {
    const json = {
      ...ruleSetJson([direct(), count()]),
      disqualifiers: [
        condition({ kind: 'POINTS_BELOW', criterionId: 'x', points: '1' }),
        condition({ kind: 'CASES', indicatorId: 'c', eventId: 'x', atLeast: 1 }),
        condition({ kind: 'CASES', indicatorId: 'd', eventId: 'late', atLeast: 1 }),
        condition({ kind: 'CASES', indicatorId: 'y', eventId: 'late', atLeast: 1 }),
        condition({ kind: 'CASES', indicatorId: 'c', eventId: 'late', atLeast: 1 }),
        condition({ kind: 'POINTS_BELOW', criterionId: 'd', points: '1' }),
        condition({ kind: 'NOT_MET', indicatorId: 'd' }),
        condition({ kind: 'NOT_MET', indicatorId: 'y' }),
      ],
    };
    const parsed = parseRuleSet(json);
    const faults = parsed.ok ? [] : parsed.errors.map(({ kind, path }) => `${path} ${kind}`);
    expect(faults).toEqual([
      '$.disqualifiers[0].when.criterionId UnknownCriterion',
      '$.disqualifiers[1].when.eventId UnknownCases',
      '$.disqualifiers[2].when.eventId UnknownCases',
      '$.disqualifiers[3].when.indicatorId UnknownCriterion',
      '$.disqualifiers[6].when.indicatorId NotAnswered',
      '$.disqualifiers[7].when.indicatorId UnknownCriterion',
    ]);
  });
});

describe('the places of the others', () => {
  it('R-STATE-4: close up, and the first place that gains says whom it does not count', () => {
    const given = caseOf(rules([]), BLOC, [finding('a'), finding('b', 'WITHHELD')]);
    expect(shown(given)).toEqual(['c 1', 'd 2', 'a DISQUALIFIED (1)', 'b WITHHELD (1)']);
    const [first, second] = ranked(given);
    expect(first?.reason).toEqual({
      kind: 'FIRST',
      sharedWith: [],
      passedOver: { unitIds: ['a', 'b'], places: 'FREED' },
    });
    expect(second?.reason).not.toHaveProperty('passedOver');
  });

  it('R-STATE-4: stay where they are when the rule set keeps the places empty', () => {
    const given = caseOf(rules([], { ineligiblePlaces: 'KEPT' }), BLOC, [
      finding('a'),
      finding('c'),
    ]);
    expect(shown(given)).toEqual(['b 2', 'd 4', 'a DISQUALIFIED (1)', 'c DISQUALIFIED (3)']);
    expect(ranked(given)[1]?.reason).toMatchObject({
      kind: 'BELOW',
      above: ['b'],
      passedOver: { unitIds: ['c'], places: 'KEPT' },
    });
  });

  it('R-STATE-4: are not touched by one that only equals them', () => {
    const equal = { a: '9', b: '9', c: '8' };
    for (const ineligiblePlaces of ['FREED', 'KEPT'] as const) {
      const given = caseOf(rules([], { ineligiblePlaces }), equal, [finding('b')]);
      const [first, second, last] = ranked(given);
      expect(first).toMatchObject({ unitId: 'a', place: 1, shared: false });
      expect(first?.reason).not.toHaveProperty('passedOver');
      expect(second?.place).toBe(ineligiblePlaces === 'KEPT' ? 3 : 2);
      expect(last).toMatchObject({ unitId: 'b', wouldBe: 1 });
    }
  });

  it('R-STATE-5: the place it would have is its own, whoever else is passed over', () => {
    const given = caseOf(rules([]), BLOC, [finding('b'), finding('d')]);
    expect(shown(given)).toEqual(['a 1', 'c 2', 'b DISQUALIFIED (2)', 'd DISQUALIFIED (3)']);
  });
});
