import { Account, Province, Unit } from '../domain/member.ts';
import { EmulationPeriod } from '../domain/period.ts';
import { listRecords, recordStore } from './record-store.ts';
import type { Table } from './table.ts';
import { keys } from './table-keys.ts';

/** Settings that the secretariat keeps: province, units, periods and accounts. */
export type SettingsStores = ReturnType<typeof settingsStores>;

/** A page of a listing: how many, and the sort key after which it starts. */
export type Page = { readonly limit: number; readonly after?: string | undefined };

/** Opens the stores of the settings records. */
export function settingsStores(table: Table) {
  return {
    provinces: recordStore(table, Province, (province: string) => keys.province(province)),
    units: {
      ...recordStore(table, Unit, (province: string, unit: string) => keys.unit(province, unit)),
      list: (province: string, page: Page) =>
        listRecords(table, Unit, keys.province(province).pk, 'UNIT#', page),
      /** The units of the given ids, in their order; an unknown one is undefined. */
      getAll: async (province: string, ids: readonly string[]) => {
        const items = await table.getAll(ids.map((id) => keys.unit(province, id)));
        return items.map((item) => (item === undefined ? undefined : Unit.parse(item.record)));
      },
    },
    periods: {
      ...recordStore(table, EmulationPeriod, (province: string, period: string) =>
        keys.period(province, period),
      ),
      list: (province: string, page: Page) =>
        listRecords(table, EmulationPeriod, keys.province(province).pk, 'PERIOD#', page),
    },
    accounts: recordStore(table, Account, (province: string, account: string) =>
      keys.account(province, account),
    ),
  };
}
