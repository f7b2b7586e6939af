import { ok, type Result, refused } from '../../domain/result.ts';
import { inflateEntries, type Parts } from './inflate-entries.ts';
import { type NumberShown, readNumberFormats } from './number-formats.ts';
import { recogniseFile } from './recognise-file.ts';
import { MAX_CELLS, type SheetGrid, scanSheet } from './scan-sheet.ts';
import { damaged, type WorkbookFault } from './workbook-fault.ts';
import { openPackage } from './workbook-package.ts';
import { readStrings } from './workbook-strings.ts';
import { readZipDirectory } from './zip-directory.ts';

/** Uploads larger than this are refused unread; a filled sheet of 500 lines stays below 300 kB. */
export const MAX_UPLOAD_BYTES = 5 * 1024 * 1024;

/** What is left of a workbook after the guard: its cells as they lie in the file, and what they refer to. */
export type GuardedWorkbook = {
  readonly sheets: readonly SheetGrid[];
  readonly strings: readonly string[];
  readonly formats: readonly NumberShown[];
  /** Days are counted from 1904 on, as old Macs did. */
  readonly from1904: boolean;
};

/**
 * Lets a workbook in, or says why not. Works on hostile bytes in bounded time and memory and never throws:
 * a file is recognised by content, its directory checked against itself, every entry inflated once within
 * limits and compared with its CRC-32, then only the parts that carry cells are read, by a strict reader.
 *
 * The cells come from here and not from a spreadsheet library, because a second reader of the same bytes
 * may see another file (a repeated cell, a formula without text, a name in other letters), and because
 * numbers are wanted as written.
 */
export function guardWorkbook(bytes: Uint8Array): Result<GuardedWorkbook, WorkbookFault> {
  if (bytes.length > MAX_UPLOAD_BYTES) {
    return refused({ kind: 'FileTooLarge', sizeBytes: bytes.length, limitBytes: MAX_UPLOAD_BYTES });
  }
  const foreign = recogniseFile(bytes);
  if (foreign !== undefined) return refused(foreign);
  const entries = readZipDirectory(bytes);
  if (!entries.ok) return entries;
  const parts = inflateEntries(entries.value);
  return parts.ok ? readParts(parts.value) : parts;
}

function readParts(parts: Parts): Result<GuardedWorkbook, WorkbookFault> {
  const found = openPackage(parts);
  if (!found.ok) return found;
  const { stringsPart, stylesPart, from1904 } = found.value;
  const strings = readIfThere(parts, stringsPart, readStrings);
  if (!strings.ok) return strings;
  const formats = readIfThere(parts, stylesPart, readNumberFormats);
  if (!formats.ok) return formats;
  const sheets: SheetGrid[] = [];
  let room = MAX_CELLS;
  for (const sheet of found.value.sheets) {
    const bytes = parts.get(sheet.part);
    if (bytes === undefined) return refused(damaged('PACKAGE', sheet.part));
    const grid = scanSheet(bytes, sheet, room);
    if (!grid.ok) return grid;
    room -= grid.value.cells.size;
    sheets.push(grid.value);
  }
  return ok({ sheets, strings: strings.value, formats: formats.value, from1904 });
}

function readIfThere<T, Fault>(
  parts: Parts,
  part: string | undefined,
  read: (bytes: Uint8Array, part: string) => Result<readonly T[], Fault>,
): Result<readonly T[], Fault> {
  const bytes = part === undefined ? undefined : parts.get(part);
  return part === undefined || bytes === undefined ? ok([]) : read(bytes, part);
}
