import type { EmulationPeriod } from '../../../shared/domain/period.ts';
import type { StoredEntry } from '../../../shared/domain/register/register-entry.ts';
import type { RuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import type { BlocView, RankingView } from '../api-answers.ts';
import type { ApiProblem } from '../api-client.ts';
import type { FieldFault } from '../field-fault.ts';
import { csrfField } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { type BlocPlace, pages } from '../paths.ts';
import { FIELDS, type Task } from '../register-form.ts';
import { type FormField, problemNote } from './form-fields.ts';

/** What the page of a bloc's register shows. */
export type RegisterView = {
  readonly place: BlocPlace;
  readonly period: EmulationPeriod;
  readonly bloc: BlocView;
  readonly ruleSet: RuleSet;
  readonly ranking: RankingView | undefined;
  /** Every version of every entry. */
  readonly versions: readonly StoredEntry[];
  readonly mayKeep: boolean;
  readonly saved: boolean;
  /** Now: what is over can't be taken back. */
  readonly at: string;
  readonly csrf: string;
  /** What was sent and could not be recorded. */
  readonly attempt?: {
    readonly form: URLSearchParams;
    readonly faults: readonly FieldFault[];
    readonly problem?: ApiProblem;
  };
};

/** The name of a member by its id. */
export const nameIn =
  ({ bloc }: Pick<RegisterView, 'bloc'>) =>
  (unit: string): string =>
    bloc.units.find(({ id }) => id === unit)?.name ?? 'đơn vị khác';

/** One of the page's forms: its task, what it is about, its first letter for ids, and the words of its button. */
type FormOf = {
  readonly task: Task;
  readonly about: string;
  readonly id: string;
  readonly button: string;
};

/** A form of the register: what was typed stands in it again when it could not be recorded. */
export function registerForm(
  view: RegisterView,
  { task, about, id, button }: FormOf,
  fields: (field: (name: string, label: string, hint?: string) => FormField) => Html,
): Html {
  const { form, faults = [], problem } = view.attempt ?? {};
  const isSent = form?.get(FIELDS.task) === task && form.get(FIELDS.about) === about;
  const field = (name: string, label: string, hint?: string): FormField => ({
    id: `${id}-${name}`,
    field: name,
    label,
    ...(hint !== undefined && { hint }),
    value: isSent ? (form.get(name) ?? '') : '',
    faults: isSent ? faults : [],
  });
  return html`<form method="post" action="${pages.register(view.place)}">${csrfField(view.csrf)}
<input type="hidden" name="${FIELDS.task}" value="${task}"><input type="hidden" name="${FIELDS.about}" value="${about}">
${isSent && problem !== undefined && problemNote(problem)}
${isSent && faults.length > 0 && html`<div class="note fault" role="alert"><p>Chưa lưu: còn ${faults.length} mục cần sửa.</p></div>`}
${fields(field)}
<p class="actions"><button class="${task === 'rut' ? 'second' : 'main'}">${button}</button></p></form>`;
}
