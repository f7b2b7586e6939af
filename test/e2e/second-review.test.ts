import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import { SECRETARY } from '../../infra/local/sample/accounts.ts';
import { apiOf } from '../../infra/local/sample/api.ts';
import { foundProvince } from '../../infra/local/sample/found-province.ts';
import { handInJson } from '../../infra/local/sample/hand-in.ts';
import { type BlocPlan, blocPath, setUpBloc } from '../../infra/local/sample/set-up-bloc.ts';
import { tickUntil } from '../../infra/local/sample/tick-until.ts';
import type { Grant } from '../../shared/domain/member.ts';
import { buildRuleSet, direct, group, yesNo } from '../support/build-rule-set.ts';
import { expectGoodPage, signIn } from './good-page.ts';
import { PLAN } from './open-bloc.ts';
import { openStage, type Stage } from './stage.ts';

const TWICE: BlocPlan = {
  ...PLAN,
  ruleSet: buildRuleSet([group([direct(), yesNo()])], {
    id: 'bang-diem-phuc-tra',
    title: 'Bảng điểm thử nghiệm',
  }),
  assignments: [],
};
const TIMES = {
  begin: '2026-11-20T01:00:00.000Z',
  scored: '2026-11-22T10:00:00.000Z',
  verified: '2026-11-25T10:00:00.000Z',
  over: '2026-11-28T10:00:00.000Z',
} as const;
/** An office that verifies nothing in the first review. */
const OFFICE = 'xa-doi-gio';
const UNIT = 'xa-suoi-mo';
const UNIT_PATH = `/ky/${PLAN.period.id}/khoi/${PLAN.bloc.id}/don-vi/${UNIT}`;

let stage: Stage;
let cloud: LocalCloud;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  cloud = stage.cloud;
  await setUpVerifiedBloc();
  page = await stage.openPage();
});

afterAll(() => stage?.close());

/** The secretary has verified the unit's sheet; the second review is open. */
async function setUpVerifiedBloc(): Promise<void> {
  await foundProvince(cloud, () => undefined);
  cloud.calendar.set(TIMES.begin);
  const secretary = apiOf(cloud, SECRETARY.sub);
  await setUpBloc(secretary, TWICE, [
    { stage: 'SELF_SCORING', opensAt: TIMES.begin, closesAt: TIMES.scored },
    { stage: 'VERIFICATION', opensAt: TIMES.scored, closesAt: TIMES.verified },
    { stage: 'SECOND_REVIEW', opensAt: TIMES.verified, closesAt: TIMES.over },
  ]);
  const lines = [
    { indicatorId: 'd', claim: '3.5' },
    { indicatorId: 'y', met: 'có' },
  ];
  await handInJson(apiOf(cloud, UNIT), TWICE, UNIT, lines);
  await tickUntil(cloud, TIMES.scored, async () => (await rankedVersion()) === 1);
  const unitPath = `${blocPath(TWICE)}/units/${UNIT}`;
  const { receipt } = await secretary.get<{ receipt: { hash: string } }>(`${unitPath}/sheet`);
  const said = { outcome: 'CHANGED', granted: '2', reason: 'Thiếu minh chứng' };
  const review = { sheetHash: receipt.hash, lines: [{ indicatorId: 'd', ...said }] };
  await secretary.put(`${unitPath}/review`, { body: review });
  await makeReviewer();
  await tickUntil(cloud, TIMES.verified, async () => (await rankedVersion()) === 2);
}

/** The office has an account of a unit in the sample: here it reviews for its department instead. */
async function makeReviewer(): Promise<void> {
  const grants: Grant[] = [{ role: 'DEPARTMENT_REVIEWER', indicatorIds: ['d'] }];
  const body = { name: 'Cán bộ phúc tra', grants };
  await apiOf(cloud, SECRETARY.sub).put(`/provinces/lao-cai/accounts/${OFFICE}`, { body });
}

const rankedVersion = async (): Promise<number | undefined> => {
  const bloc = await apiOf(cloud, SECRETARY.sub).get<{ ranking?: { version: number } }>(
    blocPath(TWICE),
  );
  return bloc.ranking?.version;
};

const textOf = (): Promise<string> => page.innerText('main');

describe('a second review', () => {
  it('is made on the page of verification by somebody who had no part in the first', async () => {
    await signIn(page, cloud, SECRETARY.sub);
    await page.goto(`${cloud.apiUrl}${UNIT_PATH}/tham-dinh`);
    expect(await textOf()).toContain('đã tham gia thẩm định bản này nên không phúc tra');
    await expectGoodPage(page);
    await page.click('button:has-text("Đăng xuất")');
    await reviewsAgain();
    await tickUntil(cloud, TIMES.over, async () => (await rankedVersion()) === 3);
    await page.goto(`${cloud.apiUrl}${UNIT_PATH}`);
    expect(await textOf()).toMatch(/Sau phúc tra/);
    await expectGoodPage(page);
  });
});

async function reviewsAgain(): Promise<void> {
  await signIn(page, cloud, OFFICE);
  await page.click(`a:has-text("${PLAN.bloc.name}")`);
  await page.click('tr:has-text("Xã Suối Mơ") >> a:has-text("Phúc tra")');
  await expectGoodPage(page);
  const line = page.locator('#dong-d');
  expect(await line.innerText()).toContain('Chấm lại 2 điểm: Thiếu minh chứng');
  expect(await page.locator('#dong-y fieldset').count()).toBe(0);
  await line.getByLabel('Chấm lại điểm', { exact: true }).check();
  await line.getByLabel('Điểm chấm lại').fill('3');
  await line.getByLabel('Lý do').fill('Đã bổ sung minh chứng');
  await page.click('button:has-text("Lưu kết quả phúc tra")');
  await expectGoodPage(page);
  expect(await textOf()).toContain('Đã lưu kết quả phúc tra.');
  expect(await line.innerText()).toContain('3 điểm');
}
