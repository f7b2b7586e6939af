import { coverSheet } from './cover-sheet.ts';
import { faultsSheet } from './faults-sheet.ts';
import { formSheet, rowsByKey } from './form-sheet.ts';
import { markFaults, type ReturnedFault } from './mark-faults.ts';
import type { SheetTemplate } from './sheet-template.ts';
import type { CellMap } from './template-cells.ts';
import { writeForm } from './write-template.ts';

/**
 * Makes the workbook that goes back to its unit: our own form with what the unit wrote, each faulty cell red
 * with a note, and before it a sheet that lists all faults and leads to their cells. It can be mended and
 * handed in as it is: the list and the notes are passed over when it is read. Equal input gives equal bytes.
 */
export function writeReturned(
  template: SheetTemplate,
  faults: readonly ReturnedFault[],
): Promise<Uint8Array> {
  const form = formSheet(template);
  const cells: CellMap = new Map(form.cells);
  const rows = rowsByKey(template);
  const marked = markFaults(cells, rows, faults);
  const elsewhere = faults.filter(({ place }) => place === undefined || !rows.has(place.key));
  return writeForm(template, [
    faultsSheet(template, cells, marked, elsewhere),
    coverSheet(template),
    { ...form, cells },
  ]);
}
