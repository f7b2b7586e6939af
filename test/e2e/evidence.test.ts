import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import { SECRETARY } from '../../infra/local/sample/accounts.ts';
import { apiOf } from '../../infra/local/sample/api.ts';
import { handInJson } from '../../infra/local/sample/hand-in.ts';
import { PROVINCE } from '../../infra/local/sample/lao-cai-2023.ts';
import { officeFile, pdfFile, pngFile } from '../support/evidence-files.ts';
import { goodLines } from './filled-form.ts';
import { expectGoodPage, signIn } from './good-page.ts';
import { PLAN, setUpOpenBloc } from './open-bloc.ts';
import { openStage, type Stage } from './stage.ts';

const UNIT = 'xa-suoi-mo';
const PAGE = `/ky/${PLAN.period.id}/khoi/${PLAN.bloc.id}/don-vi/${UNIT}/minh-chung`;
const LINE = 'thu-ngan-sach';
const NAME = 'Báo cáo số 125 – đủ dấu.pdf';

let stage: Stage;
let cloud: LocalCloud;

beforeAll(async () => {
  stage = await openStage();
  cloud = stage.cloud;
  await setUpOpenBloc(cloud);
});

afterAll(() => stage?.close());

async function pageOf(userName: string, javaScriptEnabled: boolean): Promise<Page> {
  const page = await stage.openPage({ javaScriptEnabled });
  await signIn(page, cloud, userName);
  return page;
}

const asFile = (name: string, bytes: Uint8Array, mimeType = '') => ({
  name,
  mimeType,
  buffer: Buffer.from(bytes),
});

const declared = async () =>
  (
    await apiOf(cloud, UNIT).get<{
      items: { name: string; state: string; sizeBytes: number; evidenceId: string }[];
    }>(
      `/provinces/${PROVINCE.id}/periods/${PLAN.period.id}/blocs/${PLAN.bloc.id}/units/${UNIT}/evidence`,
    )
  ).items;

/** A picture that the browser itself draws: 3,000 by 900 pixels. */
const largePicture = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 3000; canvas.height = 900;
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#a61c1c'; pen.fillRect(0, 0, 1500, 900);
    return canvas.toDataURL('image/png').split(',')[1];
  })()`);

describe('evidence in the portal', () => {
  it('is sent from the page, pictures made smaller, and stands in the sheet that is handed in', async () => {
    const page = await pageOf(UNIT, true);
    await page.goto(`${cloud.apiUrl}${PAGE}?dong=${LINE}#them`);
    await expectGoodPage(page);
    const picture = Buffer.from(await largePicture(page), 'base64');
    await page.setInputFiles('#tep', [
      asFile(NAME, pdfFile(), 'application/pdf'),
      asFile('Ảnh hội nghị.png', picture, 'image/png'),
    ]);
    await Promise.all([page.waitForURL(/da-gui=1/), page.click('button:has-text("Gửi tệp")')]);
    await page.waitForSelector(`a:has-text("${NAME}") >> nth=0`);
    await page.waitForSelector('a:has-text("Ảnh hội nghị.png")');
    await expectGoodPage(page);
    const files = await declared();
    expect(files.map(({ state }) => state)).toEqual(['KEPT', 'KEPT']);
    const [link] = await page.locator('a:has-text("Ảnh hội nghị.png")').all();
    const [download] = await Promise.all([page.waitForEvent('download'), link?.click()]);
    expect(download.suggestedFilename()).toBe('Ảnh hội nghị.png');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1600, 480]);
    expect(stage.complaints).toEqual([]);
    await page.context().close();
  });

  it('is sent without a script too, told when it can’t be used, and taken away', async () => {
    const page = await pageOf(UNIT, false);
    await page.goto(`${cloud.apiUrl}${PAGE}?dong=${LINE}#them`);
    await page.fill('#ten', 'Biên bản họp');
    await page.selectOption('#loai', 'DOCX');
    await page.click('button:has-text("Gửi tệp")');
    expect(await page.innerText('label')).toContain('Biên bản họp.docx');
    await page.setInputFiles('#tep', asFile('x.docx', pngFile()));
    await Promise.all([page.waitForURL(/minh-chung\?/), page.click('button:has-text("Gửi tệp")')]);
    await page.waitForSelector('text=Nội dung tệp không đúng với đuôi tên tệp.');
    await page.click('tr:has-text("Biên bản họp.docx") .file:has-text("Biên bản họp.docx") button');
    await page.waitForSelector('.file:has-text("Biên bản họp.docx")', { state: 'detached' });
    await page.goto(`${cloud.apiUrl}${PAGE}?dong=ho-so-dung-han#them`);
    await page.selectOption('#tep-da-co', { label: NAME });
    await page.click('button:has-text("Gắn tệp đã có")');
    await page.waitForSelector(`#dong-ho-so-dung-han a:has-text("${NAME}")`);
    await page.goto(`${cloud.apiUrl}${PAGE}?dong=${LINE}#them`);
    await page.fill('#ten', 'Biên bản.exe');
    await page.selectOption('#loai', 'DOCX');
    await page.click('button:has-text("Gửi tệp")');
    await page.setInputFiles('#tep', asFile('x.docx', officeFile('docx')));
    await Promise.all([page.waitForURL(/minh-chung\?/), page.click('button:has-text("Gửi tệp")')]);
    await page.waitForSelector('a:has-text("Biên bản.exe.docx")');
    await page.context().close();
  });

  it('is opened by whoever reviews the sheet', async () => {
    await handInJson(apiOf(cloud, UNIT), PLAN, UNIT, goodLines(UNIT, 100));
    const page = await pageOf(SECRETARY.userName, true);
    await page.goto(`${cloud.apiUrl}${PAGE.replace('/minh-chung', '')}`);
    await expectGoodPage(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`a:has-text("${NAME}") >> nth=0`),
    ]);
    expect(download.suggestedFilename()).toBe(NAME);
    const foreign = await page.goto(`${cloud.apiUrl}${PAGE}`);
    expect(foreign?.status()).toBe(403);
    await page.context().close();
  });
});
