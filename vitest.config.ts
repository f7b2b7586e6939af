import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from './test/support/closing-line-reporter.ts';

const cloudTests = [
  'test/**/*.emulator.test.ts',
  'test/workflows/**/*.test.ts',
  'test/e2e/**/*.test.ts',
];

const globalSetup = ['test/support/prepare-assets.ts'];

/** `fast` needs nothing but the code; `cloud` runs against the local cloud, one file after the other. */
export default defineConfig({
  test: {
    reporters: ['default', new ClosingLineReporter()],
    projects: [
      {
        test: {
          name: 'fast',
          globalSetup,
          include: ['test/**/*.test.ts'],
          exclude: cloudTests,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'cloud',
          globalSetup,
          include: cloudTests,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
