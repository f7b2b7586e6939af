import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends the run with one plain line, `N passed, N failed` (and `, N skipped` where there are any), for
 * programs that read the output. What broke outside a test (a file that does not load, a hook, an error
 * nobody caught) counts as failed too, so that a red run never says `0 failed`.
 */
export class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    process.stdout.write(`${closingLine(modules, unhandledErrors.length)}\n`);
  }
}

/** The line itself. */
export function closingLine(modules: readonly TestModule[], unhandledErrors: number): string {
  const count = { passed: 0, failed: unhandledErrors, skipped: 0, pending: 0 };
  for (const module of modules) {
    const failedBefore = count.failed;
    for (const test of module.children.allTests()) count[test.result().state] += 1;
    const brokeOutsideTests = module.state() === 'failed' && count.failed === failedBefore;
    if (brokeOutsideTests) count.failed += 1;
  }
  const skipped = count.skipped + count.pending;
  const line = `${count.passed} passed, ${count.failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
