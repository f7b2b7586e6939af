import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FunctionsUnderTest, startFunctions } from '../../support/functions-under-test.ts';
import {
  addBloc,
  foundProvince,
  handIn,
  type People,
  peopleOf,
  ROUTES,
  sheetBody,
  TIMES,
  tick,
} from '../../support/test-province.ts';

let functions: FunctionsUnderTest;
let as: People;
beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  await foundProvince(as);
  await as('so-noi-vu').put(ROUTES.account, {
    path: { account: 'pho-khoi' },
    body: {
      name: 'Phó khối',
      grants: ['khoi-mau', ...Array.from({ length: 20 }, (_, index) => `khoi-${index + 1}`)].map(
        (blocId) => ({ role: 'BLOC_DEPUTY', periodId: '2023', blocId, unitId: 'u2' }),
      ),
    },
  });
});
afterAll(() => functions.close());

let blocs = 0;
/** A bloc with sheets of u1 and u2; answers the hash of u1's. */
async function blocWithSheets(): Promise<{ bloc: string; sheetHash: string }> {
  blocs += 1;
  const bloc = `khoi-${blocs}`;
  await addBloc(as, bloc);
  await handIn(as, 'u2', { bloc });
  const { body } = await handIn(as, 'u1', { bloc });
  return { bloc, sheetHash: body.hash };
}

type Given = { at?: string; unit?: string };
const verify = (
  sub: string,
  bloc: string,
  body: unknown,
  { at = TIMES.verifying, unit = 'u1' }: Given = {},
) => as(sub).put(ROUTES.review, { path: { bloc, unit }, at, body });

const confirmed = (indicatorId: string) => ({ indicatorId, outcome: 'CONFIRMED' });
const changed = (indicatorId: string, granted: string, reason = 'Thiếu minh chứng') => ({
  indicatorId,
  outcome: 'CHANGED',
  granted,
  reason,
});

const corrected = (indicatorId: string, report: Readonly<Record<string, unknown>>) => ({
  indicatorId,
  outcome: 'CORRECTED',
  corrected: { state: 'REPORTED', ...report },
  reason: 'Theo niên giám',
});

describe('verifying a sheet', () => {
  it('corrects a result, which is kept beside the reported one and ranked on', async () => {
    const { bloc, sheetHash } = await blocWithSheets();
    const lines = [corrected('p', { actual: '50' })];
    expect((await verify('so-noi-vu', bloc, { sheetHash, lines })).status).toBe(200);
    const read = await as('so-noi-vu').get(ROUTES.sheet, { path: { bloc }, at: TIMES.verifying });
    expect(read.body.review.lines).toEqual(lines);
    const [own] = read.body.score.lines;
    expect(own.ruled).not.toBe(own.corrected);
    expect(own).toMatchObject({ points: own.corrected, reviewed: true });
    expect(read.body.reasons[0].text).toMatch(/thẩm định sửa kết quả từ 100.* thành 50/);
    await tick(functions, TIMES.verified);
    await functions.deliver('StageClosed');
    const { body } = await as('so-noi-vu').get(ROUTES.ranking, { path: { bloc } });
    const places = body.places.map(({ unitId, place }: Record<string, unknown>) => [unitId, place]);
    expect(places.slice(0, 2)).toEqual([
      ['u2', 1],
      ['u1', 2],
    ]);
  });

  it('adds to what was said before, and says last what was said last', async () => {
    const { bloc, sheetHash } = await blocWithSheets();
    const lines = [confirmed('p'), changed('d', '2')];
    const first = await verify('so-noi-vu', bloc, { sheetHash, lines });
    expect([first.status, first.headers.etag]).toEqual([200, '"v1"']);
    const more = [changed('d', '1.5', 'Đối chiếu lại hồ sơ'), confirmed('y')];
    const second = await verify('pho-khoi', bloc, { sheetHash, lines: more });
    expect(second.body).toEqual({
      review: {
        unitId: 'u1',
        version: 2,
        sheetHash,
        lines: [changed('d', '1.5', 'Đối chiếu lại hồ sơ'), confirmed('p'), confirmed('y')],
      },
      reviewerId: 'pho-khoi',
      at: TIMES.verifying,
    });
    const read = await as('so-noi-vu').get(ROUTES.review, { path: { bloc }, at: TIMES.verifying });
    expect(read.body).toEqual(second.body);
  });

  it('counts in the next ranking, which then says on what it rests', async () => {
    const { bloc, sheetHash } = await blocWithSheets();
    const ranking = async (at: string) => {
      await tick(functions, at);
      await functions.deliver('StageClosed');
      return (await as('so-noi-vu').get(ROUTES.ranking, { path: { bloc } })).body;
    };
    const first = await ranking(TIMES.closes);
    expect([first.version, first.basis]).toEqual([1, 'SELF_SCORED']);
    expect(first.basisText).toBe('xếp thứ theo điểm tự chấm, chưa thẩm định');
    await verify('so-noi-vu', bloc, { sheetHash, lines: [changed('d', '1')] });
    const second = await ranking(TIMES.verified);
    expect([second.version, second.stage, second.basis]).toEqual([
      2,
      'VERIFICATION',
      'PARTLY_VERIFIED',
    ]);
    const places = second.places.map(({ unitId, place }: Record<string, unknown>) => [
      unitId,
      place,
    ]);
    expect(places.slice(0, 2)).toEqual([
      ['u2', 1],
      ['u1', 2],
    ]);
  });

  it('of somebody else at the same moment loses nothing', async () => {
    const { bloc, sheetHash } = await blocWithSheets();
    const answers = await Promise.all(
      ['p', 'y', 'd'].map((id) => verify('so-noi-vu', bloc, { sheetHash, lines: [confirmed(id)] })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const read = await as('so-noi-vu').get(ROUTES.review, { path: { bloc }, at: TIMES.verifying });
    expect(read.body.review).toMatchObject({
      version: 3,
      lines: [confirmed('d'), confirmed('p'), confirmed('y')],
    });
  });

  it('that came before the end and is handled after it has the bloc ranked again', async () => {
    const { bloc, sheetHash } = await blocWithSheets();
    for (const at of [TIMES.closes, TIMES.verified]) {
      await tick(functions, at);
      await functions.deliver('StageClosed');
    }
    const late = '2023-12-20T09:59:59.999Z';
    const lines = [changed('d', '0')];
    expect((await verify('so-noi-vu', bloc, { sheetHash, lines }, { at: late })).status).toBe(200);
    await functions.deliver('StageClosed');
    const { body } = await as('so-noi-vu').get(ROUTES.ranking, { path: { bloc } });
    expect([body.version, body.stage, body.basis]).toEqual([2, 'VERIFICATION', 'PARTLY_VERIFIED']);
  });
});

describe('a review that is refused', () => {
  const kind = (answer: { status: number; body: { kind: string } }) => [
    answer.status,
    answer.body.kind,
  ];

  it('comes before or after verification', async () => {
    const { bloc, sheetHash } = await blocWithSheets();
    const body = { sheetHash, lines: [confirmed('p')] };
    const at = (instant: string) => verify('so-noi-vu', bloc, body, { at: instant });
    expect(kind(await at(TIMES.lastMoment))).toEqual([409, 'StageNotOpen']);
    expect(kind(await at(TIMES.verified))).toEqual([409, 'StageOver']);
    expect((await at(TIMES.closes)).status).toBe(200);
  });

  it('is of a sheet that is not there, or not the latest', async () => {
    const { bloc, sheetHash } = await blocWithSheets();
    const lines = [confirmed('p')];
    const none = await verify('so-noi-vu', bloc, { sheetHash, lines }, { unit: 'u3' });
    expect(kind(none)).toEqual([409, 'SheetMissing']);
    await handIn(as, 'u1', { bloc, base: 1, body: sheetBody('90') });
    expect(kind(await verify('so-noi-vu', bloc, { sheetHash, lines }))).toEqual([
      412,
      'SheetChangedSince',
    ]);
  });

  it('grants more than the most, less than the least, or speaks of unknown lines: all at once', async () => {
    const { bloc, sheetHash } = await blocWithSheets();
    const lines = [changed('d', '4.01'), changed('p', '-1'), confirmed('x'), confirmed('d')];
    const answer = await verify('so-noi-vu', bloc, { sheetHash, lines });
    expect(kind(answer)).toEqual([422, 'FaultyReview']);
    expect(answer.body.errors.map((fault: { kind: string }) => fault.kind)).toEqual([
      'GrantedAboveMaximum',
      'GrantedBelowLeast',
      'ReviewUnknownLine',
      'ReviewedTwice',
    ]);
  });

  it('corrects a result into one that no sheet may hold, or the points of a direct line', async () => {
    const { bloc, sheetHash } = await blocWithSheets();
    const lines = [
      corrected('p', { met: true }),
      corrected('y', { state: 'NOTHING_AROSE', met: true }),
      corrected('d', {}),
    ];
    const answer = await verify('so-noi-vu', bloc, { sheetHash, lines });
    expect(kind(answer)).toEqual([422, 'FaultyReview']);
    const told = answer.body.errors.map((fault: Record<string, string>) =>
      [fault.indicatorId, fault.kind, fault.field].filter(Boolean).join(' '),
    );
    expect(told).toEqual([
      'p FieldNotTaken met',
      'p MissingField actual',
      'y FieldWithNothingArose met',
      'd ClaimNotCorrected',
    ]);
  });

  it('comes from the unit itself, from a member, or from a department about another’s indicator', async () => {
    const { bloc, sheetHash } = await blocWithSheets();
    const body = { sheetHash, lines: [confirmed('d'), confirmed('p')] };
    expect(kind(await verify('can-bo-u1', bloc, body))).toEqual([403, 'NotPermitted']);
    expect(kind(await verify('can-bo-u3', bloc, body))).toEqual([403, 'NotPermitted']);
    expect(kind(await verify('pho-khoi', bloc, body, { unit: 'u2' }))).toEqual([
      403,
      'NotPermitted',
    ]);
    const foreign = await verify('so-y-te', bloc, body);
    expect(kind(foreign)).toEqual([403, 'IndicatorNotYours']);
    expect(foreign.body.errors).toHaveLength(1);
    const own = await verify('so-y-te', bloc, { sheetHash, lines: [confirmed('d')] });
    expect(own.status).toBe(200);
  });

  it('is changed without a reason', async () => {
    const { bloc, sheetHash } = await blocWithSheets();
    const lines = [{ indicatorId: 'd', outcome: 'CHANGED', granted: '1' }];
    const answer = await verify('so-noi-vu', bloc, { sheetHash, lines });
    expect([answer.status, answer.body.kind]).toEqual([400, 'MalformedRequest']);
    expect(answer.body.errors[0].pointer).toBe('/body/lines/0/reason');
  });

  it('is of a bloc that is not there', async () => {
    const body = { sheetHash: '0'.repeat(64), lines: [confirmed('d')] };
    expect(kind(await verify('so-noi-vu', 'khong-co', body))).toEqual([404, 'NotFound']);
    expect(kind(await verify('nguoi-la', 'khong-co', body))).toEqual([403, 'NotPermitted']);
  });
});

it('R-PERM-4: the deputy reads another sheet only once its own is in', async () => {
  await addBloc(as, 'khoi-20');
  await handIn(as, 'u1', { bloc: 'khoi-20' });
  const read = () =>
    as('pho-khoi').get(ROUTES.sheet, { path: { bloc: 'khoi-20' }, at: TIMES.open });
  expect((await read()).status).toBe(403);
  await handIn(as, 'u2', { bloc: 'khoi-20' });
  expect((await read()).status).toBe(200);
});
