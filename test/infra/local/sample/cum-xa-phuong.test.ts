import { expect, it } from 'vitest';
import {
  CLUSTER,
  CLUSTER_ASSIGNMENTS,
  CLUSTER_RULE_SET,
  CLUSTER_UNITS,
} from '../../../../infra/local/sample/cum-xa-phuong.ts';
import { checkAssignment } from '../../../../shared/domain/scoring/check-assignment.ts';
import { indicatorsOf } from '../../../../shared/domain/scoring/indicators.ts';

it('has eight communes and wards, ranked by share under an illustrative rule set', () => {
  expect(CLUSTER_UNITS).toHaveLength(8);
  expect(CLUSTER_UNITS.map(({ id }) => id)).toContain(CLUSTER.headUnitId);
  expect(CLUSTER_UNITS.map(({ id }) => id)).toContain(CLUSTER.deputyUnitId);
  expect(CLUSTER_RULE_SET).toMatchObject({
    illustrative: true,
    rankingKey: 'TOTAL_OVER_ASSIGNED_MAXIMUM',
  });
  expect(indicatorsOf(CLUSTER_RULE_SET).length).toBeGreaterThanOrEqual(8);
});

it('assigns crops to communes and not to wards, and every target that is needed', () => {
  for (const assignment of CLUSTER_ASSIGNMENTS) {
    expect(checkAssignment(CLUSTER_RULE_SET, assignment).ok).toBe(true);
    const crops = assignment.lines.find(({ indicatorId }) => indicatorId === 'lua-va-mau');
    const ward = assignment.unitId.startsWith('phuong-');
    expect(crops?.state).toBe(ward ? 'NOT_ASSIGNED' : 'ASSIGNED');
  }
});
