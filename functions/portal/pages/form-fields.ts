import type { ApiProblem } from '../api-client.ts';
import type { FieldFault } from '../field-fault.ts';
import { type Html, html } from '../html.ts';

/** A field of a form: `id` is unique on the page, `field` its name in what is sent. */
export type FormField = {
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly faults: readonly FieldFault[];
};

/** One line of text; `short` for a number or a date. */
export const textField = ({ short, ...given }: FormField & { readonly short?: boolean }): Html => {
  const { id, field, value } = given;
  return around(
    given,
    html`<input type="text"${short === true && html` class="short"`} id="${id}" name="${field}" value="${value}" autocomplete="off"${faultOf(given)}>`,
  );
};

/** One of several; nothing is chosen beforehand. */
export const selectField = (
  given: FormField & { readonly options: readonly (readonly [value: string, text: string])[] },
): Html => {
  const { id, field, value, options } = given;
  const option = ([own, text]: readonly [string, string]) =>
    html`<option value="${own}"${own === value && html` selected`}>${text}</option>`;
  return around(
    given,
    html`<select id="${id}" name="${field}"${faultOf(given)}>${option(['', 'Chọn…'])}${options.map(option)}</select>`,
  );
};

/** Attributes of a field that is at fault. */
export const faultOf = ({
  id,
  field,
  faults,
}: Pick<FormField, 'id' | 'field' | 'faults'>): Html | undefined =>
  faults.some((one) => one.field === field)
    ? html` aria-invalid="true" aria-describedby="${id}-loi"`
    : undefined;

/** The faults of a field, below it, a line each. */
export const faultText = ({
  id,
  field,
  faults,
}: Pick<FormField, 'id' | 'field' | 'faults'>): Html | undefined => {
  const own = faults.filter((one) => one.field === field);
  if (own.length === 0) return undefined;
  const lines = own.map(({ text }, index) => html`${index > 0 && html`<br>`}${text}`);
  return html`<p class="error" id="${id}-loi">${lines}</p>`;
};

/** What the API refused, with every fault that its own words do not tell. */
export const problemNote = ({
  title,
  detail,
  errors,
}: ApiProblem): Html => html`<div class="note fault" role="alert"><strong>${title}</strong><p>${detail}</p>
${errors.some(({ what }) => !detail.includes(what)) && html`<ul>${errors.map(({ what, mend }) => html`<li>${what} ${mend}</li>`)}</ul>`}</div>`;

const around = (given: FormField, input: Html): Html =>
  html`<div class="field"><label for="${given.id}">${given.label}${given.hint !== undefined && html` <span class="hint">${given.hint}</span>`}</label>
${input}${faultText(given)}</div>`;
