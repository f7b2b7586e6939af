import type { TemplateRow } from '../../shared/documents/xlsx/sheet-template.ts';
import { templateRows } from '../../shared/documents/xlsx/template-rows.ts';
import type { Asking } from '../../shared/domain/authorize.ts';
import { type PartValue, partIn } from '../../shared/domain/merging/merge-lines.ts';
import type { Conflict } from '../../shared/domain/merging/revise-sheet.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { checkSheetWithFiles } from '../../shared/domain/scoring/evidence.ts';
import type { WrittenLine } from '../../shared/domain/scoring/sheet.ts';
import type { SheetFault } from '../../shared/domain/scoring/sheet-fault.ts';
import type { Draft, SheetState } from '../../shared/storage/draft-store.ts';
import type { RuleSetReader } from '../../shared/storage/rule-set-store.ts';
import type { SheetStore } from '../../shared/storage/sheet-store.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import { saySheetFault } from '../../shared/wording/sheet-faults.ts';
import { findReadableUnit } from './find-readable-unit.ts';
import { hashOfWorking, latestSheet, type WorkingSheetDeps } from './working-sheet.ts';

/** What showing a draft needs. */
export type ShowDraftDeps = Parameters<typeof findReadableUnit>[0] &
  WorkingSheetDeps & {
    readonly sheets: SheetStore;
    readonly ruleSetOf: RuleSetReader;
  };

/** A conflict with both sides, and who wrote the one that is not in the lines. */
export type ConflictView = Conflict & {
  readonly byName: string;
  readonly stored: PartValue;
  readonly overName?: string;
};

/** What a unit is working on. */
export type DraftView = {
  /** What a revision or a submission of it names. */
  readonly state: SheetState;
  readonly hash: string;
  /** The latest draft, while it differs from what was handed in. */
  readonly draft?: Draft & { readonly byName: string };
  readonly lines: readonly WrittenLine[];
  readonly conflicts: readonly ConflictView[];
  /** Everything for which the sheet could not be handed in as it is. */
  readonly faults: readonly (SheetFault & { readonly what: string; readonly mend: string })[];
  /** The printed rows of the form, filled. */
  readonly rows: readonly TemplateRow[];
};

/**
 * What a unit's own people are working on: their latest draft, or what was handed in last.
 *
 * @rule R-SUBMIT-4 a draft is seen by the unit alone
 */
export async function showDraft(
  deps: ShowDraftDeps,
  asking: Asking,
  address: UnitAddress,
): Promise<Result<DraftView, Refusal>> {
  const found = await findReadableUnit(deps, asking, address);
  if (!found.ok) return found;
  const { bloc, summary, own } = found.value;
  if (!own) return refused({ kind: 'NotPermitted', action: 'EDIT_SHEET' });
  const [{ assignment, declared }, ruleSet] = await Promise.all([
    deps.sheets.context(address, asking.callerId, 'draft'),
    deps.ruleSetOf(address.province, bloc.ruleSet),
  ]);
  const working = await latestSheet(deps, address, { ruleSet, assignment }, summary);
  if (working === undefined) return refused({ kind: 'BusyTryAgain' });
  const { state, draft, lines, conflicts } = working;
  const nameOf = await namesOf(deps, address.province, [
    ...conflicts.flatMap((one) => (one.over ? [one, one.over] : [one])),
    ...(draft ? [draft] : []),
  ]);
  const checked = checkSheetWithFiles(ruleSet, assignment, lines, declared);
  return ok({
    state,
    hash: hashOfWorking(working),
    ...(draft && { draft: { ...draft, byName: nameOf(draft.by) } }),
    lines,
    conflicts: conflicts.map((conflict) => ({
      ...conflict,
      byName: nameOf(conflict.by),
      ...(conflict.over && { overName: nameOf(conflict.over.by) }),
      stored: partIn(
        lines.find(({ indicatorId }) => indicatorId === conflict.indicatorId),
        conflict.part,
      ),
    })),
    faults: checked.ok
      ? []
      : checked.errors.map((fault) => ({ ...fault, ...saySheetFault(fault) })),
    rows: templateRows(ruleSet, assignment, lines),
  });
}

/** The names of those who wrote something, by their ids. */
export async function namesOf(
  deps: Pick<ShowDraftDeps, 'accounts'>,
  province: string,
  written: readonly { readonly by: string }[],
): Promise<(id: string) => string> {
  const ids = [...new Set(written.map(({ by }) => by))];
  const accounts = await Promise.all(ids.map((id) => deps.accounts.get(province, id)));
  const names = new Map(ids.map((id, at) => [id, accounts[at]?.record.name ?? id]));
  return (id) => names.get(id) ?? id;
}
