import { writtenFromLine } from '../../shared/documents/xlsx/template-rows.ts';
import type { Asking } from '../../shared/domain/authorize.ts';
import { spellLine } from '../../shared/domain/merging/spell-line.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { isAssigned } from '../../shared/domain/scoring/assigned.ts';
import { indicatorsOf } from '../../shared/domain/scoring/indicators.ts';
import type { WrittenLine } from '../../shared/domain/scoring/sheet.ts';
import type { UnitSummary } from '../../shared/storage/bloc-store.ts';
import type { EvidenceStore } from '../../shared/storage/evidence-store.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import { sayInstant } from '../../shared/wording/numbers.ts';
import { declaredFiles, handedInFiles } from './attached-files.ts';
import { type DescribeFormDeps, describeForm, type FormFacts } from './describe-form.ts';
import { findReadableUnit } from './find-readable-unit.ts';
import type { ShowSheetDeps } from './show-sheet.ts';
import { latestSheet, type WorkingSheetDeps } from './working-sheet.ts';

/** A form with what the unit wrote so far. */
export type FilledForm = FormFacts & { readonly lines: readonly WrittenLine[] };

/**
 * Describes the form of a unit: blank before its first sheet, afterwards filled with the latest version. The
 * unit's own people go on from their draft where there is a current one, unless they ask for the sheet.
 *
 * @rule R-SUBMIT-4 a draft is seen by the unit alone
 */
export async function describeTemplate(
  deps: ShowSheetDeps & DescribeFormDeps & WorkingSheetDeps & { readonly evidence: EvidenceStore },
  asking: Asking,
  address: UnitAddress,
  withDraft: boolean,
): Promise<Result<FilledForm, Refusal>> {
  const found = await findReadableUnit(deps, asking, address);
  if (!found.ok) return found;
  const { bloc, summary, own } = found.value;
  const base = { baseVersion: summary?.sheetVersion ?? 0, baseHash: summary?.sheetHash ?? '' };
  const [form, sheet, declared] = await Promise.all([
    describeForm(deps, address, bloc, base),
    summary && deps.sheets.get(address, summary.sheetVersion),
    own ? deps.evidence.files(address) : undefined,
  ]);
  if (!form.ok) return form;
  const files = declared
    ? declaredFiles(form.value.ruleSet, declared)
    : handedInFiles(form.value.ruleSet, sheet?.lines ?? []);
  const facts = { ...form.value, template: { ...form.value.template, files } };
  if (own && withDraft) return filledWithDraft(deps, address, facts, summary);
  const lines = (sheet?.lines ?? []).filter(({ indicatorId }) =>
    isAssigned(facts.assignment, indicatorId),
  );
  const { template } = facts;
  return ok({
    ...facts,
    template: { ...template, filledFrom: summary && sayVersion(summary) },
    lines: lines.map(writtenFromLine),
  });
}

const sayVersion = ({ sheetVersion, at }: UnitSummary): string =>
  `Phiên bản ${sheetVersion} đã nộp lúc ${sayInstant(at)}`;

async function filledWithDraft(
  deps: WorkingSheetDeps,
  address: UnitAddress,
  form: FormFacts,
  summary: UnitSummary | undefined,
): Promise<Result<FilledForm, Refusal>> {
  const { template, ruleSet } = form;
  const working = await latestSheet(deps, address, form, summary);
  if (working === undefined) return refused({ kind: 'BusyTryAgain' });
  const { state, draft, lines } = working;
  const filledFrom = draft
    ? `Bản nháp giữ lúc ${sayInstant(draft.at)}, chưa nộp`
    : summary && sayVersion(summary);
  const identity = { ...template.identity, baseDraft: state.draft };
  const indicators = new Map(indicatorsOf(ruleSet).map((one) => [one.id, one]));
  return ok({
    ...form,
    template: { ...template, identity, filledFrom },
    lines: lines.map((line) => {
      const indicator = indicators.get(line.indicatorId);
      return indicator === undefined
        ? line
        : spellLine(indicator, line, (_, read) => writtenFromLine(read));
    }),
  });
}
