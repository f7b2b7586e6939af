import { defineConfig } from 'vitest/config';

const cloudTests = ['test/**/*.emulator.test.ts', 'test/workflows/**/*.test.ts', 'test/e2e/**/*.test.ts'];

/** `fast` needs nothing but the code; `cloud` runs against the local cloud, one file after the other. */
export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'fast', include: ['test/**/*.test.ts'], exclude: cloudTests, testTimeout: 30_000 },
      },
      {
        test: {
          name: 'cloud',
          include: cloudTests,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
