import type { StepName } from '../../../shared/domain/decisions/decision-step.ts';
import type { DecisionView } from '../api-answers.ts';
import type { ApiProblem } from '../api-client.ts';
import { csrfField } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import { EMPTY_STEP, type StepFault, type StepForm } from '../step-form.ts';
import { faultOf, faultText, problemNote, textField } from './form-fields.ts';

/** What was typed into the form of a step that could not be taken. */
export type StepTyped = {
  readonly name: StepName;
  readonly form: StepForm;
  readonly faults: readonly StepFault[];
  readonly problem?: ApiProblem | undefined;
};

type Words = { readonly heading: string; readonly button: string; readonly note: string };

const WORDS: Readonly<Record<StepName, Words>> = {
  SEND: {
    heading: 'Trình ký',
    button: 'Trình ký',
    note: 'Bản trình ký in tên người ký, để trống số và ngày; căn cứ pháp lý được lấy theo ngày trình. Từ bước này lời văn không sửa được nữa, trừ khi bị trả lại.',
  },
  RETURN: {
    heading: 'Trả lại để sửa',
    button: 'Trả lại',
    note: 'Văn bản trở lại dự thảo. Không trả lại được sau khi cấp số.',
  },
  SIGN: {
    heading: 'Ghi nhận đã ký',
    button: 'Ghi nhận đã ký',
    note: 'Người ký tự ghi nhận, hoặc văn thư ghi nhận theo bản giấy đã ký.',
  },
  NUMBER: {
    heading: 'Cấp số',
    button: 'Cấp số',
    note: 'Mỗi số chỉ cấp một lần cho một ký hiệu trong năm; sau khi cấp số không trả lại được nữa.',
  },
  ISSUE: {
    heading: 'Ban hành',
    button: 'Ban hành',
    note: 'Bản chính thức được tạo, khóa lưu trữ và công bố.',
  },
};

/** The form of a step, for whoever may take it; with what was typed where it could not be taken. */
export function stepForm(
  step: StepName,
  decision: DecisionView,
  csrf: string,
  typed: StepTyped | undefined,
): Html {
  const own = typed?.name === step ? typed : undefined;
  const { form = EMPTY_STEP, faults = [], problem } = own ?? {};
  const { heading, button, note } = WORDS[step];
  const look = step === 'RETURN' ? 'second' : 'main';
  return html`<h2>${heading}</h2><p class="soft">${note}</p>
${problem !== undefined && problemNote(problem)}
${faults.length > 0 && html`<div class="note fault" role="alert"><p>Chưa thực hiện: còn ${faults.length} mục cần sửa.</p></div>`}
<form method="post" action="${pages.decisionSteps(decision.id)}">${csrfField(csrf)}
<input type="hidden" name="step" value="${step}"><input type="hidden" name="version" value="${decision.version}">
${fieldsOf(step, decision, form, faults)}
<p class="actions"><button class="${look}">${button}</button></p></form>`;
}

function fieldsOf(
  step: StepName,
  { content }: DecisionView,
  form: StepForm,
  faults: readonly StepFault[],
): readonly (Html | undefined)[] {
  const input = (field: Exclude<keyof StepForm, 'confirmed'>, label: string, hint?: string) =>
    textField({
      id: `${step}-${field}`,
      field,
      label,
      ...(hint !== undefined && { hint }),
      value: form[field],
      faults,
      short: field === 'number' || field === 'date',
    });
  const example = 'Dạng ngày/tháng/năm, ví dụ 15/01/2024';
  const signatory = [
    input('title', 'Chức vụ người ký'),
    input('onBehalf', 'Ký thay (nếu có)', 'Ví dụ: KT. CHỦ TỊCH'),
    input('name', 'Họ và tên người ký'),
  ];
  const checked = confirmation(step, form, faults);
  return {
    SEND: signatory,
    RETURN: [input('reason', 'Lý do trả lại')],
    SIGN: [input('date', 'Ngày ký', example)],
    NUMBER: [
      input('number', 'Số', `Ký hiệu sau số: /${content.symbol}`),
      input('date', 'Ngày ban hành', example),
      checked,
    ],
    ISSUE: [checked],
  }[step];
}

const CONFIRMS: Readonly<Partial<Record<StepName, string>>> = {
  NUMBER: 'Đã đối chiếu số và ngày với bản ký và sổ đăng ký',
  ISSUE:
    'Đã đối chiếu với bản ký; hiểu rằng sau khi ban hành, số, ngày và nội dung không sửa được nữa',
};

function confirmation(step: StepName, form: StepForm, faults: readonly StepFault[]): Html {
  const id = `${step}-confirmed`;
  const field = { id, field: 'confirmed', faults };
  return html`<div class="field"><input type="checkbox" id="${id}" name="confirmed" value="1"${form.confirmed && html` checked`}${faultOf(field)}><label for="${id}">${CONFIRMS[step]}</label>${faultText(field)}</div>`;
}
