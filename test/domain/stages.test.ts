import { describe, expect, it } from 'vitest';
import type { Bloc } from '../../shared/domain/member.ts';
import type { StageWindow } from '../../shared/domain/period.ts';
import {
  checkWindows,
  newlyClosedScoringStage,
  rankAgain,
  standingAt,
  withinStage,
} from '../../shared/domain/stages.ts';

const at = (day: number, ms = 0): string => new Date(Date.UTC(2023, 11, day) + ms).toISOString();
const window = (stage: StageWindow['stage'], from: number, to: number): StageWindow => ({
  stage,
  opensAt: at(from),
  closesAt: at(to),
});
const WINDOWS = [
  window('REGISTRATION', 1, 3),
  window('SELF_SCORING', 3, 10),
  window('VERIFICATION', 12, 20),
];

const bloc = (changes: Partial<Bloc> = {}): Bloc => ({
  id: 'b1',
  name: 'Khối thi đua số 1',
  kind: 'KHOI',
  members: ['u1', 'u2'],
  headUnitId: 'u1',
  deputyUnitId: 'u2',
  ruleSet: { id: 'r', version: 1, hash: '0'.repeat(64) },
  windows: WINDOWS,
  closed: [],
  revision: 5,
  ...changes,
});

describe('withinStage', () => {
  const stages = (instant: string) => {
    const found = withinStage(WINDOWS, 'SELF_SCORING', instant);
    return found.ok ? 'open' : found.errors[0].kind;
  };

  it('R-STAGE-1: a window holds its first instant and not its last', () => {
    expect(stages(at(3, -1))).toBe('StageNotOpen');
    expect(stages(at(3))).toBe('open');
    expect(stages(at(10, -1))).toBe('open');
    expect(stages(at(10))).toBe('StageOver');
  });

  it('names when the stage begins or ended, and what came when', () => {
    expect(withinStage(WINDOWS, 'SELF_SCORING', at(10))).toEqual({
      ok: false,
      errors: [{ kind: 'StageOver', stage: 'SELF_SCORING', closesAt: at(10), at: at(10) }],
    });
    expect(withinStage(WINDOWS, 'SELF_SCORING', at(2))).toEqual({
      ok: false,
      errors: [{ kind: 'StageNotOpen', stage: 'SELF_SCORING', opensAt: at(3), at: at(2) }],
    });
  });

  it('refuses a stage that the bloc does not have', () => {
    expect(withinStage(WINDOWS, 'COUNCIL', at(5))).toEqual({
      ok: false,
      errors: [{ kind: 'StageNotPlanned', stage: 'COUNCIL' }],
    });
  });
});

describe('standingAt', () => {
  it('is before everything until the first window opens', () => {
    expect(standingAt(WINDOWS, at(1, -1))).toEqual({
      stage: undefined,
      closed: [],
      nextChangeAt: at(1),
    });
  });

  it('changes over in one instant where windows meet', () => {
    expect(standingAt(WINDOWS, at(3, -1)).stage).toBe('REGISTRATION');
    expect(standingAt(WINDOWS, at(3))).toEqual({
      stage: 'SELF_SCORING',
      closed: ['REGISTRATION'],
      nextChangeAt: at(10),
    });
  });

  it('is in no stage between windows, and knows what comes', () => {
    expect(standingAt(WINDOWS, at(10))).toEqual({
      stage: undefined,
      closed: ['REGISTRATION', 'SELF_SCORING'],
      nextChangeAt: at(12),
    });
  });

  it('has nothing to come after the last window', () => {
    expect(standingAt(WINDOWS, at(20))).toEqual({
      stage: undefined,
      closed: ['REGISTRATION', 'SELF_SCORING', 'VERIFICATION'],
      nextChangeAt: undefined,
    });
  });
});

describe('newlyClosedScoringStage', () => {
  it('R-STAGE-2: asks for a ranking from the instant a scoring stage ends', () => {
    expect(newlyClosedScoringStage(bloc(), at(10, -1))).toBeUndefined();
    expect(newlyClosedScoringStage(bloc(), at(10))).toBe('SELF_SCORING');
  });

  it('R-STAGE-2: asks once for each stage, and for the latest of several that went unnoticed', () => {
    const noted = bloc({ closed: ['REGISTRATION', 'SELF_SCORING'] });
    expect(newlyClosedScoringStage(noted, at(11))).toBeUndefined();
    expect(newlyClosedScoringStage(noted, at(20))).toBe('VERIFICATION');
    expect(newlyClosedScoringStage(bloc(), at(25))).toBe('VERIFICATION');
  });

  it('asks for nothing when a stage without scores ends', () => {
    expect(newlyClosedScoringStage(bloc(), at(3))).toBeUndefined();
  });
});

describe('rankAgain', () => {
  const place = { province: 'x', period: 'p1' };

  it('leaves a bloc alone whose stage has not been closed: its end ranks it anyway', () => {
    expect(rankAgain(bloc(), place, 'SELF_SCORING', at(9))).toBeUndefined();
  });

  it('R-STAGE-3: has a closed bloc ranked again, not before the end of its stage', () => {
    const closed = bloc({ closed: ['REGISTRATION', 'SELF_SCORING'] });
    const again = rankAgain(closed, place, 'SELF_SCORING', at(10, -1));
    expect(again?.next).toEqual({
      ...closed,
      revision: 6,
      awaiting: { stage: 'SELF_SCORING', since: at(10) },
    });
    expect(again?.dueAt).toBe(at(10));
    expect(again?.event).toEqual({
      kind: 'StageClosed',
      ...place,
      bloc: 'b1',
      stage: 'SELF_SCORING',
      at: at(10),
    });
  });

  it('R-STAGE-3: ranks for the latest scoring stage that is over, and never goes back in time', () => {
    const closed = bloc({
      closed: ['REGISTRATION', 'SELF_SCORING', 'VERIFICATION'],
      awaiting: { stage: 'VERIFICATION', since: at(20, 60_000) },
    });
    const again = rankAgain(closed, place, 'SELF_SCORING', at(9));
    expect(again?.next.awaiting).toEqual({ stage: 'VERIFICATION', since: at(20, 60_000) });
  });
});

describe('checkWindows', () => {
  const kinds = (windows: StageWindow[]) => {
    const checked = checkWindows(windows);
    return checked.ok ? [] : checked.errors.map(({ kind }) => kind);
  };

  it('takes windows in order, apart or meeting', () => {
    expect(kinds(WINDOWS)).toEqual([]);
  });

  it('refuses a window that ends when it opens', () => {
    expect(kinds([window('SELF_SCORING', 3, 3)])).toEqual(['WindowEndsBeforeItOpens']);
  });

  it('refuses windows that overlap or go back in the order of the stages', () => {
    expect(kinds([window('SELF_SCORING', 3, 10), window('VERIFICATION', 9, 12)])).toEqual([
      'WindowsOutOfOrder',
    ]);
    expect(kinds([window('VERIFICATION', 1, 2), window('SELF_SCORING', 3, 10)])).toEqual([
      'WindowsOutOfOrder',
    ]);
  });

  it('refuses a stage given twice', () => {
    expect(kinds([window('SELF_SCORING', 1, 2), window('SELF_SCORING', 3, 10)])).toEqual([
      'StageTwice',
    ]);
  });

  it('refuses a plan without self-scoring, and tells every fault at once', () => {
    expect(kinds([window('VERIFICATION', 5, 4), window('VERIFICATION', 4, 6)])).toEqual([
      'WindowEndsBeforeItOpens',
      'StageTwice',
      'SelfScoringMissing',
    ]);
  });
});
