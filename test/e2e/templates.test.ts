import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import { SECRETARY } from '../../infra/local/sample/accounts.ts';
import { foundProvince } from '../../infra/local/sample/found-province.ts';
import { readPdf } from '../support/read-pdf.ts';
import { expectGoodPage, signIn } from './good-page.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let cloud: LocalCloud;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  cloud = stage.cloud;
  await foundProvince(cloud, () => undefined);
  page = await stage.openPage();
});

afterAll(() => stage?.close());

const textOf = (): Promise<string> => page.innerText('main');
const send = async (button: string): Promise<void> => {
  await page.click(`button:has-text("${button}")`);
  await page.waitForLoadState();
};
const article = (number: number) => page.locator(`fieldset:has(legend:text-is("Điều ${number}"))`);

describe('the templates of a province', () => {
  it('are changed, tried and kept by the secretariat, with nothing typed lost', async () => {
    await signIn(page, cloud, SECRETARY.sub);
    await page.click('a:has-text("Mẫu văn bản")');
    await expectGoodPage(page);
    await page.click('a:has-text("Quyết định tặng Cờ thi đua")');
    expect(await textOf()).toContain('Đang dùng mẫu chuẩn kèm theo hệ thống.');
    await expectGoodPage(page);
    await isToldItsFaults();
    await triesIt();
    await keepsIt();
  });

  it('of papers about a decision and of letters have their own fields, samples and conditions', async () => {
    await page.goto(`${cloud.apiUrl}/mau-van-ban`);
    await page.click('a:has-text("Quyết định hủy bỏ")');
    await expectGoodPage(page);
    expect(await textOf()).toContain('{{tập thể bị hủy bỏ}}');
    const samples = page.getByLabel('Số liệu minh họa để xem trước');
    expect(await samples.locator('option').count()).toBe(4);
    await samples.selectOption('WHOLE');
    await article(1).locator('textarea').first().fill('Hủy bỏ quyết định.');
    await send('Lưu thành phiên bản 1');
    expect(await textOf()).toContain(
      'Điều 1 thiếu trường {{quyết định được nêu}} khi hủy bỏ toàn bộ',
    );
    expect(await samples.inputValue()).toBe('WHOLE');
    await expectGoodPage(page);
    await page.goto(`${cloud.apiUrl}/mau-van-ban/cong-van-dinh-chinh`);
    await expectGoodPage(page);
    expect(await page.locator('label:has-text("Chỉ in khi")').count()).toBe(0);
    await page.getByLabel('Chức vụ người ký').first().fill('CHỦ TỊCH TỈNH');
    await send('Lưu thành phiên bản 1');
    expect(await textOf()).toContain('Đã lưu.');
  });

  it('of papers of a ranking may have no bases of their own, and as many sign as the form asks', async () => {
    await page.goto(`${cloud.apiUrl}/mau-van-ban`);
    await page.click('a:has-text("Biên bản bình xét của khối, cụm")');
    await expectGoodPage(page);
    expect(await textOf()).toContain('Văn bản được soạn khi khối, cụm được xếp thứ');
    const part = (name: string) => page.locator(`fieldset:has(legend:text-is("${name}"))`);
    expect(await part('Chức vụ người ký').locator('textarea').count()).toBe(3);
    const bases = part('Căn cứ riêng và đề nghị').locator('textarea');
    expect(await bases.inputValue()).toBe('');
    await part('Kết luận').locator('textarea').first().fill('Đề nghị khen thưởng');
    await send('Lưu thành phiên bản 1');
    expect(await textOf()).toContain('Chưa lưu: còn 1 lỗi');
    expect(await part('Kết luận').innerText()).toContain(
      'Phần “Kết luận” thiếu trường {{các đề nghị}} khi kỳ tổng kết, có đơn vị được đề nghị',
    );
    await part('Kết luận').locator('textarea').first().fill('{{các đề nghị}}');
    await bases.fill('Căn cứ Quy chế hoạt động của khối, cụm');
    await send('Lưu thành phiên bản 1');
    expect(await textOf()).toContain('Đang dùng phiên bản 1.');
    expect(await bases.first().inputValue()).toBe('Căn cứ Quy chế hoạt động của khối, cụm');
  });
});

/** Three faults at once, each at its own field, two of them at one. */
async function isToldItsFaults(): Promise<void> {
  const effect = article(3).locator('textarea').first();
  await effect.fill('Quyết định có hiệu lực từ {{ngày ký}}, theo {{tên cờ}}.');
  await page.getByLabel('Chức vụ người ký').first().fill('CHỦ TỊCH 😀');
  await send('Lưu thành phiên bản 1');
  expect(await textOf()).toContain('Chưa lưu: còn 3 lỗi');
  expect(await article(3).innerText()).toContain('Không có trường “ngày ký” (ký tự thứ 27).');
  expect(await article(3).innerText()).toContain(
    'Trường {{tên cờ}} (ký tự thứ 45) chỉ có giá trị khi',
  );
  expect(await effect.inputValue()).toContain('{{ngày ký}}');
  await page.click('[role=alert] a:has-text("Điều 3, đoạn 1")');
  expect(page.url()).toMatch(/#doan-\d-0$/);
  await expectGoodPage(page);
  await page.getByLabel('Chức vụ người ký').first().fill('CHỦ TỊCH');
  await effect.fill('Quyết định này có hiệu lực kể từ ngày ký');
  await send('Thêm một điều sau Điều 3');
  await article(4).locator('textarea').first().fill('Giao Sở Nội vụ tổ chức trao thưởng');
}

/** The PDF is made of what is typed; nothing is kept by it. */
async function triesIt(): Promise<void> {
  const request = page.context().waitForEvent('request', (one) => one.url().endsWith('/xem-truoc'));
  await page.click('button:has-text("Xem trước (PDF)")');
  const sent = await request;
  const answer = await page.request.fetch(sent.url(), {
    method: 'POST',
    data: sent.postDataBuffer() ?? Buffer.from(''),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: cloud.apiUrl,
    },
  });
  expect(answer.headers()['content-type']).toBe('application/pdf');
  const { text } = await readPdf(await answer.body());
  expect(text).toContain('Giao Sở Nội vụ tổ chức trao thưởng');
  expect(text).toContain('DỰ THẢO');
  for (const other of page.context().pages()) if (other !== page) await other.close();
}

async function keepsIt(): Promise<void> {
  await send('Lưu thành phiên bản 1');
  expect(await textOf()).toContain('Đã lưu.');
  expect(await textOf()).toContain('Đang dùng phiên bản 1.');
  await expectGoodPage(page);
  expect(await article(4).locator('textarea').first().inputValue()).toContain('trao thưởng');
  await page.click('a:has-text("Mẫu chuẩn kèm theo hệ thống")');
  expect(await textOf()).toContain('không phải mẫu đang dùng');
  await expectGoodPage(page);
}
