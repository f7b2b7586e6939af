import { rm } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type LocalCloud, startCloud } from '../../infra/local/cloud.ts';
import { sampleAccounts } from '../../infra/local/sample/play.ts';
import { openBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/test-cloud.ts';

/** The sample's people before an empty cloud whose time is played, with a browser to look at it. */
export type Stage = {
  readonly cloud: LocalCloud;
  /** A page of a browser that knows nobody yet. */
  openPage(options?: BrowserContextOptions): Promise<Page>;
  /** What the console of any page complained of: errors, and answers of 400 and above. */
  readonly complaints: string[];
  close(): Promise<void>;
};

/** The longest that something on a page may take to appear, in milliseconds, on a machine that is busy. */
const PATIENCE = 30_000;

export async function openStage(): Promise<Stage> {
  const directory = await temporaryFolder('stage');
  const [cloud, browser] = await Promise.all([
    startCloud({
      dataDir: directory,
      port: 0,
      accounts: sampleAccounts(),
      log: () => undefined,
      playing: true,
    }),
    openBrowser(),
  ]);
  const complaints: string[] = [];
  return {
    cloud,
    complaints,
    openPage: async (options = {}) => {
      const page = await (await browser.newContext({ locale: 'vi-VN', ...options })).newPage();
      page.setDefaultTimeout(PATIENCE);
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
      return page;
    },
    close: async () => {
      await browser.close();
      await cloud.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
