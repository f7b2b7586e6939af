import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import { SECRETARY } from '../../infra/local/sample/accounts.ts';
import { apiOf } from '../../infra/local/sample/api.ts';
import { foundProvince } from '../../infra/local/sample/found-province.ts';
import { handInJson } from '../../infra/local/sample/hand-in.ts';
import { type BlocPlan, blocPath, setUpBloc } from '../../infra/local/sample/set-up-bloc.ts';
import { tickUntil } from '../../infra/local/sample/tick-until.ts';
import { buildRuleSet, direct } from '../support/build-rule-set.ts';
import { expectGoodPage, signIn } from './good-page.ts';
import { PLAN } from './open-bloc.ts';
import { openStage, type Stage } from './stage.ts';

/** The units of the open cluster under a table that settles ties by a fact, then by a ballot. */
const TIED: BlocPlan = {
  ...PLAN,
  ruleSet: buildRuleSet([direct()], {
    id: 'bang-diem-bo-phieu',
    title: 'Bảng điểm thử nghiệm',
    tie: 'BALLOT',
    tieMetrics: [
      { kind: 'FACT', factId: 'ty-le-nu', title: 'tỷ lệ nữ', unitOfMeasure: '%', atLeast: '70' },
    ],
  }),
  assignments: [],
};
const CLAIMS = { 'xa-suoi-mo': '3.5', 'xa-doi-gio': '3.5', 'xa-ban-suong': '3' };
const ENDS = '2026-11-22T10:00:00.000Z';

let stage: Stage;
let cloud: LocalCloud;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  cloud = stage.cloud;
  await setUpTiedBloc();
  page = await stage.openPage();
});

afterAll(() => stage?.close());

/** Two units are equal, and the bloc is ranked. */
async function setUpTiedBloc(): Promise<void> {
  await foundProvince(cloud, () => undefined);
  cloud.calendar.set('2026-11-22T09:15:00.000Z');
  await setUpBloc(apiOf(cloud, SECRETARY.sub), TIED, [
    { stage: 'SELF_SCORING', opensAt: '2026-11-20T01:00:00.000Z', closesAt: ENDS },
  ]);
  for (const [unitId, claim] of Object.entries(CLAIMS))
    await handInJson(apiOf(cloud, unitId), TIED, unitId, [{ indicatorId: 'd', claim }]);
  await tickUntil(cloud, ENDS, async () => (await rankedVersion()) === 1);
}

const rankedVersion = async (): Promise<number | undefined> => {
  const bloc = await apiOf(cloud, SECRETARY.sub).get<{ ranking?: { version: number } }>(
    blocPath(TIED),
  );
  return bloc.ranking?.version;
};

const textOf = (): Promise<string> => page.innerText('main');
const send = async (button: string): Promise<void> => {
  await page.click(`button:has-text("${button}")`);
  await page.waitForLoadState();
};
/** Waits for the ranking that a recording asked for, and looks at it. */
async function seesRanking(): Promise<string> {
  await cloud.idle();
  await page.goto(`${cloud.apiUrl}/ky/${PLAN.period.id}/khoi/${PLAN.bloc.id}/xep-thu`);
  return textOf();
}

describe('the register of a bloc', () => {
  it('settles a waiting tie by the ballot that the secretariat records, and holds a unit back', async () => {
    await signIn(page, cloud, SECRETARY.sub);
    expect(await seesRanking()).toContain('Đồng hạng 1: Xã Đồi Gió, Xã Suối Mơ.');
    await expectGoodPage(page);
    await page.click('a:has-text("Ghi kết quả bỏ phiếu")');
    await expectGoodPage(page);
    await recordsTheBallot();
    await holdsAUnitBackAndLetsItGo();
  });
});

/** The first attempt is faulty: everything is told, with what was typed kept. */
async function recordsTheBallot(): Promise<void> {
  await page.getByLabel('Số phiếu cho Xã Suối Mơ').fill('2');
  await page.getByLabel('Số phiếu cho Xã Đồi Gió').fill('một');
  await send('Ghi kết quả bỏ phiếu');
  expect(await textOf()).toContain('Chưa lưu: còn 6 mục cần sửa.');
  await expectGoodPage(page);
  await page.getByLabel('Số phiếu cho Xã Đồi Gió').fill('1');
  await page.getByLabel('Số người có mặt').fill('3');
  await page.getByLabel('Tổng số người được bỏ phiếu').fill('2');
  await page.getByLabel('Số biên bản kiểm phiếu').fill('03/BB-CTĐ');
  await page.getByLabel('Ngày biên bản').fill('22/11/2026');
  await page.getByLabel('Lý do bỏ phiếu').fill('Bằng điểm, cụm bỏ phiếu kín');
  await send('Ghi kết quả bỏ phiếu');
  expect(await textOf()).toContain('Có mặt 3 người, nhiều hơn tổng số 2 thành viên.');
  await page.getByLabel('Tổng số người được bỏ phiếu').fill('3');
  await send('Ghi kết quả bỏ phiếu');
  expect(await textOf()).toContain('Đã lưu.');
  await expectGoodPage(page);
  const ranking = await seesRanking();
  expect(ranking).toContain('phiên bản 2');
  expect(ranking).toContain('được 1 phiếu, đơn vị xếp trên được 2 phiếu');
  expect(ranking).not.toContain('Đang chờ bỏ phiếu');
}

async function holdsAUnitBackAndLetsItGo(): Promise<void> {
  await page.click(`a:has-text("${PLAN.bloc.name}")`);
  await page.click('a:has-text("Kết quả bỏ phiếu, đơn vị không được xét")');
  const form = page.locator('form:has-text("Kết luận")');
  await form.getByLabel('Đơn vị').selectOption({ label: 'Xã Suối Mơ' });
  await form.getByLabel('Kết luận').selectOption({ label: 'Chưa xét khen thưởng' });
  await form.getByLabel('Lý do').fill('Đang trong thời gian thanh tra');
  await form.getByLabel('Căn cứ').fill('Quyết định số 05/QĐ-TTr ngày 20/11/2026');
  await form.getByRole('button').click();
  expect(await textOf()).toContain('Xã Suối Mơ: chưa xét khen thưởng');
  await expectGoodPage(page);
  expect(await seesRanking()).toContain(
    'Chưa xét khen thưởng: Đang trong thời gian thanh tra (Quyết định số 05/QĐ-TTr ngày 20/11/2026).',
  );
  await page.goBack();
  await page.click('summary:has-text("Rút ghi nhận này")');
  await page.locator('details[open]').getByLabel('Lý do rút').fill('Đã có kết luận thanh tra');
  await page.locator('details[open]').getByRole('button').click();
  await expectGoodPage(page);
  const shown = await textOf();
  expect(shown).toContain('Chưa ghi nhận đơn vị nào.');
  expect(shown).toContain('Đã có kết luận thanh tra');
  expect(await seesRanking()).toContain('phiên bản 4');
}
