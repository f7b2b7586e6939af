import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import { SECRETARY } from '../../infra/local/sample/accounts.ts';
import { type Typed, typedInto } from '../support/rule-set-workbook.ts';
import { expectGoodPage, signIn } from './good-page.ts';
import { PLAN, setUpOpenBloc } from './open-bloc.ts';
import { openStage, type Stage } from './stage.ts';

const OFFICER = 'xa-suoi-mo';
const NEW_ID = 'cum-xa-phuong-2027';
const NEW_TITLE: Typed = { sheet: 'settings', cell: 'B5', text: 'Biểu chấm điểm năm 2027' };

let stage: Stage;
let cloud: LocalCloud;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  cloud = stage.cloud;
  await setUpOpenBloc(cloud);
  page = await stage.openPage();
});

afterAll(() => stage?.close());

const textOf = (): Promise<string> => page.innerText('main');

async function download(selector: string): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Sends a workbook from the page that has the form, and waits for what becomes of it. */
async function upload(bytes: Uint8Array): Promise<void> {
  const file = { name: 'bảng.xlsx', mimeType: '', buffer: Buffer.from(bytes) };
  await page.setInputFiles('input[type=file]', file);
  await send('Kiểm tra và xem trước');
}

async function send(button: string): Promise<void> {
  await page.click(`button:has-text("${button}")`);
  await page.waitForLoadState();
}

const toList = () => page.click('nav >> text=Bảng tiêu chí');

describe('the rule sets of the province', () => {
  it('are written as workbooks: refused with cells, looked at, kept, and cloned for next year', async () => {
    await signIn(page, cloud, SECRETARY.sub);
    await learnsThatOneInUseIsFixed();
    await clonesItForNextYear();
    const book = await download('text=Tải Excel');
    await seesEveryFaultAtItsCell(book);
    await keepsWhatWasLookedAt(book);
    await page.click('button:has-text("Đăng xuất")');
    await officerLooksOnly();
  });
});

async function learnsThatOneInUseIsFixed(): Promise<void> {
  await toList();
  await expectGoodPage(page);
  expect(await textOf()).toContain(
    `Đang dùng ${PLAN.bloc.name} (${PLAN.period.name}, phiên bản 1)`,
  );
  const starter = await download('text=Tải tệp mẫu');
  expect(Buffer.from(starter).subarray(0, 2).toString()).toBe('PK');
  const inUse = await download('tbody >> text=Tải Excel');
  await upload(typedInto(inUse, [NEW_TITLE]));
  await expectGoodPage(page);
  const shown = await textOf();
  expect(shown).toContain('Không lưu được: bảng tiêu chí mã “cum-xa-phuong-mau” đang dùng');
  expect(shown).toContain(PLAN.bloc.name);
  expect(await page.locator('button.main').count()).toBe(0);
}

async function clonesItForNextYear(): Promise<void> {
  await page.click('a:has-text("nhân bản")');
  await expectGoodPage(page);
  await page.getByLabel('Mã của bảng mới').fill('Mã Sai');
  await send('Nhân bản');
  expect(await page.getByLabel('Mã của bảng mới').inputValue()).toBe('Mã Sai');
  expect(await textOf()).toContain('Mã không hợp lệ.');
  await page.getByLabel('Mã của bảng mới').fill(NEW_ID);
  await send('Nhân bản');
  await expectGoodPage(page);
  const shown = await textOf();
  expect(shown).toContain('Đã nhân bản.');
  expect(shown).toContain(`từ “cum-xa-phuong-mau” thành “${NEW_ID}”`);
  expect(shown).toContain('Chưa dùng');
}

async function seesEveryFaultAtItsCell(book: Uint8Array): Promise<void> {
  await toList();
  await upload(
    typedInto(book, [
      { sheet: 'criteria', cell: 'A5', text: 'hai' },
      { sheet: 'settings', cell: 'B5', text: '' },
    ]),
  );
  await expectGoodPage(page);
  const rows = await page.locator('tbody tr').allInnerTexts();
  expect(rows.some((row) => row.startsWith('A5 (trang'))).toBe(true);
  expect(rows.some((row) => row.startsWith('B5 (trang Thiết lập)'))).toBe(true);
}

async function keepsWhatWasLookedAt(book: Uint8Array): Promise<void> {
  await upload(typedInto(book, [NEW_TITLE]));
  await expectGoodPage(page);
  expect(await page.innerText('h1')).toBe('Xem trước: Biểu chấm điểm năm 2027');
  const shown = await textOf();
  expect(shown).toContain('Chưa có gì được lưu.');
  expect(shown).toContain('thành “Biểu chấm điểm năm 2027”');
  expect(shown).toMatch(/Ví dụ tính điểm[\s\S]+\d điểm: /);
  await send('Lưu thành phiên bản 2');
  await expectGoodPage(page);
  expect(await textOf()).toContain('Đã lưu bảng tiêu chí.');
  expect(page.url()).toContain(`/bang-tieu-chi/${NEW_ID}`);
  await page.click('text=phiên bản 1');
  expect(await textOf()).toContain('1 (mới nhất: phiên bản 2)');
}

/** People of a unit see the tables, with nothing to change. */
async function officerLooksOnly(): Promise<void> {
  await signIn(page, cloud, OFFICER);
  await toList();
  await expectGoodPage(page);
  expect(await textOf()).toContain('Biểu chấm điểm năm 2027');
  expect(await page.locator('input[type=file]').count()).toBe(0);
}
