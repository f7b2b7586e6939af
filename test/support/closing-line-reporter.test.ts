import { describe, expect, it } from 'vitest';
import type { TestModule } from 'vitest/node';
import { closingLine } from './closing-line-reporter.ts';

type State = 'passed' | 'failed' | 'skipped' | 'pending';

const moduleOf = (state: 'passed' | 'failed', ...tests: State[]) =>
  ({
    state: () => state,
    children: { allTests: () => tests.map((each) => ({ result: () => ({ state: each }) })) },
  }) as unknown as TestModule;

describe('closingLine', () => {
  it('counts the tests of all files', () => {
    const modules = [
      moduleOf('passed', 'passed', 'passed'),
      moduleOf('failed', 'failed', 'passed'),
    ];
    expect(closingLine(modules, 0)).toBe('3 passed, 1 failed');
  });

  it('speaks of skipped tests only if there are any', () => {
    expect(closingLine([moduleOf('passed', 'passed', 'skipped', 'pending')], 0)).toBe(
      '1 passed, 0 failed, 2 skipped',
    );
  });

  it('counts a file that failed without a failed test, and errors nobody caught', () => {
    const modules = [
      moduleOf('failed'),
      moduleOf('failed', 'passed'),
      moduleOf('failed', 'failed'),
    ];
    expect(closingLine(modules, 2)).toBe('1 passed, 5 failed');
  });
});
