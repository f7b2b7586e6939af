import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from './test/support/closing-line-reporter.ts';

/** They start the local cloud or a browser. */
const cloudTests = [
  'test/**/*.emulator.test.ts',
  'test/workflows/**/*.test.ts',
  'test/e2e/**/*.test.ts',
];

/** They bundle, synthesize, start processes and servers, or try thousands of cases. */
const thoroughTests = [
  'test/**/*.property.test.ts',
  'test/**/*.oracle.test.ts',
  'test/infra/build.test.ts',
  'test/infra/stacks/**/*.test.ts',
  'test/infra/bundling/on-demand.test.ts',
  'test/infra/local/**/*.test.ts',
  'test/infra/offline/**/*.test.ts',
  'test/documents/pdf/same-bytes.test.ts',
  'test/documents/golden/**/*.test.ts',
  'test/documents/archival-structure.test.ts',
  'test/documents/outside-programs.test.ts',
  'test/documents/xlsx/hostile-workbooks.test.ts',
];

const globalSetup = ['test/support/prepare-assets.ts'];
const setupFiles = ['test/support/drawn-cases.ts'];

/**
 * `fast` needs nothing but the code and is part of `npm run check`; `thorough` takes longer; `cloud` runs against
 * a local cloud, each file against its own. `npm test` runs them all.
 */
export default defineConfig({
  test: {
    reporters: ['default', new ClosingLineReporter()],
    // Much of the time goes in waiting for a cloud or a browser: no processor is kept free.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'fast',
          globalSetup,
          setupFiles,
          include: ['test/**/*.test.ts'],
          exclude: [...cloudTests, ...thoroughTests],
          // They share no state, and loading the same modules anew for each file takes longer than the tests.
          isolate: false,
          // A busy machine takes several times as long as an idle one.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'thorough',
          globalSetup,
          setupFiles,
          include: thoroughTests,
          exclude: cloudTests,
          // Ends what hangs: a busy machine takes several times as long as an idle one.
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'cloud',
          globalSetup,
          setupFiles,
          include: cloudTests,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
