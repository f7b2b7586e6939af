import type { StoredEntry } from '../../../shared/domain/register/register-entry.ts';
import { type Html, html } from '../html.ts';
import { FIELDS, TASKS } from '../register-form.ts';
import { textField } from './form-fields.ts';
import { type RegisterView, registerForm } from './register-view.ts';

/** The form that takes an entry back, folded until it is wanted or was sent in vain. */
export const withdrawal = (
  view: RegisterView,
  { hash }: StoredEntry,
  summary: string,
): Html | undefined => {
  if (!view.mayKeep) return undefined;
  const form = view.attempt?.form;
  const isSent = form?.get(FIELDS.task) === TASKS.withdrawal && form.get(FIELDS.about) === hash;
  return html`<details${isSent && html` open`}><summary>${summary}</summary>
${registerForm(
  view,
  { task: TASKS.withdrawal, about: hash, id: `rut-${hash.slice(0, 12)}`, button: 'Rút' },
  (field) => textField(field(FIELDS.reason, 'Lý do rút', 'Nội dung đã rút vẫn còn trong lịch sử')),
)}</details>`;
};
