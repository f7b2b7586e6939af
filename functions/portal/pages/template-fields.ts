import { CONDITIONS, type Condition } from '../../../shared/domain/templates/kind-spec.ts';
import { KIND_SPECS } from '../../../shared/domain/templates/kind-specs.ts';
import type { PaperTemplate } from '../../../shared/domain/templates/paper-template.ts';
import { sayCondition, sayPart } from '../../../shared/wording/templates.ts';
import type { FieldFault } from '../field-fault.ts';
import { type Html, html } from '../html.ts';
import {
  CONDITIONS_EACH,
  TEMPLATE_FIELDS,
  type TypedParagraph,
  type TypedPart,
} from '../template-form.ts';
import { faultOf, faultText } from './form-fields.ts';

type Kind = PaperTemplate['kind'];

/** The fields of one part, with an empty paragraph to add another. `name` is what people call the part. */
export function partFields(
  kind: Kind,
  { part, paragraphs }: TypedPart,
  index: number,
  name: string,
  faults: readonly FieldFault[],
): Html {
  const { longest = 0, most = 0 } = KIND_SPECS[kind].parts.find((spec) => spec.part === part) ?? {};
  const hasRoom = longest > 80 || most > 1 || paragraphs.length === 0;
  const rows = hasRoom ? [...paragraphs, EMPTY] : paragraphs;
  return html`<fieldset class="part" id="phan-${index}"><legend>${name}</legend>
${faultText({ id: `phan-${index}`, field: `phan.${index}`, faults })}
${rows.map((row, place) => {
  const isNew = row === EMPTY;
  const fields = paragraphFields(kind, row, { index, place, name, isNew }, faults);
  return isNew && place > 0
    ? html`<details><summary>Thêm đoạn vào ${name}</summary>${fields}</details>`
    : fields;
})}
${part === 'ARTICLE' && html`<p><button class="small" name="${TEMPLATE_FIELDS.task}" value="them-dieu.${index}">Thêm một điều sau ${name}</button></p>`}</fieldset>`;
}

const EMPTY: TypedParagraph = { text: '', when: [] };

type Place = {
  readonly index: number;
  readonly place: number;
  readonly name: string;
  readonly isNew: boolean;
};

function paragraphFields(
  kind: Kind,
  { text, when }: TypedParagraph,
  { index, place, name, isNew }: Place,
  faults: readonly FieldFault[],
): Html {
  const field = TEMPLATE_FIELDS.text(index, place);
  const given = { id: `doan-${index}-${place}`, field, faults };
  const label = isNew && place > 0 ? 'Đoạn thêm' : `Đoạn ${place + 1}`;
  const usable = CONDITIONS.filter((one) =>
    KIND_SPECS[kind].circumstances.some((holds) => holds.has(one)),
  );
  const rows = Math.max(2, Math.ceil(text.length / 80));
  return html`<div class="field wording"><label for="${given.id}"><span class="hidden">${name}: </span>${label}</label>
<textarea id="${given.id}" name="${field}" rows="${rows}"${faultOf(given)}>
${text}</textarea>${faultText(given)}
${
  usable.length > 0 &&
  html`<div class="change">${Array.from({ length: CONDITIONS_EACH }, (_, nth) =>
    conditionField(
      usable,
      when[nth],
      { index, place, name: `${name}, ${label.toLowerCase()}` },
      nth,
    ),
  )}</div>`
}</div>`;
}

function conditionField(
  usable: readonly Condition[],
  chosen: Condition | undefined,
  { index, place, name }: Omit<Place, 'isNew'>,
  nth: number,
): Html {
  const field = TEMPLATE_FIELDS.when(index, place, nth);
  return html`<div class="entry"><label for="${field}"><span class="hidden">${name}: </span>${nth === 0 ? 'Chỉ in khi' : 'và'}</label>
<select id="${field}" name="${field}"><option value="">${nth === 0 ? 'mọi trường hợp' : '(không thêm điều kiện)'}</option>${usable.map(
    (one) =>
      html`<option value="${one}"${one === chosen && html` selected`}>${sayCondition(one)}</option>`,
  )}</select></div>`;
}

/** What each part is called: articles by their number in the template. */
export function partNames(parts: readonly TypedPart[]): readonly string[] {
  let article = 0;
  return parts.map(({ part }) => {
    if (part !== 'ARTICLE') return sayPart(part);
    article += 1;
    return `${sayPart(part)} ${article}`;
  });
}
