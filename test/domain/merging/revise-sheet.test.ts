import { describe, expect, it } from 'vitest';
import { reviseSheet, type WorkingSheet } from '../../../shared/domain/merging/revise-sheet.ts';

const AT = '2023-12-05T03:00:00.000Z';
const start: WorkingSheet = { lines: [{ indicatorId: 'p', actual: '10' }], conflicts: [] };
const by = (who: string, origin: string, actual: string, settles: readonly string[] = []) => ({
  lines: [{ indicatorId: 'p', actual }],
  settles,
  by: who,
  at: AT,
  origin,
});

/** An's 11 is there, Bình's 12 waits beside it. */
const clashed = reviseSheet(start, reviseSheet(start, start, by('an', '1', '11')), {
  ...by('binh', '2', '12'),
});
const CONFLICT = {
  id: '2-1',
  indicatorId: 'p',
  part: 'RESULT',
  value: { actual: '12' },
  by: 'binh',
  at: AT,
};

describe('reviseSheet', () => {
  it('R-MERGE-2: keeps the side that came later beside the sheet, with who wrote it', () => {
    expect(clashed).toEqual({ lines: [{ indicatorId: 'p', actual: '11' }], conflicts: [CONFLICT] });
  });

  it('ends a conflict by the choice of either side', () => {
    expect(reviseSheet(clashed, clashed, by('chi', '3', '11', ['2-1']))).toEqual({
      lines: [{ indicatorId: 'p', actual: '11' }],
      conflicts: [],
    });
    expect(reviseSheet(clashed, clashed, by('chi', '3', '12', ['2-1']))).toEqual({
      lines: [{ indicatorId: 'p', actual: '12' }],
      conflicts: [],
    });
  });

  it('leaves a conflict that its author has not seen', () => {
    const unseen = { ...clashed, conflicts: [] };
    expect(reviseSheet(unseen, clashed, by('chi', '3', '11', ['2-1'])).conflicts).toEqual([
      CONFLICT,
    ]);
  });

  it('lets two choices that differ clash anew, whoever was first', () => {
    const mine = by('an', '3', '11', ['2-1']);
    const theirs = by('chi', '4', '12', ['2-1']);
    const first = reviseSheet(clashed, reviseSheet(clashed, clashed, mine), theirs);
    expect(first.lines).toEqual([{ indicatorId: 'p', actual: '11' }]);
    expect(first.conflicts).toMatchObject([{ id: '4-1', value: { actual: '12' } }]);
    const second = reviseSheet(clashed, reviseSheet(clashed, clashed, theirs), mine);
    expect(second.lines).toEqual([{ indicatorId: 'p', actual: '12' }]);
    expect(second.conflicts).toMatchObject([{ id: '3-1', value: { actual: '11' } }]);
  });
});
