import {
  type DecisionStep,
  STEP_RULES,
  type StepName,
} from '../../shared/domain/decisions/decision-step.ts';
import { readDate } from './typed-date.ts';

/** The fields of the forms that take a decision's steps, as typed; each step uses some. */
export type StepForm = {
  readonly name: string;
  readonly title: string;
  readonly onBehalf: string;
  readonly number: string;
  readonly date: string;
  readonly reason: string;
  readonly confirmed: boolean;
};

export type StepFault = { readonly field: keyof StepForm; readonly text: string };

/** Nothing typed yet; a chairman mostly signs. */
export const EMPTY_STEP: StepForm = {
  name: '',
  title: 'CHỦ TỊCH',
  onBehalf: '',
  number: '',
  date: '',
  reason: '',
  confirmed: false,
};

/** A step's form as it was sent: which step, what was typed, and the step unless something is at fault. */
export type StepSent = {
  readonly name: StepName;
  readonly form: StepForm;
  readonly step: DecisionStep | undefined;
  readonly faults: readonly StepFault[];
};

const isStep = (name: string | null): name is StepName => name !== null && name in STEP_RULES;

/** Reads a step's form; undefined where it names no step. */
export function readStepForm(fields: URLSearchParams): StepSent | undefined {
  const name = fields.get('step');
  if (!isStep(name)) return undefined;
  const text = (field: string) => (fields.get(field) ?? '').normalize('NFC').trim();
  const form: StepForm = {
    name: text('name'),
    title: text('title'),
    onBehalf: text('onBehalf'),
    number: text('number'),
    date: text('date'),
    reason: text('reason'),
    confirmed: fields.has('confirmed'),
  };
  const faults = faultsOf(name, form);
  const version = Math.max(1, Number.parseInt(text('version'), 10) || 1);
  return {
    name,
    form,
    faults,
    step: faults.length === 0 ? stepOf(name, form, version) : undefined,
  };
}

function faultsOf(step: StepName, form: StepForm): readonly StepFault[] {
  const faults: StepFault[] = [];
  const needs = (field: keyof StepForm, isThere: boolean, text: string) => {
    if (!isThere) faults.push({ field, text });
  };
  if (step === 'SEND') {
    needs('title', form.title !== '', 'Ghi chức vụ người ký.');
    needs('name', form.name !== '', 'Ghi họ và tên người ký.');
  }
  if (step === 'RETURN') needs('reason', form.reason !== '', 'Ghi lý do trả lại.');
  if (step === 'NUMBER')
    needs('number', numberOf(form) > 0, 'Ghi số văn bản, chỉ gồm chữ số, từ 1 đến 99999.');
  if (step === 'SIGN' || step === 'NUMBER') {
    const isDate = readDate(form.date) !== undefined;
    needs('date', isDate, 'Ghi ngày dạng ngày/tháng/năm, ví dụ 15/01/2024.');
  }
  if (step === 'NUMBER' || step === 'ISSUE')
    needs('confirmed', form.confirmed, 'Đánh dấu xác nhận đã đối chiếu với bản ký.');
  return faults;
}

const numberOf = ({ number }: StepForm): number =>
  /^0*[1-9]\d{0,4}$/.test(number) ? Number(number) : 0;

function stepOf(step: StepName, form: StepForm, version: number): DecisionStep {
  const { name, title, onBehalf, reason } = form;
  const date = readDate(form.date) ?? '';
  const signatory = { name, title, ...(onBehalf === '' ? {} : { onBehalf }) };
  if (step === 'SEND') return { step, version, signatory };
  if (step === 'RETURN') return { step, version, reason };
  if (step === 'SIGN') return { step, version, date };
  if (step === 'NUMBER') return { step, version, number: numberOf(form), date };
  return { step, version };
}
