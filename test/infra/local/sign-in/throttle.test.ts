import { describe, expect, it } from 'vitest';
import { createThrottle } from '../../../../infra/local/sign-in/throttle.ts';

function throttleAt(start = 1_000_000) {
  let time = start;
  const throttle = createThrottle(() => time);
  const pass = (seconds: number) => {
    time += seconds * 1000;
  };
  const fail = (times: number) => {
    for (let count = 0; count < times; count += 1) throttle.failed('bac-ha');
  };
  return { throttle, pass, fail };
}

describe('the throttle', () => {
  it('lets a user name fail four times, and holds it for thirty seconds at the fifth', () => {
    const { throttle, pass, fail } = throttleAt();
    fail(4);
    expect(throttle.waitSeconds('bac-ha')).toBe(0);
    fail(1);
    expect(throttle.waitSeconds('bac-ha')).toBe(30);
    expect(throttle.waitSeconds('bao-yen')).toBe(0);
    pass(29.5);
    expect(throttle.waitSeconds('bac-ha')).toBe(1);
    pass(0.5);
    expect(throttle.waitSeconds('bac-ha')).toBe(0);
  });

  it('holds it again at the next failure, until it succeeds', () => {
    const { throttle, pass, fail } = throttleAt();
    fail(5);
    pass(30);
    fail(1);
    expect(throttle.waitSeconds('bac-ha')).toBe(30);
    throttle.succeeded('bac-ha');
    fail(4);
    expect(throttle.waitSeconds('bac-ha')).toBe(0);
  });

  it('forgets failures that lie a quarter of an hour back', () => {
    const { throttle, pass, fail } = throttleAt();
    fail(5);
    pass(15 * 60);
    fail(1);
    expect(throttle.waitSeconds('bac-ha')).toBe(0);
  });
});
