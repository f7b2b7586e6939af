import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ResultBundle } from '../../../shared/domain/bundle/result-bundle.ts';
import { verifyBundle } from '../../../shared/domain/bundle/verify-bundle.ts';
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
  UNITS,
  WINDOWS,
} from '../../support/test-province.ts';

const AGAIN = '2023-12-21T03:00:00.000Z';
const ENDS = '2023-12-22T10:00:00.000Z';
const SECOND = ROUTES.review.replace(/review$/, 'second-review');
const LINES = ['p', 'y', 'd'] as const;

let functions: FunctionsUnderTest;
let as: People;
beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  await foundProvince(as);
  for (const [account, grants] of Object.entries({
    'phuc-tra': [{ role: 'SECRETARIAT' }],
    'thu-ky-u1': [{ role: 'SECRETARIAT' }, { role: 'UNIT_OFFICER', unitId: 'u1' }],
    'so-tai-chinh': [{ role: 'DEPARTMENT_REVIEWER', periodId: '2023', indicatorIds: ['p'] }],
  }))
    await as('so-noi-vu').put(ROUTES.account, {
      path: { account },
      body: { name: account, grants },
    });
});
afterAll(() => functions.close());

let blocs = 0;
/** A bloc whose four sheets are verified and agreed with, ranked, and now under second review; the hash of u1's. */
async function verifiedBloc(): Promise<{ bloc: string; sheetHash: string }> {
  blocs += 1;
  const bloc = `khoi-${blocs}`;
  const windows = [...WINDOWS, { stage: 'SECOND_REVIEW', opensAt: TIMES.verified, closesAt: ENDS }];
  await addBloc(as, bloc, { windows });
  const hashes: Record<string, string> = {};
  for (const [index, unit] of UNITS.entries()) {
    const { body } = await handIn(as, unit, { bloc, body: sheetBody(String(100 - index)) });
    hashes[unit] = body.hash;
  }
  await rankedAt(TIMES.closes);
  for (const unit of UNITS) {
    const lines = LINES.map(confirmed);
    const body = { sheetHash: hashes[unit], lines };
    await as('so-noi-vu').put(ROUTES.review, { path: { bloc, unit }, at: TIMES.verifying, body });
  }
  await rankedAt(TIMES.verified);
  return { bloc, sheetHash: hashes.u1 ?? '' };
}

async function rankedAt(at: string): Promise<void> {
  await tick(functions, at);
  await functions.deliver('StageClosed');
}

const confirmed = (indicatorId: string) => ({ indicatorId, outcome: 'CONFIRMED' });
const changed = (indicatorId: string, granted: string) => ({
  indicatorId,
  outcome: 'CHANGED',
  granted,
  reason: 'Phúc tra hồ sơ',
});
const review = (bloc: string, body: unknown, { sub = 'phuc-tra', at = AGAIN, unit = 'u1' } = {}) =>
  as(sub).put(SECOND, { path: { bloc, unit }, at, body });
const rankingOf = async (bloc: string) =>
  (await as('so-noi-vu').get(ROUTES.ranking, { path: { bloc } })).body;
const kind = (answer: { status: number; body: { kind: string } }) => [
  answer.status,
  answer.body.kind,
];

describe('a second review', () => {
  it('counts in the next ranking, which is final, and leaves the first as it is', async () => {
    const { bloc, sheetHash } = await verifiedBloc();
    const before = await rankingOf(bloc);
    expect([before.basis, before.places[0].unitId]).toEqual(['VERIFIED', 'u1']);
    const lines = [confirmed('p'), changed('d', '1')];
    const stored = await review(bloc, { sheetHash, lines });
    expect([stored.status, stored.headers.etag, stored.body.reviewerId]).toEqual([
      200,
      '"v1"',
      'phuc-tra',
    ]);
    await rankedAt(ENDS);
    const after = await rankingOf(bloc);
    expect(after).toMatchObject({
      version: before.version + 1,
      basis: 'FINAL',
      stage: 'SECOND_REVIEW',
      before: { version: before.version, digest: before.digest },
    });
    expect(after.places.map(({ unitId }: { unitId: string }) => unitId).at(-1)).toBe('u1');
    const { body } = await as('hoi-dong').get(`${ROUTES.ranking}/bundle`, { path: { bloc } });
    const text = await (await fetch(body.url)).text();
    expect(verifyBundle(text)).toMatchObject({ verdict: 'EQUAL' });
    const { inputs } = ResultBundle.parse(JSON.parse(text));
    expect(inputs.finalReviews).toEqual([{ unitId: 'u1', version: 1, sheetHash, lines }]);
    expect(inputs.reviews.find(({ unitId }) => unitId === 'u1')?.lines).toEqual(
      LINES.map(confirmed),
    );
  });

  it('is shown beside the first, and the score is that after both', async () => {
    const { bloc, sheetHash } = await verifiedBloc();
    await review(bloc, { sheetHash, lines: [changed('d', '1')] });
    await review(bloc, { sheetHash, lines: [changed('y', '0')] });
    const get = async (route: string) =>
      (await as('so-noi-vu').get(route, { path: { bloc }, at: AGAIN })).body;
    const sheet = await get(ROUTES.sheet);
    const other = { path: { bloc }, at: AGAIN };
    const seenByReviewer = (await as('phuc-tra').get(ROUTES.sheet, other)).body;
    expect([sheet.verifiedByReader, seenByReviewer.verifiedByReader]).toEqual([true, false]);
    const before = { path: { bloc }, at: TIMES.verifying };
    expect((await as('phuc-tra').get(ROUTES.sheet, before)).body).not.toHaveProperty(
      'verifiedByReader',
    );
    expect(sheet.review.lines).toHaveLength(3);
    expect(sheet.secondReview).toMatchObject({
      version: 2,
      lines: [changed('d', '1'), changed('y', '0')],
    });
    expect(sheet.score.verified.total).toBe('11');
    expect((await get(SECOND)).review.version).toBe(2);
    expect((await get(ROUTES.review)).review.version).toBe(1);
  });

  it('that came before the end and is handled after it has the bloc ranked again', async () => {
    const { bloc, sheetHash } = await verifiedBloc();
    await rankedAt(ENDS);
    const { version } = await rankingOf(bloc);
    await review(bloc, { sheetHash, lines: [confirmed('d')] });
    await functions.deliver('StageClosed');
    expect(await rankingOf(bloc)).toMatchObject({ version: version + 1, basis: 'FINAL' });
  });
});

describe('a second review that is refused', () => {
  it('R-REVIEW-6: comes from somebody who had a part in the first, though not the last one', async () => {
    const { bloc, sheetHash } = await verifiedBloc();
    const body = { sheetHash, lines: [confirmed('p')] };
    const department = { path: { bloc, unit: 'u1' }, at: '2023-12-13T00:00:00.000Z' };
    await as('so-y-te').put(ROUTES.review, {
      ...department,
      body: { sheetHash, lines: [changed('d', '2')] },
    });
    expect(kind(await review(bloc, body, { sub: 'so-noi-vu' }))).toEqual([403, 'VerifiedFirst']);
    const own = { sheetHash, lines: [confirmed('d')] };
    expect(kind(await review(bloc, own, { sub: 'so-y-te' }))).toEqual([403, 'VerifiedFirst']);
    expect((await review(bloc, body)).status).toBe(200);
  });

  it('comes from the bloc’s head, from the unit’s own people, or about another’s indicator', async () => {
    const { bloc, sheetHash } = await verifiedBloc();
    const body = { sheetHash, lines: [confirmed('p'), confirmed('d')] };
    for (const sub of ['truong-khoi', 'can-bo-u1', 'can-bo-u2', 'hoi-dong', 'thu-ky-u1'])
      expect(kind(await review(bloc, body, { sub })), sub).toEqual([403, 'NotPermitted']);
    const foreign = await review(bloc, body, { sub: 'so-tai-chinh' });
    expect(kind(foreign)).toEqual([403, 'IndicatorNotYours']);
    const own = { sheetHash, lines: [confirmed('p')] };
    expect((await review(bloc, own, { sub: 'so-tai-chinh' })).status).toBe(200);
  });

  it('comes before or after its stage, or in a bloc that plans none', async () => {
    const { bloc, sheetHash } = await verifiedBloc();
    const body = { sheetHash, lines: [confirmed('p')] };
    const at = (instant: string) => review(bloc, body, { at: instant });
    expect(kind(await at(TIMES.verifying))).toEqual([409, 'StageNotOpen']);
    expect(kind(await at(ENDS))).toEqual([409, 'StageOver']);
    await addBloc(as, 'khoi-khong');
    expect(kind(await review('khoi-khong', body))).toEqual([409, 'StageNotPlanned']);
  });

  it('is of another sheet, or has faults: all at once', async () => {
    const { bloc, sheetHash } = await verifiedBloc();
    const other = { sheetHash: '0'.repeat(64), lines: [confirmed('p')] };
    expect(kind(await review(bloc, other))).toEqual([412, 'SheetChangedSince']);
    const lines = [changed('d', '9'), confirmed('x'), confirmed('p'), confirmed('p')];
    const faulty = await review(bloc, { sheetHash, lines });
    expect(kind(faulty)).toEqual([422, 'FaultyReview']);
    expect(faulty.body.errors).toHaveLength(3);
    const none = await as('so-noi-vu').get(SECOND, { path: { bloc }, at: AGAIN });
    expect(kind(none)).toEqual([404, 'NotFound']);
  });
});
