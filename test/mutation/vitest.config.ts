import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Examples, then whole blocs, then random ones: the order in which a change is noticed soonest. */
const LATER = ['test/domain/scoring/', 'test/domain/ranking/', 'test/wording/', 'test/mutation/'];

const rankOf = ({ moduleId }: TestSpecification): number =>
  LATER.findIndex((folder) => moduleId.includes(folder)) +
  (moduleId.endsWith('.property.test.ts') ? LATER.length : 0);

class SoonestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

/** The tests that a changed rule is tried on: those that exercise scoring and ranking, without servers or browsers. */
// biome-ignore lint/style/noDefaultExport: vitest reads its configuration so.
export default defineConfig({
  test: {
    include: [
      'test/domain/{scoring,ranking}/**/*.test.ts',
      'test/wording/*reasons.test.ts',
      'test/mutation/some-blocs.ts',
    ],
    // Thousands of cases each; `some-blocs` stands for them.
    exclude: ['test/domain/ranking/{rank-wide-bloc,sql-oracle}.property.test.ts'],
    setupFiles: ['test/mutation/few-random-cases.ts'],
    isolate: false,
    sequence: { sequencer: SoonestFirst },
    testTimeout: 30_000,
  },
});
