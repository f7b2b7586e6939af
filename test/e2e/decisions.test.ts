import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import { RECORDS_CLERK, SECRETARY, SIGNER } from '../../infra/local/sample/accounts.ts';
import { apiOf } from '../../infra/local/sample/api.ts';
import { foundProvince } from '../../infra/local/sample/found-province.ts';
import { handInJson } from '../../infra/local/sample/hand-in.ts';
import { type BlocPlan, blocPath, setUpBloc } from '../../infra/local/sample/set-up-bloc.ts';
import { tickUntil } from '../../infra/local/sample/tick-until.ts';
import { publicPaths } from '../../shared/domain/decisions/published-decision.ts';
import { verificationCode } from '../../shared/domain/decisions/verification-code.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import { buildRuleSet, direct } from '../support/build-rule-set.ts';
import { signWithTool } from '../support/signing-tool.ts';
import { newSigner } from '../support/test-signers.ts';
import { expectGoodPage, signIn, signOut } from './good-page.ts';
import { PLAN as CLUSTER } from './open-bloc.ts';
import { openStage, type Stage } from './stage.ts';

const PLAN: BlocPlan = {
  ...CLUSTER,
  ruleSet: buildRuleSet([direct()], { id: 'bang-diem-thu', title: 'Bảng điểm thử nghiệm' }),
  assignments: [],
};
const CLAIMS = { 'xa-suoi-mo': '3.5', 'xa-doi-gio': '3', 'xa-ban-suong': '2.5' };
const ENDS = '2026-11-22T10:00:00.000Z';
const ID = `${PLAN.period.id}-khen-thuong`;

let stage: Stage;
let cloud: LocalCloud;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  cloud = stage.cloud;
  await draftTheDecision();
  page = await stage.openPage();
});

afterAll(() => stage?.close());

/** The bloc is ranked, the council decides, and its decision is drafted. */
async function draftTheDecision(): Promise<void> {
  await foundProvince(cloud, () => undefined);
  cloud.calendar.set('2026-11-22T09:15:00.000Z');
  const secretary = apiOf(cloud, SECRETARY.sub);
  await setUpBloc(secretary, PLAN, [
    { stage: 'SELF_SCORING', opensAt: '2026-11-20T01:00:00.000Z', closesAt: ENDS },
  ]);
  for (const [unitId, claim] of Object.entries(CLAIMS))
    await handInJson(apiOf(cloud, unitId), PLAN, unitId, [{ indicatorId: 'd', claim }]);
  type Ranked = { readonly ranking?: { readonly version: number; readonly digest: string } };
  const look = () => secretary.get<Ranked>(blocPath(PLAN));
  await tickUntil(cloud, ENDS, async () => (await look()).ranking !== undefined);
  cloud.calendar.set('2026-11-29T02:00:00.000Z');
  const { version, digest } = (await look()).ranking ?? {};
  await secretary.put(`/provinces/lao-cai/periods/${PLAN.period.id}/council-result`, {
    body: {
      minutes: { number: '05/BB-HĐTĐKT', date: '2026-11-28' },
      proposal: { number: '77/TTr-SNV', date: '2026-11-29' },
      rankings: [{ blocId: PLAN.bloc.id, version, digest }],
      awards: [{ blocId: PLAN.bloc.id, unitId: 'xa-suoi-mo', title: 'PROVINCIAL_FLAG' }],
    },
  });
  await cloud.idle();
}

const mainText = async (): Promise<string> => (await page.innerText('main')).replace(/\s+/g, ' ');

/** Somebody opens the decision, fills in the form of a button and sends it. */
async function takesStep(
  sub: string,
  id: string,
  button: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  await signIn(page, cloud, sub);
  await page.goto(`${cloud.apiUrl}/quyet-dinh/${id}`);
  const form = page.locator('form', { has: page.locator(`button:has-text("${button}")`) });
  for (const [name, value] of Object.entries(fields))
    await form.locator(`input[name=${name}]`).fill(value);
  const box = form.locator('input[type=checkbox]');
  if ((await box.count()) > 0) await box.check();
  await form.locator('button').click();
  expect(await mainText()).toContain('Đã thực hiện');
  await cloud.idle();
  await signOut(page, cloud);
}

async function leadToIssue(id: string, number: string): Promise<void> {
  await takesStep(SECRETARY.sub, id, 'Trình ký', { name: SIGNER.name });
  await takesStep(SIGNER.sub, id, 'Ghi nhận đã ký', { date: '29/11/2026' });
  await takesStep(RECORDS_CLERK.sub, id, 'Cấp số', { number, date: '29/11/2026' });
  await takesStep(RECORDS_CLERK.sub, id, 'Ban hành');
}

/** The draft of the annulment is changed before it goes on its way: what was written stands in the form. */
async function isWrittenAgain(): Promise<void> {
  await page.click('a:has-text("Sửa nội dung đã ghi")');
  expect(await page.inputValue('input[name=proposal-number]')).toBe('80/TTr-SNV');
  expect(await page.isChecked('input[name=object]')).toBe(true);
  await expectGoodPage(page);
  await page.fill('input[name=reason]', '');
  await page.click('button:has-text("Lưu dự thảo")');
  expect(await mainText()).toContain('còn 1 mục cần sửa');
  await page.fill('input[name=reason]', 'Kê khai gian dối thành tích');
  await page.click('button:has-text("Lưu dự thảo")');
  expect(await mainText()).toContain('Đã soạn lại dự thảo.');
  expect(await mainText()).toContain('Lý do: Kê khai gian dối thành tích');
  await expectGoodPage(page);
  await cloud.idle();
}

/** The decision's original, signed by a tool whose signature does not name its certificate, comes after the issue. */
async function sendsSignedOriginal(): Promise<Uint8Array> {
  const clerk = apiOf(cloud, RECORDS_CLERK.sub);
  const decision = `/provinces/lao-cai/decisions/${ID}`;
  const { url } = await clerk.get<{ readonly url: string }>(`${decision}/files/content`);
  const content = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const signer = await newSigner('RSA', SIGNER.name);
  const signed = await signWithTool(content, signer, { subFilter: 'adbe.pkcs7.detached' });
  await signIn(page, cloud, RECORDS_CLERK.sub);
  await page.goto(`${cloud.apiUrl}/quyet-dinh/${ID}/tep`);
  await page.click('button:has-text("Chọn tệp")');
  const buffer = Buffer.from(signed);
  await page.setInputFiles('input[type=file]', {
    name: 'ky.pdf',
    mimeType: 'application/pdf',
    buffer,
  });
  await page.click('main button');
  // The page loads itself anew until the file was judged.
  await page.waitForSelector(`main:has-text("người ký ${SIGNER.name}")`);
  const shown = await mainText();
  expect(shown).toContain(`người ký ${SIGNER.name}, Cơ quan Mẫu (tên này chưa chắc chắn`);
  expect(shown).not.toContain('Gửi bản gốc');
  await expectGoodPage(page);
  await signOut(page, cloud);
  return signed;
}

/** Everybody finds from the annulled decision to what annulled it and back; its files are known, but as annulled. */
async function isToldToEverybody(signed: Uint8Array): Promise<void> {
  const site = `${cloud.apiUrl}/cong-khai/`;
  await page.goto(`${site}${publicPaths.decision(verificationCode('lao-cai', ID))}`);
  expect(await mainText()).toContain('Quyết định này đã bị hủy bỏ.');
  expect(await mainText()).toContain('Danh sách được khen thưởng (không còn hiệu lực)');
  expect(await mainText()).toContain(`Bản gốc đã ký số (PDF) ${sha256(signed)}`);
  await expectGoodPage(page);
  await page.click('main a:has-text("Quyết định số 08/QĐ-UBND")');
  expect(await mainText()).toContain('Quyết định này còn hiệu lực.');
  expect(await mainText()).toContain('Hủy bỏ Quyết định số 07/QĐ-UBND ngày 29/11/2026.');
  await expectGoodPage(page);
  await page.click('main a:has-text("Quyết định số 07/QĐ-UBND")');
  expect(await mainText()).toContain('Hủy bỏ: Quyết định số 08/QĐ-UBND');
  await page.goto(site);
  await page.waitForSelector('#kiem-tra:not([hidden])');
  const buffer = Buffer.from(signed);
  await page.setInputFiles('#tep', { name: 'ky.pdf', mimeType: 'application/pdf', buffer });
  expect(await page.innerText('#kiem-tra-tra-loi .note')).toContain(
    'Đúng bản gốc đã ký số đã công bố nhưng văn bản đã bị hủy bỏ bởi Quyết định số 08/QĐ-UBND',
  );
}

it('is proposed by the department, whose papers the secretariat downloads', async () => {
  await signIn(page, cloud, SECRETARY.sub);
  await page.click('a:has-text("Hồ sơ trình khen thưởng")');
  expect(await page.innerText('h1')).toBe('Hồ sơ trình của Sở Nội vụ');
  expect(await mainText()).toContain('Biên bản số 05/BB-HĐTĐKT ngày 28/11/2026');
  expect(await mainText()).toContain(`${PLAN.bloc.name} Đã có 1`);
  await expectGoodPage(page);
  const links = page.locator('main a[href*="/ho-so-trinh/"]');
  expect(await links.count()).toBe(7);
  for (const link of await links.all()) {
    const href = (await link.getAttribute('href')) ?? '';
    const answer = await page.request.get(new URL(href, page.url()).href);
    const start = Buffer.from((await answer.body()).subarray(0, 4)).toString();
    expect({ href, start }).toEqual({
      href,
      start: href.endsWith('.pdf') ? '%PDF' : 'PK\u0003\u0004',
    });
    const disposition = decodeURIComponent(answer.headers()['content-disposition'] ?? '');
    expect(disposition).toContain(` - Sở Nội vụ, ${PLAN.period.name}.`);
  }
  await signOut(page, cloud);
});

it('goes from hand to hand to its issue, is returned once, and is annulled by another', async () => {
  await takesStep(SECRETARY.sub, ID, 'Trình ký', { name: 'Người Khác' });
  await takesStep(SIGNER.sub, ID, 'Trả lại', { reason: 'Sai tên người ký' });
  await signIn(page, cloud, SECRETARY.sub);
  await page.goto(`${cloud.apiUrl}/quyet-dinh/${ID}`);
  expect(await mainText()).toContain('Trả lại: Sai tên người ký');
  await expectGoodPage(page);
  expect(await mainText()).toContain('Soạn lại khi từ đó mẫu văn bản, căn cứ pháp lý');
  await page.click('button:has-text("Soạn lại dự thảo")');
  expect(await mainText()).toContain('Đã soạn lại dự thảo.');
  expect(await mainText()).not.toContain('Trả lại: Sai tên người ký');
  expect(await page.locator('summary:has-text("Các phiên bản (4)")').count()).toBe(1);
  await cloud.idle();
  await signOut(page, cloud);
  await leadToIssue(ID, '7');
  const signed = await sendsSignedOriginal();

  await signIn(page, cloud, SECRETARY.sub);
  await page.goto(`${cloud.apiUrl}/quyet-dinh/${ID}`);
  await expectGoodPage(page);
  await page.click('a:has-text("Quyết định hủy bỏ")');
  await expectGoodPage(page);
  await page.click('button:has-text("Lập dự thảo")');
  expect(await mainText()).toContain('Chưa soạn được');
  await page.fill('input[name=reason]', 'Kê khai không đúng thành tích');
  await page.fill('input[name=proposal-number]', '80/TTr-SNV');
  await page.fill('input[name=proposal-date]', '29/11/2026');
  await page.check('input[name=unit]');
  await page.check('input[name=object]');
  await page.click('button:has-text("Lập dự thảo")');
  expect(await mainText()).toContain('Về việc hủy bỏ Quyết định số 07/QĐ-UBND');
  expect(await mainText()).toContain('Thu hồi Cờ thi đua của Ủy ban nhân dân tỉnh');
  await cloud.idle();
  await isWrittenAgain();
  await signOut(page, cloud);

  await leadToIssue(`${ID}-huy-bo-1`, '8');
  await signIn(page, cloud, SECRETARY.sub);
  await page.goto(`${cloud.apiUrl}/quyet-dinh/${ID}`);
  expect(await mainText()).toContain('Đã bị hủy bỏ');
  await page.click('section a:has-text("Về việc hủy bỏ")');
  expect(await mainText()).toContain('Về Quyết định số 07/QĐ-UBND ngày 29/11/2026');
  await expectGoodPage(page);
  await isToldToEverybody(signed);
});
