import { hashOf } from '../../shared/domain/hash.ts';
import { reviseSheet, type WorkingSheet } from '../../shared/domain/merging/revise-sheet.ts';
import { spellSheetLine } from '../../shared/domain/merging/spell-line.ts';
import { byText } from '../../shared/domain/order.ts';
import { isAssigned } from '../../shared/domain/scoring/assigned.ts';
import { indicatorsOf } from '../../shared/domain/scoring/indicators.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { SheetLine, UnitAssignment, WrittenLine } from '../../shared/domain/scoring/sheet.ts';
import type { UnitSummary } from '../../shared/storage/bloc-store.ts';
import type { DraftStore, SheetState, StoredDraft } from '../../shared/storage/draft-store.ts';
import type { SheetStore } from '../../shared/storage/sheet-store.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';

/** What finding a unit's working sheet needs. */
export type WorkingSheetDeps = SheetAtDeps & { readonly drafts: Pick<DraftStore, 'latest'> };

/** What finding it in one state needs. */
export type SheetAtDeps = {
  readonly sheets: Pick<SheetStore, 'get'>;
  readonly drafts: Pick<DraftStore, 'get'>;
};

/** What the unit is measured by: lines of anything else are none of its sheet. */
export type SheetPlan = {
  readonly ruleSet: RuleSet;
  readonly assignment: UnitAssignment | undefined;
};

/**
 * The working sheet in one state, always the same: the draft's lines, carried over to the version where that
 * was handed in later. Undefined where there is no such version or draft, or the draft is of a later version.
 */
export async function sheetAt(
  deps: SheetAtDeps,
  address: UnitAddress,
  plan: SheetPlan,
  { version, draft }: SheetState,
): Promise<WorkingSheet | undefined> {
  const [handedIn, kept] = await Promise.all([
    linesOf(deps, address, plan, version),
    draft === 0 ? undefined : deps.drafts.get(address, draft),
  ]);
  if (handedIn === undefined || (draft !== 0 && kept === undefined)) return undefined;
  return carriedOver(deps, address, plan, { version, handedIn, kept });
}

/** The working sheet as it is now, with its state; `draft` is there while it differs from what was handed in. */
export type LatestSheet = WorkingSheet & {
  readonly state: SheetState;
  readonly draft: StoredDraft['draft'] | undefined;
};

/**
 * What the unit is working on now: its latest draft, on its latest version. Undefined when a version came in
 * after the summary was read, and a draft on it: the summary is to be read again.
 */
export async function latestSheet(
  deps: WorkingSheetDeps,
  address: UnitAddress,
  plan: SheetPlan,
  summary: UnitSummary | undefined,
): Promise<LatestSheet | undefined> {
  const version = summary?.sheetVersion ?? 0;
  const [handedIn, kept] = await Promise.all([
    linesOf(deps, address, plan, version),
    deps.drafts.latest(address),
  ]);
  if (handedIn === undefined) throw new Error(`Summary of ${address.unit} names a missing sheet`);
  const sheet = await carriedOver(deps, address, plan, { version, handedIn, kept });
  if (sheet === undefined) return undefined;
  const pending = sheet.conflicts.length > 0 || !sameLines(sheet.lines, handedIn);
  const state = { version, draft: kept?.draft.number ?? 0 };
  return { ...sheet, state, draft: pending ? kept?.draft : undefined };
}

/** Recognises what somebody has seen. */
export const hashOfWorking = ({ lines, conflicts }: WorkingSheet): string =>
  hashOf({ lines: sorted(lines), conflicts });

/** Whether two sheets say the same, in whatever order. */
export const sameLines = (one: readonly WrittenLine[], other: readonly WrittenLine[]): boolean =>
  hashOf(sorted(one)) === hashOf(sorted(other));

const sorted = (lines: readonly WrittenLine[]): WrittenLine[] =>
  [...lines]
    .map(({ cases, ...line }) => ({
      ...line,
      ...(cases && { cases: [...cases].sort((a, b) => byText(a.eventId, b.eventId)) }),
    }))
    .sort((a, b) => byText(a.indicatorId, b.indicatorId));

async function linesOf(
  deps: SheetAtDeps,
  address: UnitAddress,
  { ruleSet }: SheetPlan,
  version: number,
): Promise<readonly WrittenLine[] | undefined> {
  if (version === 0) return [];
  const sheet = await deps.sheets.get(address, version);
  return sheet && spellLines(ruleSet, sheet.lines);
}

/** The lines of an accepted sheet as drafts spell them; what the rule set no longer asks for is left out. */
export function spellLines(ruleSet: RuleSet, lines: readonly SheetLine[]): readonly WrittenLine[] {
  const indicators = new Map(indicatorsOf(ruleSet).map((one) => [one.id, one]));
  return lines.flatMap((line) => {
    const indicator = indicators.get(line.indicatorId);
    return indicator === undefined ? [] : [spellSheetLine(indicator, line)];
  });
}

type Layers = {
  readonly version: number;
  readonly handedIn: readonly WrittenLine[];
  readonly kept: StoredDraft | undefined;
};

async function carriedOver(
  deps: SheetAtDeps,
  address: UnitAddress,
  plan: SheetPlan,
  { version, handedIn, kept }: Layers,
): Promise<WorkingSheet | undefined> {
  if (kept === undefined) return ofPlan(plan, { lines: handedIn, conflicts: [] });
  const { draft, lines, conflicts } = kept;
  if (draft.baseVersion > version) return undefined;
  if (draft.baseVersion === version) return ofPlan(plan, { lines, conflicts });
  const base = await linesOf(deps, address, plan, draft.baseVersion);
  if (base === undefined) return undefined;
  const origin = `${draft.number}v${version}`;
  const { by, at } = draft;
  const carried = reviseSheet(
    { lines: base, conflicts },
    { lines: handedIn, conflicts },
    { lines, settles: [], by, at, origin },
  );
  return ofPlan(plan, carried);
}

/** The plan may change while a unit works: what is no longer assigned is no matter of its sheet. */
function ofPlan({ ruleSet, assignment }: SheetPlan, sheet: WorkingSheet): WorkingSheet {
  const own = new Set(
    indicatorsOf(ruleSet).flatMap(({ id }) => (isAssigned(assignment, id) ? [id] : [])),
  );
  return {
    lines: sheet.lines.filter(({ indicatorId }) => own.has(indicatorId)),
    conflicts: sheet.conflicts.filter(({ indicatorId }) => own.has(indicatorId)),
  };
}
