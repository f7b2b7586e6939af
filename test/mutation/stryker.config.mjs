import { availableParallelism } from 'node:os';

/**
 * `npm run mutate`: changes the rules of scoring and ranking one place at a time, and counts which changes no test
 * notices. Slow, so it is part of no other command; `npm run mutate -- --mutate <file>` looks at one file.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
const configuration = {
  mutate: ['shared/domain/scoring/**/*.ts', 'shared/domain/ranking/**/*.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What only runs while modules load (the shapes of schemas) would be tried on every test.
  ignoreStatic: true,
  concurrency: availableParallelism(),
  // Types are checked by `npm run check`; the copies need no marks that switch that off.
  disableTypeChecks: false,
  // A change that makes a loop endless is found by the time its tests take.
  timeoutMS: 15_000,
  ignorePatterns: ['/.build', '/.local', '/cdk.out', '/coverage', '/out'],
  tempDirName: 'out/mutation/copies',
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'out/mutation/report.html' },
  jsonReporter: { fileName: 'out/mutation/report.json' },
  thresholds: { high: 98, low: 95, break: 95 },
};

// biome-ignore lint/style/noDefaultExport: Stryker reads its configuration so.
export default configuration;
