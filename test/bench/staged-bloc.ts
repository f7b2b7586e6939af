import { hashOf } from '../../shared/domain/hash.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import { assignmentStore } from '../../shared/storage/assignment-store.ts';
import { blocStore } from '../../shared/storage/bloc-store.ts';
import { ruleSetReader, ruleSetStore } from '../../shared/storage/rule-set-store.ts';
import { settingsStores } from '../../shared/storage/settings-stores.ts';
import { sheetStore } from '../../shared/storage/sheet-store.ts';
import type { Table } from '../../shared/storage/table.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import { sixtyIndicators, targetsOf } from './sixty-lines.ts';

export const ADDRESS: UnitAddress = {
  province: 'tinh-mau',
  period: '2023',
  bloc: 'khoi-mau',
  unit: 'don-vi-1',
};
export const ACCOUNT_ID = 'can-bo-1';
/** While the bloc scores itself. */
export const AT = '2023-12-01T01:00:00.000Z';

/** Puts into an empty table what a unit needs to hand in a sheet; answers what accepts it. */
export async function stageBloc(table: Table) {
  const { province, period, unit } = ADDRESS;
  const ruleSets = ruleSetStore(table);
  const json = sixtyIndicators();
  const ruleSet = { id: json.id, version: 1, hash: hashOf(json) };
  await ruleSets.add(province, { ...ruleSet, title: json.title, keptAt: AT }, json);
  const { units, accounts } = settingsStores(table);
  const named = {
    id: unit,
    name: 'Đơn vị 1',
    awardName: 'Nhân dân và cán bộ đơn vị 1',
    kind: 'xã',
  };
  const paper = { letterhead: 'ỦY BAN NHÂN DÂN ĐƠN VỊ 1', seat: 'Đơn vị 1' };
  await units.put({ ...named, ...paper }, {}, province, unit);
  const grant = { role: 'UNIT_HEAD', periodId: period, unitId: unit } as const;
  const account = { id: ACCOUNT_ID, name: 'Cán bộ mẫu', grants: [grant] };
  await accounts.put(account, {}, province, ACCOUNT_ID);
  const bloc = blocScoredBy(ruleSet);
  await blocStore(table).save(ADDRESS, bloc, undefined);
  await assignmentStore(table).put({
    address: ADDRESS,
    assignment: targetsOf(unit),
    next: { ...bloc, revision: 2 },
    dueAt: undefined,
    sheetVersion: undefined,
  });
  return { sheets: sheetStore(table), ruleSetOf: ruleSetReader(ruleSets) };
}

const blocScoredBy = (ruleSet: Bloc['ruleSet']): Bloc => ({
  id: ADDRESS.bloc,
  name: 'Khối thi đua mẫu',
  kind: 'KHOI',
  members: Array.from({ length: 50 }, (_, index) => `don-vi-${index + 1}`),
  headUnitId: 'don-vi-1',
  deputyUnitId: 'don-vi-2',
  ruleSet,
  windows: [
    {
      stage: 'SELF_SCORING',
      opensAt: '2023-11-15T00:00:00.000Z',
      closesAt: '2023-12-15T17:00:00.000Z',
    },
  ],
  stage: 'SELF_SCORING',
  closed: [],
  revision: 1,
});
