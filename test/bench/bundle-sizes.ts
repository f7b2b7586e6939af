import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bundle } from '../../infra/build.ts';
import type { FunctionEntry } from '../../infra/catalogue/function-entry.ts';
import { CATALOGUE } from '../../infra/catalogue.ts';
import { siteScripts } from '../../infra/site-scripts.ts';
import { catalogueBundles } from './bundles.ts';
import { atMost, kilobytes, type Measurement, type Row } from './measurement.ts';

const ABOUT = `the minified bundle of each function (without its source map), by what it holds: a function
without AWS client, with the DynamoDB client alone, or with the S3 client or the workbook library beside it.
Functions that make papers hold the PDF library and its font reader, and have no budget. The public front page loads
one script at once and what computes when it is first needed: both as they travel, compressed.`;

const WORKBOOK_LIBRARY = 'hucre';
const BUDGETS = { alone: 30_000, table: 300_000, files: 680_000 } as const;
const SCRIPT_BUDGETS = { atOnce: 2_000, onUse: 100_000 } as const;

export const bundleSizes: Measurement = {
  name: 'bundle-sizes',
  about: ABOUT,
  run: async () => {
    const bundles = await catalogueBundles();
    const built = CATALOGUE.flatMap((entry) => {
      const bundle = bundles[entry.name];
      return bundle === undefined ? [] : [{ entry, bundle }];
    });
    const papers = built.filter(({ bundle }) => makesPapers(bundle));
    const others = built.filter(({ bundle }) => !makesPapers(bundle));
    return [
      ...others.map(({ entry, bundle }) => rowOf(entry, bundle)),
      ...papers.map(({ entry, bundle }) => ({
        what: `${entry.name} (makes papers)`,
        measured: kilobytes(bundle.sizeBytes),
        note: largestParts(bundle),
      })),
      ...(await scriptRows()),
    ];
  },
};

async function scriptRows(): Promise<readonly Row[]> {
  const { entry, files } = JSON.parse(new TextDecoder().decode(await siteScripts())) as {
    entry: string;
    files: Record<string, string>;
  };
  return Object.entries(files).map(([name, text]) => {
    const budget = name === entry ? SCRIPT_BUDGETS.atOnce : SCRIPT_BUDGETS.onUse;
    return atMost(`public site: ${name}`, gzipSync(text).length, budget, kilobytes);
  });
}

/** The build puts the fonts beside such a bundle. */
const makesPapers = ({ file }: Bundle): boolean => existsSync(join(dirname(file), 'assets'));

function rowOf({ name, access }: FunctionEntry, bundle: Bundle): Row {
  const hasFiles =
    access.documents !== undefined ||
    access.publicPages !== undefined ||
    WORKBOOK_LIBRARY in bundle.bytesOf;
  const kind = hasFiles ? 'files' : access.table === undefined ? 'alone' : 'table';
  const budget = BUDGETS[kind];
  const note = bundle.sizeBytes > budget ? largestParts(bundle) : undefined;
  return atMost(name, bundle.sizeBytes, budget, kilobytes, note);
}

const largestParts = ({ bytesOf }: Bundle): string =>
  Object.entries(bytesOf)
    .slice(0, 6)
    .map(([origin, bytes]) => `${origin} ${Math.round(bytes / 1000)}`)
    .join(', ');
