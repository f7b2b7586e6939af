import type { InspectedSheet } from '../../shared/documents/xlsx/read-workbook.ts';
import { isAssigned } from '../../shared/domain/scoring/assigned.ts';
import { type LeftLine, moveLines } from '../../shared/domain/scoring/move-lines.ts';
import { optionalLines } from '../../shared/domain/scoring/required-lines.ts';
import type { AssignmentStore } from '../../shared/storage/assignment-store.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { RuleSetReader, RuleSetStore } from '../../shared/storage/rule-set-store.ts';
import type { UploadTicket } from '../../shared/storage/ticket-store.ts';
import { sayMoved } from '../../shared/wording/moved-lines.ts';
import { findAncestor } from './find-ancestor.ts';
import { addressOf } from './ticket-address.ts';

/** What taking over a sheet of an older rule set needs. */
export type MoveSheetDeps = {
  readonly blocs: Pick<BlocStore, 'get'>;
  readonly assignments: Pick<AssignmentStore, 'get'>;
  readonly ruleSets: Pick<RuleSetStore, 'get' | 'entry'>;
  readonly ruleSetOf: RuleSetReader;
};

/** A sheet as it is handled, with the lines of its own rule set that were not taken over into the present one. */
export type ReceivedSheet = InspectedSheet & { readonly left?: readonly LeftLine[] };

/** A sheet under the bloc's present rules, and what its sender is told about that. */
export type MovedSheet = { readonly sheet: ReceivedSheet; readonly notice: string };

/**
 * Takes a sheet over that was written into a form of an older rule set: one that the bloc's present rules come
 * from, by version or by clone. Undefined for any other form.
 */
export async function moveSheet(
  deps: MoveSheetDeps,
  ticket: UploadTicket,
  sheet: InspectedSheet,
): Promise<MovedSheet | undefined> {
  const address = addressOf(ticket);
  const { province } = address;
  const bloc = await deps.blocs.get(address);
  if (bloc === undefined) return undefined;
  const [before, after, assignment] = await Promise.all([
    findAncestor(deps.ruleSets, province, bloc.ruleSet, sheet.identity.ruleSetHash),
    deps.ruleSetOf(province, bloc.ruleSet),
    deps.assignments.get(address),
  ]);
  if (before === undefined) return undefined;
  const moved = moveLines(before, after, sheet.lines);
  const { lines } = moved;
  const optional = optionalLines(after);
  // Where nothing was written and nothing is asked for, there is nothing to look at.
  const left = moved.left.filter(
    ({ indicatorId, written }) =>
      written !== undefined || (isAssigned(assignment, indicatorId) && !optional.has(indicatorId)),
  );
  const untaken = new Set(left.map(({ indicatorId }) => indicatorId));
  return {
    notice: sayMoved(before.title, lines.length, left.length),
    sheet: {
      ...sheet,
      identity: { ...sheet.identity, ruleSetHash: bloc.ruleSet.hash },
      lines,
      left,
      // A cell of a line that is not taken over is told with its line.
      faults: sheet.faults.filter(({ place }) => !untaken.has(place?.key.split('/')[0] ?? '')),
    },
  };
}

/** True while somebody has to look at the sheet before it can be handed in, whatever the rules say of it. */
export const awaitsUnit = ({ faults, left = [] }: ReceivedSheet): boolean =>
  faults.length > 0 || left.some(({ written }) => written !== undefined);
