import type { Bloc } from '../domain/member.ts';
import { UnitAssignment } from '../domain/scoring/sheet.ts';
import { blocWrite } from './bloc-store.ts';
import { compressed, expanded } from './compressed.ts';
import { type OutboxEvent, outboxWrite } from './outbox.ts';
import { IF_NEW, type Table } from './table.ts';
import { type BlocAddress, keys, type UnitAddress } from './table-keys.ts';

/** The year's targets of the units of a bloc. */
export type AssignmentStore = ReturnType<typeof assignmentStore>;

/** Targets to store, on top of the bloc and of the unit's sheet that they were checked against. */
export type NewAssignment = {
  readonly address: UnitAddress;
  readonly assignment: UnitAssignment;
  readonly next: Bloc;
  readonly dueAt: string | undefined;
  readonly event?: OutboxEvent;
  readonly sheetVersion: number | undefined;
};

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
    /** Stores the targets with the bloc's next state; false when the bloc or the unit's sheet changed meanwhile. */
    put: async ({ address, assignment, next, dueAt, event, sheetVersion }: NewAssignment) => {
      const put = { ...keys.assignment(address), body: compressed(assignment) };
      const written = await table.transact([
        { put },
        blocWrite(address, next, dueAt),
        {
          check: keys.unitSummary(address),
          ...(sheetVersion === undefined
            ? { condition: IF_NEW }
            : { condition: 'sheetVersion = :seen', values: { ':seen': sheetVersion } }),
        },
        ...(event === undefined ? [] : [outboxWrite(event, String(next.revision))]),
      ]);
      return written.ok;
    },
  };
}

/** Parses a stored assignment. */
export const asAssignment = (body: unknown): UnitAssignment => UnitAssignment.parse(expanded(body));
