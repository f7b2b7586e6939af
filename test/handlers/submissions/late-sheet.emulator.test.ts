import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBundle } from '../../../shared/domain/bundle/verify-bundle.ts';
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
} from '../../support/test-province.ts';

const CLAUSE = { document: 'Quy chế thử', article: '5', clause: '2' };
const LATE = { days: 3, points: '0.5', per: 'DAY', clause: CLAUSE } as const;
const REGISTER = `${ROUTES.bloc}/register`;
/** 17:00 on 15/12 in Việt Nam; the bloc's own deadline is 17:00 on 10/12. */
const UNTIL = '2023-12-15T10:00:00.000Z';

let functions: FunctionsUnderTest;
let as: People;
beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  await foundProvince(as);
  const body = { ...RULES, id: 'nop-cham', late: LATE };
  await as('so-noi-vu').put(ROUTES.ruleSet, { path: { ruleSet: 'nop-cham' }, body });
});
afterAll(() => functions.close());

let blocs = 0;
async function newBloc(ruleSet: string = RULES.id): Promise<string> {
  blocs += 1;
  const bloc = `khoi-${blocs}`;
  await addBloc(as, bloc, { ruleSet: { id: ruleSet, version: 1 } });
  return bloc;
}
const rank = async (at: string) => {
  await tick(functions, at);
  await functions.deliver('StageClosed');
};
const rankingOf = async (bloc: string, sub = 'so-noi-vu', at: string = TIMES.council) =>
  as(sub).get(ROUTES.ranking, { path: { bloc }, at });
const kindOf = ({ status, body }: Awaited<ReturnType<typeof handIn>>) => [
  status,
  body.errors?.[0]?.kind,
];

const extension = (changes: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'EXTENSION',
  extension: {
    unitId: 'u2',
    until: UNTIL,
    reason: 'Đơn vị bị ảnh hưởng của bão',
    grantedBy: 'Sở Nội vụ',
    document: { number: '123/SNV-TĐKT', date: '2023-12-09' },
    ...changes,
  },
});
const record = (bloc: string, body: unknown, at: string = TIMES.open, sub = 'so-noi-vu') =>
  as(sub).put(REGISTER, { path: { bloc }, at, body });

describe('a sheet after the deadline', () => {
  it('R-LATE-1: is taken, stamped and ranked again with what it loses, and refused after the last day', async () => {
    const bloc = await newBloc('nop-cham');
    await handIn(as, 'u1', { bloc, body: sheetBody('90') });
    await rank(TIMES.closes);
    const late = await handIn(as, 'u2', { bloc, at: '2023-12-12T03:00:00.000Z' });
    expect([late.status, late.body.late]).toEqual([201, { days: 2, points: '1', clause: CLAUSE }]);
    await functions.deliver('StageClosed');
    const { body } = await rankingOf(bloc);
    const place = body.places.find(({ unitId }: { unitId: string }) => unitId === 'u2');
    expect([body.version, place.late, place.totals.steps.at(-1)]).toMatchObject([
      2,
      { days: 2, points: '1' },
      { kind: 'LATE', points: '-1' },
    ]);
    const sheet = await as('can-bo-u2').get(ROUTES.sheet, { path: { bloc, unit: 'u2' } });
    expect(sheet.body.score.self.total).toBe(place.figure);
    const file = await as('hoi-dong').get(`${ROUTES.ranking}/bundle`, { path: { bloc } });
    const text = await (await fetch(file.body.url)).text();
    expect(verifyBundle(text)).toMatchObject({ verdict: 'EQUAL' });
    const over = await handIn(as, 'u3', { bloc, at: '2023-12-13T17:00:00.000Z' });
    expect(kindOf(over)).toEqual([409, 'StageOver']);
  });

  it('R-LATE-1: keeps the order from members while a late sheet may still come', async () => {
    const bloc = await newBloc('nop-cham');
    await handIn(as, 'u1', { bloc });
    await rank(TIMES.closes);
    const seen = (at: string) => rankingOf(bloc, 'can-bo-u1', at);
    expect((await seen('2023-12-13T16:59:59.999Z')).status).toBe(403);
    expect((await seen('2023-12-13T17:00:00.000Z')).status).toBe(200);
  });
});

describe('an extension', () => {
  it('R-EXT-1: takes the sheet of its unit in time, has the bloc ranked again, and helps no other', async () => {
    const bloc = await newBloc();
    await handIn(as, 'u1', { bloc });
    expect((await record(bloc, { entry: extension() })).status).toBe(200);
    await rank(TIMES.closes);
    expect((await rankingOf(bloc)).body.version).toBe(1);
    const within = await handIn(as, 'u2', { bloc, at: '2023-12-15T09:59:59.999Z' });
    expect([within.status, within.body.extendedTo, within.body.late]).toEqual([
      201,
      UNTIL,
      undefined,
    ]);
    await functions.deliver('StageClosed');
    const { body } = await rankingOf(bloc);
    expect(body.version).toBe(2);
    expect(body.places.map(({ place }: { place: unknown }) => place)).toEqual([1, 1, null, null]);
    for (const [unit, at] of [
      ['u3', TIMES.verifying],
      ['u2', UNTIL],
    ] as const) {
      const base = unit === 'u2' ? 1 : 0;
      const refused = await handIn(as, unit, { bloc, at, base, body: sheetBody('70') });
      expect(kindOf(refused)).toEqual([409, 'StageOver']);
    }
  });

  it('R-EXT-1: of the whole bloc is every unit’s, also granted when the time was over already', async () => {
    const bloc = await newBloc();
    await rank(TIMES.closes);
    expect(kindOf(await handIn(as, 'u3', { bloc, at: TIMES.verifying }))).toEqual([
      409,
      'StageOver',
    ]);
    const { unitId: _, ...all } = extension().extension;
    await record(
      bloc,
      { entry: { kind: 'EXTENSION', extension: all } },
      '2023-12-11T03:00:00.000Z',
    );
    expect((await handIn(as, 'u3', { bloc, at: TIMES.verifying })).status).toBe(201);
  });

  it('R-EXT-2: ends after the deadline and after it is recorded', async () => {
    const bloc = await newBloc();
    const kept = (until: string, at: string) =>
      record(bloc, { entry: extension({ until }) }, at).then(kindOf);
    expect(await kept(TIMES.closes, TIMES.open)).toEqual([422, 'ExtensionTooEarly']);
    expect(await kept(TIMES.verifying, TIMES.verifying)).toEqual([422, 'ExtensionTooEarly']);
    expect((await kept(UNTIL, TIMES.open))[0]).toBe(200);
  });

  it('R-EXT-3: that is taken back ends then, its history stays, and one that is over is not', async () => {
    const bloc = await newBloc();
    await record(bloc, { entry: extension() });
    const back = { entry: extension(), withdrawn: true, reason: 'Ghi nhầm đơn vị' };
    const withdrawn = await record(bloc, back, '2023-12-12T03:00:00.000Z');
    expect(withdrawn.body).toMatchObject({ version: 2, withdrawn: true });
    const before = await handIn(as, 'u2', { bloc, at: '2023-12-12T02:59:59.999Z' });
    expect(before.status).toBe(201);
    const after = await handIn(as, 'u2', {
      bloc,
      base: 1,
      body: sheetBody('70'),
      at: '2023-12-12T03:00:00.000Z',
    });
    expect(kindOf(after)).toEqual([409, 'StageOver']);
    const { body } = await as('so-noi-vu').get(REGISTER, { path: { bloc } });
    expect(body.items).toHaveLength(2);

    const other = await newBloc();
    await record(other, { entry: extension() });
    expect(kindOf(await record(other, back, UNTIL))).toEqual([409, 'ExtensionOver']);
    const longer = extension({ until: '2023-12-18T10:00:00.000Z' });
    const again = await record(other, { entry: longer, reason: 'Vẫn chưa khắc phục xong' }, UNTIL);
    expect(again.body.version).toBe(2);
  });

  it('is one version when its form is sent twice at once, and again after that', async () => {
    const bloc = await newBloc();
    const twice = await Promise.all([1, 2].map(() => record(bloc, { entry: extension() })));
    const again = await record(bloc, { entry: extension() });
    expect([...twice, again].map(({ status, body }) => [status, body.version])).toEqual(
      Array(3).fill([200, 1]),
    );
    const { body } = await as('so-noi-vu').get(REGISTER, { path: { bloc } });
    expect(body.items).toHaveLength(1);
  });

  it('is granted by the secretariat alone, and to members only', async () => {
    const bloc = await newBloc();
    expect((await record(bloc, { entry: extension() }, TIMES.open, 'can-bo-u2')).status).toBe(403);
    const stranger = await record(bloc, { entry: extension({ unitId: 'u9' }) });
    expect(stranger.body.errors).toMatchObject([{ kind: 'UnknownUnit' }]);
  });
});
