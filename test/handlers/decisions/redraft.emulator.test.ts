import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Province } from '../../../shared/domain/member.ts';
import { standardTemplate } from '../../../shared/templates/standard-template.ts';
import {
  busEvent,
  type FunctionsUnderTest,
  startFunctions,
} from '../../support/functions-under-test.ts';
import {
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
  await foundProvince(as);
  await draftTheDecision();
});
afterAll(() => functions.close());

const path = { decision: '2023-khen-thuong' };
const at = TIMES.issuing;
const DAY = '2024-01-05';

/** One flag for the bloc's first unit, drafted in the standard words. */
async function draftTheDecision(): Promise<void> {
  for (const [index, result] of [100, 90, 80, 70].entries())
    await handIn(as, `u${index + 1}`, { body: sheetBody(String(result)) });
  await tick(functions, TIMES.verified);
  const { province, period } = HERE;
  const closed = { kind: 'StageClosed', province, period, bloc: HERE.bloc, at: TIMES.verified };
  await functions.wake('ranking/rank-bloc', busEvent(closed));
  const { version, digest } = (await as('so-noi-vu').get(ROUTES.ranking)).body;
  const body = {
    minutes: { number: '05/BB-HĐTĐKT', date: '2023-12-21' },
    proposal: { number: '12/TTr-SNV', date: '2023-12-22' },
    rankings: [{ blocId: HERE.bloc, version, digest }],
    awards: [{ blocId: HERE.bloc, unitId: 'u1', title: 'PROVINCIAL_FLAG' }],
  };
  const recorded = await as('so-noi-vu').put(ROUTES.council, { body, at: TIMES.council });
  if (recorded.status !== 200) throw new Error(recorded.text);
  const event = {
    kind: 'CouncilResultRecorded',
    province,
    period,
    version: '1',
    at: TIMES.council,
  };
  await functions.wake('decisions/draft-decision', busEvent(event));
}

const read = async () => (await as('so-noi-vu').get(ROUTES.decision, { path, at })).body;
const redraft = (version: number, sub = 'so-noi-vu', datedOn = DAY) =>
  as(sub).post(ROUTES.redraft, { path, body: { version, datedOn }, at });
const send = (version: number) => {
  const signatory = { name: 'Nguyễn Văn Mẫu', title: 'CHỦ TỊCH' };
  return as('so-noi-vu').post(ROUTES.steps, {
    path,
    body: { step: 'SEND', version, signatory },
    at,
  });
};
const keepSettings = (changes: Partial<Province['decisions']>) =>
  as('so-noi-vu').put(ROUTES.province, {
    body: { ...PROVINCE_RECORD, decisions: { ...PROVINCE_RECORD.decisions, ...changes } },
  });
const PRIZES = [
  {
    title: 'PROVINCIAL_FLAG' as const,
    multiple: '8.0',
    fund: 'Quỹ thi đua, khen thưởng của tỉnh',
    source: 'Mức minh họa',
    validFrom: '2020-01-01',
  },
];
const SALARY = { amount: 1_800_000, source: 'Nghị định mẫu', validFrom: '2024-01-01' };

describe('a draft made anew', () => {
  it('names the only recipient in Điều 1 and the template that it is made from', async () => {
    const draft = await read();
    expect(draft.template).toMatchObject({ kind: 'AWARD_DECISION', version: 0 });
    expect(draft.content.namedInArticle).toBe(true);
    expect(draft.content.articles[0][0]).toContain(
      'cho Nhân dân và cán bộ huyện U1, đã hoàn thành',
    );
    expect(draft.content.articles).toHaveLength(3);
    expect(draft.prizeMoney).toBeUndefined();
  });

  it('R-TPL-6: a new template changes no draft until the secretariat asks for it', async () => {
    const standard = standardTemplate('AWARD_DECISION');
    const parts = standard.parts.map((part) =>
      part.part === 'RECIPIENTS' ? { ...part, paragraphs: [{ text: 'Lưu: VT, TĐKT' }] } : part,
    );
    const body = { base: 0, template: { ...standard, parts } };
    await as('so-noi-vu').put(ROUTES.keptTemplate, { path: { kind: 'AWARD_DECISION' }, body });
    expect(await read()).toMatchObject({ version: 1, template: { version: 0 } });
    expect((await redraft(1, 'van-thu')).status).toBe(403);
    const made = await redraft(1);
    expect(made.body).toMatchObject({
      version: 2,
      state: 'DRAFT',
      template: { version: 1 },
      content: { recipients: ['Lưu: VT, TĐKT'] },
      legalBases: ['Căn cứ Luật năm 2022'],
    });
    const late = await redraft(1);
    expect([late.status, late.body.kind]).toEqual([412, 'DecisionMoved']);
  });

  it('R-PRIZE-2: says that the base salary is missing, and is not sent for signature without it', async () => {
    await keepSettings({ prizes: PRIZES });
    const { body } = await redraft(2);
    expect(body.content.articles[1][0]).toContain('[chưa có mức lương cơ sở của ngày 05/01/2024]');
    const refusedSend = await send(3);
    expect([refusedSend.status, refusedSend.body.kind]).toEqual([422, 'NoBaseSalary']);
    await keepSettings({ prizes: PRIZES, baseSalaries: [SALARY] });
    const stale = await send(3);
    expect([stale.status, stale.body.kind]).toEqual([409, 'PrizeMoneyChanged']);
    expect(stale.body.errors[0].mend).toContain('Soạn lại');
  });

  it('R-PRIZE-1: words the prize money of the day, and goes on its way', async () => {
    const { body } = await redraft(3);
    expect(body.content.articles[1]).toEqual([
      'Tiền thưởng kèm theo Cờ thi đua của Ủy ban nhân dân tỉnh: 8,0 lần mức lương cơ sở (14.400.000 đồng). Tổng số tiền thưởng: 14.400.000 đồng, chi từ Quỹ thi đua, khen thưởng của tỉnh.',
    ]);
    expect(body.content.articles).toHaveLength(4);
    const sent = await send(4);
    expect(sent.status, sent.text).toBe(200);
    const late = await redraft(5);
    expect([late.status, late.body.kind]).toEqual([409, 'NotADraft']);
  });

  it('without any legal basis says so and is still a draft', async () => {
    const returned = { step: 'RETURN', version: 5, reason: 'Sai căn cứ' };
    await as('van-thu').post(ROUTES.steps, { path, body: returned, at });
    const { body } = await redraft(6, 'so-noi-vu', '1999-01-01');
    expect(body.legalBases).toEqual([]);
    const event = {
      kind: 'DecisionMoved',
      province: HERE.province,
      period: HERE.period,
      decision: path.decision,
      version: '7',
      at,
    };
    await functions.wake('decisions/print-decision', busEvent(event));
    expect((await as('van-thu').get(ROUTES.pdf, { path, at })).status).toBe(200);
  });
});
