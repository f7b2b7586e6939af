import { readWorkbook } from '../../../shared/documents/xlsx/read-workbook.ts';
import { templateRows, writtenFromLine } from '../../../shared/documents/xlsx/template-rows.ts';
import { writeTemplate } from '../../../shared/documents/xlsx/write-template.ts';
import { checkSheet } from '../../../shared/domain/scoring/check-sheet.ts';
import type { WrittenLine } from '../../../shared/domain/scoring/sheet.ts';
import type { UploadTicket } from '../../../shared/storage/ticket-store.ts';
import type { LocalCloud } from '../cloud.ts';
import type { Api } from './api.ts';
import { type BlocPlan, blocPath } from './set-up-bloc.ts';

/** Hands in a unit's sheet as JSON, as another system would. The key makes a second run the same request. */
export async function handInJson(
  api: Api,
  plan: BlocPlan,
  unitId: string,
  lines: readonly WrittenLine[],
): Promise<void> {
  await api.put(`${blocPath(plan)}/units/${unitId}/sheet`, {
    body: { lines },
    headers: { 'if-none-match': '*', 'idempotency-key': `mau-${plan.period.id}-${unitId}-v1` },
  });
}

/** Lines as they stand in number cells, where 67.468 tonnes written with a dot for thousands is 67468. */
export function asTyped(
  { ruleSet, assignments }: BlocPlan,
  unitId: string,
  lines: readonly WrittenLine[],
): readonly WrittenLine[] {
  const assignment = assignments.find((one) => one.unitId === unitId);
  const checked = checkSheet(ruleSet, assignment, lines);
  if (!checked.ok) throw new Error(`The sheet of ${unitId} is faulty`);
  return checked.value.map(writtenFromLine);
}

type Upload = {
  readonly ticketId: string;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
};

/**
 * Hands in a unit's sheet as an Excel file: downloads the unit's form, writes the lines into it, posts it straight
 * to the bucket by the form of the ticket, and reads what became of it.
 */
export async function handInWorkbook(
  cloud: LocalCloud,
  api: Api,
  plan: BlocPlan,
  unitId: string,
  lines: readonly WrittenLine[],
): Promise<UploadTicket> {
  const unit = `${blocPath(plan)}/units/${unitId}`;
  const blank = await api.download(`${unit}/sheet/template`);
  const upload = await api.post<Upload>(`${unit}/sheet/uploads`, { body: {} });
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([await filled(blank, plan, unitId, lines)]), `${unitId}.xlsx`);
  const posted = await fetch(upload.url, { method: 'POST', body: form });
  if (!posted.ok) throw new Error(`The upload of ${unitId} answered ${posted.status}`);
  await cloud.idle();
  return api.get<UploadTicket>(`${unit}/sheet/uploads/${upload.ticketId}`);
}

/** The unit's own form with its lines in it: same identity, same rows. */
async function filled(
  blank: Uint8Array,
  plan: BlocPlan,
  unitId: string,
  lines: readonly WrittenLine[],
): Promise<Uint8Array<ArrayBuffer>> {
  const form = await readWorkbook(blank);
  if (!form.ok) throw new Error(`The form of ${unitId} is unreadable`);
  const assignment = plan.assignments.find((one) => one.unitId === unitId);
  const bytes = await writeTemplate({
    identity: form.value.identity,
    province: '',
    unit: plan.units.find(({ id }) => id === unitId)?.name ?? unitId,
    bloc: plan.bloc.name,
    period: plan.period.name,
    ruleSet: plan.ruleSet.title,
    deadline: '',
    rows: templateRows(plan.ruleSet, assignment, lines),
  });
  return new Uint8Array(bytes);
}
