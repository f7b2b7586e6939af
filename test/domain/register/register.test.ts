import { describe, expect, it } from 'vitest';
import type { Bloc } from '../../../shared/domain/member.ts';
import type { Place } from '../../../shared/domain/ranking/bloc-result.ts';
import type { TieBallot } from '../../../shared/domain/ranking/tie-policy.ts';
import { recordingFaults } from '../../../shared/domain/register/check-entry.ts';
import { entriesInForce, registerParts } from '../../../shared/domain/register/entries-in-force.ts';
import {
  nextVersion,
  type Recording,
  type RegisterEntry,
  type StoredEntry,
  subjectOf,
} from '../../../shared/domain/register/register-entry.ts';
import { waitingTies } from '../../../shared/domain/register/waiting-ties.ts';
import { buildRuleSet, direct } from '../../support/build-rule-set.ts';

const SCORED = '2023-12-10T10:00:00.000Z';
const REVIEW = '2023-12-12T00:00:00.000Z';
const AFTER = '2023-12-13T00:00:00.000Z';

const RULES = buildRuleSet([direct()], {
  tie: 'BALLOT',
  tieMetrics: [
    { kind: 'FACT', factId: 'nu', title: 'tỷ lệ nữ', unitOfMeasure: '%', atLeast: '70' },
  ],
});
const BLOC: Bloc = {
  id: 'b',
  name: 'Khối mẫu',
  kind: 'KHOI',
  members: ['u1', 'u2', 'u3'],
  headUnitId: 'u1',
  deputyUnitId: 'u2',
  ruleSet: { id: RULES.id, version: 1, hash: 'a'.repeat(64) },
  windows: [
    { stage: 'SELF_SCORING', opensAt: '2023-12-01T00:00:00.000Z', closesAt: SCORED },
    { stage: 'BLOC_REVIEW', opensAt: REVIEW, closesAt: '2023-12-20T00:00:00.000Z' },
  ],
  closed: ['SELF_SCORING'],
  revision: 3,
};
const shared = (unitId: string, place: number): Place => ({
  unitId,
  place,
  figure: '3',
  shared: true,
  awaits: 'BALLOT',
  reason: { kind: 'FIRST', sharedWith: [] },
});
const alone = (unitId: string, place: number): Place => {
  const { awaits: _, ...rest } = shared(unitId, place);
  return { ...rest, shared: false };
};
const PLACES: Place[] = [shared('u1', 1), shared('u2', 1), alone('u3', 3)];

const finding = (unitId: string, reason = 'Đang thanh tra'): RegisterEntry => ({
  kind: 'FINDING',
  finding: { unitId, kind: 'WITHHELD', reason, source: 'Quyết định số 05' },
});
const fact = (value: string, factId = 'nu'): RegisterEntry => ({
  kind: 'FACT',
  fact: { unitId: 'u1', factId, value, source: 'Báo cáo số 12' },
});
const ballotOf = (...votes: readonly (readonly [string, number])[]): TieBallot => ({
  votes: votes.map(([unitId, count]) => ({ unitId, votes: count })),
  members: 3,
  present: 3,
  minutes: { number: '03/BB', date: '2023-12-12' },
});
const ballot = (...votes: readonly (readonly [string, number])[]): RegisterEntry => ({
  kind: 'BALLOT',
  ballot: ballotOf(...votes),
});
const TIE = [['u1', 1] as const, ['u2', 2] as const];
const WHY = 'Theo biên bản';

const say = (entry: RegisterEntry, more: Partial<Recording> = {}): Recording => ({
  entry,
  withdrawn: false,
  ...more,
});
const store = (recording: Recording, before?: StoredEntry): StoredEntry =>
  nextVersion(recording, before, 'thu-ky', AFTER);

const faults = (
  recording: Recording,
  {
    bloc = BLOC,
    places = PLACES,
    before,
    at = AFTER,
  }: {
    bloc?: Bloc;
    places?: Place[] | undefined;
    before?: StoredEntry;
    at?: string;
  } = {},
) =>
  recordingFaults(
    { bloc, ruleSet: RULES, places, before, nameOf: (id) => `Đơn vị ${id}` },
    recording,
    at,
  );
const kinds = (...given: Parameters<typeof faults>) => faults(...given).map(({ kind }) => kind);

describe('versions of an entry', () => {
  it('name the version before by its hash; who and when stay outside it', () => {
    const first = store(say(fact('70')));
    const second = store(say(fact('71'), { reason: WHY }), first);
    expect(second).toMatchObject({ version: 2, before: first.hash, reason: WHY, by: 'thu-ky' });
    expect(nextVersion(say(fact('70')), undefined, 'ai-do', SCORED).hash).toBe(first.hash);
    expect(store(say(fact('70.5'))).hash).not.toBe(first.hash);
  });

  it('are of one finding, of one fact of a unit, of one tie in any order', () => {
    expect(subjectOf(finding('u1'))).not.toBe(subjectOf(finding('u2')));
    expect(subjectOf(finding('u1'))).not.toBe(subjectOf(finding('u1', 'Có khiếu nại')));
    expect(subjectOf(fact('70'))).toBe(subjectOf(fact('71')));
    expect(subjectOf(fact('70'))).not.toBe(subjectOf(fact('70', 'khac')));
    expect(subjectOf(ballot(['u1', 1], ['u2', 2]))).toBe(subjectOf(ballot(['u2', 0], ['u1', 3])));
    expect(subjectOf(ballot(...TIE))).not.toBe(subjectOf(ballot(...TIE, ['u3', 0])));
  });

  it('R-REG-1: the latest version counts, and what was taken back counts no more', () => {
    const first = store(say(fact('70')));
    const second = store(say(fact('71'), { reason: WHY }), first);
    const held = store(say(finding('u1')));
    const back = store(say(finding('u1'), { withdrawn: true, reason: WHY }), held);
    const kept = store(say(finding('u2')));
    expect(entriesInForce([second, first, held, back, kept])).toEqual([second, kept]);
    const again = store(say(finding('u1')), back);
    expect(entriesInForce([held, back, again])).toEqual([again]);
    expect(entriesInForce([])).toEqual([]);
  });
});

describe('what the register adds to a case', () => {
  it('is a list of each kind of which something is recorded', () => {
    const all = [say(finding('u1')), say(fact('70')), say(ballot(...TIE))].map((one) => store(one));
    const parts = registerParts(all, BLOC.members, RULES);
    expect(parts).toEqual({
      findings: [(finding('u1') as { finding: unknown }).finding],
      facts: [(fact('70') as { fact: unknown }).fact],
      ballots: [ballotOf(...TIE)],
    });
    expect(registerParts(all.slice(0, 1), BLOC.members, RULES)).not.toHaveProperty('facts');
    expect(registerParts([], BLOC.members, RULES)).toEqual({});
  });

  it('leaves out who is no member any more, and facts that the table does not ask for', () => {
    const all = [
      say(finding('u9')),
      say(fact('70')),
      say(ballot(['u2', 1], ['u9', 0])),
      say(fact('1', 'khac')),
    ].map((one) => store(one));
    expect(registerParts(all, ['u2', 'u3'], RULES)).toEqual({});
    expect(Object.keys(registerParts(all, ['u1'], RULES))).toEqual(['facts']);
  });
});

describe('the ties that wait', () => {
  it('are those whose places await a ballot, best first', () => {
    const places = [...PLACES, shared('u4', 4), shared('u5', 4), shared('u6', 4)];
    expect(waitingTies(places)).toEqual([
      { place: 1, unitIds: ['u1', 'u2'] },
      { place: 4, unitIds: ['u4', 'u5', 'u6'] },
    ]);
    const { awaits: _, ...kept } = shared('u1', 1);
    expect(waitingTies([kept, alone('u3', 3)])).toEqual([]);
  });
});

describe('recording', () => {
  it('a finding or a fact of a member needs no more than itself', () => {
    expect(faults(say(finding('u3')))).toEqual([]);
    expect(faults(say(fact('70')))).toEqual([]);
    expect(faults(say(finding('u3')), { places: [], at: '2023-12-01T00:00:00.000Z' })).toEqual([]);
  });

  it('names every fault of the entry at its path', () => {
    expect(faults(say(finding('u9')))).toEqual([
      {
        kind: 'FaultyEntry',
        faults: [{ kind: 'UnknownUnit', path: '$.entry.finding.unitId', unitId: 'u9' }],
      },
    ]);
    expect(faults(say(fact('1', 'khac')))).toEqual([
      {
        kind: 'FaultyEntry',
        faults: [{ kind: 'FactNotAsked', path: '$.entry.fact', factId: 'khac' }],
      },
    ]);
  });

  it('R-REG-2: a change, a withdrawal and a ballot say why', () => {
    const before = store(say(fact('70')));
    expect(kinds(say(fact('71')), { before })).toEqual(['RecordingReasonMissing']);
    expect(kinds(say(fact('71'), { reason: WHY }), { before })).toEqual([]);
    expect(kinds(say(fact('70'), { withdrawn: true }), { before })).toEqual([
      'RecordingReasonMissing',
    ]);
    expect(kinds(say(ballot(...TIE)))).toEqual(['RecordingReasonMissing']);
    expect(kinds(say(ballot(...TIE), { reason: WHY }))).toEqual([]);
    const back = store(say(fact('70'), { withdrawn: true, reason: WHY }), before);
    expect(kinds(say(fact('72')), { before: back })).toEqual([]);
  });

  it('takes back only what is in force, as it stands', () => {
    const withdrawn = { withdrawn: true, reason: WHY };
    const before = store(say(fact('70')));
    expect(kinds(say(fact('70'), withdrawn), { before })).toEqual([]);
    expect(kinds(say(fact('71'), withdrawn), { before })).toEqual(['NotOnRecord']);
    expect(kinds(say(fact('70'), withdrawn))).toEqual(['NotOnRecord']);
    const back = store(say(fact('70'), withdrawn), before);
    expect(kinds(say(fact('70'), withdrawn), { before: back })).toEqual(['NotOnRecord']);
  });

  it('R-REG-3: is over once the council has decided', () => {
    const bloc = { ...BLOC, decided: { councilVersion: 1, at: AFTER } };
    const before = store(say(finding('u3')));
    const back = say(finding('u3'), { withdrawn: true, reason: WHY });
    expect(kinds(say(finding('u2')), { bloc })).toEqual(['AlreadyDecided']);
    expect(kinds(back, { bloc, before })).toEqual(['AlreadyDecided']);
  });
});

describe('a ballot', () => {
  const held = say(ballot(...TIE), { reason: WHY });

  it('R-TIE-6: is about all units of a tie that waits, and no others', () => {
    expect(kinds(held)).toEqual([]);
    expect(kinds(held, { places: [alone('u1', 1), alone('u2', 2)] })).toEqual(['TieNotWaiting']);
    const others = say(ballot(['u1', 1], ['u3', 0]), { reason: WHY });
    expect(faults(others)).toEqual([
      { kind: 'TieNotWaiting', unitNames: ['Đơn vị u1', 'Đơn vị u3'] },
    ]);
  });

  it('R-TIE-6: may be corrected although the tie waits no more, but not held again once taken back', () => {
    const before = store(held);
    const places = [alone('u2', 1), alone('u1', 2)];
    const other = say(ballot(['u1', 2], ['u2', 1]), { reason: WHY });
    expect(kinds(other, { places, before })).toEqual([]);
    const back = store({ ...held, withdrawn: true }, before);
    expect(kinds(other, { places, before: back })).toEqual(['TieNotWaiting']);
  });

  it('R-TIE-6: comes after all scoring stages, and not before the bloc’s review opens', () => {
    expect(faults(held, { at: '2023-12-10T09:59:59.999Z' })).toEqual([
      { kind: 'StagesNotOver', blocName: 'Khối mẫu', stages: ['SELF_SCORING'] },
    ]);
    expect(kinds(held, { at: SCORED })).toEqual(['StageNotOpen']);
    expect(kinds(held, { at: REVIEW })).toEqual([]);
    const bloc = { ...BLOC, windows: BLOC.windows.slice(0, 1) };
    expect(kinds(held, { at: SCORED, bloc })).toEqual([]);
  });

  it('R-TIE-6: waits for the ranking that is on its way', () => {
    const awaiting = { stage: 'SELF_SCORING' as const, since: SCORED };
    expect(kinds(held, { bloc: { ...BLOC, awaiting } })).toEqual(['RankingAwaited']);
    expect(kinds(held, { bloc: { ...BLOC, closed: [] } })).toEqual(['RankingAwaited']);
    const known = { bloc: BLOC, ruleSet: RULES, places: undefined, before: undefined };
    const none = recordingFaults({ ...known, nameOf: (id) => id }, held, AFTER);
    expect(none.map(({ kind }) => kind)).toEqual(['NotRankedYet']);
  });
});
