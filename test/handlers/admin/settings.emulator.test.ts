import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicPaths } from '../../../shared/domain/decisions/published-decision.ts';
import { type FunctionsUnderTest, startFunctions } from '../../support/functions-under-test.ts';
import {
  addBloc,
  blocSettings,
  foundProvince,
  HERE,
  handIn,
  PEOPLE,
  type People,
  PROVINCE_RECORD,
  peopleOf,
  ROUTES,
  RULES,
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

const kind = ({ status, body }: { status: number; body: { kind: string } }) => [status, body.kind];
const snv = () => as('so-noi-vu');

describe('the operator', () => {
  it('founds a province once; from then on its own secretariat keeps it', async () => {
    const again = await as('van-hanh').put(ROUTES.province, { body: PROVINCE_RECORD });
    expect(kind(again)).toEqual([403, 'NotPermitted']);
    expect((await snv().put(ROUTES.province, { body: PROVINCE_RECORD })).status).toBe(200);
  });

  it('names accounts that are not there, changes none, and does nothing else', async () => {
    const path = { account: 'can-bo-u1' };
    const changed = await as('van-hanh').put(ROUTES.account, {
      path,
      body: { name: 'Khác', grants: [] },
    });
    expect(kind(changed)).toEqual([403, 'NotPermitted']);
    for (const answer of [
      await as('van-hanh').get(ROUTES.province),
      await as('van-hanh').put(ROUTES.bloc, { body: blocSettings() }),
      await handIn(as, 'u1', { sub: 'van-hanh' }),
    ])
      expect(kind(answer)).toEqual([403, 'NotPermitted']);
  });
});

describe('a province with a public site', () => {
  it('has a front page that says that nothing is published yet; one that is there stays', async () => {
    const textOf = async (path: string) =>
      new TextDecoder().decode(await functions.pages.get(path));
    expect(await functions.pages.exists(publicPaths.front)).toBe(false);
    const publicSite = { address: 'https://tra-cuu.example.vn', rankings: 'NOTHING' };
    const put = () => snv().put(ROUTES.province, { body: { ...PROVINCE_RECORD, publicSite } });
    expect((await put()).status).toBe(200);
    expect(await textOf(publicPaths.front)).toContain('Chưa công bố quyết định nào');
    expect(await textOf(publicPaths.nothing)).toContain('Không có trang này');
    const written = { contentType: 'text/html', cacheControl: 'no-store' };
    await functions.pages.replace(publicPaths.front, async () => new Uint8Array([33]), written);
    expect((await put()).status).toBe(200);
    expect(await textOf(publicPaths.front)).toBe('!');
  });
});

describe('nobody without a grant', () => {
  const REQUESTS: readonly [method: 'get' | 'put', route: string, body?: unknown][] = [
    ['get', ROUTES.province],
    ['get', `${ROUTES.province}/units`],
    ['get', ROUTES.unit],
    ['get', `${ROUTES.province}/periods`],
    ['get', ROUTES.period],
    ['get', `${ROUTES.period}/blocs`],
    ['get', ROUTES.bloc],
    ['get', ROUTES.assignment],
    ['get', ROUTES.sheet],
    ['get', ROUTES.review],
    ['get', ROUTES.ranking],
    ['get', ROUTES.council],
    ['get', ROUTES.decisions],
    ['put', ROUTES.province, PROVINCE_RECORD],
    ['put', ROUTES.bloc, blocSettings()],
    ['put', ROUTES.assignment, { lines: [] }],
    ['put', ROUTES.period, { name: 'x', kind: 'YEAR_END', from: '2023-01-01', to: '2023-12-31' }],
  ];

  it('gets anything: all say the same, also of what is not there', async () => {
    for (const [method, route, body] of REQUESTS) {
      for (const path of [{}, { period: 'khong-co', bloc: 'khong-co', unit: 'khong-co' }]) {
        const answer = await as('nguoi-la')[method](route, { body, path });
        expect(kind(answer), `${method} ${route}`).toEqual([403, 'NotPermitted']);
        expect(answer.body.errors[0].what).toBe(
          'Tài khoản của đồng chí không được giao quyền làm việc này.',
        );
      }
    }
  });

  it('knows who they are', async () => {
    const me = `${ROUTES.province}/me`;
    expect((await as('can-bo-u1').get(me)).body).toMatchObject({
      id: 'can-bo-u1',
      grants: PEOPLE['can-bo-u1'],
    });
    expect(kind(await as('nguoi-la').get(me))).toEqual([404, 'NotFound']);
  });
});

describe('keeping a record', () => {
  const unit = {
    name: 'Huyện Mới',
    awardName: 'Nhân dân và cán bộ huyện Mới',
    kind: 'huyện',
    letterhead: 'ỦY BAN NHÂN DÂN HUYỆN MỚI',
    seat: 'Mới',
  };
  const put = (id: string, body: unknown, headers = {}) =>
    snv().put(ROUTES.unit, { path: { unit: id }, body, headers });

  it('with If-Match only as it was read; If-None-Match: * only where nothing is', async () => {
    const first = await put('m1', unit, { 'if-none-match': '*' });
    expect(first.status).toBe(200);
    expect(kind(await put('m1', unit, { 'if-none-match': '*' }))).toEqual([412, 'RecordChanged']);
    const etag = first.headers.etag ?? '';
    const second = await put('m1', { ...unit, seat: 'Khác' }, { 'if-match': etag });
    expect(second.status).toBe(200);
    const stale = await put('m1', unit, { 'if-match': etag });
    expect(kind(stale)).toEqual([412, 'RecordChanged']);
    expect(stale.body.errors[0].etag).toBe(second.headers.etag);
    expect(kind(await put('m2', unit, { 'if-match': '*' }))).toEqual([412, 'RecordChanged']);
    expect((await put('m1', unit, { 'if-match': '*' })).status).toBe(200);
  });

  it('twice at once from one reading: one is kept', async () => {
    const { headers } = await put('m3', unit);
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((seat) =>
        put('m3', { ...unit, seat }, { 'if-match': headers.etag ?? '' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('refuses names that no paper can print, with the signs at fault, and unknown fields by name', async () => {
    const answer = await put('m4', { ...unit, name: 'Huyện 🏆', extra: 1 });
    expect(kind(answer)).toEqual([400, 'MalformedRequest']);
    expect(answer.body.errors).toEqual([
      {
        pointer: '/body/name',
        code: 'UnprintableCharacter',
        found: '🏆',
        what: 'Nội dung có ký tự không in được trên văn bản: “🏆”.',
        mend: 'Thay các ký tự đó bằng chữ, số hoặc dấu câu thông thường.',
      },
      {
        pointer: '/body',
        code: 'unrecognized_keys',
        found: 'extra',
        what: 'Có trường không được phép: “extra”.',
        mend: 'Bỏ trường thừa.',
      },
    ]);
  });

  it('lists by pages; a cursor that no page gave is the beginning, one that is none is refused', async () => {
    const list = (query: Record<string, string>) =>
      snv().get(`${ROUTES.province}/units`, { query });
    const all = (await list({})).body.items.map(({ id }: { id: string }) => id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = (await list({ limit: '2', ...(cursor && { cursor }) })).body;
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(all);
    for (const foreign of ['PERIOD#2023', 'PROVINCE', 'UNIT#', `UNIT#${'x'.repeat(120)}`]) {
      const coded = Buffer.from(foreign).toString('base64url');
      expect((await list({ cursor: coded })).status, foreign).toBe(200);
    }
    expect(kind(await list({ cursor: '!' }))).toEqual([400, 'MalformedRequest']);
    for (const limit of ['0', '201', 'x'])
      expect((await list({ limit })).body.errors[0].code).toBe('InvalidLimit');
  });

  it('refuses a period that ends before it begins', async () => {
    const body = { name: 'Năm 2025', kind: 'YEAR_END', from: '2025-01-02', to: '2025-01-01' };
    const answer = await snv().put(ROUTES.period, { path: { period: '2025' }, body });
    expect(kind(answer)).toEqual([422, 'PeriodEndsBeforeItBegins']);
    expect(answer.body.errors[0].what).toContain('01/01/2025');
  });

  it('refuses a period whose id leaves no room for those of its decisions', async () => {
    const body = { name: 'Năm 2025', kind: 'YEAR_END', from: '2025-01-01', to: '2025-12-31' };
    const put = (period: string) => snv().put(ROUTES.period, { path: { period }, body });
    expect((await put('x'.repeat(33))).body.errors[0].code).toBe('PeriodIdTooLong');
    expect((await put('x'.repeat(32))).status).toBe(200);
  });

  it('refuses a role without its scope', async () => {
    const grants = [{ role: 'UNIT_OFFICER' }, { role: 'BLOC_HEAD', unitId: 'u1' }];
    const answer = await snv().put(ROUTES.account, {
      path: { account: 'moi' },
      body: { name: 'Mới', grants },
    });
    expect(answer.body.errors.map(({ code }: { code: string }) => code)).toEqual([
      'GrantNeedsUnit',
      'GrantNeedsBloc',
      'GrantNeedsPeriod',
    ]);
  });

  it('refuses a record that is larger than the table takes', async () => {
    const indicatorIds = Array.from({ length: 200 }, (_, index) =>
      `chi-tieu-${index}`.padEnd(60, 'x'),
    );
    const grants = Array.from({ length: 60 }, () => ({
      role: 'DEPARTMENT_REVIEWER',
      indicatorIds,
    }));
    const answer = await snv().put(ROUTES.account, {
      path: { account: 'qua-lon' },
      body: { name: 'Quá lớn', grants },
    });
    expect(kind(answer)).toEqual([413, 'RecordTooLarge']);
    expect((await snv().get(ROUTES.account, { path: { account: 'qua-lon' } })).status).toBe(404);
  });
});

/** A rule set that no bloc uses at first. */
const OTHER = { id: 'bang-khac', version: 2 } as const;

describe('rule sets', () => {
  const put = (body: unknown, ruleSet = RULES.id) =>
    snv().put(ROUTES.ruleSet, { path: { ruleSet }, body });

  it('the same content keeps its version, other content is the next', async () => {
    const first = { ...RULES, id: OTHER.id };
    for (let time = 0; time < 2; time += 1)
      expect((await put(first, OTHER.id)).body.version).toBe(1);
    const changed = await put({ ...first, title: 'Bảng điểm khác' }, OTHER.id);
    expect(changed.body.version).toBe(OTHER.version);
    const get = async (query?: Record<string, string>) =>
      (await snv().get(ROUTES.ruleSet, { path: { ruleSet: OTHER.id }, ...(query && { query }) }))
        .body;
    expect([(await get()).version, (await get({ version: '1' })).version]).toEqual([2, 1]);
    expect((await get({ version: '1' })).json).toEqual(first);
    expect((await get({ version: '0' })).errors[0].code).toBe('InvalidVersion');
  });

  it('two at once: each content is one version, or its sender is told to send again', async () => {
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((title) => put({ ...RULES, id: 'cung-luc', title }, 'cung-luc')),
    );
    const kept = answers.filter(({ status }) => status === 200);
    expect(new Set(kept.map(({ body }) => body.version)).size).toBe(kept.length);
    expect(kept.length).toBeGreaterThan(0);
  });

  it('a faulty one gets every fault at its path in Vietnamese', async () => {
    const answer = await put({ ...RULES, baseTotal: '99', decimals: 9, title: '' });
    expect(kind(answer)).toEqual([422, 'FaultyRuleSet']);
    expect(answer.body.errors.length).toBeGreaterThan(1);
    for (const { path, what, mend } of answer.body.errors)
      expect([path, what, mend].every((text) => text.length > 0)).toBe(true);
  });

  it('one under another’s address is refused', async () => {
    expect(kind(await put(RULES, 'ten-khac'))).toEqual([422, 'RuleSetIdDiffers']);
  });
});

describe('blocs', () => {
  const put = (bloc: string, changes: Readonly<Record<string, unknown>> = {}, at?: string) =>
    snv().put(ROUTES.bloc, { path: { bloc }, body: blocSettings(changes), ...(at && { at }) });

  it('get every fault of their settings at once', async () => {
    const answer = await put('sai', {
      members: ['u1', 'u1', 'khong-co'],
      headUnitId: 'u4',
      deputyUnitId: 'u4',
      ruleSet: { id: RULES.id, version: 77 },
      windows: [{ stage: 'VERIFICATION', opensAt: TIMES.closes, closesAt: TIMES.opens }],
    });
    expect(answer.body.errors.map((fault: { kind: string }) => fault.kind)).toEqual([
      'UnitUnknown',
      'MemberTwice',
      'HeadNotAMember',
      'HeadNotAMember',
      'HeadIsDeputy',
      'WindowEndsBeforeItOpens',
      'SelfScoringMissing',
      'NotFound',
    ]);
    expect(answer.status).toBe(422);
  });

  it('take no instant that does not exist', async () => {
    for (const opensAt of ['2023-02-30T00:00:00.000Z', '2023-12-01T24:00:00.000Z', '2023-12-01']) {
      const windows = [{ ...WINDOWS[0], opensAt }];
      const answer = await put('sai', { windows });
      expect(answer.body.errors[0]).toMatchObject({
        pointer: '/body/windows/0/opensAt',
        code: 'InvalidInstant',
      });
    }
  });

  it('keep rules and members once a sheet is in, and still move their windows', async () => {
    await addBloc(as, 'da-nop');
    await handIn(as, 'u1', { bloc: 'da-nop' });
    expect(kind(await put('da-nop', { ruleSet: OTHER }))).toEqual([409, 'RuleSetInUse']);
    const without = { members: ['u2', 'u3', 'u4'], headUnitId: 'u3' };
    expect(kind(await put('da-nop', without))).toEqual([409, 'MemberHasSheet']);
    expect((await put('da-nop', { members: ['u1', 'u2', 'u3'] })).status).toBe(200);
    expect((await put('da-nop', { windows: [WINDOWS[0]] })).status).toBe(200);
  });

  it('never change their rules under a sheet that comes in at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const bloc = `dua-nhau-${round}`;
      await addBloc(as, bloc);
      const [rules, sheet] = await Promise.all([
        put(bloc, { ruleSet: OTHER }, TIMES.open),
        handIn(as, 'u1', { bloc }),
      ]);
      const { body } = await snv().get(ROUTES.bloc, { path: { bloc }, at: TIMES.open });
      const used = body.ruleSet.version;
      expect(sheet.status).toBe(201);
      expect(used).toBe(rules.status === 200 ? OTHER.version : 1);
      await tick(functions, TIMES.closes);
      await functions.deliver('StageClosed');
      const ranked = await snv().get(ROUTES.ranking, { path: { bloc } });
      expect(ranked.status, ranked.text).toBe(200);
    }
  });

  it('are listed to who may see them', async () => {
    const list = async (sub: string) =>
      (await as(sub).get(`${ROUTES.period}/blocs`)).body.items.map(({ id }: { id: string }) => id);
    expect(await list('so-noi-vu')).toContain('da-nop');
    expect(await list('can-bo-u1')).toContain(HERE.bloc);
    expect(await list('can-bo-u9')).toEqual([]);
    expect(await list('truong-khoi')).toEqual([HERE.bloc]);
  });

  it('are listed also when a unit is called “0”', async () => {
    const body = {
      name: 'Đơn vị số không',
      awardName: 'Đơn vị số không',
      kind: 'xã',
      letterhead: 'XÃ SỐ KHÔNG',
      seat: 'Không',
    };
    await snv().put(ROUTES.unit, { path: { unit: '0' }, body });
    const grants = [{ role: 'UNIT_HEAD', unitId: '0' }];
    await snv().put(ROUTES.account, {
      path: { account: 'thu-truong-0' },
      body: { name: 'X', grants },
    });
    await put('co-so-khong', { members: ['0', 'u2'], headUnitId: '0' });
    await snv().put(ROUTES.assignment, {
      path: { bloc: 'co-so-khong', unit: '0' },
      body: { lines: [{ indicatorId: 'p', state: 'ASSIGNED', target: '100' }] },
    });
    expect((await handIn(as, '0', { bloc: 'co-so-khong' })).status).toBe(201);
    expect((await snv().get(`${ROUTES.period}/blocs`)).status).toBe(200);
  });

  it('tell all members who has handed in, and only those who may what', async () => {
    const path = { bloc: 'da-nop' };
    const { body } = await as('can-bo-u2').get(ROUTES.bloc, { path, at: TIMES.open });
    expect(body.units[0]).toEqual({ id: 'u1', name: 'Huyện U1', handedInAt: TIMES.open });
    const own = await as('can-bo-u1').get(ROUTES.bloc, { path, at: TIMES.open });
    expect(own.body.units[0].sheet).toMatchObject({ sheetVersion: 1 });
  });
});

describe('targets', () => {
  const target = (value: string) => ({ indicatorId: 'p', state: 'ASSIGNED', target: value });
  const put = (bloc: string, lines: unknown[], at: string = TIMES.open, unit = 'u1') =>
    snv().put(ROUTES.assignment, { path: { bloc, unit }, body: { lines }, at });

  it('are read by members, and by nobody of what is not there', async () => {
    const get = (sub: string, path: Record<string, string> = {}) =>
      as(sub).get(ROUTES.assignment, { path });
    expect((await get('can-bo-u2')).body).toEqual({ unitId: 'u1', lines: [target('100')] });
    expect(kind(await get('can-bo-u9'))).toEqual([403, 'NotPermitted']);
    expect(kind(await get('so-noi-vu', { bloc: 'khong-co' }))).toEqual([404, 'NotFound']);
    expect(kind(await get('so-noi-vu', { unit: 'u9' }))).toEqual([403, 'NotAMember']);
  });

  it('must fit the rule set', async () => {
    const answer = await put(HERE.bloc, [target('0'), { indicatorId: 'x', state: 'ASSIGNED' }]);
    expect(kind(answer)).toEqual([422, 'FaultyAssignment']);
    expect(answer.body.errors).toHaveLength(2);
  });

  it('may be written by hand', async () => {
    await addBloc(as, 'viet-tay');
    const written = { indicatorId: 'p', state: 'WRITTEN', target: '11 - 12,5' };
    const answer = await put('viet-tay', [written]);
    expect(answer.body.lines).toEqual([target('11-12.5')]);
    const ambiguous = await put('viet-tay', [{ ...written, target: '1.200' }]);
    expect(kind(ambiguous)).toEqual([422, 'FaultyAssignment']);
    expect(ambiguous.body.errors[0].what).toContain('1.200');
  });

  it('must fit a sheet that is in, or the bloc could never be ranked', async () => {
    await addBloc(as, 'doi-chi-tieu');
    await handIn(as, 'u1', { bloc: 'doi-chi-tieu' });
    const gone = [target('100'), { indicatorId: 'd', state: 'NOT_ASSIGNED' }];
    const answer = await put('doi-chi-tieu', gone);
    expect(kind(answer)).toEqual([409, 'SheetMisfits']);
    expect(answer.body.errors).toEqual([
      expect.objectContaining({ kind: 'NotAssigned', indicatorId: 'd' }),
    ]);
    expect((await put('doi-chi-tieu', [target('50')])).status).toBe(200);
  });

  it('are fixed once self-scoring is over; what came before and is handled after ranks again', async () => {
    const bloc = 'chot-chi-tieu';
    await addBloc(as, bloc);
    await handIn(as, 'u1', { bloc });
    await tick(functions, TIMES.closes);
    await functions.deliver('StageClosed');
    expect(kind(await put(bloc, [target('50')], TIMES.closes))).toEqual([409, 'AssignmentFixed']);
    expect((await put(bloc, [target('200')], TIMES.lastMoment)).status).toBe(200);
    await functions.deliver('StageClosed');
    const { body } = await snv().get(ROUTES.ranking, { path: { bloc } });
    expect([body.version, body.places[0].totals.total]).toEqual([2, '10.5']);
  });
});
