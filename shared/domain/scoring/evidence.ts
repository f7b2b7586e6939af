import * as z from 'zod';
import { Hash, Id, Instant } from '../identifiers.ts';
import { byText } from '../order.ts';
import { type Result, unlessFaulty } from '../result.ts';
import { checkLines } from './check-sheet.ts';
import { EVIDENCE_BYTES, EVIDENCE_TYPES, EvidenceName } from './evidence-name.ts';
import type { RuleSet } from './rule-set.ts';
import {
  type EvidenceFile,
  MOST_EVIDENCE_FILES,
  type SheetLine,
  type UnitAssignment,
  type WrittenLine,
} from './sheet.ts';
import type { SheetFault } from './sheet-fault.ts';

/** Why a file is not taken as evidence: known from what is said of it, or from its bytes. */
export const EVIDENCE_FAULTS = [
  'UNNAMED',
  'TYPE_NOT_TAKEN',
  'TOO_LARGE',
  'OTHER_CONTENT',
  'DAMAGED',
  'HAS_MACROS',
  'CHANGED_SINCE_DECLARED',
] as const;
export type EvidenceFault = (typeof EVIDENCE_FAULTS)[number];

/**
 * A file that a unit declared as evidence of some lines. Until it is KEPT, `sizeBytes` and `sha256` are what its
 * sender says of it, where that is known; then they are the stored bytes' own.
 *
 * @rule R-EVIDENCE-1 a file is taken for what its bytes are
 */
export const DeclaredFile = z.strictObject({
  id: z.string().regex(/^[0-9a-f-]{1,40}$/),
  name: EvidenceName,
  type: z.enum(Object.keys(EVIDENCE_TYPES) as [keyof typeof EVIDENCE_TYPES]),
  indicatorIds: z.array(Id).min(1).max(MOST_EVIDENCE_FILES),
  by: Id,
  askedAt: Instant,
  sizeBytes: z.int().min(1).max(EVIDENCE_BYTES).optional(),
  sha256: Hash.optional(),
  state: z.enum(['WAITING', 'KEPT', 'REFUSED']),
  receivedAt: Instant.optional(),
  fault: z.enum(EVIDENCE_FAULTS).optional(),
});
export type DeclaredFile = z.infer<typeof DeclaredFile>;

/** The lines with the files that are confirmed for them, each once, in an order that follows from the files alone. */
export const withFiles = (
  lines: readonly WrittenLine[],
  declared: readonly DeclaredFile[],
): readonly WrittenLine[] =>
  lines.map(({ files: _, ...line }) => {
    const files = confirmedFiles(line.indicatorId, declared);
    return files.length === 0 ? line : { ...line, files };
  });

function confirmedFiles(
  indicatorId: string,
  declared: readonly DeclaredFile[],
): readonly EvidenceFile[] {
  const files = new Map<string, EvidenceFile>();
  for (const { state, sha256, name, indicatorIds } of declared) {
    if (state !== 'KEPT' || sha256 === undefined || !indicatorIds.includes(indicatorId)) continue;
    files.set(`${name} ${sha256}`, { sha256, name });
  }
  return [...files].sort(([a], [b]) => byText(a, b)).map(([, file]) => file);
}

/** Every declared file that is not confirmed, once for each of its lines. */
const unconfirmed = (declared: readonly DeclaredFile[]): readonly SheetFault[] =>
  declared
    .filter(({ state }) => state !== 'KEPT')
    .flatMap(({ state, name, indicatorIds }) =>
      indicatorIds.map((indicatorId) => ({
        indicatorId,
        kind: state === 'WAITING' ? ('FileNotArrived' as const) : ('FileNotTaken' as const),
        field: 'evidence' as const,
        found: name,
      })),
    );

/**
 * A sheet that is handed in, with the files that its unit declared for its lines: canonical lines that name the
 * confirmed ones, or every fault at once.
 *
 * @rule R-EVIDENCE-2 a sheet is not handed in while a declared file is not confirmed
 */
export function checkSheetWithFiles(
  ruleSet: RuleSet,
  assignment: UnitAssignment | undefined,
  written: readonly WrittenLine[],
  declared: readonly DeclaredFile[],
): Result<readonly SheetLine[], SheetFault> {
  const { lines, faults } = checkLines(ruleSet, assignment, withFiles(written, declared));
  const open = unconfirmed(declared);
  const told = faults.filter(
    ({ kind, indicatorId }) =>
      kind !== 'MissingEvidence' || !open.some((one) => one.indicatorId === indicatorId),
  );
  return unlessFaulty([...told, ...open], () => lines);
}
