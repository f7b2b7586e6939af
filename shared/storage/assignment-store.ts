import type { Bloc } from '../domain/member.ts';
import { UnitAssignment } from '../domain/scoring/sheet.ts';
import { blocWrite } from './bloc-store.ts';
import { compressed, expanded } from './compressed.ts';
import type { Table } from './table.ts';
import { type BlocAddress, keys, type UnitAddress } from './table-keys.ts';

/** The year's targets of the units of a bloc. */
export type AssignmentStore = ReturnType<typeof assignmentStore>;

/** Opens the store of assignments. */
export function assignmentStore(table: Table) {
  return {
    get: async (address: UnitAddress): Promise<UnitAssignment | undefined> => {
      const item = await table.get(keys.assignment(address));
      return item === undefined ? undefined : asAssignment(item.body);
    },
    ofBloc: async (address: BlocAddress): Promise<readonly UnitAssignment[]> => {
      const { pk } = keys.assignment({ ...address, unit: '' });
      const items = await table.query(pk, 'UNIT#');
      return items.map((item) => asAssignment(item.body));
    },
    /** Stores the targets together with the bloc's next state; false when the bloc changed meanwhile. */
    put: async (
      address: UnitAddress,
      assignment: UnitAssignment,
      next: Bloc,
      dueAt: string | undefined,
    ) => {
      const put = { ...keys.assignment(address), body: compressed(assignment) };
      return (await table.transact([{ put }, blocWrite(address, next, dueAt)])).ok;
    },
  };
}

/** Parses a stored assignment. */
export const asAssignment = (body: unknown): UnitAssignment => UnitAssignment.parse(expanded(body));
