import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import { sampleAccounts } from '../../infra/local/sample/play.ts';

const PASSWORD = sampleAccounts()[0]?.password ?? '';

/** The delayed refresh is how a page without a script shows what became of an upload: allowed where it is needed. */
const NEEDED = ['meta-refresh'];
const WIDE = { width: 1366, height: 768 };
const NARROW = { width: 360, height: 740 };

/** The page fits both screens, is accessible, and shows people words only. */
export async function expectGoodPage(page: Page): Promise<void> {
  for (const screen of [WIDE, NARROW]) {
    await page.setViewportSize(screen);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width, `${page.url()} at ${screen.width} px`).toBeLessThanOrEqual(screen.width);
  }
  // On the narrow screen alone: what is there is the same, and only there a table scrolls.
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .disableRules(NEEDED)
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    page.url(),
  ).toEqual([]);
  const text = await page.innerText('body');
  expect(text.match(/[A-Z]+_[A-Z_]+|[A-Z]{6,}/g), page.url()).toBeNull();
  expect(text).toContain('DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ');
}

/** Signs somebody of the sample in, who lands on the front page. */
export async function signIn(page: Page, cloud: LocalCloud, userName: string): Promise<void> {
  await page.goto(`${cloud.apiUrl}/`);
  await page.click('main a:has-text("Đăng nhập")');
  await page.fill('#userName', userName);
  await page.fill('#password', PASSWORD);
  await page.click('button:has-text("Đăng nhập")');
  await page.waitForURL(`${cloud.apiUrl}/`);
}

/** Signs out where the page is, which leads to the front page: the next one may be somebody else. */
export async function signOut(page: Page, cloud: LocalCloud): Promise<void> {
  await page.click('button:has-text("Đăng xuất")');
  await page.waitForURL(`${cloud.apiUrl}/`);
}
