import { mkdir } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import { RECORDS_CLERK, SECRETARY } from '../../infra/local/sample/accounts.ts';
import { apiOf } from '../../infra/local/sample/api.ts';
import { foundProvince } from '../../infra/local/sample/found-province.ts';
import { BLOC, PERIOD, PROVINCE } from '../../infra/local/sample/lao-cai-2023.ts';
import { DECISION_ID, playYearEnd } from '../../infra/local/sample/play-year-end.ts';
import { NOTICE } from '../../infra/local/sample/province.ts';
import { publicPaths } from '../../shared/domain/decisions/published-decision.ts';
import {
  showVerificationCode,
  verificationCode,
} from '../../shared/domain/decisions/verification-code.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import { readPdf } from '../support/read-pdf.ts';
import { scannedPdf } from '../support/scanned-pdf.ts';
import { openStage, type Stage } from './stage.ts';

const CODE = verificationCode(PROVINCE.id, DECISION_ID);
/** Set, it names a folder for pictures of each page, to be looked at. */
const { SCREENSHOTS } = process.env;

let stage: Stage;
let cloud: LocalCloud;
let page: Page;
/** What left the browser: everything but plain reading. */
const sent: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  cloud = stage.cloud;
  await foundProvince(cloud, () => undefined);
  await visit();
});

/** A visitor whose browser keeps nothing of what an earlier one saw. */
async function visit(): Promise<void> {
  await page?.context().close();
  page = await stage.openPage();
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
  });
}

afterAll(() => stage?.close());

const site = (path = '') => `${cloud.apiUrl}/cong-khai/${path}`;

/** Fits both screens, is accessible, and needs no more than 60 kB. */
async function expectGoodPublicPage(name: string): Promise<void> {
  for (const width of [360, 1366]) {
    await page.setViewportSize({ width, height: 760 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${name} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    if (SCREENSHOTS === undefined) continue;
    await mkdir(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: `${SCREENSHOTS}/${name}-${width}.png`, fullPage: true });
  }
  expect((await page.content()).length).toBeLessThan(60_000);
}

type Link = { readonly url: string };

async function fileAt(path: string): Promise<Buffer> {
  const { url } = await apiOf(cloud, SECRETARY.sub).get<Link>(`/provinces/${PROVINCE.id}/${path}`);
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}

/** What the front page answers about a file. */
async function answerAbout(name: string, buffer: Buffer): Promise<string> {
  await page.goto(site());
  await page.waitForSelector('#kiem-tra:not([hidden])');
  await page.setInputFiles('#tep', { name, mimeType: '', buffer });
  return page.innerText('#kiem-tra-tra-loi .note');
}

const flipped = (file: Buffer, at: number): Buffer => {
  const copy = Buffer.from(file);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
};

describe('the public site', () => {
  it('says that nothing is published yet, from the day there is a province', async () => {
    expect((await page.goto(site()))?.status()).toBe(200);
    expect(await page.innerText('main')).toContain('Chưa công bố quyết định nào');
    await expectGoodPublicPage('first');
    const none = await page.goto(site('k/0A1B2C3D4E'));
    expect([none?.status(), await page.innerText('main')]).toEqual([
      404,
      expect.stringContaining('Không có trang này'),
    ]);
    await playYearEnd(cloud, () => undefined);
    await visit();
  });

  it('leads from the code on the paper to the decision’s page, and on to its period', async () => {
    const { text } = await readPdf(await fileAt(`decisions/${DECISION_ID}/pdf`));
    expect(text).toContain(`Mã tra cứu: ${showVerificationCode(CODE)}`);
    await page.goto(site());
    await page.waitForSelector('#tra-cuu:not([hidden])');
    await expectGoodPublicPage('front');
    await page.fill('#ma', 'khong phai ma');
    await page.click('button:has-text("Tra cứu")');
    expect(await page.innerText('#tra-cuu-tra-loi .note')).toContain('Mã tra cứu không đúng.');
    await page.fill('#ma', showVerificationCode(CODE).toLowerCase().replace('-', ' '));
    await page.click('button:has-text("Tra cứu")');
    await page.waitForURL(site(publicPaths.decision(CODE)));
    await expectGoodPublicPage('decision');
    const shown = await page.innerText('body');
    for (const part of [NOTICE, 'còn hiệu lực', '128/QĐ-UBND', '15/01/2024', 'huyện Bảo Thắng'])
      expect(shown).toContain(part);
    await page.click(`a:has-text("${PERIOD.name}")`);
    await expectGoodPublicPage('period');
    expect(await page.innerText('main')).toContain('Quyết định số 128/QĐ-UBND');
  });

  it('says of the real file that it is valid, and of one flipped byte that it is not', async () => {
    const file = await fileAt(`decisions/${DECISION_ID}/pdf`);
    const valid = await answerAbout('quyết định.pdf', file);
    expect(valid).toContain('Đúng bản đã ban hành, còn hiệu lực.');
    await expectGoodPublicPage('valid');
    const changed = await answerAbout('quyết định.pdf', flipped(file, file.length >> 1));
    expect(changed).toContain(
      'Không khớp: tệp này không đúng bản đã ban hành của Quyết định số 128',
    );
    expect(await answerAbout('khac.pdf', Buffer.from('%PDF-1.7 khác'))).toContain('Không khớp');
    expect(await answerAbout('khac.txt', Buffer.from('khác'))).toContain('không phải PDF');
  });

  it('names a scan that comes after the decision was issued, and knows the file again', async () => {
    type Permit = { readonly url: string; readonly fields: Readonly<Record<string, string>> };
    const { url, fields } = await apiOf(cloud, RECORDS_CLERK.sub).post<Permit>(
      `/provinces/${PROVINCE.id}/decisions/${DECISION_ID}/originals`,
      { body: { kind: 'SCAN' } },
    );
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([Uint8Array.from(scannedPdf)], { type: 'application/pdf' }));
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(201);
    await cloud.idle();
    await visit();
    await page.goto(site(publicPaths.decision(CODE)));
    const shown = await page.innerText('main');
    expect(shown).toContain('Bản quét (không kiểm chứng được)');
    expect(shown).toContain(sha256(scannedPdf));
    await expectGoodPublicPage('decision-with-scan');
    const said = await answerAbout('quet.pdf', Buffer.from(scannedPdf));
    expect(said).toContain('Đúng bản quét đã công bố, văn bản còn hiệu lực.');
    expect(said).toContain('không kiểm chứng được nội dung và chữ ký');
    await expectGoodPublicPage('scan');
  });

  it('computes the bundle again, in full and without texts, and names unit and line of a changed digit', async () => {
    const path = `periods/${PERIOD.id}/blocs/${BLOC.id}/ranking/bundle`;
    const full = (await fileAt(path)).toString();
    expect(await answerAbout('goi.json', Buffer.from(full))).toContain(
      'Đúng gói kết quả làm căn cứ của Quyết định số 128/QĐ-UBND',
    );
    await page.goto(site(publicPaths.decision(CODE)));
    const href = await page.getAttribute('a:has-text("Gói kết quả công khai")', 'href');
    const open = await (await fetch(new URL(href ?? '', page.url()))).text();
    const texts = (bundle: string) =>
      JSON.stringify(JSON.parse(bundle).inputs.sheets).match(/"(evidence|explanation|files)":/g);
    expect([texts(full) === null, texts(open)]).toEqual([false, null]);
    expect(await answerAbout('goi.json', Buffer.from(open))).toContain('Gói công khai');
    for (const text of [full, open]) {
      const changed = text.replace('"actual":"62115"', '"actual":"62116"');
      const said = await answerAbout('goi.json', Buffer.from(changed));
      expect(said).toContain('Huyện Bát Xát, dòng 1.2 Tổng sản lượng cây trồng');
      expect(said).toMatch(/\$\.inputs\.sheets\[\d\]\.lines\[1\]/);
    }
    await expectGoodPublicPage('different');
  });

  it('sent nothing anywhere, and the browser complained of nothing', () => {
    expect(sent).toEqual([]);
    expect(stage.complaints.filter((text) => !text.includes('404'))).toEqual([]);
  });
});
