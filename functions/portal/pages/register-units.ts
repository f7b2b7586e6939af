import { Ineligible } from '../../../shared/domain/ranking/eligibility.ts';
import type { TieMetric } from '../../../shared/domain/ranking/tie-policy.ts';
import type { StoredEntry } from '../../../shared/domain/register/register-entry.ts';
import { sayDecimal } from '../../../shared/wording/numbers.ts';
import { sayIneligible } from '../../../shared/wording/place-reasons.ts';
import { type Html, html } from '../html.ts';
import { FIELDS, TASKS } from '../register-form.ts';
import { capitalized } from '../words.ts';
import { selectField, textField } from './form-fields.ts';
import { nameIn, type RegisterView, registerForm } from './register-view.ts';
import { withdrawal } from './register-withdrawal.ts';

type FactMetric = Extract<TieMetric, { kind: 'FACT' }>;

const SOURCE_HINT = 'Số, ký hiệu, ngày và nơi ban hành';

const unitOptions = ({ bloc }: RegisterView) =>
  bloc.units.map(({ id, name }) => [id, name] as const);

/** The units that are kept from a place, and the form that records one. */
export const findingSection = (view: RegisterView, entries: readonly StoredEntry[]): Html => {
  const findings = entries.filter(({ entry }) => entry.kind === 'FINDING');
  return html`<section><h2>Đơn vị không được xét</h2>
${findings.length === 0 && html`<p>Chưa ghi nhận đơn vị nào.</p>`}
${findings.map((stored) => recordedFinding(view, stored))}
${
  view.mayKeep &&
  html`<h3>Ghi nhận một đơn vị</h3>${registerForm(
    view,
    { task: TASKS.finding, about: '', id: 'khong-xet', button: 'Ghi nhận' },
    (field) =>
      html`${selectField({ ...field(FIELDS.unit, 'Đơn vị'), options: unitOptions(view) })}
${selectField({
  ...field(FIELDS.kind, 'Kết luận'),
  options: Ineligible.options.map((kind) => [kind, capitalized(sayIneligible(kind))] as const),
})}
${textField(field(FIELDS.text, 'Lý do', 'Ví dụ: đang trong thời gian thanh tra'))}
${textField(field(FIELDS.source, 'Căn cứ', SOURCE_HINT))}`,
  )}`
}</section>`;
};

const recordedFinding = (view: RegisterView, stored: StoredEntry): Html | undefined => {
  if (stored.entry.kind !== 'FINDING') return undefined;
  const { unitId, kind, reason, source } = stored.entry.finding;
  return html`<h3>${nameIn(view)(unitId)}: ${sayIneligible(kind)}</h3>
<p>${reason} (${source}).</p>
${withdrawal(view, stored, 'Rút ghi nhận này')}`;
};

/** What units declare for the tie metrics of the table; nothing where the table asks for no fact. */
export const factSections = (view: RegisterView, entries: readonly StoredEntry[]): Html =>
  html`${(view.ruleSet.tieMetrics ?? [])
    .filter((metric) => metric.kind === 'FACT')
    .map((metric) => factSection(view, metric, entries))}`;

const factSection = (
  view: RegisterView,
  { factId, title, unitOfMeasure, atLeast }: FactMetric,
  entries: readonly StoredEntry[],
): Html => {
  const declared = entries.filter(
    ({ entry }) => entry.kind === 'FACT' && entry.fact.factId === factId,
  );
  const measured = (value: string) =>
    `${sayDecimal(value)}${unitOfMeasure === '%' ? '%' : ` ${unitOfMeasure}`}`;
  return html`<section><h2>Khi ngang điểm: ${title}</h2>
<p>Đơn vị đạt từ ${measured(atLeast)} trở lên xếp trước đơn vị không đạt hoặc chưa khai.</p>
${declared.map(
  (stored) =>
    stored.entry.kind === 'FACT' &&
    html`<h3>${nameIn(view)(stored.entry.fact.unitId)}: ${measured(stored.entry.fact.value)}</h3>
<p>Căn cứ: ${stored.entry.fact.source}.</p>${withdrawal(view, stored, 'Rút thông tin này')}`,
)}
${
  view.mayKeep &&
  html`<h3>Ghi hoặc sửa của một đơn vị</h3>${registerForm(
    view,
    { task: TASKS.fact, about: factId, id: `thong-tin-${factId}`, button: 'Ghi nhận' },
    (field) =>
      html`${selectField({ ...field(FIELDS.unit, 'Đơn vị'), options: unitOptions(view) })}
${textField({ ...field(FIELDS.value, capitalized(title), `Đơn vị tính: ${unitOfMeasure}`), short: true })}
${textField(field(FIELDS.source, 'Căn cứ', SOURCE_HINT))}
${textField(field(FIELDS.reason, 'Lý do sửa', 'Chỉ cần khi sửa số đã ghi'))}`,
  )}`
}</section>`;
};
