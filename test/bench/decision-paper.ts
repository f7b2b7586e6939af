import { prepareAssets } from '../../infra/assets.ts';
import { manyBlocs } from '../documents/pdf/sample-papers.ts';
import { openBrowser } from '../support/browser.ts';
import { renderDecision } from '../support/render-decision.ts';
import { benchBundle } from './bundles.ts';
import { firstEvent } from './cold-function.ts';
import {
  atMost,
  interleavedMedians,
  kilobytes,
  type Measurement,
  median,
  timed,
  times,
} from './measurement.ts';
import { printWithBrowser } from './print-with-browser.ts';

const ROUNDS = 7;

const ABOUT = `a decision with a list of 200 units in 20 blocs (PDF/A-2a, tagged), from the start of a fresh process that
loads the bundled printer to its last byte, against the same texts printed from HTML with the same fonts by a
headless Chromium, from its start to its last byte. Unpacking Chromium is not in its time.`;

type Printed = { readonly sizeBytes: number; readonly hash: string };

export const decisionPaper: Measurement = {
  name: 'decision-paper',
  about: ABOUT,
  run: async () => {
    await prepareAssets();
    const file = await benchBundle('bench/print-decision');
    const printed: Printed[] = [];
    const isExpected = (answer: unknown) => printed.push(answer as Printed) > 0;
    const byBrowser: number[] = [];
    await (await openBrowser()).close();
    const medians = await interleavedMedians(ROUNDS, {
      ours: () => firstEvent({ file, event: {}, isExpected }),
      browser: () => coldBrowser(byBrowser),
    });
    const hashes = new Set(printed.map(({ hash }) => hash)).size;
    const sizeBytes = median(printed.map((one) => one.sizeBytes));
    return [
      atMost(
        'printed by a cold process / by a cold Chromium',
        medians.ours / medians.browser,
        0.5,
        times,
      ),
      atMost('size of the file', sizeBytes, 250_000, kilobytes),
      atMost(`different files out of ${printed.length} processes`, hashes, 1, String),
      { what: 'a cold process, for scale', measured: `${medians.ours.toFixed(0)} ms` },
      { what: 'a warm one, for scale', measured: `${(await warmMs()).toFixed(0)} ms` },
      { what: "size of Chromium's file", measured: kilobytes(median(byBrowser)) },
    ];
  },
};

async function coldBrowser(sizes: number[]): Promise<number> {
  const start = performance.now();
  const browser = await openBrowser();
  try {
    sizes.push((await printWithBrowser(browser, manyBlocs)).length);
    return performance.now() - start;
  } finally {
    await browser.close();
  }
}

async function warmMs(): Promise<number> {
  const runs: number[] = [];
  for (let run = 0; run < ROUNDS; run += 1) runs.push(await timed(() => renderDecision(manyBlocs)));
  return median(runs);
}
