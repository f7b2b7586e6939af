import type { Extension } from '../../../shared/domain/register/extension.ts';
import type { StoredEntry } from '../../../shared/domain/register/register-entry.ts';
import { sayDate, sayInstant } from '../../../shared/wording/numbers.ts';
import { type Html, html } from '../html.ts';
import { FIELDS, TASKS, WHOLE_BLOC } from '../register-form.ts';
import { selectField, textField } from './form-fields.ts';
import { nameIn, type RegisterView, registerForm } from './register-view.ts';
import { withdrawal } from './register-withdrawal.ts';

/** The extensions of the time to hand in, past ones too, and the form that grants one. */
export const extensionSection = (view: RegisterView, entries: readonly StoredEntry[]): Html => {
  const extensions = entries.filter(({ entry }) => entry.kind === 'EXTENSION');
  return html`<section id="gia-han"><h2>Gia hạn nộp bản tự chấm điểm</h2>
${extensions.length === 0 && html`<p>Chưa gia hạn cho đơn vị nào.</p>`}
${extensions.map((stored) => recorded(view, stored))}
${view.mayKeep && grant(view)}</section>`;
};

const recorded = (view: RegisterView, stored: StoredEntry): Html | undefined => {
  if (stored.entry.kind !== 'EXTENSION') return undefined;
  const { extension } = stored.entry;
  const past = extension.until <= view.at;
  return html`<h3>${whose(view, extension)}: đến ${sayInstant(extension.until)}${past && ' (đã qua)'}</h3>
<p>${grounds(extension)}</p>
${!past && withdrawal(view, stored, 'Rút gia hạn này')}`;
};

const grant = (view: RegisterView): Html => html`<h3>Gia hạn cho một đơn vị hoặc cả khối, cụm</h3>
<p class="hint">Bản nộp trong thời gian gia hạn được coi là đúng hạn; nếu khối, cụm đã xếp thứ thì được xếp lại khi có bản nộp. Muốn đổi hạn đang có, ghi lại với hạn mới.</p>
${registerForm(
  view,
  { task: TASKS.extension, about: '', id: 'gia-han', button: 'Gia hạn' },
  (field) =>
    html`${selectField({
      ...field(FIELDS.unit, 'Đơn vị'),
      options: [
        [WHOLE_BLOC, 'Cả khối, cụm'],
        ...view.bloc.units.map(({ id, name }) => [id, name] as const),
      ],
    })}
${textField({ ...field(FIELDS.untilDate, 'Hạn mới: ngày', 'Dạng ngày/tháng/năm, ví dụ 20/12/2023'), short: true })}
${textField({ ...field(FIELDS.untilTime, 'Hạn mới: giờ', 'Giờ Việt Nam, ví dụ 17:00; bỏ trống là đến hết ngày'), short: true })}
${textField(field(FIELDS.text, 'Lý do', 'Ví dụ: đơn vị bị ảnh hưởng của bão'))}
${textField(field(FIELDS.grantedBy, 'Nơi cho gia hạn', 'Ví dụ: Sở Nội vụ'))}
${textField({ ...field(FIELDS.documentNumber, 'Số công văn', 'Ví dụ: 123/SNV-TĐKT'), short: true })}
${textField({ ...field(FIELDS.documentDate, 'Ngày công văn', 'Dạng ngày/tháng/năm'), short: true })}`,
)}`;

const whose = (view: Pick<RegisterView, 'bloc'>, { unitId }: Extension): string =>
  unitId === undefined ? 'Cả khối, cụm' : nameIn(view)(unitId);

const grounds = ({ reason, grantedBy, document }: Extension): string =>
  `Lý do: ${reason.replace(/[.;]$/, '')}. ${grantedBy} cho gia hạn tại Công văn số ${document.number} ngày ${sayDate(document.date)}.`;

/** An extension in one line, for the history. */
export const sayExtension = (view: Pick<RegisterView, 'bloc'>, extension: Extension): string =>
  `Gia hạn cho ${whose(view, extension)} đến ${sayInstant(extension.until)}. ${grounds(extension)}`;
