import { writtenFromLine } from '../../shared/documents/xlsx/template-rows.ts';
import type { Asking } from '../../shared/domain/authorize.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { isAssigned } from '../../shared/domain/scoring/assigned.ts';
import type { WrittenLine } from '../../shared/domain/scoring/sheet.ts';
import type { DraftStore } from '../../shared/storage/draft-store.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import { sayInstant } from '../../shared/wording/numbers.ts';
import { type DescribeFormDeps, describeForm, type FormFacts } from './describe-form.ts';
import { findReadableUnit } from './find-readable-unit.ts';
import type { ShowSheetDeps } from './show-sheet.ts';

/** A form with what the unit wrote so far. */
export type FilledForm = FormFacts & { readonly lines: readonly WrittenLine[] };

/**
 * Describes the form of a unit: blank before its first sheet, afterwards filled with the latest version. The
 * unit's own people go on from their draft where there is a current one, unless they ask for the sheet.
 *
 * @rule R-SUBMIT-4 a draft is seen by the unit alone
 */
export async function describeTemplate(
  deps: ShowSheetDeps & DescribeFormDeps & { readonly drafts: DraftStore },
  asking: Asking,
  address: UnitAddress,
  withDraft: boolean,
): Promise<Result<FilledForm, Refusal>> {
  const found = await findReadableUnit(deps, asking, address);
  if (!found.ok) return found;
  const { bloc, summary, own } = found.value;
  const base = { baseVersion: summary?.sheetVersion ?? 0, baseHash: summary?.sheetHash ?? '' };
  const [form, draft, sheet] = await Promise.all([
    describeForm(deps, address, bloc, base),
    own && withDraft ? deps.drafts.current(address, summary) : undefined,
    summary && deps.sheets.get(address, summary.sheetVersion),
  ]);
  if (!form.ok) return form;
  const lines = draft?.lines ?? sheet?.lines ?? [];
  const filledFrom = draft
    ? `Bản nháp giữ lúc ${sayInstant(draft.draft.at)}, chưa nộp`
    : summary && `Phiên bản ${summary.sheetVersion} đã nộp lúc ${sayInstant(summary.at)}`;
  const { template, ruleSet, assignment } = form.value;
  return ok({
    template: { ...template, filledFrom },
    ruleSet,
    assignment,
    lines: lines
      .filter(({ indicatorId }) => isAssigned(assignment, indicatorId))
      .map(writtenFromLine),
  });
}
