import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import { apiOf } from '../../infra/local/sample/api.ts';
import { filledForm, goodLines } from './filled-form.ts';
import { expectGoodPage, signIn } from './good-page.ts';
import { PLAN, setUpOpenBloc } from './open-bloc.ts';
import { openStage, type Stage } from './stage.ts';

const UNIT = 'xa-suoi-mo';
const OFFICER = `${UNIT}-can-bo`;
const UNIT_PATH = `/ky/${PLAN.period.id}/khoi/${PLAN.bloc.id}/don-vi/${UNIT}`;
const SHEET = `/provinces/lao-cai/periods/${PLAN.period.id}/blocs/${PLAN.bloc.id}/units/${UNIT}/sheet`;

let stage: Stage;
let cloud: LocalCloud;
let officer: Page;
let head: Page;

async function openPage(who: string): Promise<Page> {
  const page = await stage.openPage();
  await signIn(page, cloud, who);
  await page.goto(`${cloud.apiUrl}${UNIT_PATH}`);
  return page;
}

beforeAll(async () => {
  stage = await openStage();
  cloud = stage.cloud;
  await setUpOpenBloc(cloud);
  officer = await openPage(OFFICER);
  head = await openPage(UNIT);
});
afterAll(() => stage?.close());

const textOf = (page: Page): Promise<string> => page.innerText('main');
/** Keeps a picture of the page at both widths where somebody asks to look at them. */
async function picture(page: Page, name: string): Promise<void> {
  await expectGoodPage(page);
  const folder = process.env.PICTURES;
  if (folder === undefined) return;
  for (const width of [360, 1366]) {
    await page.setViewportSize({ width, height: 768 });
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
}

const RESULT = 'thu-ngan-sach';
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

it('takes a sheet from an officer’s fault to the head’s receipt, and lets a conflict be chosen in', async () => {
  await typesWithAFault();
  await mendsAndWaitsForTheHead();
  await headHandsIn();
  await twoChangeTheSameLine();
  await seesWhoChangedWhat();
  expect(stage.complaints, 'of the browser’s console').toEqual([]);
});

async function typesWithAFault(): Promise<void> {
  await officer.click('text=Nhập hoặc sửa từng dòng');
  await picture(officer, 'form');
  for (const line of goodLines(UNIT, 100)) {
    const { indicatorId: id, cases = [], claim, state, evidence } = line;
    const result = line.actual ?? line.date;
    if (result !== undefined) await field(officer, `ket-qua.${id}`).fill(result);
    if (line.met !== undefined) await field(officer, `ket-qua.${id}`).selectOption(line.met);
    for (const { eventId, count = '' } of cases)
      await field(officer, `so.${id}/${eventId}`).fill(count);
    if (claim !== undefined) await field(officer, `diem.${id}`).fill(claim);
    if (state !== undefined) await field(officer, `phat-sinh.${id}`).selectOption(state);
    if (evidence !== undefined) await field(officer, `minh-chung.${id}`).fill(evidence);
  }
  await field(officer, `ket-qua.${RESULT}`).fill('gần đủ');
  await officer.click('button:has-text("Lưu nháp")');
  await picture(officer, 'form-faults');
  expect(await textOf(officer)).toContain('Còn 1 chỗ cần sửa');
  const faulty = field(officer, `ket-qua.${RESULT}`);
  expect(await faulty.inputValue()).toBe('gần đủ');
  expect(await faulty.getAttribute('aria-invalid')).toBe('true');
}

async function mendsAndWaitsForTheHead(): Promise<void> {
  await field(officer, `ket-qua.${RESULT}`).fill('2.500,5');
  await officer.click('text=Lưu và xem lại');
  await picture(officer, 'draft-officer');
  expect(await textOf(officer)).toContain('Chờ thủ trưởng gửi.');
  expect(await textOf(officer)).toContain('2500,5');
  expect(await officer.locator('button:has-text("Gửi bản tự chấm điểm")').count()).toBe(0);
}

async function headHandsIn(): Promise<void> {
  await head.reload();
  await head.click('text=Xem bản nháp và gửi');
  await picture(head, 'draft-head');
  await clicksTwiceToHandIn();
  await picture(head, 'unit-handed-in');
  expect(await textOf(head)).toContain('Đã nộp phiên bản 1');
}

/** The officer's file was made from version 1; the head mends the same line on the web meanwhile. */
async function twoChangeTheSameLine(): Promise<void> {
  const form = await apiOf(cloud, OFFICER).download(`${SHEET}/template`);
  await head.click('text=Nhập hoặc sửa từng dòng');
  await field(head, `ket-qua.${RESULT}`).fill('2600');
  await head.click('button:has-text("Lưu nháp")');
  const { bytes } = await filledForm(form, { [RESULT]: '2700' });
  await officer.goto(`${cloud.apiUrl}${UNIT_PATH}`);
  const file = { name: 'phiếu.xlsx', mimeType: '', buffer: Buffer.from(bytes) };
  await officer.setInputFiles('input[type=file]', file);
  await Promise.all([
    officer.waitForURL(/\/tai-len\//),
    officer.click('button:has-text("Gửi bản tự chấm điểm")'),
  ]);
  await officer.waitForSelector('h1:not(:has-text("Đang kiểm tra"))');
  await picture(officer, 'upload-conflict');
  expect(await textOf(officer)).toContain('1 chỗ đã được người khác ghi khác');
  await officer.click('text=Xem bản nháp');
  await picture(officer, 'conflict');
  await officer.check('label:has-text("2700")');
  await officer.click('button:has-text("Lưu lựa chọn")');
  expect(await textOf(officer)).toContain('Chờ thủ trưởng gửi.');
  await head.goto(`${cloud.apiUrl}${UNIT_PATH}/ban-nhap`);
  await clicksTwiceToHandIn();
  expect(await textOf(head)).toContain('Đã nộp phiên bản 2');
  const { lines } = await apiOf(cloud, UNIT).get<{
    lines: readonly { indicatorId: string; actual?: string }[];
  }>(SHEET);
  expect(lines.find(({ indicatorId }) => indicatorId === RESULT)?.actual).toBe('2700');
}

/** A hurried hand: both clicks are one submission. */
async function clicksTwiceToHandIn(): Promise<void> {
  await head.dblclick('button:has-text("Gửi bản tự chấm điểm")');
  await head.waitForURL((url) => !url.pathname.endsWith('/ban-nhap'));
}

async function seesWhoChangedWhat(): Promise<void> {
  await head.click('text=Lịch sử: ai gửi, lúc nào, đổi gì');
  await picture(head, 'history');
  const shown = await textOf(head);
  for (const text of ['Phiên bản 2 đang dùng', 'so với phiên bản 1', 'Lần lưu 5'])
    expect(shown).toContain(text);
}
