import { describe, expect, it } from 'vitest';
import { dossierState, proposedFor } from '../../../shared/domain/decisions/dossier.ts';
import type { StageWindow } from '../../../shared/domain/period.ts';

const HASH = 'a'.repeat(64);
const WINDOWS: StageWindow[] = [
  {
    stage: 'SELF_SCORING',
    opensAt: '2023-12-01T00:00:00.000Z',
    closesAt: '2023-12-10T00:00:00.000Z',
  },
  {
    stage: 'VERIFICATION',
    opensAt: '2023-12-10T00:00:00.000Z',
    closesAt: '2023-12-20T00:00:00.000Z',
  },
];
const RANKING = { version: 2, inputsHash: HASH, digest: HASH };
const FINAL = {
  id: 'khoi-mot',
  windows: WINDOWS,
  closed: ['SELF_SCORING' as const, 'VERIFICATION' as const],
  ranking: RANKING,
};
const seen = (...blocIds: string[]) => ({
  rankings: blocIds.map((blocId) => ({ blocId, version: 2, digest: HASH })),
});

const totals = (total: string) => ({ total });
const BLOC = {
  id: 'khoi-mot',
  places: [
    { unitId: 'u1', place: 1, totals: totals('98.5') },
    { unitId: 'u2', place: 1, totals: totals('98.5') },
    { unitId: 'u3', place: 3, totals: totals('90') },
    { unitId: 'u4', place: null },
  ],
};
const award = (unitId: string, title: 'PROVINCIAL_FLAG' | 'CERTIFICATE_OF_MERIT') => ({
  blocId: 'khoi-mot',
  unitId,
  title,
});

describe('dossierState', () => {
  it('R-DOS-1: proposes for a bloc as soon as it is ranked for good', () => {
    expect(dossierState(FINAL, undefined)).toBe('PROPOSED');
    const verifying = { ...FINAL, closed: ['SELF_SCORING' as const] };
    expect(dossierState(verifying, undefined)).toBe('NOT_RANKED_FOR_GOOD');
    const since = '2023-12-21T00:00:00.000Z';
    const again = { ...FINAL, awaiting: { stage: 'VERIFICATION' as const, since } };
    expect(dossierState(again, undefined)).toBe('NOT_RANKED_FOR_GOOD');
    const { ranking: _, ...unranked } = FINAL;
    expect(dossierState(unranked, undefined)).toBe('NOT_RANKED_FOR_GOOD');
  });

  it('R-DOS-1: once there is a council’s result, proposes for the blocs in it alone', () => {
    expect(dossierState(FINAL, seen('khoi-mot'))).toBe('PROPOSED');
    expect(dossierState(FINAL, seen('khoi-hai'))).toBe('NOT_BEFORE_COUNCIL');
  });
});

describe('proposedFor', () => {
  it('R-DOS-2: before the council’s result proposes all who stand first for the flag', () => {
    expect(proposedFor(BLOC, undefined)).toEqual([
      { unitId: 'u1', title: 'PROVINCIAL_FLAG', place: 1, points: '98.5' },
      { unitId: 'u2', title: 'PROVINCIAL_FLAG', place: 1, points: '98.5' },
    ]);
  });

  it('R-DOS-2: after it proposes what the council agreed on, the flag first, with its votes', () => {
    const votes = { inFavour: 15, present: 16, members: 17 };
    const awards = [
      award('u3', 'CERTIFICATE_OF_MERIT'),
      award('u1', 'CERTIFICATE_OF_MERIT'),
      { ...award('u2', 'PROVINCIAL_FLAG'), votes },
      { ...award('u9', 'PROVINCIAL_FLAG'), blocId: 'khoi-hai' },
    ];
    expect(proposedFor(BLOC, { awards })).toEqual([
      { unitId: 'u2', title: 'PROVINCIAL_FLAG', place: 1, points: '98.5', votes },
      { unitId: 'u1', title: 'CERTIFICATE_OF_MERIT', place: 1, points: '98.5' },
      { unitId: 'u3', title: 'CERTIFICATE_OF_MERIT', place: 3, points: '90' },
    ]);
    expect(proposedFor(BLOC, { awards: [] })).toEqual([]);
  });

  it('R-DOS-2: proposes nobody where nobody is ranked', () => {
    const places = [{ unitId: 'u1', place: null }];
    expect(proposedFor({ ...BLOC, places }, undefined)).toEqual([]);
  });
});
