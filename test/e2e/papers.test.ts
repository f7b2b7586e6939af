import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import { SECRETARY } from '../../infra/local/sample/accounts.ts';
import { apiOf } from '../../infra/local/sample/api.ts';
import { blocPath } from '../../infra/local/sample/set-up-bloc.ts';
import { tickUntil } from '../../infra/local/sample/tick-until.ts';
import { readZipDirectory } from '../../shared/documents/xlsx/zip-directory.ts';
import { expectGoodPage, signIn } from './good-page.ts';
import { PLAN, setUpOpenBloc, WINDOWS } from './open-bloc.ts';
import { openStage, type Stage } from './stage.ts';

const BLOC_PATH = `/ky/${PLAN.period.id}/khoi/${PLAN.bloc.id}`;
const UNIT = 'xa-doi-gio';

let stage: Stage;
let cloud: LocalCloud;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  cloud = stage.cloud;
  await setUpOpenBloc(cloud);
  const look = () =>
    apiOf(cloud, SECRETARY.sub).get<{ readonly ranking?: unknown }>(blocPath(PLAN));
  await tickUntil(cloud, WINDOWS.selfScoringEnds, async () => (await look()).ranking !== undefined);
  page = await stage.openPage();
  await signIn(page, cloud, SECRETARY.userName);
});

afterAll(() => stage?.close());

/** The bytes behind a link of this page, and the name they are saved under. */
async function download(name: string) {
  const href = (await page.getByRole('link', { name }).first().getAttribute('href')) ?? '';
  const answer = await page.request.get(new URL(href, page.url()).href);
  const disposition = answer.headers()['content-disposition'] ?? '';
  return {
    bytes: new Uint8Array(await answer.body()),
    disposition: decodeURIComponent(disposition),
  };
}

describe('the papers of a ranked bloc', () => {
  it('are listed on the bloc’s page, and the unit’s on its own, each with a link for its format', async () => {
    await page.goto(`${cloud.apiUrl}${BLOC_PATH}`);
    expect(await page.innerText('main')).toContain('Biên bản bình xét (dự thảo):');
    await expectGoodPage(page);
    const workbook = await download('Excel Bảng tổng hợp điểm');
    expect(Buffer.from(workbook.bytes.subarray(0, 2)).toString()).toBe('PK');
    expect(workbook.disposition).toContain(`Bảng tổng hợp điểm - ${PLAN.bloc.name}.xlsx`);
    await page.goto(`${cloud.apiUrl}${BLOC_PATH}/don-vi/${UNIT}`);
    const sheet = await download('PDF Phiếu điểm');
    expect(Buffer.from(sheet.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    await expectGoodPage(page);
  });

  it('of the department are none while no bloc is ranked for good, and the page says so', async () => {
    await page.goto(cloud.apiUrl);
    await page.click('a:has-text("Hồ sơ trình khen thưởng")');
    const shown = (await page.innerText('main')).replace(/\s+/g, ' ');
    expect(shown).toContain('Chưa lập được văn bản nào');
    expect(shown).toContain(`${PLAN.bloc.name} Còn thiếu Chưa có bảng xếp thứ cuối cùng`);
    await expectGoodPage(page);
  });

  it('come in one file, made in the background: asked for once, then a link', async () => {
    await page.goto(`${cloud.apiUrl}${BLOC_PATH}`);
    await page.click('a:has-text("Tải toàn bộ văn bản")');
    await expectGoodPage(page);
    await page.click('button:has-text("Đóng gói toàn bộ văn bản")');
    expect(await page.innerText('main')).toMatch(/Đang đóng gói: \d+ trong \d+ văn bản|Đã xong/);
    await cloud.idle();
    await page.reload();
    await expectGoodPage(page);
    const { bytes, disposition } = await download('Tải gói văn bản');
    expect(disposition).toContain(`Văn bản - ${PLAN.bloc.name}.zip`);
    const directoryOf = readZipDirectory(bytes);
    if (!directoryOf.ok) throw new Error(JSON.stringify(directoryOf.errors));
    const names = directoryOf.value.map(({ name }) => name);
    expect(names.some((name) => name.endsWith('/Phiếu điểm.xlsx'))).toBe(true);
  });
});
