import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import { RECORDS_CLERK, SECRETARY, SIGNER } from '../../infra/local/sample/accounts.ts';
import { apiOf } from '../../infra/local/sample/api.ts';
import { tickUntil } from '../../infra/local/sample/tick-until.ts';
import { readWorkbook } from '../../shared/documents/xlsx/read-workbook.ts';
import { markedCells } from '../support/marked-cells.ts';
import { filledForm, mendedCopy } from './filled-form.ts';
import { expectGoodPage, signIn, signOut } from './good-page.ts';
import { HANDED_IN, PLAN, setUpOpenBloc, WINDOWS } from './open-bloc.ts';
import { openStage, type Stage } from './stage.ts';

const OFFICER = 'xa-suoi-mo';
const BLOC_PATH = `/ky/${PLAN.period.id}/khoi/${PLAN.bloc.id}`;
const UNIT_PATH = `${BLOC_PATH}/don-vi/${OFFICER}`;

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

const textOf = (selector: string): Promise<string> => page.innerText(selector);

async function download(selector: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

async function upload(bytes: Uint8Array, button = 'Gửi bản tự chấm điểm'): Promise<void> {
  const file = { name: 'phiếu đã điền.xlsx', mimeType: '', buffer: Buffer.from(bytes) };
  await page.setInputFiles('input[type=file]', file);
  await Promise.all([page.waitForURL(/\/tai-len\//), page.click(`button:has-text("${button}")`)]);
  await page.waitForSelector('h1:not(:has-text("Đang kiểm tra"))');
}

describe('the portal', () => {
  it('leads a period from the blank form to the issued decision', async () => {
    await seesPeriodAndStage();
    const form = await downloadsTheForm();
    const copy = await getsEveryFaultWithItsCell(form);
    await keepsADraftOfTheCopy(copy);
    await getsTheReceiptOfTheMendedCopy(copy);
    await learnsThatTheTimeIsOver();
    await verifiesALineWithAReason();
    await seesTheRankingWithReasons();
    await issuesAndDownloadsTheDecision();
    expect(stage.complaints, 'of the browser’s console').toEqual([]);
  });
});

/** Signs the unit's officer in, who sees the period and its stage. */
async function seesPeriodAndStage(): Promise<void> {
  await signIn(page, cloud, OFFICER);
  await expectGoodPage(page);
  const shown = await textOf('main');
  expect(shown).toContain(PLAN.period.name);
  expect(shown).toContain(PLAN.bloc.name);
  expect(shown).toContain('Đang tự chấm điểm, còn 45 phút, đến 17:00:00 ngày 22/11/2026.');
  expect(shown).toContain('Chưa nộp');
  await page.click(`a:has-text("${PLAN.bloc.name}")`);
  await expectGoodPage(page);
  expect(await textOf('main')).toContain('2 trong 3 đơn vị đã nộp bản tự chấm điểm.');
}

async function downloadsTheForm(): Promise<Uint8Array> {
  await page.goto(`${cloud.apiUrl}${UNIT_PATH}`);
  await expectGoodPage(page);
  const { name, bytes } = await download('text=Tải phiếu Excel');
  expect(name).toBe('Bản tự chấm điểm - Xã Suối Mơ.xlsx');
  return bytes;
}

const SLIPS = { 'thu-ngan-sach': '65.79,2%', 'ho-so-dung-han': 'rất tốt' } as const;

/** Answers the copy that comes back, in which the faults are marked. */
async function getsEveryFaultWithItsCell(form: Uint8Array): Promise<Uint8Array> {
  const { bytes, cells } = await filledForm(form, SLIPS);
  await upload(bytes);
  await expectGoodPage(page);
  expect(await textOf('h1')).toBe('Tệp có 2 lỗi, chưa được tiếp nhận');
  const rows = await page.locator('tbody tr').allInnerTexts();
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain(toldAs(cells['thu-ngan-sach']));
  expect(rows[0]).toContain('“65.79,2%” có dấu chấm, dấu phẩy đặt sai');
  expect(rows[1]).toContain(toldAs(cells['ho-so-dung-han']));
  expect(rows[1]).toContain('“rất tốt”');
  const copy = await download('text=Tải tệp đã đánh dấu lỗi');
  expect(copy.name).toBe('Bản tự chấm điểm - Xã Suối Mơ - các ô cần sửa.xlsx');
  const faulty = Object.keys(SLIPS).map((id) => refOf(cells[id] ?? ''));
  expect(markedCells(copy.bytes).toSorted()).toEqual(faulty.toSorted());
  return copy.bytes;
}

/** What is right in it is kept as a draft, from which the next form is filled. */
async function keepsADraftOfTheCopy(copy: Uint8Array): Promise<void> {
  await page.goto(`${cloud.apiUrl}${UNIT_PATH}`);
  await page.click('text=Gửi tệp để giữ làm bản nháp');
  await expectGoodPage(page);
  await upload(copy, 'Giữ làm bản nháp');
  await expectGoodPage(page);
  expect(await textOf('h1')).toBe('Đã giữ bản nháp, chưa nộp');
  await page.click('text=Làm tiếp từ bản nháp');
  await expectGoodPage(page);
  expect(await textOf('main')).toContain('Đang có bản nháp giữ lúc 16:15:00 ngày 22/11/2026');
  expect(await textOf('main')).toContain('Chưa nộp');
  const { bytes } = await download('text=Tải phiếu Excel');
  const drafted = await readWorkbook(bytes);
  expect(
    drafted.ok &&
      drafted.value.lines.find(({ indicatorId }) => indicatorId === 've-sinh-moi-truong')?.actual,
  ).toBe('92');
}

/** `I12` of `Bản tự chấm!I12`. */
const refOf = (cell: string): string => cell.replace(/^.*!/, '');

/** `Bản tự chấm!I12` as people are told it. */
const toldAs = (cell = ''): string => cell.replace(/^(.*)!(.*)$/, '$2 (trang $1)');

async function getsTheReceiptOfTheMendedCopy(copy: Uint8Array): Promise<void> {
  await upload(await mendedCopy(copy, Object.keys(SLIPS)));
  await expectGoodPage(page);
  expect(await textOf('h1')).toBe('Biên nhận bản tự chấm điểm');
  const receipt = await textOf('dl.facts');
  expect(receipt).toContain('Xã Suối Mơ');
  expect(receipt).toContain('16:15:00 ngày 22/11/2026');
  expect(receipt).toMatch(/Phiên bản\s+1\b/);
  expect(receipt).toMatch(/\b[0-9a-f]{64}\b/);
  await page.click('text=Xem điểm từng dòng');
  await expectGoodPage(page);
  await page.click('summary:has-text("Vì sao được") >> nth=0');
  expect(await textOf('details[open]')).toContain('Biểu chấm điểm thi đua');
}

async function learnsThatTheTimeIsOver(): Promise<void> {
  await tickUntil(cloud, WINDOWS.selfScoringEnds, async () => (await look()).ranking !== undefined);
  await page.reload();
  expect(await textOf('main')).toContain('Bước tự chấm điểm kết thúc lúc 17:00:00 ngày 22/11/2026');
  await signOut(page, cloud);
}

/** The secretary's first attempt is faulty: it is told at its line, with what was typed kept. */
async function verifiesALineWithAReason(): Promise<void> {
  await signIn(page, cloud, SECRETARY.sub);
  await page.click(`a:has-text("${PLAN.bloc.name}")`);
  await page.click('tr:has-text("Xã Suối Mơ") >> a:has-text("Thẩm định")');
  await expectGoodPage(page);
  const line = page.locator('#dong-ve-sinh-moi-truong');
  await line.getByLabel('Chấm lại điểm', { exact: true }).check();
  await line.getByLabel('Điểm chấm lại').fill('99');
  await line.getByLabel('Lý do').fill('Số liệu chưa có xác nhận');
  await page.click('text=Lưu kết quả thẩm định');
  expect(await line.locator('.error').innerText()).toContain('vượt mức tối đa 15');
  expect(await line.getByLabel('Lý do').inputValue()).toBe('Số liệu chưa có xác nhận');
  // The refusal itself is a page of status 422, which a browser's console mentions.
  expect(stage.complaints.splice(0)).toEqual([expect.stringContaining('422')]);
  await line.getByLabel('Điểm chấm lại').fill('8,5');
  await page.click('text=Đồng ý tất cả dòng còn lại và lưu');
  await expectGoodPage(page);
  expect(await textOf('main')).toContain('Đã lưu kết quả thẩm định.');
  expect(await line.innerText()).toContain('Đã thẩm định\n8,5 điểm');
}

async function seesTheRankingWithReasons(): Promise<void> {
  await tickUntil(
    cloud,
    WINDOWS.verificationEnds,
    async () => (await look()).ranking?.version === 2,
  );
  await page.goto(`${cloud.apiUrl}${BLOC_PATH}/xep-thu`);
  await expectGoodPage(page);
  const shown = await textOf('main');
  expect(shown).toContain('Kết quả tạm thời – chưa chính thức');
  expect(shown).toContain('Xếp thứ theo điểm mới thẩm định một phần');
  expect(shown).toContain('Cao nhất khối, cụm.');
  expect(shown).toMatch(/kém Xã .+ \(.+%\)/);
  const { name, bytes } = await download('text=Tải bảng tổng hợp điểm (PDF)');
  expect(name).toBe(`Bảng tổng hợp điểm - ${PLAN.bloc.name}.pdf`);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await seesAdviceThatIsNoResult();
  await signOut(page, cloud);
}

async function seesAdviceThatIsNoResult(): Promise<void> {
  await page.click('a:has-text("Xem đơn vị còn thiếu gì")');
  await expectGoodPage(page);
  const shown = await textOf('main');
  expect(shown).toContain('Tham khảo, không phải kết quả');
  expect(shown).toContain('Thứ tự chắc đến đâu');
  expect(shown).toMatch(/Còn thiếu [\d,]+ điểm để vượt đơn vị xếp ngay trên/);
}

/** The decision of the council's result, signed and numbered, is issued by the records clerk and downloaded. */
async function issuesAndDownloadsTheDecision(): Promise<void> {
  await recordCouncilResult();
  await signAndNumber();
  await signIn(page, cloud, RECORDS_CLERK.sub);
  await page.click('header a:has-text("Quyết định")');
  await expectGoodPage(page);
  await page.click('main h2 a');
  await expectGoodPage(page);
  await page.check('input[name=confirmed]');
  await page.click('button:has-text("Ban hành")');
  expect(await textOf('main')).toContain('Số 07/QĐ-UBND ngày 29/11/2026');
  await cloud.idle();
  await page.reload();
  const { name, bytes } = await download('text=Tải văn bản (PDF)');
  expect(name).toBe('Quyết định số 07-QĐ-UBND ngày 29-11-2026 (có dấu kiểm tra).pdf');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await signOut(page, cloud);
}

async function signAndNumber(): Promise<void> {
  const signatory = { name: SIGNER.name, title: 'CHỦ TỊCH' };
  const date = '2026-11-29';
  const steps = [
    [SECRETARY.sub, { step: 'SEND', version: 1, signatory }],
    [SIGNER.sub, { step: 'SIGN', version: 2, date }],
    [RECORDS_CLERK.sub, { step: 'NUMBER', version: 3, number: 7, date }],
  ] as const;
  for (const [sub, body] of steps)
    await apiOf(cloud, sub).post(
      `/provinces/lao-cai/decisions/${PLAN.period.id}-khen-thuong/steps`,
      { body },
    );
  await cloud.idle();
}

type BlocView = { readonly ranking?: { readonly version: number; readonly digest: string } };

const look = (): Promise<BlocView> =>
  apiOf(cloud, SECRETARY.sub).get<BlocView>(
    `/provinces/lao-cai/periods/${PLAN.period.id}/blocs/${PLAN.bloc.id}`,
  );

/** The council meets after the stages; its secretary records the result. */
async function recordCouncilResult(): Promise<void> {
  cloud.calendar.set('2026-11-29T02:00:00.000Z');
  const { ranking } = await look();
  await apiOf(cloud, SECRETARY.sub).put(
    `/provinces/lao-cai/periods/${PLAN.period.id}/council-result`,
    {
      body: {
        minutes: { number: '05/BB-HĐTĐKT', date: '2026-11-28' },
        proposal: { number: '77/TTr-SNV', date: '2026-11-29' },
        rankings: [{ blocId: PLAN.bloc.id, version: ranking?.version, digest: ranking?.digest }],
        awards: [
          {
            blocId: PLAN.bloc.id,
            unitId: HANDED_IN[0],
            title: 'PROVINCIAL_FLAG',
            reason: 'Theo biên bản họp',
          },
        ],
      },
    },
  );
  await cloud.idle();
}
