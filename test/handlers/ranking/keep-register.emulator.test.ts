import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ResultBundle } from '../../../shared/domain/bundle/result-bundle.ts';
import { verifyBundle } from '../../../shared/domain/bundle/verify-bundle.ts';
import type { TieMetric } from '../../../shared/domain/ranking/tie-policy.ts';
import { type FunctionsUnderTest, startFunctions } from '../../support/functions-under-test.ts';
import {
  addBloc,
  foundProvince,
  handIn,
  type People,
  peopleOf,
  ROUTES,
  RULES,
  sheetBody,
  TIMES,
  tick,
  WINDOWS,
} from '../../support/test-province.ts';

const WOMEN: TieMetric = {
  kind: 'FACT',
  factId: 'ty-le-nu',
  title: 'tỷ lệ nữ',
  unitOfMeasure: '%',
  atLeast: '70',
};
const REGISTER = `${ROUTES.bloc}/register`;

let functions: FunctionsUnderTest;
let as: People;
beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  await foundProvince(as);
  for (const [id, fields] of Object.entries({ phieu: {}, nu: { tieMetrics: [WOMEN] } })) {
    const body = { ...RULES, id, tie: 'BALLOT', ...fields };
    await as('so-noi-vu').put(ROUTES.ruleSet, { path: { ruleSet: id }, body });
  }
  await as('so-noi-vu').put(ROUTES.account, {
    path: { account: 'thu-ky-u1' },
    body: {
      name: 'Thư ký từ u1',
      grants: [{ role: 'SECRETARIAT' }, { role: 'UNIT_OFFICER', unitId: 'u1' }],
    },
  });
});
afterAll(() => functions.close());

let blocs = 0;
/** A bloc in which u1 and u2 are equal and u3 comes after them, ranked at the end of verification. */
async function tiedBloc(changes: Readonly<Record<string, unknown>> = {}): Promise<string> {
  blocs += 1;
  const bloc = `khoi-${blocs}`;
  await addBloc(as, bloc, { ruleSet: { id: 'phieu', version: 1 }, ...changes });
  for (const unit of ['u1', 'u2']) await handIn(as, unit, { bloc });
  await handIn(as, 'u3', { bloc, body: sheetBody('90') });
  for (const at of [TIMES.closes, TIMES.verified]) await rankedAt(at);
  return bloc;
}

async function rankedAt(at: string): Promise<void> {
  await tick(functions, at);
  await functions.deliver('StageClosed');
}

const record = (bloc: string, body: unknown, at: string = TIMES.council, sub = 'so-noi-vu') =>
  as(sub).put(REGISTER, { path: { bloc }, at, body });
const rankingOf = async (bloc: string) =>
  (await as('so-noi-vu').get(ROUTES.ranking, { path: { bloc } })).body;
const placesOf = async (bloc: string) =>
  (await rankingOf(bloc)).places.map((one: Record<string, unknown>) => [one.unitId, one.place]);
const kinds = ({ status, body }: { status: number; body: { errors: { kind: string }[] } }) => [
  status,
  ...body.errors.map(({ kind }) => kind),
];

const finding = (unitId: string, kind = 'WITHHELD') => ({
  kind: 'FINDING',
  finding: { unitId, kind, reason: 'Đang thanh tra', source: 'Quyết định thanh tra số 05/QĐ-TTr' },
});
const fact = (unitId: string, value: string) => ({
  kind: 'FACT',
  fact: { unitId, factId: 'ty-le-nu', value, source: 'Báo cáo số 12/BC-UBND' },
});
const ballot = (votes: Readonly<Record<string, number>>, fields = {}) => ({
  kind: 'BALLOT',
  ballot: {
    votes: Object.entries(votes).map(([unitId, count]) => ({ unitId, votes: count })),
    members: 4,
    present: 4,
    minutes: { number: '03/BB-KTD', date: '2023-12-21' },
    ...fields,
  },
});
const WHY = 'Hai đơn vị bằng điểm, khối bỏ phiếu kín theo quy chế';

/** The latest bundle computes again to the same bytes. */
async function verifiedBundle(bloc: string): Promise<ResultBundle> {
  const { body } = await as('hoi-dong').get(`${ROUTES.ranking}/bundle`, { path: { bloc } });
  const text = await (await fetch(body.url)).text();
  expect(verifyBundle(text)).toMatchObject({ verdict: 'EQUAL', digest: body.digest });
  return ResultBundle.parse(JSON.parse(text));
}

describe('a ballot', () => {
  it('settles the tie that waits for it: the bloc is ranked again, linked to the ranking before', async () => {
    const bloc = await tiedBloc();
    const before = await rankingOf(bloc);
    expect(before.places[0]).toMatchObject({ place: 1, shared: true, awaits: 'BALLOT' });
    const entry = ballot({ u1: 1, u2: 3 });
    const recorded = await record(bloc, { entry, reason: WHY });
    expect([recorded.status, recorded.body]).toMatchObject([
      200,
      { version: 1, withdrawn: false, entry, reason: WHY, by: 'so-noi-vu', at: TIMES.council },
    ]);
    await functions.deliver('StageClosed');
    const after = await rankingOf(bloc);
    expect(after).toMatchObject({
      version: before.version + 1,
      rankedAt: TIMES.council,
      before: {
        version: before.version,
        inputsHash: before.inputsHash,
        digest: before.digest,
      },
    });
    expect(await placesOf(bloc)).toEqual([
      ['u2', 1],
      ['u1', 2],
      ['u3', 3],
      ['u4', null],
    ]);
    expect((await verifiedBundle(bloc)).inputs.ballots).toEqual([entry.ballot]);
  });

  it('is corrected with its reason, and taken back: every version stays', async () => {
    const bloc = await tiedBloc();
    await record(bloc, { entry: ballot({ u1: 1, u2: 3 }), reason: WHY });
    await functions.deliver('StageClosed');
    const corrected = ballot({ u1: 3, u2: 1 });
    expect(kinds(await record(bloc, { entry: corrected }))).toEqual([
      422,
      'RecordingReasonMissing',
    ]);
    await record(bloc, { entry: corrected, reason: 'Ghi nhầm dòng' });
    await functions.deliver('StageClosed');
    expect((await placesOf(bloc))[0]).toEqual(['u1', 1]);
    const stale = ballot({ u1: 1, u2: 3 });
    const back = (entry: unknown) => record(bloc, { entry, withdrawn: true, reason: 'Bỏ lại' });
    expect(kinds(await back(stale))).toEqual([409, 'NotOnRecord']);
    expect((await back(corrected)).body).toMatchObject({ version: 3, withdrawn: true });
    await functions.deliver('StageClosed');
    expect((await rankingOf(bloc)).places[0]).toMatchObject({ place: 1, awaits: 'BALLOT' });
    const { items } = (await as('hoi-dong').get(REGISTER, { path: { bloc } })).body;
    expect(items.map((one: { version: number }) => one.version)).toEqual([1, 2, 3]);
    expect(items[1].before).toBe(items[0].hash);
    expect(items[2].before).toBe(items[1].hash);
  });

  it('is refused for units that do not wait, with every fault at once', async () => {
    const bloc = await tiedBloc();
    const answer = await record(bloc, { entry: ballot({ u1: 5, u9: 1 }, { present: 5 }) });
    expect(kinds(answer)).toEqual([
      422,
      'UnknownUnit',
      'PresentAboveMembers',
      'TieNotWaiting',
      'RecordingReasonMissing',
    ]);
    expect(answer.body.errors[0].path).toBe('$.entry.ballot.votes[1].unitId');
    const other = await record(bloc, { entry: ballot({ u1: 1, u3: 2 }), reason: WHY });
    expect(kinds(other)).toEqual([409, 'TieNotWaiting']);
    expect(other.body.detail).toContain('Huyện U1, Huyện U3');
  });

  it('is refused before all scoring stages are over, before the bloc’s review, and while ranking', async () => {
    const windows = [
      ...WINDOWS,
      {
        stage: 'BLOC_REVIEW',
        opensAt: '2023-12-21T00:00:00.000Z',
        closesAt: '2023-12-23T00:00:00.000Z',
      },
    ];
    const bloc = await tiedBloc({ windows });
    const at = (instant: string) =>
      record(bloc, { entry: ballot({ u1: 1, u2: 3 }), reason: WHY }, instant);
    expect(kinds(await at(TIMES.verifying))).toEqual([409, 'StagesNotOver']);
    expect(kinds(await at('2023-12-20T11:00:00.000Z'))).toEqual([409, 'StageNotOpen']);
    await record(bloc, { entry: finding('u4') });
    expect(kinds(await at(TIMES.council))).toEqual([409, 'RankingAwaited']);
    await functions.deliver('StageClosed');
    expect((await at(TIMES.council)).status).toBe(200);
  });

  it('is not taken where the table lets equal units share a place', async () => {
    const bloc = await tiedBloc({ ruleSet: { id: RULES.id, version: 1 } });
    const answer = await record(bloc, { entry: ballot({ u1: 1, u2: 3 }), reason: WHY });
    expect(kinds(answer)).toEqual([422, 'BallotNotTaken', 'TieNotWaiting']);
  });
});

describe('a finding', () => {
  it('takes the unit out of the places with its reason, and taken back gives the place again', async () => {
    const bloc = await tiedBloc();
    const entry = finding('u1');
    expect((await record(bloc, { entry })).status).toBe(200);
    await functions.deliver('StageClosed');
    const held = await rankingOf(bloc);
    const u1 = held.places.find((one: { unitId: string }) => one.unitId === 'u1');
    expect(u1).toMatchObject({ place: null, wouldBe: 1, reason: { kind: 'WITHHELD' } });
    expect((await placesOf(bloc))[0]).toEqual(['u2', 1]);
    expect((await verifiedBundle(bloc)).inputs.findings).toEqual([entry.finding]);
    expect(kinds(await record(bloc, { entry, withdrawn: true }))).toEqual([
      422,
      'RecordingReasonMissing',
    ]);
    await record(bloc, { entry, withdrawn: true, reason: 'Kết luận thanh tra: không vi phạm' });
    await functions.deliver('StageClosed');
    const again = await rankingOf(bloc);
    expect(again.places[0]).toMatchObject({ place: 1, shared: true });
    expect(again.version).toBe(held.version + 1);
  });

  it('put twice is recorded once, and ranks nothing again', async () => {
    const bloc = await tiedBloc();
    const first = await record(bloc, { entry: finding('u3', 'DISQUALIFIED') });
    await functions.deliver('StageClosed');
    const { version } = await rankingOf(bloc);
    const second = await record(bloc, { entry: finding('u3', 'DISQUALIFIED') }, TIMES.issuing);
    expect([second.status, second.body]).toEqual([200, first.body]);
    await functions.deliver('StageClosed');
    expect((await rankingOf(bloc)).version).toBe(version);
  });

  it('recorded at the same moment as others loses none', async () => {
    const bloc = await tiedBloc();
    const answers = await Promise.all(
      ['u1', 'u2', 'u3'].map((unit) => record(bloc, { entry: finding(unit) })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await functions.deliver('StageClosed');
    expect((await verifiedBundle(bloc)).inputs.findings).toHaveLength(3);
  });

  it('recorded while sheets come in counts in the first ranking', async () => {
    const bloc = `khoi-som-${blocs}`;
    await addBloc(as, bloc);
    await handIn(as, 'u1', { bloc });
    await record(bloc, { entry: finding('u1', 'DISQUALIFIED') }, TIMES.open);
    expect((await rankingOf(bloc)).kind).toBe('NotRankedYet');
    await rankedAt(TIMES.closes);
    const { version, before, places } = await rankingOf(bloc);
    expect([version, before, places[0].reason.kind]).toEqual([1, undefined, 'DISQUALIFIED']);
  });

  it('about a unit that has left the bloc counts no more', async () => {
    const bloc = await tiedBloc();
    await record(bloc, { entry: finding('u4') });
    const { body } = await as('so-noi-vu').get(ROUTES.bloc, { path: { bloc } });
    const { name, kind, headUnitId, deputyUnitId, windows } = body;
    const members = ['u1', 'u2', 'u3'];
    const ruleSet = { id: 'phieu', version: 1 };
    const settings = { name, kind, headUnitId, deputyUnitId, windows, members, ruleSet };
    await as('so-noi-vu').put(ROUTES.bloc, { path: { bloc }, at: TIMES.council, body: settings });
    await rankedAt('2023-12-22T03:01:00.000Z');
    expect((await rankingOf(bloc)).places).toHaveLength(3);
    expect((await verifiedBundle(bloc)).inputs.findings).toBeUndefined();
  });
});

describe('a fact', () => {
  it('separates equal units where the table asks for it, and its latest value counts', async () => {
    const bloc = await tiedBloc({ ruleSet: { id: 'nu', version: 1 } });
    expect((await record(bloc, { entry: fact('u2', '72.5') })).status).toBe(200);
    await functions.deliver('StageClosed');
    expect((await placesOf(bloc)).slice(0, 2)).toEqual([
      ['u2', 1],
      ['u1', 2],
    ]);
    expect(kinds(await record(bloc, { entry: fact('u2', '69') }))).toEqual([
      422,
      'RecordingReasonMissing',
    ]);
    await record(bloc, { entry: fact('u2', '69'), reason: 'Báo cáo đính chính số 15/BC-UBND' });
    await functions.deliver('StageClosed');
    expect((await rankingOf(bloc)).places[0]).toMatchObject({ place: 1, shared: true });
    expect((await verifiedBundle(bloc)).inputs.facts).toEqual([fact('u2', '69').fact]);
  });

  it('that the table does not ask for is refused', async () => {
    const bloc = await tiedBloc();
    expect(kinds(await record(bloc, { entry: fact('u2', '72.5') }))).toEqual([422, 'FactNotAsked']);
  });
});

describe('who may', () => {
  it('record: the secretariat, but nothing about the unit they come from', async () => {
    const bloc = await tiedBloc();
    const by = async (sub: string, entry: unknown) =>
      (await record(bloc, { entry, reason: WHY }, TIMES.council, sub)).status;
    for (const sub of ['hoi-dong', 'van-thu', 'can-bo-u2', 'so-y-te', 'truong-khoi', 'nguoi-la'])
      expect(await by(sub, finding('u3')), sub).toBe(403);
    expect(await by('thu-ky-u1', finding('u1'))).toBe(403);
    expect(await by('thu-ky-u1', ballot({ u1: 3, u2: 1 }))).toBe(403);
    expect(await by('thu-ky-u1', finding('u3'))).toBe(200);
  });

  it('read: the secretariat and the council', async () => {
    const bloc = await tiedBloc();
    const read = async (sub: string) => (await as(sub).get(REGISTER, { path: { bloc } })).status;
    for (const sub of ['can-bo-u1', 'truong-khoi', 'van-thu', 'nguoi-la'])
      expect(await read(sub), sub).toBe(403);
    for (const sub of ['so-noi-vu', 'hoi-dong']) expect(await read(sub), sub).toBe(200);
  });

  it('nobody once the council has decided, nor about a bloc that is not there', async () => {
    const bloc = await tiedBloc({ ruleSet: { id: RULES.id, version: 1 } });
    await record(bloc, { entry: finding('u1') });
    await functions.deliver('StageClosed');
    const { version, digest } = await rankingOf(bloc);
    const decided = await as('so-noi-vu').put(ROUTES.council, {
      at: TIMES.council,
      body: {
        minutes: { number: '05/BB-HĐ', date: '2023-12-22' },
        proposal: { number: '12/TTr-SNV', date: '2023-12-22' },
        rankings: [{ blocId: bloc, version, digest }],
        awards: [{ blocId: bloc, unitId: 'u2', title: 'PROVINCIAL_FLAG' }],
      },
    });
    expect(decided.text).toContain('"version":1');
    expect(kinds(await record(bloc, { entry: finding('u2') }))).toEqual([409, 'AlreadyDecided']);
    const back = { entry: finding('u1'), withdrawn: true, reason: WHY };
    expect(kinds(await record(bloc, back))).toEqual([409, 'AlreadyDecided']);
    expect(kinds(await record('khong-co', { entry: finding('u2') }))).toEqual([404, 'NotFound']);
  });
});
