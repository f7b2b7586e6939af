import { describe, expect, it } from 'vitest';
import { admitSheet, sheetsAreIn } from '../../shared/domain/deadline.ts';

const CLAUSE = { document: 'Quy chế thử', article: '5' };
const LATE = { days: 2, points: '0.5', per: 'DAY', clause: CLAUSE } as const;
/** Self-scoring ends at midnight after 15/12 in Việt Nam. */
const bloc = (late?: typeof LATE, extensions: { unitId?: string; until: string }[] = []) => ({
  windows: [
    {
      stage: 'SELF_SCORING' as const,
      opensAt: '2023-12-01T00:00:00.000Z',
      closesAt: '2023-12-15T17:00:00.000Z',
    },
  ],
  ruleSet: { id: 'r', version: 1, hash: '0'.repeat(64), ...(late === undefined ? {} : { late }) },
  extensions,
  closed: ['SELF_SCORING' as const],
  members: ['u1', 'u2'],
});
const days = (at: string, extensions: { unitId?: string; until: string }[] = []) => {
  const admitted = admitSheet(bloc(LATE, extensions), 'u1', at);
  return admitted.ok ? (admitted.value.late?.days ?? 0) : admitted.errors[0];
};

describe('R-LATE-1: a late sheet is refused unless the rule set takes it', () => {
  it('is refused at the deadline itself where nothing is written', () => {
    expect(admitSheet(bloc(), 'u1', '2023-12-15T16:59:59.999Z')).toEqual({ ok: true, value: {} });
    expect(admitSheet(bloc(), 'u1', '2023-12-15T17:00:00.000Z')).toEqual({
      ok: false,
      errors: [
        {
          kind: 'StageOver',
          stage: 'SELF_SCORING',
          closesAt: '2023-12-15T17:00:00.000Z',
          at: '2023-12-15T17:00:00.000Z',
        },
      ],
    });
  });

  it('is late by the days of the calendar of Việt Nam, to the end of the last one', () => {
    expect(days('2023-12-15T16:59:59.999Z')).toBe(0);
    expect(days('2023-12-15T17:00:00.000Z')).toBe(1);
    expect(days('2023-12-16T16:59:59.999Z')).toBe(1);
    expect(days('2023-12-16T17:00:00.000Z')).toBe(2);
    expect(days('2023-12-17T16:59:59.999Z')).toBe(2);
    expect(days('2023-12-17T17:00:00.000Z')).toMatchObject({
      kind: 'StageOver',
      closesAt: '2023-12-17T17:00:00.000Z',
    });
  });

  it('is late by one day on the very day of a deadline within it', () => {
    const extensions = [{ unitId: 'u1', until: '2023-12-18T10:00:00.000Z' }];
    expect(days('2023-12-18T09:59:59.999Z', extensions)).toBe(0);
    expect(days('2023-12-18T10:00:00.000Z', extensions)).toBe(1);
    expect(days('2023-12-19T16:59:59.999Z', extensions)).toBe(1);
    expect(days('2023-12-20T16:59:59.999Z', extensions)).toBe(2);
    expect(days('2023-12-20T17:00:00.000Z', extensions)).toMatchObject({ kind: 'StageOver' });
  });

  it('says what is taken', () => {
    const admitted = admitSheet(bloc(LATE), 'u1', '2023-12-17T10:00:00.000Z');
    expect(admitted).toEqual({
      ok: true,
      value: { late: { days: 2, points: '1', clause: CLAUSE } },
    });
  });
});

describe('R-EXT-1: within an extension a sheet is in time', () => {
  const until = '2023-12-20T17:00:00.000Z';
  it('of the unit alone, or of the whole bloc, the longest that it has', () => {
    const own = bloc(LATE, [{ unitId: 'u1', until }]);
    expect(admitSheet(own, 'u1', '2023-12-20T16:59:59.999Z')).toEqual({
      ok: true,
      value: { extendedTo: until },
    });
    expect(admitSheet(own, 'u2', '2023-12-20T16:59:59.999Z').ok).toBe(false);
    const all = bloc(undefined, [{ until }, { unitId: 'u1', until: '2023-12-19T17:00:00.000Z' }]);
    for (const unit of ['u1', 'u2'])
      expect(admitSheet(all, unit, '2023-12-20T10:00:00.000Z')).toEqual({
        ok: true,
        value: { extendedTo: until },
      });
  });

  it('and one that ended before the bloc’s own deadline takes nothing away', () => {
    const moved = bloc(undefined, [{ until: '2023-12-10T17:00:00.000Z' }]);
    expect(admitSheet(moved, 'u1', '2023-12-15T16:00:00.000Z')).toEqual({ ok: true, value: {} });
  });

  it('keeps the order of the bloc from its members until nobody can hand in any more', () => {
    const own = bloc(undefined, [{ unitId: 'u2', until }]);
    expect(sheetsAreIn(own, '2023-12-20T16:59:59.999Z')).toBe(false);
    expect(sheetsAreIn(own, until)).toBe(true);
    expect(sheetsAreIn({ ...own, closed: [] }, until)).toBe(false);
    expect(sheetsAreIn(bloc(LATE), '2023-12-17T16:59:59.999Z')).toBe(false);
    expect(sheetsAreIn(bloc(LATE), '2023-12-17T17:00:00.000Z')).toBe(true);
  });
});
