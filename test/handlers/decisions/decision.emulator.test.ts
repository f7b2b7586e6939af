import { GetObjectRetentionCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBundle } from '../../../shared/domain/bundle/verify-bundle.ts';
import {
  PublishedDecision,
  publicPaths,
} from '../../../shared/domain/decisions/published-decision.ts';
import { verificationCode } from '../../../shared/domain/decisions/verification-code.ts';
import { sha256 } from '../../../shared/domain/hash.ts';
import {
  busEvent,
  type FunctionsUnderTest,
  startFunctions,
} from '../../support/functions-under-test.ts';
import { readPdf } from '../../support/read-pdf.ts';
import {
  addBloc,
  foundProvince,
  HERE,
  handIn,
  type People,
  PROVINCE_RECORD,
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
  await foundProvince(as, 'khoi-dau');
});
afterAll(() => functions.close());

type Award = Readonly<Record<string, unknown>>;
type Ranked = { readonly bloc: string; readonly version: number; readonly digest: string };

let periods = 0;
/** A period of its own, so that it has its own one decision. */
async function newPeriod(kind = 'YEAR_END'): Promise<string> {
  periods += 1;
  const period = `ky-${periods}`;
  const body = { name: `Năm ${2000 + periods}`, kind, from: '2023-01-01', to: '2023-12-31' };
  await as('so-noi-vu').put(ROUTES.period, { path: { period }, body });
  return period;
}

/** People of the test province whose requests are about a period of its own. */
const inPeriod =
  (period: string): People =>
  (sub) => {
    const { get, put, post } = as(sub);
    const there =
      (send: typeof get): typeof get =>
      (route, sent = {}) =>
        send(route, { ...sent, path: { period, ...sent.path } });
    return { get: there(get), put: there(put), post: there(post) };
  };

/** A bloc whose units reached these percentages, with both scoring stages over. */
async function rankedBloc(
  period: string,
  bloc: string,
  results: readonly number[] = [100, 90, 80, 70],
): Promise<Ranked> {
  const people = inPeriod(period);
  await addBloc(people, bloc);
  for (const [index, result] of results.entries())
    await handIn(people, `u${index + 1}`, { bloc, body: sheetBody(String(result)) });
  await tick(functions, TIMES.verified);
  const event = { kind: 'StageClosed', province: HERE.province, period, bloc, at: TIMES.verified };
  await functions.wake('ranking/rank-bloc', busEvent(event));
  const { body } = await people('so-noi-vu').get(ROUTES.ranking, { path: { bloc } });
  return { bloc, version: body.version, digest: body.digest };
}

const flag = (blocId: string, unitId: string): Award => ({
  blocId,
  unitId,
  title: 'PROVINCIAL_FLAG',
});
const certificate = (blocId: string, unitId: string): Award => ({
  blocId,
  unitId,
  title: 'CERTIFICATE_OF_MERIT',
});

const councilResult = (ranked: readonly Ranked[], awards: readonly Award[]) => ({
  minutes: { number: '05/BB-HĐTĐKT', date: '2023-12-21' },
  proposal: { number: '12/TTr-SNV', date: '2023-12-22' },
  rankings: ranked.map(({ bloc, version, digest }) => ({ blocId: bloc, version, digest })),
  awards,
});

const record = (period: string, body: unknown, at: string = TIMES.council) =>
  inPeriod(period)('so-noi-vu').put(ROUTES.council, { body, at });

const draft = (period: string, version: number) =>
  functions.wake(
    'decisions/draft-decision',
    busEvent({
      kind: 'CouncilResultRecorded',
      province: HERE.province,
      period,
      version: String(version),
      at: TIMES.council,
    }),
  );
/** Prints a version that is not issued. */
const print = (decision: string, version: number) =>
  functions.wake(
    'decisions/print-decision',
    busEvent({
      kind: 'DecisionMoved',
      province: HERE.province,
      period: decision.replace('-khen-thuong', ''),
      decision,
      version: String(version),
      at: TIMES.issuing,
    }),
  );
const publish = (decision: string, version: number) =>
  functions.wake(
    'decisions/publish-decision',
    busEvent({
      kind: 'DecisionIssued',
      province: HERE.province,
      period: decision.replace('-khen-thuong', ''),
      decision,
      version: String(version),
      at: TIMES.issuing,
    }),
  );
const decisionOf = (period: string) => `${period}-khen-thuong`;
const readDecision = async (period: string, sub = 'van-thu') =>
  as(sub).get(ROUTES.decision, { path: { decision: decisionOf(period) }, at: TIMES.issuing });
const pdfOf = async (period: string, sub = 'van-thu') =>
  as(sub).get(ROUTES.pdf, { path: { decision: decisionOf(period) }, at: TIMES.issuing });

const SIGNATORY = { name: 'Nguyễn Văn Mẫu', title: 'PHÓ CHỦ TỊCH', onBehalf: 'KT. CHỦ TỊCH' };
let numbers = 100;
const nextNumber = () => {
  numbers += 1;
  return numbers;
};

/** Takes a step of the period's decision. */
const step = (period: string, body: object, sub: string, at: string = TIMES.issuing) =>
  as(sub).post(ROUTES.steps, { path: { decision: decisionOf(period) }, body, at });
const send = (period: string, version = 1, sub = 'so-noi-vu') =>
  step(period, { step: 'SEND', version, signatory: SIGNATORY }, sub);
const sign = (period: string, version = 2, sub = 'nguoi-ky', date = '2024-01-05') =>
  step(period, { step: 'SIGN', version, date }, sub);
const giveNumber = (period: string, number: number, version = 3, date = '2024-01-05') =>
  step(period, { step: 'NUMBER', version, number, date }, 'van-thu');
const issue = (period: string, version = 4, sub = 'van-thu') =>
  step(period, { step: 'ISSUE', version }, sub);
const sendBack = (period: string, version: number, sub = 'van-thu') =>
  step(period, { step: 'RETURN', version, reason: 'Sai tên đơn vị' }, sub);

/** Leads a drafted decision to its issue; answers its number. */
async function leadToIssue(period: string): Promise<number> {
  const number = nextNumber();
  await send(period);
  await sign(period);
  await giveNumber(period, number);
  const issued = await issue(period);
  expect(issued.status, issued.text).toBe(200);
  return number;
}

/** A period with one ranked bloc, its result recorded and drafted. */
async function drafted(): Promise<{ period: string; ranked: Ranked; result: unknown }> {
  const period = await newPeriod();
  const ranked = await rankedBloc(period, 'khoi-huyen');
  const result = councilResult(
    [ranked],
    [flag('khoi-huyen', 'u1'), certificate('khoi-huyen', 'u2')],
  );
  expect((await record(period, result)).status).toBe(200);
  await draft(period, 1);
  return { period, ranked, result };
}

const kinds = ({ body }: { body: { errors: { kind: string }[] } }) =>
  body.errors.map(({ kind }) => kind);

describe('recording the council’s result', () => {
  it('R-DEC-2: is refused before the stages are over and before the bloc is ranked', async () => {
    const period = await newPeriod();
    await addBloc(inPeriod(period), 'khoi-huyen');
    const seen = { bloc: 'khoi-huyen', version: 1, digest: '0'.repeat(64) };
    const result = councilResult([seen], [flag('khoi-huyen', 'u1')]);
    expect((await record(period, result)).body.kind).toBe('NotRankedYet');
    const ranked = await rankedBloc(period, 'khoi-hai');
    const good = councilResult([ranked], [flag('khoi-hai', 'u1')]);
    const early = await record(period, good, '2023-12-20T09:59:59.999Z');
    expect([early.status, early.body.kind]).toEqual([409, 'StagesNotOver']);
    expect(early.body.errors[0].what).toContain('thẩm định điểm');
    expect((await record(period, good, TIMES.verified)).status).toBe(200);
  });

  it('R-DEC-3: is refused while a tie at the cut line is open, by the names of who is tied', async () => {
    const period = await newPeriod();
    const ranked = await rankedBloc(period, 'khoi-huyen', [100, 100, 80, 70]);
    const answer = await record(period, councilResult([ranked], [flag('khoi-huyen', 'u1')]));
    expect([answer.status, answer.body.kind]).toEqual([409, 'TieAtCutLine']);
    expect(answer.body.errors[0].what).toContain('Huyện U1, Huyện U2 cùng xếp thứ 1');
    expect(await functions.outbox('CouncilResultRecorded')).not.toContainEqual(
      expect.objectContaining({ period }),
    );
  });

  it('names what is missing: a bloc’s ranking, the bloc, the period, awards of a half year', async () => {
    const period = await newPeriod();
    const ranked = await rankedBloc(period, 'khoi-huyen');
    const other = await record(period, councilResult([ranked], [flag('khoi-khac', 'u1')]));
    expect(kinds(other)).toEqual(['RankingOfNoBloc']);
    const gone = { bloc: 'khoi-khac', version: 1, digest: ranked.digest };
    const unknown = await record(period, councilResult([gone], [flag('khoi-khac', 'u1')]));
    expect([unknown.status, ...kinds(unknown)]).toEqual([404, 'NotFound']);
    const later = councilResult([{ ...ranked, version: 2 }], [flag('khoi-huyen', 'u1')]);
    expect(kinds(await record(period, later))).toEqual(['RankingNotLatest']);
    const result = councilResult([ranked], [flag('khoi-huyen', 'u1')]);
    expect(kinds(await record('ky-khong-co', result))).toEqual(['NotFound']);
    expect(kinds(await record(await newPeriod('MID_YEAR'), result))).toEqual([
      'NoAwardsInThisPeriod',
    ]);
  });

  it('takes a bloc once only', async () => {
    const period = await newPeriod();
    const ranked = await rankedBloc(period, 'khoi-huyen');
    const answer = await record(
      period,
      councilResult([ranked, ranked], [flag('khoi-huyen', 'u1')]),
    );
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'BlocTwice']);
  });

  it('R-DEC-5: gives a unit one award in all, also across blocs', async () => {
    const period = await newPeriod();
    const one = await rankedBloc(period, 'khoi-mot');
    const two = await rankedBloc(period, 'khoi-hai');
    const awards = [flag('khoi-mot', 'u1'), flag('khoi-hai', 'u1')];
    const answer = await record(period, councilResult([one, two], awards));
    expect([answer.status, ...kinds(answer)]).toEqual([422, 'AwardTwice']);
  });

  it('closes the bloc: no sheet, review, target or change of the bloc after it', async () => {
    const { period } = await drafted();
    const people = inPeriod(period);
    const path = { bloc: 'khoi-huyen' };
    const late = await handIn(people, 'u3', { ...path, base: 1, at: TIMES.lastMoment });
    expect([late.status, late.body.kind]).toEqual([409, 'AlreadyDecided']);
    const review = await people('so-noi-vu').put(ROUTES.review, {
      path,
      at: '2023-12-20T09:59:59.999Z',
      body: {
        sheetHash: '0'.repeat(64),
        lines: [{ indicatorId: 'd', outcome: 'CONFIRMED' }],
      },
    });
    expect([review.status, review.body.kind]).toEqual([409, 'AlreadyDecided']);
    const bloc = await people('so-noi-vu').get(ROUTES.bloc, { path, at: TIMES.council });
    expect(bloc.body.stage).toBe('DECIDED');
    const { members, headUnitId, deputyUnitId, ruleSet, windows, name, kind } = bloc.body;
    const { id, version } = ruleSet;
    const settings = { members, headUnitId, deputyUnitId, windows, name, kind };
    const changed = await people('so-noi-vu').put(ROUTES.bloc, {
      path,
      body: { ...settings, ruleSet: { id, version } },
      at: TIMES.council,
    });
    expect(changed.body.kind).toBe('AlreadyDecided');
  });

  it('is for the secretariat, and read by who works on it', async () => {
    const { period, result } = await drafted();
    const put = (sub: string) =>
      inPeriod(period)(sub).put(ROUTES.council, { body: result, at: TIMES.council });
    for (const sub of ['hoi-dong', 'van-thu', 'can-bo-u1', 'nguoi-la'])
      expect((await put(sub)).body.kind).toBe('NotPermitted');
    const get = (sub: string) => inPeriod(period)(sub).get(ROUTES.council);
    expect((await get('hoi-dong')).body).toMatchObject({ version: 1, by: 'so-noi-vu' });
    expect((await get('can-bo-u1')).status).toBe(403);
  });

  it('the same again changes nothing; a corrected one is the next version and frees the blocs it leaves out', async () => {
    const period = await newPeriod();
    const one = await rankedBloc(period, 'khoi-mot');
    const two = await rankedBloc(period, 'khoi-hai');
    const both = councilResult([one, two], [flag('khoi-mot', 'u1'), flag('khoi-hai', 'u2')]);
    expect(kinds(await record(period, both))).toEqual(['NotNominated']);
    const reasoned = councilResult(
      [one, two],
      [flag('khoi-mot', 'u1'), { ...flag('khoi-hai', 'u2'), reason: 'Hội đồng biểu quyết' }],
    );
    const first = await record(period, reasoned);
    expect((await record(period, reasoned, TIMES.issuing)).body).toEqual(first.body);
    const corrected = await record(period, councilResult([one], [flag('khoi-mot', 'u1')]));
    expect(corrected.body.version).toBe(2);
    const stageOf = async (bloc: string) =>
      (await inPeriod(period)('so-noi-vu').get(ROUTES.bloc, { path: { bloc }, at: TIMES.council }))
        .body.decided;
    expect(await stageOf('khoi-mot')).toMatchObject({ councilVersion: 2 });
    expect(await stageOf('khoi-hai')).toBeUndefined();
  });
});

describe('the draft', () => {
  it('is ONE for the province, grouped by bloc, however often the event comes', async () => {
    const period = await newPeriod();
    const one = await rankedBloc(period, 'khoi-mot');
    const two = await rankedBloc(period, 'khoi-hai', [70, 80, 90, 100]);
    const awards = [flag('khoi-mot', 'u1'), flag('khoi-hai', 'u4'), certificate('khoi-mot', 'u2')];
    await record(period, councilResult([one, two], awards));
    await draft(period, 1);
    await draft(period, 1);
    const { body } = await readDecision(period);
    expect(body).toMatchObject({ version: 1, state: 'DRAFT', councilVersion: 1 });
    expect(body.content.annex).toMatchObject([
      {
        blocId: 'khoi-mot',
        awards: [{ title: 'PROVINCIAL_FLAG' }, { title: 'CERTIFICATE_OF_MERIT' }],
      },
      { blocId: 'khoi-hai', awards: [{ units: [{ unitId: 'u4' }] }] },
    ]);
    expect(body.content.articles[0][0]).toContain('cho 02 tập thể và');
    expect(body.rankings).toHaveLength(2);
    const decisions = await as('van-thu').get(ROUTES.decisions);
    const ids = decisions.body.items.map(({ id }: { id: string }) => id);
    expect(ids.filter((id: string) => id === decisionOf(period))).toHaveLength(1);
  });

  it('two at once: one draft, and the other event comes again and finds it', async () => {
    const period = await newPeriod();
    const ranked = await rankedBloc(period, 'khoi-huyen');
    await record(period, councilResult([ranked], [flag('khoi-huyen', 'u1')]));
    const settled = await Promise.allSettled([draft(period, 1), draft(period, 1)]);
    expect(settled.some(({ status }) => status === 'fulfilled')).toBe(true);
    await draft(period, 1);
    expect((await readDecision(period)).body.version).toBe(1);
  });

  it('is replaced when the council’s result is corrected, and a late event of the old one changes nothing', async () => {
    const { period, ranked } = await drafted();
    await record(period, councilResult([ranked], [flag('khoi-huyen', 'u1')]));
    await draft(period, 2);
    await draft(period, 1);
    const { body } = await readDecision(period);
    expect(body).toMatchObject({ version: 2, state: 'DRAFT', councilVersion: 2 });
    expect(body.content.annex[0].awards).toHaveLength(1);
  });

  it('prints as a draft, with a readable name, for those who work on it only', async () => {
    const { period } = await drafted();
    expect((await pdfOf(period)).body.kind).toBe('BeingPublished');
    await print(decisionOf(period), 1);
    const { body } = await pdfOf(period);
    expect(body.fileName).toBe('Dự thảo Quyết định khen thưởng.pdf');
    const file = await fetch(body.url);
    expect(file.headers.get('content-disposition')).toContain('filename*=UTF-8');
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(sha256(bytes)).toBe(body.hash);
    const { text } = await readPdf(bytes);
    expect(text).toContain('DỰ THẢO');
    expect((await pdfOf(period, 'can-bo-u1')).status).toBe(403);
    expect((await readDecision(period, 'can-bo-u1')).status).toBe(403);
    const list = await as('can-bo-u1').get(ROUTES.decisions);
    expect(list.body.items.every(({ state }: { state: string }) => state === 'ISSUED')).toBe(true);
  });
});

const textOfPdf = async (period: string) => {
  const { body } = await pdfOf(period);
  const bytes = new Uint8Array(await (await fetch(body.url)).arrayBuffer());
  return (await readPdf(bytes)).text;
};

describe('the way to the issue', () => {
  it('R-DEC-7: each step by whoever’s it is, and each prints as what it is', async () => {
    const { period } = await drafted();
    const sent = await send(period);
    expect(sent.body).toMatchObject({ version: 2, state: 'FOR_SIGNATURE', signatory: SIGNATORY });
    expect(sent.body.legalBases).toEqual(['Căn cứ Luật năm 2022']);
    expect(sent.body.content.bases[0]).toContain('05/BB-HĐTĐKT');
    await print(decisionOf(period), 2);
    const forSignature = await textOfPdf(period);
    expect(forSignature).not.toContain('DỰ THẢO');
    expect(forSignature).toContain('Nguyễn Văn Mẫu');
    expect(forSignature).not.toContain('ngày 05 tháng 01 năm 2024');
    expect((await sign(period)).body).toMatchObject({ version: 3, signedOn: '2024-01-05' });
    const number = nextNumber();
    const registration = { number, date: '2024-01-05' };
    expect((await giveNumber(period, number)).body).toMatchObject({ version: 4, registration });
    await print(decisionOf(period), 4);
    expect(await textOfPdf(period)).toContain(`Số: ${number}/QĐ-UBND`);
    expect((await issue(period)).body).toMatchObject({ version: 5, state: 'ISSUED' });
    expect((await readDecision(period)).body).toMatchObject({ standing: 'IN_FORCE', effects: [] });
  });

  it('tells its history with names and reasons to those who work on it', async () => {
    const { period } = await drafted();
    await send(period);
    await sendBack(period, 2);
    const path = { decision: decisionOf(period) };
    const { body } = await as('nguoi-ky').get(ROUTES.versions, { path, at: TIMES.issuing });
    expect(body.items).toMatchObject([
      { version: 1, state: 'DRAFT', byName: 'Người so-noi-vu', at: TIMES.council },
      { version: 2, state: 'FOR_SIGNATURE', byName: 'Người so-noi-vu', at: TIMES.issuing },
      { version: 3, state: 'DRAFT', byName: 'Người van-thu', reason: 'Sai tên đơn vị' },
    ]);
    expect((await as('can-bo-u1').get(ROUTES.versions, { path })).status).toBe(403);
  });

  it('R-PERM-8: the steps are for those whose they are, and of a decision that is there', async () => {
    const { period } = await drafted();
    const others = ['hoi-dong', 'can-bo-u1', 'nguoi-la'];
    for (const sub of ['van-thu', 'nguoi-ky', ...others])
      expect((await send(period, 1, sub)).body.kind).toBe('NotPermitted');
    await send(period);
    for (const sub of ['so-noi-vu', ...others]) {
      expect((await sign(period, 2, sub)).body.kind).toBe('NotPermitted');
      expect((await sendBack(period, 2, sub)).body.kind).toBe('NotPermitted');
    }
    expect((await sign(period, 2, 'van-thu')).status).toBe(200);
    for (const sub of ['so-noi-vu', 'nguoi-ky', ...others])
      expect((await issue(period, 3, sub)).body.kind).toBe('NotPermitted');
    expect((await issue('khong-co')).body.kind).toBe('NotFound');
    expect((await issue('khong-co', 4, 'nguoi-la')).body.kind).toBe('NotPermitted');
  });

  it('the same step again, also at once, gives the same answer and one version', async () => {
    const { period } = await drafted();
    const [one, two] = await Promise.all([send(period), send(period)]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(two.body).toEqual(one.body);
    const signed = await sign(period);
    expect((await sign(period)).body).toEqual(signed.body);
    const number = nextNumber();
    const clicks = await Promise.all([giveNumber(period, number), giveNumber(period, number)]);
    expect(clicks.map(({ status }) => status)).toEqual([200, 200]);
    const issued = await issue(period);
    expect((await issue(period)).body).toEqual(issued.body);
    expect((await giveNumber(period, number)).body).toEqual(clicks[0]?.body);
    expect((await giveNumber(period, number + 5000)).body.kind).toBe('DecisionMoved');
    expect((await readDecision(period)).body.version).toBe(5);
    expect(
      (await functions.outbox('DecisionIssued')).filter((event) => event.period === period),
    ).toHaveLength(1);
  });

  it('R-DEC-7: a step on a version that is no more the latest, or out of turn, is refused', async () => {
    const { period } = await drafted();
    const early = await issue(period, 1);
    expect([early.status, early.body.kind]).toEqual([409, 'StepNotNow']);
    await send(period);
    await sendBack(period, 2);
    const stale = await sign(period);
    expect([stale.status, stale.body.kind]).toEqual([412, 'DecisionMoved']);
    expect((await send(period, 3)).body).toMatchObject({ version: 4, state: 'FOR_SIGNATURE' });
  });

  it('R-DEC-14: two clerks at once give a number to one decision only', async () => {
    const [one, two] = [await drafted(), await drafted()];
    for (const { period } of [one, two]) {
      await send(period);
      await sign(period);
    }
    const number = nextNumber();
    const give = ({ period }: typeof one, sub: string) =>
      step(period, { step: 'NUMBER', version: 3, number, date: '2024-01-05' }, sub);
    const answers = await Promise.all([give(one, 'van-thu'), give(two, 'van-thu-hai')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body.kind).toBe('NumberTaken');
    expect(refused?.body.errors[0].what).toContain(`Số ${number}/QĐ-UBND năm 2024`);
    const loser = answers[0]?.status === 409 ? one : two;
    expect((await giveNumber(loser.period, nextNumber())).status).toBe(200);
  });

  it('two clerks at once give one decision one number', async () => {
    const { period } = await drafted();
    await send(period);
    await sign(period);
    const answers = await Promise.all([
      giveNumber(period, nextNumber()),
      giveNumber(period, nextNumber()),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('R-DEC-9: is signed neither before the council and the proposal nor on a day to come', async () => {
    const { period } = await drafted();
    await send(period);
    const before = await sign(period, 2, 'nguoi-ky', '2023-12-20');
    expect([before.status, before.body.kind]).toEqual([422, 'DatesOutOfOrder']);
    expect(kinds(await sign(period, 2, 'nguoi-ky', '2024-01-06'))).toEqual(['DatesOutOfOrder']);
    await sign(period);
    expect(kinds(await giveNumber(period, nextNumber(), 3, '2024-01-04'))).toEqual([
      'DatesOutOfOrder',
    ]);
  });

  it('R-DEC-1: waits for a legal basis that is in force, and says how to mend it', async () => {
    const { period } = await drafted();
    const [first] = PROVINCE_RECORD.decisions.legalBases;
    const decisions = { ...PROVINCE_RECORD.decisions, legalBases: [first] };
    const put = (body: unknown) => as('so-noi-vu').put(ROUTES.province, { body });
    await put({ ...PROVINCE_RECORD, decisions });
    const without = await send(period);
    await put(PROVINCE_RECORD);
    expect([without.status, without.body.kind]).toEqual([422, 'NoLegalBasis']);
    await send(period);
    const old = await sign(period, 2, 'nguoi-ky', '2023-12-31');
    expect([old.status, old.body.kind]).toEqual([409, 'LegalBasesChanged']);
    expect(old.body.errors[0].mend).toContain('trình ký lại');
  });

  it('waits for the new draft when the council’s result was corrected meanwhile', async () => {
    const { period, ranked } = await drafted();
    await record(period, councilResult([ranked], [flag('khoi-huyen', 'u1')]));
    const stale = await send(period);
    expect([stale.status, stale.body.kind]).toEqual([409, 'DraftOutdated']);
    await draft(period, 2);
    expect((await send(period, 2)).status).toBe(200);
  });

  it('ends the council’s part: no corrected result while it is signed, unless it is returned', async () => {
    const { period, ranked } = await drafted();
    await send(period);
    const corrected = councilResult([ranked], [flag('khoi-huyen', 'u1')]);
    const answer = await record(period, corrected);
    expect([answer.status, answer.body.kind]).toEqual([409, 'NotADraft']);
    await sendBack(period, 2);
    expect((await record(period, corrected)).status).toBe(200);
    await draft(period, 2);
    expect((await readDecision(period)).body).toMatchObject({ version: 4, councilVersion: 2 });
  });

  it('a corrected result and the sending at once: never both', async () => {
    const { period, ranked } = await drafted();
    const [corrected, sent] = await Promise.all([
      record(period, councilResult([ranked], [flag('khoi-huyen', 'u1')])),
      send(period),
    ]);
    expect([corrected.status, sent.status].filter((status) => status === 200)).toHaveLength(1);
  });
});

describe('an issued decision', () => {
  it('is published under lock, and read by everybody', async () => {
    const { period } = await drafted();
    const number = await leadToIssue(period);
    expect((await pdfOf(period)).body.kind).toBe('BeingPublished');
    await publish(decisionOf(period), 5);
    const { body: link } = await pdfOf(period, 'can-bo-u1');
    expect(link.fileName).toBe(`Quyết định số ${number}-QĐ-UBND ngày 05-01-2024.pdf`);
    const text = await textOfPdf(period);
    expect(text).toContain('Nguyễn Văn Mẫu');
    expect(text).not.toContain('DỰ THẢO');
    const key = new URL(link.url).pathname.split('/').slice(2).join('/');
    const { Retention } = await functions.s3.send(
      new GetObjectRetentionCommand({ Bucket: functions.documentsBucket, Key: key }),
    );
    expect(Retention?.Mode).toBe('GOVERNANCE');
    expect(Retention?.RetainUntilDate?.toISOString()).toBe('2044-12-31T17:00:00.000Z');
  });

  it('leaves a public record by which a copy of the file can be checked', async () => {
    const { period, ranked } = await drafted();
    await leadToIssue(period);
    await publish(decisionOf(period), 5);
    const { body } = await pdfOf(period);
    const bytes = await functions.pages.get(`decisions/tinh-mau/${decisionOf(period)}/v5.json`);
    const published = JSON.parse(new TextDecoder().decode(bytes));
    expect(published).toMatchObject({
      fileHash: body.hash,
      rankings: [{ blocId: 'khoi-huyen', digest: ranked.digest }],
      notice: 'DỮ LIỆU MẪU',
    });
  });

  it('leaves pages for everybody: the decision, its period, its hashes, and bundles without texts', async () => {
    const publicSite = { address: 'https://tra-cuu.example.vn', rankings: 'BUNDLE' };
    const put = (body: unknown) => as('so-noi-vu').put(ROUTES.province, { body });
    await put({ ...PROVINCE_RECORD, publicSite });
    const { period, ranked } = await drafted();
    const number = await leadToIssue(period);
    await publish(decisionOf(period), 5);
    await publish(decisionOf(period), 5);
    await put(PROVINCE_RECORD);
    const page = async (path: string) => new TextDecoder().decode(await functions.pages.get(path));
    const code = verificationCode('tinh-mau', decisionOf(period));
    const record = PublishedDecision.parse(JSON.parse(await page(publicPaths.record(code))));
    const { body: link } = await pdfOf(period);
    const bytes = new Uint8Array(await (await fetch(link.url)).arrayBuffer());
    expect(record).toMatchObject({
      code,
      standing: 'IN_FORCE',
      files: [{ kind: 'CONTENT', sha256: link.hash, sizeBytes: bytes.length }],
    });
    const html = await page(publicPaths.decision(code));
    for (const text of [`Quyết định số ${number}/QĐ-UBND`, 'còn hiệu lực', link.hash])
      expect(html).toContain(text);
    for (const unit of ['Huyện U1', 'Huyện U4']) expect(html).toContain(unit);
    expect(html.length).toBeLessThan(60_000);
    expect(await page(publicPaths.period('tinh-mau', period))).toContain(code);
    expect(JSON.parse(await page(publicPaths.hash(link.hash)))).toEqual({ code, kind: 'CONTENT' });
    expect(JSON.parse(await page(publicPaths.hash(ranked.digest)))).toEqual({
      code,
      kind: 'RANKING',
    });
    const bundle = await page(publicPaths.bundle(ranked.digest));
    expect(verifyBundle(bundle)).toMatchObject({ verdict: 'EQUAL', digest: ranked.digest });
    expect(await page(publicPaths.front)).toContain('không tệp nào được gửi đi');
  });

  it('tells no more of a ranking than the province publishes', async () => {
    const put = (body: unknown) => as('so-noi-vu').put(ROUTES.province, { body });
    const shown: Record<string, readonly boolean[]> = {};
    for (const rankings of ['NOTHING', 'PLACES', 'POINTS']) {
      const publicSite = { address: 'https://tra-cuu.example.vn', rankings };
      await put({ ...PROVINCE_RECORD, publicSite });
      const { period, ranked } = await drafted();
      await leadToIssue(period);
      await publish(decisionOf(period), 5);
      const code = verificationCode('tinh-mau', decisionOf(period));
      const bytes = await functions.pages.get(publicPaths.decision(code));
      const html = new TextDecoder().decode(bytes);
      const bundle = await functions.pages.exists(publicPaths.bundle(ranked.digest));
      shown[rankings] = [html.includes('Huyện U4'), html.includes('data-label="Điểm"'), bundle];
    }
    await put(PROVINCE_RECORD);
    expect(shown).toEqual({
      NOTHING: [false, false, false],
      PLACES: [true, false, false],
      POINTS: [true, true, false],
    });
  });

  it('published twice is the same file under the same key, once', async () => {
    const { period } = await drafted();
    await leadToIssue(period);
    await publish(decisionOf(period), 5);
    const first = (await pdfOf(period)).body.hash;
    await Promise.all([publish(decisionOf(period), 5), publish(decisionOf(period), 5)]);
    expect((await pdfOf(period)).body.hash).toBe(first);
    const { Versions = [] } = await functions.s3.send(
      new ListObjectVersionsCommand({
        Bucket: functions.documentsBucket,
        Prefix: `decisions/tinh-mau/${decisionOf(period)}/`,
      }),
    );
    expect(Versions).toHaveLength(1);
  });
});

describe('the papers of a bloc', () => {
  const prepare = (period: string, version: string) =>
    functions.wake(
      'decisions/prepare-bloc-papers',
      busEvent({
        kind: 'RankingStored',
        province: HERE.province,
        period,
        bloc: 'khoi-huyen',
        version,
        at: TIMES.verified,
      }),
    );

  it('are of the newest ranking, whatever order the events come in', async () => {
    const period = await newPeriod();
    await rankedBloc(period, 'khoi-huyen', [100, 90]);
    const people = inPeriod(period);
    const path = { bloc: 'khoi-huyen', paper: 'score-summary.pdf' };
    const paper = (sub = 'so-noi-vu') => people(sub).get(ROUTES.paper, { path });
    expect((await paper()).body.kind).toBe('NotFound');
    await prepare(period, '1');
    const first = (await paper()).body;
    await handIn(people, 'u3', { bloc: 'khoi-huyen', at: TIMES.lastMoment });
    const event = { kind: 'StageClosed', province: HERE.province, period, bloc: 'khoi-huyen' };
    await functions.wake('ranking/rank-bloc', busEvent({ ...event, at: TIMES.verified }));
    await prepare(period, '2');
    await prepare(period, '1');
    const latest = (await paper()).body;
    expect([first.rankingVersion, latest.rankingVersion]).toEqual([1, 2]);
    expect(latest.fileName).toBe('Bảng tổng hợp điểm - Khối thi đua các huyện.pdf');
    const { text } = await readPdf(new Uint8Array(await (await fetch(latest.url)).arrayBuffer()));
    for (const unit of ['Huyện U1', 'Huyện U2', 'Huyện U3', 'Huyện U4'])
      expect(text).toContain(unit);
    expect((await paper('can-bo-u9')).status).toBe(403);
  });

  it('of another name are refused as such', async () => {
    const path = { bloc: 'khoi-dau', paper: 'khong-co' };
    const answer = await as('so-noi-vu').get(ROUTES.paper, { path });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, '/path/paper']);
  });
});
