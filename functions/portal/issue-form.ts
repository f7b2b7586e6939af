import type { Issue } from '../../shared/domain/decisions/decision.ts';

/** The fields of the form that issues a decision, as typed. */
export type IssueForm = {
  readonly name: string;
  readonly title: string;
  readonly onBehalf: string;
  readonly number: string;
  readonly date: string;
  readonly confirmed: boolean;
};

export type IssueFault = { readonly field: keyof IssueForm; readonly text: string };

/** Nothing typed yet; a chairman mostly signs. */
export const EMPTY_ISSUE: IssueForm = {
  name: '',
  title: 'CHỦ TỊCH',
  onBehalf: '',
  number: '',
  date: '',
  confirmed: false,
};

/** What was typed, and what the API is asked with: undefined while the form can't be understood, with every fault. */
export function readIssueForm(fields: URLSearchParams): {
  readonly form: IssueForm;
  readonly issue: Issue | undefined;
  readonly faults: readonly IssueFault[];
} {
  const text = (name: keyof IssueForm) => (fields.get(name) ?? '').normalize('NFC').trim();
  const form: IssueForm = {
    name: text('name'),
    title: text('title'),
    onBehalf: text('onBehalf'),
    number: text('number'),
    date: text('date'),
    confirmed: fields.has('confirmed'),
  };
  const number = /^0*[1-9]\d{0,4}$/.test(form.number) ? Number(form.number) : undefined;
  const date = readDate(form.date);
  const faults: IssueFault[] = [];
  const fault = (field: keyof IssueForm, message: string) => faults.push({ field, text: message });
  if (form.name === '') fault('name', 'Ghi họ và tên người ký.');
  if (form.title === '') fault('title', 'Ghi chức vụ người ký.');
  if (number === undefined) fault('number', 'Ghi số văn bản, chỉ gồm chữ số, từ 1 đến 99999.');
  if (date === undefined) fault('date', 'Ghi ngày ban hành dạng ngày/tháng/năm, ví dụ 15/01/2024.');
  if (!form.confirmed) fault('confirmed', 'Đánh dấu xác nhận đã đối chiếu với bản ký.');
  if (faults.length > 0 || number === undefined || date === undefined) {
    return { form, issue: undefined, faults };
  }
  const { name, title, onBehalf } = form;
  const signatory = { name, title, ...(onBehalf === '' ? {} : { onBehalf }) };
  return { form, issue: { signatory, number, date }, faults };
}

/** `15/1/2024`, `15-01-2024` or `2024-01-15` as a calendar date; undefined for a day that does not exist. */
function readDate(text: string): string | undefined {
  const [, d = '', m = '', y = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const date = y === '' ? text : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date) ? date : undefined;
}
