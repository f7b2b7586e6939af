import { expect, it } from 'vitest';
import {
  ASSIGNMENTS,
  BLOC,
  FIRST_ATTEMPT,
  LAO_CAI_2023,
  MID_YEAR_PROGRESS,
  RULE_SET,
  SHEETS,
  UNITS,
} from '../../../../infra/local/sample/lao-cai-2023.ts';
import { sampleCase } from '../../../../infra/local/sample/sample-case.ts';
import { tieAcrossCut } from '../../../../shared/domain/ranking/cut-line.ts';
import { rankBloc } from '../../../../shared/domain/ranking/rank-bloc.ts';
import { checkSheet } from '../../../../shared/domain/scoring/check-sheet.ts';
import { indicatorsOf } from '../../../../shared/domain/scoring/indicators.ts';

const ranking = rankBloc(sampleCase(LAO_CAI_2023));
if (!ranking.ok) throw new Error(JSON.stringify(ranking.errors));
const { places, basis, scores } = ranking.value;

it('has an illustrative rule set of 100 base points and 10 bonus, with all five kinds', () => {
  expect(RULE_SET).toMatchObject({ illustrative: true, baseTotal: '100', bonusCap: '10' });
  expect(RULE_SET.title).toContain('minh họa');
  expect(RULE_SET.sourceNote).toContain('minh họa');
  const indicators = indicatorsOf(RULE_SET);
  expect(indicators.length).toBeGreaterThanOrEqual(12);
  expect(new Set(indicators.map(({ kind }) => kind)).size).toBe(5);
  expect(indicators.every(({ clause }) => clause.document.includes('minh họa'))).toBe(true);
});

it('has nine members with a sheet each, every line of it marked as illustrative', () => {
  expect(UNITS).toHaveLength(9);
  expect(UNITS.map(({ id }) => id)).toContain(BLOC.headUnitId);
  expect(UNITS.map(({ id }) => id)).toContain(BLOC.deputyUnitId);
  expect(SHEETS.flatMap(({ lines }) => lines)).toHaveLength(9 * indicatorsOf(RULE_SET).length);
  for (const { lines } of SHEETS) {
    expect(lines.every(({ explanation }) => explanation?.includes('minh họa'))).toBe(true);
  }
});

it('has one first unit, a clear top three, and one tie between the fourth and the eighth place', () => {
  expect(basis).toBe('VERIFIED');
  expect(places.slice(0, 3).map(({ place, shared }) => [place, shared])).toEqual([
    [1, false],
    [2, false],
    [3, false],
  ]);
  const tied = places.filter(({ shared }) => shared);
  expect(tied).toHaveLength(2);
  expect(tied.every(({ place }) => place !== null && place >= 4 && place <= 8)).toBe(true);
  const { flags, certificates } = RULE_SET.awards;
  expect([flags, certificates]).toEqual([1, 2]);
  expect(tieAcrossCut(places, flags)).toBeUndefined();
  expect(tieAcrossCut(places, flags + certificates)).toBeUndefined();
});

it('has lines that a reviewer changed, and others confirmed', () => {
  const lines = scores.flatMap((score) => score.lines);
  expect(lines.filter(({ granted }) => granted !== undefined).length).toBeGreaterThanOrEqual(3);
  expect(lines.every(({ reviewed }) => reviewed)).toBe(true);
});

it('is refused first for the malformed percentage of Bảo Yên, and for nothing else', () => {
  const assignment = ASSIGNMENTS.find(({ unitId }) => unitId === FIRST_ATTEMPT.unitId);
  const first = checkSheet(RULE_SET, assignment, FIRST_ATTEMPT.lines);
  expect(first).toMatchObject({
    ok: false,
    errors: [
      {
        kind: 'MalformedNumber',
        indicatorId: 'viec-lam',
        found: '65.79,2%',
        fault: { kind: 'NumberMixedMarks' },
      },
    ],
  });
  expect(first.ok ? [] : first.errors).toHaveLength(1);
});

it('keeps the printed mid-year percentages apart, with their source', () => {
  expect(MID_YEAR_PROGRESS.source).toBe('báo cáo công khai ngày 04/07/2023');
  const known = UNITS.map(({ id }) => id);
  const indicators = indicatorsOf(RULE_SET).map(({ id }) => id);
  for (const { unitId, indicatorId } of MID_YEAR_PROGRESS.percentages) {
    expect(known).toContain(unitId);
    expect(indicators).toContain(indicatorId);
  }
});
