import { describe, expect, it } from 'vitest';
import {
  type FoundDecision,
  type LaterPaper,
  standingAfter,
} from '../../../shared/domain/decisions/standing.ts';

const UNITS = [
  { unitId: 'u1', name: 'Huyện U1' },
  { unitId: 'u2', name: 'Huyện U2' },
];
const found = (changes: Partial<FoundDecision> = {}): FoundDecision => ({
  id: 'a',
  kind: 'AWARD',
  state: 'ISSUED',
  units: UNITS,
  standing: 'IN_FORCE',
  effects: [],
  ...changes,
});
const paper = (kind: LaterPaper['kind'], unitIds?: string[]): LaterPaper => ({
  id: `b-${kind.toLowerCase()}`,
  kind,
  unitIds,
});
const standing = (before: Partial<FoundDecision>, about: ReturnType<typeof paper>) => {
  const after = standingAfter(found(before), about);
  return after.ok ? after.value.standing : after.errors.map(({ kind }) => kind);
};

describe('standingAfter', () => {
  it('R-DEC-10: an issued decision is amended, replaced or annulled, and names by what', () => {
    expect(standing({}, paper('AMENDMENT'))).toBe('AMENDED');
    expect(standing({ standing: 'AMENDED' }, paper('REPLACEMENT'))).toBe('REPLACED');
    expect(standing({ standing: 'AMENDED' }, paper('ANNULMENT'))).toBe('ANNULLED');
    const before = [{ decisionId: 'b0', kind: 'AMENDMENT' as const }];
    const after = standingAfter(found({ effects: before }), paper('REPLACEMENT'));
    expect(after.ok && after.value.effects).toEqual([
      ...before,
      { decisionId: 'b-replacement', kind: 'REPLACEMENT' },
    ]);
  });

  it('R-DEC-10: one that is not issued, replaced or annulled is not, nor is a letter', () => {
    const kinds = ['AMENDMENT', 'REPLACEMENT', 'ANNULMENT', 'ERRATUM'] as const;
    for (const kind of kinds) {
      for (const state of ['DRAFT', 'FOR_SIGNATURE', 'SIGNED', 'NUMBERED'] as const)
        expect(standing({ state, standing: undefined }, paper(kind))).toEqual(['TargetNotIssued']);
      expect(standing({ standing: 'REPLACED' }, paper(kind))).toEqual(['TargetNotInForce']);
      expect(standing({ standing: 'ANNULLED' }, paper(kind))).toEqual(['TargetNotInForce']);
      expect(standing({ kind: 'ERRATUM' }, paper(kind))).toEqual(['TargetIsLetter']);
    }
  });

  it('R-DEC-11: an annulment of some awards amends, of the last ones annuls', () => {
    const first = standingAfter(found(), paper('ANNULMENT', ['u1']));
    expect(first).toMatchObject({ value: { standing: 'AMENDED', effects: [{ unitIds: ['u1'] }] } });
    const now = first.ok ? first.value : {};
    expect(standing(now, paper('ANNULMENT', ['u2']))).toBe('ANNULLED');
    expect(standing({}, paper('ANNULMENT', ['u1', 'u2']))).toBe('ANNULLED');
    const rest = standingAfter(found(now), paper('ANNULMENT'));
    expect(rest).toMatchObject({
      value: { standing: 'ANNULLED', effects: [{}, { unitIds: ['u2'] }] },
    });
  });

  it('R-DEC-11: no award is annulled twice, nor one that was not given', () => {
    const effects = [{ decisionId: 'b0', kind: 'ANNULMENT' as const, unitIds: ['u1'] }];
    const again = standingAfter(
      found({ effects, standing: 'AMENDED' }),
      paper('ANNULMENT', ['u1']),
    );
    expect(again).toMatchObject({
      errors: [{ kind: 'AwardAnnulledAlready', unitName: 'Huyện U1' }],
    });
    expect(standing({}, paper('ANNULMENT', ['u9']))).toEqual(['NotAwarded']);
  });

  it('R-DEC-13: an erratum leaves the standing as it is, and is named', () => {
    expect(standing({}, paper('ERRATUM'))).toBe('IN_FORCE');
    const after = standingAfter(found({ standing: 'AMENDED' }), paper('ERRATUM'));
    expect(after).toMatchObject({ value: { standing: 'AMENDED', effects: [{ kind: 'ERRATUM' }] } });
  });

  it('is not about an award, which has no target', () => {
    expect(() => standingAfter(found(), paper('AWARD'))).toThrow();
  });
});
