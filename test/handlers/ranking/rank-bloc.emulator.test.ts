import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ResultBundle } from '../../../shared/domain/bundle/result-bundle.ts';
import {
  busEvent,
  type FunctionsUnderTest,
  startFunctions,
} from '../../support/functions-under-test.ts';
import {
  addBloc,
  blocSettings,
  foundProvince,
  HERE,
  handIn,
  type People,
  peopleOf,
  ROUTES,
  sheetBody,
  TIMES,
  tick,
  WINDOWS,
} from '../../support/test-province.ts';

let functions: FunctionsUnderTest;
let as: People;
beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  await foundProvince(as);
});
afterAll(() => functions.close());

let blocs = 0;
async function blocWithSheets(...units: string[]): Promise<string> {
  blocs += 1;
  const bloc = `khoi-${blocs}`;
  await addBloc(as, bloc);
  for (const [index, unit] of units.entries())
    await handIn(as, unit, { bloc, body: sheetBody(String(100 - 10 * index)) });
  return bloc;
}

const blocOf = async (bloc: string, at: string = TIMES.verifying) =>
  (await as('so-noi-vu').get(ROUTES.bloc, { path: { bloc }, at })).body;
const rankingOf = async (bloc: string, query?: Record<string, string>) =>
  as('so-noi-vu').get(ROUTES.ranking, { path: { bloc }, ...(query && { query }) });

/** The events that ask for this bloc's ranking. */
const asked = async (bloc: string) =>
  (await functions.outbox('StageClosed')).filter((event) => event.bloc === bloc);
const rank = async (bloc: string) => {
  const [event = {}] = await asked(bloc);
  await functions.wake('ranking/rank-bloc', busEvent(event));
};

describe('the tick', () => {
  it('closes the stage in the minute it ends and not before, and asks for the ranking', async () => {
    const bloc = await blocWithSheets('u1');
    await tick(functions, '2023-12-10T09:59:00Z');
    expect((await blocOf(bloc, TIMES.lastMoment)).closed).toEqual([]);
    expect(await asked(bloc)).toEqual([]);
    await tick(functions, '2023-12-10T10:00:00Z');
    expect(await blocOf(bloc)).toMatchObject({
      closed: ['SELF_SCORING'],
      awaiting: { stage: 'SELF_SCORING', since: TIMES.closes },
      stage: 'VERIFICATION',
    });
    expect(await asked(bloc)).toMatchObject([
      { kind: 'StageClosed', stage: 'SELF_SCORING', at: TIMES.closes, province: HERE.province },
    ]);
  });

  it('asks again each minute until the ranking is stored, and then no more', async () => {
    const bloc = await blocWithSheets('u1');
    for (const minute of ['00', '01', '02']) await tick(functions, `2023-12-10T10:${minute}:00Z`);
    expect(await asked(bloc)).toHaveLength(3);
    await rank(bloc);
    expect((await blocOf(bloc)).awaiting).toBeUndefined();
    await tick(functions, '2023-12-10T10:03:00Z');
    expect(await asked(bloc)).toHaveLength(3);
  });

  it('makes good what a switched-off machine missed', async () => {
    const bloc = await blocWithSheets('u1');
    await tick(functions, '2024-02-01T00:00:00Z');
    expect(await blocOf(bloc, '2024-02-01T00:00:00.000Z')).toMatchObject({
      closed: ['SELF_SCORING', 'VERIFICATION'],
      awaiting: { stage: 'VERIFICATION', since: '2024-02-01T00:00:00.000Z' },
    });
    await rank(bloc);
    expect((await rankingOf(bloc)).body).toMatchObject({ version: 1, stage: 'VERIFICATION' });
  });

  it('run twice, or late, opens nothing again', async () => {
    const bloc = await blocWithSheets('u1');
    await tick(functions, '2023-12-10T10:00:00Z');
    await tick(functions, '2023-12-10T10:00:00Z');
    expect(await asked(bloc)).toHaveLength(1);
    await tick(functions, '2023-12-05T00:00:00Z');
    expect((await blocOf(bloc)).closed).toEqual(['SELF_SCORING']);
  });
});

describe('ranking a bloc', () => {
  it('is one version when the event comes twice or two run at once', async () => {
    const bloc = await blocWithSheets('u1', 'u2', 'u3');
    await tick(functions, '2023-12-10T10:00:00Z');
    await Promise.all([rank(bloc), rank(bloc), rank(bloc)]);
    await rank(bloc);
    const { body } = await rankingOf(bloc);
    expect(body.version).toBe(1);
    expect((await rankingOf(bloc, { version: '2' })).status).toBe(404);
    const stored = (await functions.outbox('RankingStored')).filter((event) => event.bloc === bloc);
    expect(stored).toHaveLength(1);
    expect(
      body.places.map(({ unitId, place }: Record<string, unknown>) => [unitId, place]),
    ).toEqual([
      ['u1', 1],
      ['u2', 2],
      ['u3', 3],
      ['u4', null],
    ]);
  });

  it('gives no second version for the same inputs, and v+1 for changed ones', async () => {
    const bloc = await blocWithSheets('u1', 'u2');
    await tick(functions, '2023-12-10T10:00:00Z');
    await rank(bloc);
    const first = (await rankingOf(bloc)).body;
    await tick(functions, '2023-12-20T10:00:00Z');
    expect((await blocOf(bloc)).awaiting).toBeDefined();
    await rank(bloc);
    expect((await blocOf(bloc)).awaiting).toBeUndefined();
    expect((await rankingOf(bloc)).body).toEqual(first);
    await handIn(as, 'u3', { bloc, at: TIMES.lastMoment });
    await rank(bloc);
    const second = (await rankingOf(bloc)).body;
    expect(second.version).toBe(2);
    expect(second.inputsHash).not.toBe(first.inputsHash);
    expect((await rankingOf(bloc, { version: '1' })).body).toMatchObject({
      version: 1,
      latest: false,
    });
  });

  it('leaves a bundle under its digest, which whoever may read it gets by a link', async () => {
    const bloc = await blocWithSheets('u1');
    await tick(functions, '2023-12-10T10:00:00Z');
    await rank(bloc);
    const { body } = await as('hoi-dong').get(`${ROUTES.ranking}/bundle`, { path: { bloc } });
    const bundle = ResultBundle.parse(await (await fetch(body.url)).json());
    expect(bundle.digest).toBe(body.digest);
    expect(bundle.result.places[0]).toMatchObject({ unitId: 'u1', place: 1 });
    const member = await as('can-bo-u1').get(`${ROUTES.ranking}/bundle`, { path: { bloc } });
    expect(member.status).toBe(403);
  });

  it('is not done for a bloc that asks for none', async () => {
    const bloc = await blocWithSheets('u1');
    const event = {
      kind: 'StageClosed',
      province: HERE.province,
      period: HERE.period,
      bloc,
      stage: 'SELF_SCORING',
      at: TIMES.closes,
    };
    await functions.wake('ranking/rank-bloc', busEvent(event));
    expect((await rankingOf(bloc)).body.kind).toBe('NotRankedYet');
  });

  it('throws on an event that names no bloc, so that it ends among the dead letters', async () => {
    const event = { kind: 'StageClosed', province: 'x', period: 'y', at: TIMES.closes };
    await expect(functions.wake('ranking/rank-bloc', busEvent(event))).rejects.toThrow('no bloc');
  });
});

describe('who sees the ranking', () => {
  it('members once self-scoring is over, strangers never', async () => {
    const bloc = await blocWithSheets('u1');
    const see = async (sub: string) =>
      (await as(sub).get(ROUTES.ranking, { path: { bloc }, at: TIMES.verifying })).body.kind;
    expect(await see('can-bo-u2')).toBe('NotPermitted');
    await tick(functions, '2023-12-10T10:00:00Z');
    expect(await see('can-bo-u2')).toBe('NotRankedYet');
    await rank(bloc);
    expect(await see('can-bo-u2')).toBeUndefined();
    expect(await see('can-bo-u9')).toBe('NotPermitted');
    expect(await see('nguoi-la')).toBe('NotPermitted');
  });

  it('refuses a version that is none', async () => {
    const bloc = await blocWithSheets('u1');
    for (const version of ['0', '-1', 'x', '1.5', '']) {
      const { status, body } = await rankingOf(bloc, { version });
      expect([status, body.errors[0].code]).toEqual([400, 'InvalidVersion']);
    }
  });
});

describe('an extension of the time', () => {
  const extended = blocSettings({
    windows: [
      { stage: 'SELF_SCORING', opensAt: TIMES.opens, closesAt: '2023-12-15T10:00:00.000Z' },
      { stage: 'VERIFICATION', opensAt: '2023-12-15T10:00:00.000Z', closesAt: TIMES.verified },
    ],
  });

  it('opens a stage again that was over, and its new end ranks the bloc', async () => {
    const bloc = await blocWithSheets('u1');
    await tick(functions, '2023-12-10T10:00:00Z');
    const put = await as('so-noi-vu').put(ROUTES.bloc, {
      path: { bloc },
      body: extended,
      at: '2023-12-11T00:00:00.000Z',
    });
    expect(put.body).toMatchObject({ closed: [] });
    expect(put.body.awaiting).toBeUndefined();
    await rank(bloc);
    expect((await rankingOf(bloc)).body.kind).toBe('NotRankedYet');
    const late = await handIn(as, 'u2', { bloc, at: '2023-12-14T00:00:00.000Z' });
    expect(late.status).toBe(201);
    await tick(functions, '2023-12-15T10:00:00Z');
    await rank(bloc);
    const { body } = await rankingOf(bloc);
    expect(body).toMatchObject({ version: 1, rankedAt: '2023-12-15T10:00:00.000Z' });
  });

  it('a change of the bloc after its ranking asks for a new one', async () => {
    const bloc = await blocWithSheets('u1');
    await tick(functions, '2023-12-10T10:00:00Z');
    await rank(bloc);
    await as('so-noi-vu').put(ROUTES.bloc, {
      path: { bloc },
      body: blocSettings({ members: ['u1', 'u2', 'u3'] }),
      at: TIMES.verifying,
    });
    await tick(functions, '2023-12-12T03:01:00Z');
    await rank(bloc);
    expect((await rankingOf(bloc)).body).toMatchObject({ version: 2 });
    expect((await rankingOf(bloc)).body.places).toHaveLength(3);
  });
});

it('a bloc whose windows lie ahead is not looked at', async () => {
  await addBloc(as, 'khoi-xa', {
    windows: WINDOWS.map(({ stage }, index) => ({
      stage,
      opensAt: `203${index}-01-01T00:00:00.000Z`,
      closesAt: `203${index}-02-01T00:00:00.000Z`,
    })),
  });
  const { revision } = await blocOf('khoi-xa');
  await tick(functions, '2023-12-10T10:00:00Z');
  expect((await blocOf('khoi-xa')).revision).toBe(revision);
});
