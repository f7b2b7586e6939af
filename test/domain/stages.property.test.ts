import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCORING_STAGES, STAGES, type StageWindow } from '../../shared/domain/period.ts';
import {
  checkWindows,
  newlyClosedScoringStage,
  standingAt,
  withinStage,
} from '../../shared/domain/stages.ts';

const instant = (second: number) => new Date(Date.UTC(2023, 0, 1) + second * 1000).toISOString();

/** Windows in order, many of them meeting, on a clock of few ticks: boundaries are hit often. */
const anyWindows = fc
  .record({
    stages: fc.subarray([...STAGES], { minLength: 1 }),
    steps: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 20, maxLength: 20 }),
  })
  .map(({ stages, steps }): StageWindow[] => {
    let now = 0;
    return stages.map((stage, index) => {
      const opens = now + (steps[2 * index] ?? 0);
      now = opens + 1 + (steps[2 * index + 1] ?? 0);
      return { stage, opensAt: instant(opens), closesAt: instant(now) };
    });
  });
const anyInstant = fc.integer({ min: 0, max: 90 }).map(instant);

describe('stages', () => {
  it('is in at most one stage, which is the one that withinStage says is open', () => {
    fc.assert(
      fc.property(anyWindows, anyInstant, (windows, at) => {
        const open = windows.filter(({ stage }) => withinStage(windows, stage, at).ok);
        expect(open.map(({ stage }) => stage)).toEqual(
          [standingAt(windows, at).stage].filter((stage) => stage !== undefined),
        );
      }),
    );
  });

  it('changes nothing before the next change, and something in that instant', () => {
    fc.assert(
      fc.property(anyWindows, anyInstant, (windows, at) => {
        const { nextChangeAt, ...now } = standingAt(windows, at);
        if (nextChangeAt === undefined) {
          expect(now.closed).toHaveLength(windows.length);
          return;
        }
        const before = new Date(Date.parse(nextChangeAt) - 1).toISOString();
        const { nextChangeAt: same, ...still } = standingAt(windows, before);
        expect([still, same]).toEqual([now, nextChangeAt]);
        const { nextChangeAt: _, ...then } = standingAt(windows, nextChangeAt);
        expect(then).not.toEqual(now);
      }),
    );
  });

  it('never opens again what is closed as time goes on', () => {
    fc.assert(
      fc.property(anyWindows, anyInstant, anyInstant, (windows, one, other) => {
        const [early = '', late = ''] = [one, other].sort();
        const { closed } = standingAt(windows, late);
        expect(closed).toEqual(expect.arrayContaining([...standingAt(windows, early).closed]));
      }),
    );
  });

  it('whatever minutes the tick misses, the last scoring stage that is over asks for its ranking', () => {
    fc.assert(
      fc.property(anyWindows, fc.array(anyInstant, { minLength: 1 }), (windows, ticks) => {
        let closed: StageWindow['stage'][] = [];
        let asked: StageWindow['stage'] | undefined;
        for (const tick of [...ticks].sort()) {
          asked = newlyClosedScoringStage({ windows, closed }, tick) ?? asked;
          closed = [...standingAt(windows, tick).closed];
        }
        expect(asked).toBe(closed.findLast((stage) => SCORING_STAGES.includes(stage)));
      }),
    );
  });

  it('takes exactly the plans that are in order and hold self-scoring', () => {
    fc.assert(
      fc.property(anyWindows, fc.nat(9), fc.nat(9), (windows, one, other) => {
        const swapped = [...windows];
        const [a, b] = [swapped[one], swapped[other]];
        if (a && b) [swapped[one], swapped[other]] = [b, a];
        const inOrder = swapped.every((window, index) => window === windows[index]);
        const planned = windows.some(({ stage }) => stage === 'SELF_SCORING');
        expect(checkWindows(swapped).ok).toBe(inOrder && planned);
      }),
    );
  });
});
