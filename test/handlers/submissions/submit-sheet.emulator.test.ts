import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FunctionsUnderTest, startFunctions } from '../../support/functions-under-test.ts';
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
/** A bloc of its own for a test that changes things. */
async function newBloc(changes: Readonly<Record<string, unknown>> = {}): Promise<string> {
  blocs += 1;
  const bloc = `khoi-${blocs}`;
  await addBloc(as, bloc, changes);
  return bloc;
}

const kindOf = ({ status, body }: Awaited<ReturnType<typeof handIn>>) => [status, body.kind];

describe('a sheet that is taken in', () => {
  it('answers a receipt with version, hash and the time of the event', async () => {
    const bloc = await newBloc();
    const first = await handIn(as, 'u1', { bloc, at: '2023-12-05T03:00:00.123Z' });
    expect(first.status).toBe(201);
    expect(first.headers.etag).toBe('"v1"');
    expect(first.body).toEqual({
      provinceId: HERE.province,
      periodId: HERE.period,
      blocId: bloc,
      unitId: 'u1',
      version: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      at: '2023-12-05T03:00:00.123Z',
      by: 'thu-truong-u1',
      channel: 'WEB',
      lines: 3,
    });
    const second = await handIn(as, 'u1', { bloc, base: 1, body: sheetBody('90') });
    expect(second.body).toMatchObject({ version: 2, predecessor: first.body.hash });
  });

  it('R-SUBMIT-1: counts in the window’s last millisecond and is refused in the next', async () => {
    const bloc = await newBloc();
    expect((await handIn(as, 'u1', { bloc, at: TIMES.lastMoment })).status).toBe(201);
    const late = await handIn(as, 'u2', { bloc, at: TIMES.closes });
    expect(kindOf(late)).toEqual([409, 'StageOver']);
    expect(late.body.errors[0].what).toBe(
      'Bước tự chấm điểm kết thúc lúc 17:00:00 ngày 10/12/2023; hệ thống nhận được lúc 17:00:00 ngày 10/12/2023.',
    );
  });

  it('R-SUBMIT-1: counts when it came before the end and is handled after it, and the bloc is ranked again', async () => {
    const bloc = await newBloc();
    await handIn(as, 'u1', { bloc });
    await tick(functions, TIMES.closes);
    await functions.deliver('StageClosed');
    const ranking = () => as('so-noi-vu').get(ROUTES.ranking, { path: { bloc } });
    const first = await ranking();
    expect(first.body.version).toBe(1);
    const late = await handIn(as, 'u2', { bloc, at: TIMES.lastMoment });
    expect(late.status).toBe(201);
    await functions.deliver('StageClosed');
    const second = await ranking();
    expect(second.body).toMatchObject({ version: 2, stage: 'SELF_SCORING' });
    expect(second.body.rankedAt >= first.body.rankedAt).toBe(true);
    const placed = second.body.places.filter(({ place }: { place: unknown }) => place !== null);
    expect(placed).toHaveLength(2);
  });
});

describe('the same request again', () => {
  it('R-SUBMIT-2: gets the first receipt, also after newer versions and after the end', async () => {
    const bloc = await newBloc();
    const key = 'gui-lai-lan-nua';
    const first = await handIn(as, 'u1', { bloc, key });
    await handIn(as, 'u1', { bloc, base: 1, body: sheetBody('80') });
    const again = await handIn(as, 'u1', { bloc, key, at: TIMES.verifying });
    expect([again.status, again.body]).toEqual([201, first.body]);
  });

  it('R-SUBMIT-2: is refused with another body under the same key', async () => {
    const bloc = await newBloc();
    const key = 'mot-khoa-hai-ban';
    await handIn(as, 'u1', { bloc, key });
    const other = await handIn(as, 'u1', { bloc, key, body: sheetBody('99') });
    expect(kindOf(other)).toEqual([422, 'IdempotencyKeyReused']);
  });

  it('R-SUBMIT-2: is one version when ten come at once, and all get the same receipt', async () => {
    const bloc = await newBloc();
    const key = 'muoi-lan-cung-luc';
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => handIn(as, 'u1', { bloc, key })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.body.version).toBe(1);
  });

  it('keeps the keys of two people apart', async () => {
    const bloc = await newBloc();
    const key = 'khoa-trung-nhau';
    expect((await handIn(as, 'u1', { bloc, key })).body.unitId).toBe('u1');
    expect((await handIn(as, 'u2', { bloc, key })).body.unitId).toBe('u2');
  });
});

describe('a sheet made from an older version', () => {
  it('R-SUBMIT-3: is refused, and the refusal names both versions', async () => {
    const bloc = await newBloc();
    await handIn(as, 'u1', { bloc });
    const stale = await handIn(as, 'u1', { bloc, base: 0, body: sheetBody('90') });
    expect(kindOf(stale)).toEqual([412, 'OlderVersion']);
    expect(stale.body.errors[0]).toMatchObject({ base: 0, latest: 1 });
    const ahead = await handIn(as, 'u1', { bloc, base: 5, body: sheetBody('90') });
    expect(kindOf(ahead)).toEqual([412, 'OlderVersion']);
  });

  it('R-SUBMIT-3: of twenty at once from one base, one wins and nineteen hear that they are older', async () => {
    const bloc = await newBloc();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        handIn(as, 'u1', { bloc, body: sheetBody(String(50 + index)) }),
      ),
    );
    const won = answers.filter(({ status }) => status === 201);
    expect(won).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 201).map(kindOf);
    expect(others).toEqual(Array(19).fill([412, 'OlderVersion']));
    const shown = await as('can-bo-u1').get(ROUTES.sheet, { path: { bloc }, at: TIMES.open });
    expect(shown.body.receipt).toEqual(won[0]?.body);
  });

  it('takes If-None-Match: * for the first version, and nothing without a base', async () => {
    const bloc = await newBloc();
    const put = (headers: Record<string, string>) =>
      as('thu-truong-u1').put(ROUTES.sheet, {
        path: { bloc },
        at: TIMES.open,
        body: sheetBody(),
        headers: { 'idempotency-key': `co-so-${Object.keys(headers).length}-abc`, ...headers },
      });
    expect(kindOf(await put({}))).toEqual([428, 'BaseVersionMissing']);
    expect(kindOf(await put({ 'if-match': '*' }))).toEqual([428, 'BaseVersionMissing']);
    expect(kindOf(await put({ 'if-match': '"1"' }))).toEqual([428, 'BaseVersionMissing']);
    expect((await put({ 'if-none-match': '*' })).status).toBe(201);
  });
});

describe('who may not hand in', () => {
  it('hears that the stage is not open yet, with the time it opens', async () => {
    const bloc = await newBloc();
    const early = await handIn(as, 'u1', { bloc, at: '2023-11-30T23:59:59.999Z' });
    expect(kindOf(early)).toEqual([409, 'StageNotOpen']);
    expect(early.body.errors[0].what).toBe(
      'Bước tự chấm điểm bắt đầu lúc 07:00:00 ngày 01/12/2023.',
    );
  });

  it('hears that it is not their unit, by the unit’s name', async () => {
    const other = await handIn(as, 'u1', { sub: 'can-bo-u2' });
    expect(kindOf(other)).toEqual([403, 'NotYourUnit']);
    expect(other.body.errors[0].what).toContain('Huyện U1');
  });

  it('hears that the unit is no member of the bloc', async () => {
    const stranger = await handIn(as, 'u9');
    expect(kindOf(stranger)).toEqual([403, 'NotAMember']);
    expect(stranger.body.errors[0].what).toContain('Khối thi đua các huyện');
  });

  it('hears nothing but no when the account is unknown or has no unit', async () => {
    for (const sub of ['nguoi-la', 'hoi-dong', 'so-noi-vu', 'truong-khoi'])
      expect(kindOf(await handIn(as, 'u1', { sub }))).toEqual([403, 'NotPermitted']);
    expect(kindOf(await handIn(as, 'u1', { sub: 'nguoi-la', bloc: 'khong-co' }))).toEqual([
      403,
      'NotPermitted',
    ]);
  });

  it('hears that the bloc is not there only with a grant in the province', async () => {
    expect(kindOf(await handIn(as, 'u1', { bloc: 'khong-co' }))).toEqual([404, 'NotFound']);
  });

  it('of another province sees no province at all', async () => {
    const answer = await functions.request({
      routeKey: `PUT ${ROUTES.sheet}`,
      caller: { sub: 'can-bo-u1', province: 'tinh-khac' },
      path: { ...HERE },
      at: TIMES.open,
      body: sheetBody(),
      headers: { 'idempotency-key': 'tinh-khac-gui', 'if-match': '"v0"' },
    });
    expect([answer.status, answer.body.kind, answer.body.errors[0].what]).toEqual([
      404,
      'NotFound',
      'Không tìm thấy tỉnh, thành phố có mã “tinh-mau”.',
    ]);
  });

  it('is refused without a key, and with one that is too short or of other signs', async () => {
    for (const key of ['', 'bay-chu', 'khóa-có-dấu', 'x'.repeat(101)]) {
      const { body, status } = await handIn(as, 'u1', { key });
      expect([status, body.kind]).toEqual([400, 'IdempotencyKeyMissing']);
    }
  });

  it('is refused in a bloc that does not score itself then', async () => {
    const bloc = await newBloc();
    const moved = blocSettings({
      windows: [{ stage: 'SELF_SCORING', opensAt: TIMES.verifying, closesAt: TIMES.verified }],
    });
    await as('so-noi-vu').put(ROUTES.bloc, { path: { bloc }, body: moved });
    expect(kindOf(await handIn(as, 'u1', { bloc }))).toEqual([409, 'StageNotOpen']);
  });
});

describe('a faulty sheet', () => {
  it('gets every fault at once, each with its field and how to mend it', async () => {
    const body = {
      lines: [
        { indicatorId: 'p', actual: '65.79,2%' },
        { indicatorId: 'y', met: 'có lẽ' },
        { indicatorId: 'd', claim: '4.5' },
        { indicatorId: 'x', claim: '1' },
      ],
    };
    const answer = await handIn(as, 'u1', { body });
    expect(kindOf(answer)).toEqual([422, 'FaultySheet']);
    expect(
      answer.body.errors.map(({ kind, indicatorId }: Record<string, string>) => [
        indicatorId,
        kind,
      ]),
    ).toEqual([
      ['p', 'MalformedNumber'],
      ['y', 'UnknownAnswer'],
      ['d', 'AboveMaximum'],
      ['x', 'UnknownLine'],
    ]);
    for (const { what, mend } of answer.body.errors) {
      expect(what).not.toBe('');
      expect(mend).not.toBe('');
    }
  });
});

it('R-SHEET-7: a claim beyond what the rule gives is taken and shown beside it', async () => {
  await addBloc(as, 'khoi-tu-cham-cao');
  const [first, ...rest] = sheetBody().lines;
  const body = { lines: [{ ...first, claim: '999' }, ...rest] };
  expect((await handIn(as, 'u1', { body, bloc: 'khoi-tu-cham-cao' })).status).toBe(201);
  const read = await as('can-bo-u1').get(ROUTES.sheet, { path: { bloc: 'khoi-tu-cham-cao' } });
  const [line] = read.body.score.lines;
  expect(line).toMatchObject({ indicatorId: 'p', claim: '999' });
  expect(Number(line.ruled)).toBeLessThan(999);
});
