import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicPaths } from '../../../shared/domain/decisions/published-decision.ts';
import {
  showVerificationCode,
  verificationCode,
} from '../../../shared/domain/decisions/verification-code.ts';
import { standardTemplate } from '../../../shared/templates/standard-template.ts';
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

const ID = '2023-khen-thuong';
const BLOC = 'khoi-quyet';
const ADDRESS = 'https://tra-cuu.example.vn';
const WITH_SITE = { ...PROVINCE_RECORD, publicSite: { address: ADDRESS, rankings: 'NOTHING' } };
const AT = '2024-02-26T03:00:00.000Z';
const DAY = '2024-02-26';
const SIGNATORY = { name: 'Nguyễn Văn Mẫu', title: 'CHỦ TỊCH' };
const GROUNDS = {
  reason: 'Kê khai không đúng thành tích',
  proposal: { by: 'Giám đốc Sở Nội vụ', number: '40/TTr-SNV', date: '2024-02-20' },
  executors: 'Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ',
};
const annulment = (changes: object = {}) => ({
  kind: 'ANNULMENT',
  ...GROUNDS,
  recovery: { object: true, prizeMoney: true },
  ...changes,
});

let functions: FunctionsUnderTest;
let as: People;
let ranking: { readonly version: number; readonly digest: string };

beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  await foundProvince(as, 'khoi-dau');
  await addBloc(as, BLOC);
  for (const [index, unit] of ['u1', 'u2', 'u3', 'u4'].entries())
    await handIn(as, unit, { bloc: BLOC, body: sheetBody(String(100 - 10 * index)) });
  await tick(functions, TIMES.verified);
  await functions.deliver('StageClosed');
  ranking = (await as('so-noi-vu').get(ROUTES.ranking, { path: { bloc: BLOC } })).body;
});
afterAll(() => functions.close());

const record = (awards: readonly object[], minutes = '2023-12-21', at: string = TIMES.council) =>
  as('so-noi-vu').put(ROUTES.council, {
    at,
    body: {
      minutes: { number: '05/BB-HĐTĐKT', date: minutes },
      proposal: { number: '12/TTr-SNV', date: minutes },
      rankings: [{ blocId: BLOC, version: ranking.version, digest: ranking.digest }],
      awards,
    },
  });
const FLAG = { blocId: BLOC, unitId: 'u1', title: 'PROVINCIAL_FLAG' };
const MERIT = { blocId: BLOC, unitId: 'u2', title: 'CERTIFICATE_OF_MERIT' };

let number = 100;
/** Leads a decision from its draft to its issue. */
async function lead(decision: string, at: string = AT, date = DAY, version = 1): Promise<void> {
  number += 1;
  const steps = [
    ['so-noi-vu', { step: 'SEND', version, signatory: SIGNATORY }],
    ['nguoi-ky', { step: 'SIGN', version: version + 1, date }],
    ['van-thu', { step: 'NUMBER', version: version + 2, number, date }],
    ['van-thu', { step: 'ISSUE', version: version + 3 }],
  ] as const;
  for (const [sub, body] of steps) {
    const answer = await as(sub).post(ROUTES.steps, { path: { decision }, body, at });
    expect(answer.status, answer.text).toBe(200);
  }
}
const write = (body: object, decision = ID, sub = 'so-noi-vu') =>
  as(sub).post(ROUTES.followUps, { path: { decision }, body, at: AT });
const read = async (decision = ID, sub = 'can-bo-u1') =>
  (await as(sub).get(ROUTES.decision, { path: { decision }, at: AT })).body;
const printed = async (decision: string, version: number) => {
  const event = { kind: 'DecisionMoved', province: HERE.province, period: HERE.period, at: AT };
  await functions.wake(
    'decisions/print-decision',
    busEvent({ ...event, decision, version: String(version) }),
  );
  const { body } = await as('so-noi-vu').get(ROUTES.pdf, { path: { decision }, at: AT });
  return (await readPdf(new Uint8Array(await (await fetch(body.url)).arrayBuffer()))).text;
};

/** R-PRIZE-2: a replacement is not sent with the prize money of another day; made anew it states that of its own. */
async function isRedraftedForItsPrizeMoney(decision: string): Promise<void> {
  const validFrom = '2020-01-01';
  const prizes = [
    { title: 'PROVINCIAL_FLAG', multiple: '8.0', fund: 'Quỹ tỉnh', source: 'Minh họa', validFrom },
  ];
  const baseSalaries = [{ amount: 1_800_000, source: 'Nghị định mẫu', validFrom }];
  const { decisions } = PROVINCE_RECORD;
  await as('so-noi-vu').put(ROUTES.province, {
    body: { ...WITH_SITE, decisions: { ...decisions, prizes, baseSalaries } },
  });
  const body = { step: 'SEND', version: 1, signatory: SIGNATORY };
  const stale = await as('so-noi-vu').post(ROUTES.steps, { path: { decision }, body, at: AT });
  expect([stale.status, stale.body.kind]).toEqual([409, 'PrizeMoneyChanged']);
  const again = { path: { decision }, body: { version: 1 }, at: AT };
  const made = await as('so-noi-vu').post(ROUTES.redraft, again);
  expect(made.body).toMatchObject({ version: 2, prizeMoney: { total: 14_400_000 } });
  expect(made.body.content.articles[1][0]).toContain('14.400.000 đồng');
}

describe('papers about an issued decision', () => {
  it('R-DEC-10: are refused before it is issued', async () => {
    await record([FLAG, MERIT]);
    await functions.deliver('CouncilResultRecorded');
    const early = await write(annulment());
    expect([early.status, early.body.kind]).toEqual([409, 'TargetNotIssued']);
    await lead(ID, TIMES.issuing, '2024-01-05');
    // The province opens its public site only now: the papers that follow tell of it.
    const opened = await as('so-noi-vu').put(ROUTES.province, { body: WITH_SITE });
    expect(opened.status).toBe(200);
  });

  it('R-PERM-8: are written by the secretariat only', async () => {
    for (const sub of ['van-thu', 'nguoi-ky', 'can-bo-u1', 'nguoi-la'])
      expect((await write(annulment(), ID, sub)).body.kind).toBe('NotPermitted');
    expect((await write(annulment(), 'khong-co')).body.kind).toBe('NotFound');
  });

  it('R-DEC-13: a letter corrects an error of form and leaves the standing', async () => {
    const letter = {
      kind: 'ERRATUM',
      reason: 'Sai chính tả',
      symbol: 'UBND-NC',
      addressees: ['Các sở, ban, ngành tỉnh'],
      corrections: [{ place: 'Dòng 01', printed: 'huyện Ú1', correct: 'huyện U1' }],
    };
    const { status, body } = await write(letter);
    expect([status, body.id]).toEqual([201, `${ID}-dinh-chinh-1`]);
    expect(await printed(body.id, 1)).toContain('V/v đính chính Quyết định số 101/QĐ-UBND');
    await lead(body.id);
    expect(await read()).toMatchObject({
      standing: 'IN_FORCE',
      effects: [{ decisionId: body.id, kind: 'ERRATUM' }],
    });
    expect((await write(annulment(), body.id)).body.kind).toBe('TargetIsLetter');
  });

  it('written twice, also at once, is one draft', async () => {
    const amendment = {
      kind: 'AMENDMENT',
      ...GROUNDS,
      changes: [{ article: 2, text: 'Quyết định này có hiệu lực từ ngày 01/3/2024.' }],
    };
    const clicks = await Promise.all([write(amendment), write(amendment)]);
    expect(clicks.map(({ status }) => status)).toEqual([201, 201]);
    expect(clicks.map(({ body }) => body.id)).toEqual([`${ID}-sua-doi-1`, `${ID}-sua-doi-1`]);
    expect((await write(amendment)).body).toEqual(clicks[0]?.body);
    const text = await printed(`${ID}-sua-doi-1`, 1);
    expect(text).toContain('Sửa đổi Điều 2 Quyết định số 101/QĐ-UBND ngày 05 tháng 01 năm 2024');
    expect(text).toContain('DỰ THẢO');
    expect((await read()).standing).toBe('IN_FORCE');
    await lead(`${ID}-sua-doi-1`);
    expect((await read()).standing).toBe('AMENDED');
  });

  it('R-TPL-6: are written in the words of the province’s latest template of their kind', async () => {
    const standard = standardTemplate('ANNULMENT_DECISION');
    const parts = standard.parts.map((part) =>
      part.part === 'SIGNATURE' ? { ...part, paragraphs: [{ text: 'CHỦ TỊCH TỈNH' }] } : part,
    );
    const path = { kind: 'ANNULMENT_DECISION' };
    const body = { base: 0, template: { ...standard, parts } };
    expect((await as('so-noi-vu').put(ROUTES.keptTemplate, { path, body })).status).toBe(200);
    const written = await write(annulment({ unitIds: ['u1'] }));
    expect(written.body).toMatchObject({
      template: { kind: 'ANNULMENT_DECISION', version: 1 },
      content: { signatureTitle: 'CHỦ TỊCH TỈNH' },
    });
  });

  it('are written again as the next version while they are drafts, a returned one too', async () => {
    const words = (text: string) => ({
      kind: 'AMENDMENT',
      ...GROUNDS,
      changes: [{ article: 1, text }],
    });
    const { body } = await write(words('Tặng Cờ.'));
    const path = { decision: body.id };
    const step = (sub: string, what: object) =>
      as(sub).post(ROUTES.steps, { path, body: what, at: AT });
    await step('so-noi-vu', { step: 'SEND', version: 1, signatory: SIGNATORY });
    const again = (version: number, paper?: object, sub = 'so-noi-vu') =>
      as(sub).post(ROUTES.redraft, { path, body: { version, ...(paper && { paper }) }, at: AT });
    expect((await again(2, words('Tặng Cờ lớn.'))).body.kind).toBe('NotADraft');
    await step('nguoi-ky', { step: 'RETURN', version: 2, reason: 'Sai tên Cờ' });
    expect((await again(3, words('Tặng Cờ lớn.'), 'van-thu')).status).toBe(403);
    const other = await again(3, annulment());
    expect([other.status, other.body.kind]).toEqual([422, 'FollowUpKindDiffers']);
    const made = await again(3, words('Tặng Cờ lớn.'));
    expect(made.body).toMatchObject({
      id: body.id,
      version: 4,
      state: 'DRAFT',
      written: { changes: [{ text: 'Tặng Cờ lớn.' }] },
    });
    expect(made.body.content.articles[0][1]).toBe('“Điều 1. Tặng Cờ lớn.”');
    expect(made.body).not.toHaveProperty('returned');
    expect((await again(3, words('Tặng Bằng.'))).body.kind).toBe('DecisionMoved');
    // Without new words: those that were written, by the template and the law of now.
    expect((await again(4)).body).toMatchObject({ version: 5, content: made.body.content });
    const { items } = (await as('so-noi-vu').get(ROUTES.versions, { path, at: AT })).body;
    expect(items.map(({ reason = '' }) => reason)).toEqual(['', '', 'Sai tên Cờ', '', '']);
  });

  it('R-DEC-12: are not dated before what they are about', async () => {
    const proposal = { ...GROUNDS.proposal, date: '2024-01-04' };
    expect((await write(annulment({ proposal }))).body.kind).toBe('DatesOutOfOrder');
  });

  it('R-DEC-11: one award is annulled once, with what is taken back', async () => {
    expect((await write(annulment({ unitIds: ['u9'] }))).body.kind).toBe('NotAwarded');
    const { body } = await write(annulment({ unitIds: ['u2'] }));
    expect(body.recovery).toEqual({ unitIds: ['u2'], object: true, prizeMoney: true });
    const text = await printed(body.id, 1);
    expect(text).toContain('Về việc hủy bỏ một phần Quyết định số 101/QĐ-UBND');
    expect(text).toContain('và tiền thưởng đã nhận');
    await lead(body.id);
    expect(await read()).toMatchObject({ standing: 'AMENDED' });
    const again = await write(annulment({ unitIds: ['u2'] }));
    expect([again.status, again.body.kind]).toEqual([409, 'AwardAnnulledAlready']);
  });

  it('R-DEC-10: two that end it are drafted, one is issued', async () => {
    const { body: first } = await write(annulment());
    expect(first.recovery.unitIds).toEqual(['u1']);
    const none = await write({ kind: 'REPLACEMENT', ...GROUNDS });
    expect(none.body.kind).toBe('NothingToReplaceBy');
    const minutes = '2024-02-15';
    expect((await record([FLAG], minutes, AT)).status).toBe(200);
    const { body: second } = await write({ kind: 'REPLACEMENT', ...GROUNDS });
    expect(second).toMatchObject({ councilVersion: 2, content: { annex: [{ blocId: BLOC }] } });
    expect(second.content.articles.flat().join(' ')).toContain(
      'Quyết định này thay thế Quyết định',
    );
    await isRedraftedForItsPrizeMoney(second.id);
    await lead(second.id, AT, DAY, 2);
    expect((await read()).standing).toBe('REPLACED');
    const version = 1;
    for (const [sub, step] of [
      ['so-noi-vu', { step: 'SEND', version, signatory: SIGNATORY }],
      ['nguoi-ky', { step: 'SIGN', version: 2, date: DAY }],
      ['van-thu', { step: 'NUMBER', version: 3, number: 900, date: DAY }],
    ] as const)
      await as(sub).post(ROUTES.steps, { path: { decision: first.id }, body: step, at: AT });
    const issue = { path: { decision: first.id }, body: { step: 'ISSUE', version: 4 }, at: AT };
    const late = await as('van-thu').post(ROUTES.steps, issue);
    expect([late.status, late.body.kind]).toEqual([409, 'TargetNotInForce']);
    expect((await read(first.id, 'so-noi-vu')).state).toBe('NUMBERED');
    expect((await write(annulment())).body.kind).toBe('TargetNotInForce');
  });

  it('R-CODE-1: carry, issued, a code and the address of today, whatever their kind', async () => {
    await functions.deliver('DecisionIssued');
    const { items } = (await as('so-noi-vu').get(ROUTES.decisions, { at: AT })).body;
    const issued = items.filter(
      ({ id, state }: Record<string, unknown>) => state === 'ISSUED' && id !== ID,
    );
    expect(issued.map(({ kind }: Record<string, unknown>) => kind).sort()).toEqual([
      'AMENDMENT',
      'ANNULMENT',
      'ERRATUM',
      'REPLACEMENT',
    ]);
    for (const { id } of issued) {
      const { body } = await as('can-bo-u1').get(ROUTES.pdf, { path: { decision: id }, at: AT });
      const { text } = await readPdf(new Uint8Array(await (await fetch(body.url)).arrayBuffer()));
      const code = verificationCode(HERE.province, id);
      expect(text).toContain(`Mã tra cứu: ${showVerificationCode(code)} – kiểm tra tại ${ADDRESS}`);
      expect((await read(id)).publicPage).toBe(`${ADDRESS}/k/${code}`);
    }
  });

  it('lead from the page of what they changed to theirs, and back', async () => {
    const pageOf = async (id: string) => {
      const path = publicPaths.decision(verificationCode(HERE.province, id));
      return new TextDecoder().decode(await functions.pages.get(path));
    };
    const old = await pageOf(ID);
    expect(old).toContain('Quyết định này đã bị thay thế.');
    expect(old).toContain('Danh sách được khen thưởng (không còn hiệu lực)');
    const said = [
      ['thay-the-1', 'Thay thế'],
      ['sua-doi-1', 'Sửa đổi'],
      ['dinh-chinh-1', 'Đính chính'],
    ] as const;
    for (const [name, effect] of said) {
      const code = verificationCode(HERE.province, `${ID}-${name}`);
      expect(old).toMatch(new RegExp(`${effect}: <a href="\\.\\./k/${code}">`));
      const back = `<a href="../k/${verificationCode(HERE.province, ID)}">`;
      expect(await pageOf(`${ID}-${name}`)).toContain(`${effect} ${back}`);
    }
  });
});
