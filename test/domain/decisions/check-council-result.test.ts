import { describe, expect, it } from 'vitest';
import {
  type BlocBeforeCouncil,
  checkBlocResult,
  countAwards,
} from '../../../shared/domain/decisions/check-council-result.ts';
import { type Award, CouncilResult } from '../../../shared/domain/decisions/council-result.ts';
import type { Bloc } from '../../../shared/domain/member.ts';
import { rankUnits } from '../../../shared/domain/ranking/rank-units.ts';
import { buildRuleSet, direct } from '../../support/build-rule-set.ts';

const DIGEST = 'd'.repeat(64);
const OVER = '2023-12-20T00:00:00.000Z';
const BEFORE = '2023-12-19T23:59:59.999Z';
const AFTER = '2023-12-21T02:00:00.000Z';

const bloc = (changes: Partial<Bloc> = {}): Bloc => ({
  id: 'b1',
  name: 'Khối thi đua các huyện',
  kind: 'KHOI',
  members: ['u1', 'u2', 'u3', 'u4', 'u5'],
  headUnitId: 'u1',
  deputyUnitId: 'u2',
  ruleSet: { id: 'bang-diem', version: 1, hash: '0'.repeat(64) },
  windows: [
    {
      stage: 'SELF_SCORING',
      opensAt: '2023-12-01T00:00:00.000Z',
      closesAt: '2023-12-10T00:00:00.000Z',
    },
    { stage: 'VERIFICATION', opensAt: '2023-12-10T00:00:00.000Z', closesAt: OVER },
    { stage: 'COUNCIL', opensAt: OVER, closesAt: '2023-12-31T00:00:00.000Z' },
  ],
  closed: ['SELF_SCORING', 'VERIFICATION'],
  revision: 9,
  ranking: { version: 2, inputsHash: 'a'.repeat(64), digest: DIGEST },
  ...changes,
});

/** One flag and two certificates; the figures are those of u1, u2, … */
const ranked = (
  figures: readonly (string | null)[],
  changes: Partial<BlocBeforeCouncil> = {},
): BlocBeforeCouncil => ({
  bloc: bloc(),
  seen: { blocId: 'b1', version: 2, digest: DIGEST },
  ruleSet: buildRuleSet([direct()]),
  basis: 'PARTLY_VERIFIED',
  places: rankUnits(
    figures.map((figure, index) => ({ unitId: `u${index + 1}`, figure })),
    'TOTAL',
  ),
  nameOf: (id) => `Huyện ${id}`,
  ...changes,
});

const flag = (unitId: string, fields: Partial<Award> = {}): Award => ({
  blocId: 'b1',
  unitId,
  title: 'PROVINCIAL_FLAG',
  ...fields,
});
const certificate = (unitId: string, fields: Partial<Award> = {}): Award => ({
  ...flag(unitId, fields),
  title: 'CERTIFICATE_OF_MERIT',
});

const result = (awards: Award[]): CouncilResult => ({
  minutes: { number: '05/BB-HĐTĐKT', date: '2023-12-20' },
  proposal: { number: '12/TTr-SNV', date: '2023-12-21' },
  rankings: [{ blocId: 'b1', version: 2, digest: DIGEST }],
  awards,
});

const CLEAR = ['9', '8', '7', '6', '5'];
const USUAL = [flag('u1'), certificate('u2'), certificate('u3')];
const check = (given: BlocBeforeCouncil, awards: Award[] = USUAL, at = AFTER) =>
  checkBlocResult(given, result(awards), at);

describe('the ranking that a result rests on', () => {
  it('R-DEC-2: takes a result on the latest ranking once all scoring stages are over', () => {
    expect(check(ranked(CLEAR))).toEqual([]);
    expect(check(ranked(CLEAR), USUAL, OVER)).toEqual([]);
  });

  it('R-DEC-2: refuses it an instant before the last scoring stage ends, and names the stage', () => {
    expect(check(ranked(CLEAR), USUAL, BEFORE)).toEqual([
      { kind: 'StagesNotOver', blocName: 'Khối thi đua các huyện', stages: ['VERIFICATION'] },
    ]);
  });

  it('R-DEC-2: refuses it while a ranking is awaited', () => {
    const awaiting = bloc({ awaiting: { stage: 'VERIFICATION', since: OVER } });
    expect(check(ranked(CLEAR, { bloc: awaiting })).map(({ kind }) => kind)).toEqual([
      'RankingAwaited',
    ]);
  });

  it('R-DEC-2: refuses it between the end of a stage and the tick that notes it', () => {
    const unnoted = bloc({ closed: ['SELF_SCORING'] });
    expect(check(ranked(CLEAR, { bloc: unnoted }), USUAL, OVER).map(({ kind }) => kind)).toEqual([
      'RankingAwaited',
    ]);
  });

  it('R-DEC-2: refuses a bloc that was never ranked', () => {
    const { ranking: _, ...unranked } = bloc();
    expect(check(ranked(CLEAR, { bloc: unranked })).map(({ kind }) => kind)).toEqual([
      'NotRankedYet',
    ]);
  });

  it('R-DEC-2: refuses an older ranking, and another one of the same number', () => {
    const latest = [{ kind: 'RankingNotLatest', blocName: 'Khối thi đua các huyện', latest: 2 }];
    const older = { blocId: 'b1', version: 1, digest: DIGEST };
    const other = { blocId: 'b1', version: 2, digest: 'e'.repeat(64) };
    expect(check(ranked(CLEAR, { seen: older }))).toEqual(latest);
    expect(check(ranked(CLEAR, { seen: other }))).toEqual(latest);
  });

  it('asks for full verification only where the rule set does', () => {
    const ruleSet = buildRuleSet([direct()], { unreviewedLines: 'BLOCK' });
    for (const basis of ['SELF_SCORED', 'PARTLY_VERIFIED'] as const)
      expect(check(ranked(CLEAR, { ruleSet, basis })).map(({ kind }) => kind)).toEqual([
        'LinesUnreviewed',
      ]);
    expect(check(ranked(CLEAR, { ruleSet, basis: 'VERIFIED' }))).toEqual([]);
    expect(check(ranked(CLEAR, { basis: 'SELF_SCORED' }))).toEqual([]);
  });
});

describe('a tie', () => {
  it('R-DEC-3: stops the result when two share the flag’s place', () => {
    expect(check(ranked(['9', '9', '7', '6', '5']))).toEqual([
      {
        kind: 'TieAtCutLine',
        blocName: 'Khối thi đua các huyện',
        seats: 1,
        place: 1,
        unitNames: ['Huyện u1', 'Huyện u2'],
      },
    ]);
  });

  it('R-DEC-3: stops the result when the last certificate falls into it', () => {
    expect(check(ranked(['9', '8', '7', '7', '5']))).toEqual([
      {
        kind: 'TieAtCutLine',
        blocName: 'Khối thi đua các huyện',
        seats: 3,
        place: 3,
        unitNames: ['Huyện u3', 'Huyện u4'],
      },
    ]);
  });

  it('R-DEC-3: lies open at both cut lines when everybody is equal', () => {
    expect(check(ranked(['9', '9', '9', '9', '9']), [flag('u1')]).map(({ kind }) => kind)).toEqual([
      'TieAtCutLine',
      'TieAtCutLine',
    ]);
  });

  it('R-DEC-3: within the certificates or below them stops nothing', () => {
    expect(check(ranked(['9', '8', '8', '6', '5']))).toEqual([]);
    expect(check(ranked(['9', '8', '7', '6', '6']))).toEqual([]);
  });
});

describe('who is awarded', () => {
  it('R-DEC-4: needs a reason for whoever its place did not nominate', () => {
    const unusual = [flag('u2'), certificate('u1'), certificate('u4')];
    expect(check(ranked(CLEAR), unusual)).toEqual([
      { kind: 'NotNominated', unitName: 'Huyện u2', place: 2, seats: 1 },
      { kind: 'NotNominated', unitName: 'Huyện u4', place: 4, seats: 3 },
    ]);
    const reason = 'Hội đồng biểu quyết 12/12';
    const reasoned = [flag('u2', { reason }), certificate('u1'), certificate('u4', { reason })];
    expect(check(ranked(CLEAR), reasoned)).toEqual([]);
  });

  it('R-DEC-4: gives nothing to who is not ranked, with a reason or without', () => {
    const given = ranked(['9', '8', '7', '6', null]);
    const reason = 'Theo đề nghị của khối';
    for (const award of [certificate('u5'), certificate('u5', { reason })])
      expect(check(given, [flag('u1'), award])).toEqual([
        { kind: 'NotRankedUnit', unitName: 'Huyện u5' },
      ]);
  });

  it('R-DEC-4: gives nothing to who is no member', () => {
    expect(check(ranked(CLEAR), [flag('u9')])).toEqual([
      { kind: 'NotAMember', unitId: 'u9', blocName: 'Khối thi đua các huyện' },
    ]);
  });

  it('R-DEC-5: awards a unit once, also when it is named in another bloc first', () => {
    const twice = [flag('u1'), certificate('u1')];
    expect(check(ranked(CLEAR), twice)).toEqual([{ kind: 'AwardTwice', unitName: 'Huyện u1' }]);
    const elsewhere = [flag('u1', { blocId: 'b2' }), flag('u1')];
    expect(check(ranked(CLEAR), elsewhere)).toEqual([{ kind: 'AwardTwice', unitName: 'Huyện u1' }]);
  });

  it('R-DEC-5: fills no more seats than there are, each title by itself', () => {
    const reason = 'Hội đồng biểu quyết';
    expect(check(ranked(CLEAR), [flag('u1'), flag('u2', { reason })])).toEqual([
      { kind: 'SeatsExceeded', blocName: 'Khối thi đua các huyện', seats: 1, given: 2 },
    ]);
    const four = [...USUAL, certificate('u4', { reason })];
    expect(check(ranked(CLEAR), four)).toEqual([
      { kind: 'SeatsExceeded', blocName: 'Khối thi đua các huyện', seats: 2, given: 3 },
    ]);
  });

  it('R-DEC-5: fills more seats than there are when the council records why, for that title and bloc', () => {
    const reason = 'Hội đồng biểu quyết';
    const awards = [flag('u1'), flag('u2', { reason })];
    const override = { scope: 'BLOC', blocId: 'b1', title: 'PROVINCIAL_FLAG', reason } as const;
    const checked = (overrides: CouncilResult['overrides']) =>
      checkBlocResult(ranked(CLEAR), { ...result(awards), overrides }, AFTER).map(
        ({ kind }) => kind,
      );
    expect(checked([override])).toEqual([]);
    expect(checked([{ ...override, title: 'CERTIFICATE_OF_MERIT' }])).toEqual(['SeatsExceeded']);
    expect(checked([{ ...override, blocId: 'b2' }])).toEqual(['SeatsExceeded']);
  });

  it('R-DEC-6: gives nothing to who is disqualified or withheld, with a reason or without', () => {
    for (const kind of ['DISQUALIFIED', 'WITHHELD'] as const) {
      const finding = { kind: 'FINDING', state: kind, text: 'x', source: 'y' } as const;
      const places = rankUnits(
        ['9', '8', '7', '6', '5'].map((figure, index) => ({
          unitId: `u${index + 1}`,
          figure,
          ...(index === 0 ? { ineligible: { kind, causes: [finding] } } : {}),
        })),
        'TOTAL',
      );
      const given = ranked(CLEAR, { places });
      const reason = 'Theo đề nghị của khối';
      expect(check(given, [flag('u1', { reason })])).toEqual([
        { kind: 'UnitPassedOver', unitName: 'Huyện u1', state: kind },
      ]);
      expect(check(given, [flag('u2'), certificate('u3'), certificate('u4')])).toEqual([]);
    }
  });

  it('R-VOTE-2: needs the votes of each award, and enough of them', () => {
    const vote = { percent: '80', of: 'MEMBERS', needs: 'AT_LEAST' } as const;
    const ruleSet = buildRuleSet([direct()], { awards: { flags: 1, certificates: 2, vote } });
    const given = ranked(CLEAR, { ruleSet });
    const votes = (inFavour: number) => ({ inFavour, present: 17, members: 20 });
    expect(check(given, [flag('u1', { votes: votes(16) })])).toEqual([]);
    expect(check(given, [flag('u1', { votes: votes(15) })])).toEqual([
      { kind: 'VotesTooFew', unitName: 'Huyện u1', votes: votes(15), threshold: vote },
    ]);
    expect(check(given, [flag('u1')])).toEqual([{ kind: 'VotesMissing', unitName: 'Huyện u1' }]);
    expect(check(ranked(CLEAR), [flag('u1')])).toEqual([]);
  });

  it('counts awards, members and places over the blocs of a result', () => {
    const { places } = ranked(['9', '8', '7', '6', null]);
    const other = bloc({ id: 'b2', members: ['u5', 'x1', 'x2'] });
    expect(
      countAwards(
        [
          { bloc: bloc(), places },
          { bloc: other, places: [] },
        ],
        result(USUAL),
      ),
    ).toEqual({
      memberUnits: 7,
      rankedUnits: 4,
      awards: { PROVINCIAL_FLAG: 1, CERTIFICATE_OF_MERIT: 2 },
    });
  });

  it('leaves seats empty where the council does', () => {
    expect(check(ranked(CLEAR), [flag('u1')])).toEqual([]);
  });

  it('counts no award of another bloc', () => {
    const other = [flag('u1'), flag('x1', { blocId: 'b2' })];
    expect(check(ranked(CLEAR), other)).toEqual([]);
  });

  it('tells every fault at once', () => {
    const awards = [flag('u1'), flag('u3'), certificate('u1'), certificate('u9')];
    expect(check(ranked(CLEAR), awards).map(({ kind }) => kind)).toEqual([
      'NotNominated',
      'AwardTwice',
      'NotAMember',
      'SeatsExceeded',
    ]);
  });
});

it('a result names the ranking of a bloc once', () => {
  const seen = { blocId: 'b1', version: 2, digest: DIGEST };
  const parsed = CouncilResult.safeParse({ ...result(USUAL), rankings: [seen, seen] });
  expect(parsed.error?.issues.map(({ message }) => message)).toEqual(['BlocTwice']);
});
