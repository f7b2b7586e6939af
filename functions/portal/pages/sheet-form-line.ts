import type {
  EventRow,
  IndicatorRow,
  TemplateRow,
} from '../../../shared/documents/xlsx/sheet-template.ts';
import type { WrittenLine } from '../../../shared/domain/scoring/sheet.ts';
import type { LineField } from '../../../shared/domain/scoring/sheet-fault.ts';
import { sayDecimal } from '../../../shared/wording/numbers.ts';
import type { DraftFault } from '../api-answers.ts';
import { type Html, html } from '../html.ts';
import { lineFields } from '../sheet-form.ts';

/** A line of the web form: what it asks, what is written in it, and what is wrong with that. */
export type FormLine = {
  readonly row: IndicatorRow;
  readonly rows: readonly TemplateRow[];
  readonly line: WrittenLine | undefined;
  readonly faults: readonly DraftFault[];
};

/** The fields of one indicator. */
export function sheetFormLine({ row, rows, line, faults }: FormLine): Html {
  const { indicatorId: id, numbering, title, target, maximum, unitOfMeasure } = row;
  const names = lineFields(id);
  const own = (field: LineField, eventId?: string) =>
    faults.filter(
      (fault) =>
        fault.indicatorId === id &&
        fault.field === field &&
        (eventId === undefined || fault.eventId === eventId),
    );
  const whole = faults.filter((fault) => fault.indicatorId === id && fault.field === undefined);
  const events = rows.filter(
    (one): one is EventRow => one.kind === 'EVENT' && one.indicatorId === id,
  );
  const claimLabel = row.claimCounts ? 'Điểm tự chấm' : 'Điểm đơn vị tự tính (nếu có)';
  const facts = [
    maximum !== undefined && `Điểm chuẩn ${shown(maximum)}`,
    target !== undefined && `chỉ tiêu ${shown(target)} ${unitOfMeasure ?? ''}`.trim(),
  ].filter(Boolean);
  return html`<section class="line entries" id="dong-${id}"><h3>${numbering}. ${title}</h3>
<p class="soft">${facts.join('; ')}</p>
${whole.length > 0 && html`<p class="error">${told(whole)}</p>`}
<div class="change">${row.mayNotArise && choice('Có phát sinh không?', names.state, line?.state, ['Không phát sinh'], own('state'), 'Có phát sinh')}
${resultField(row, line, own)}
${events.map(({ eventId, title: asked }) =>
  text(
    asked,
    names.count(eventId),
    line?.cases?.find((one) => one.eventId === eventId)?.count,
    own('cases', eventId),
  ),
)}
${text(claimLabel, names.claim, line?.claim, own('claim'))}
${longText('Minh chứng (số, ký hiệu, ngày văn bản)', names.evidence, line?.evidence, own('evidence'))}
${longText('Giải trình', names.explanation, line?.explanation, own('explanation'))}</div></section>`;
}

const shown = (canonical: string): string =>
  /^-?\d+(?:\.\d+)?$/.test(canonical) ? sayDecimal(canonical) : canonical;

function resultField(
  { indicatorId, result, takesShare, unitOfMeasure }: IndicatorRow,
  line: WrittenLine | undefined,
  own: (field: LineField) => readonly DraftFault[],
): Html | undefined {
  const name = lineFields(indicatorId).result;
  switch (result) {
    case 'none':
      return undefined;
    case 'met':
      return choice('Đạt yêu cầu?', name, line?.met, ['Có', 'Không'], own('met'));
    case 'date':
      return text('Ngày thực hiện (chưa thì ghi “chưa”)', name, line?.date, [
        ...own('date'),
        ...own('met'),
      ]);
    case 'actual': {
      const unit = unitOfMeasure === undefined ? '' : ` (${unitOfMeasure})`;
      const share = takesShare ? ', ghi số hoặc n/m' : '';
      return text(`Kết quả thực hiện${unit}${share}`, name, line?.actual, own('actual'));
    }
  }
}

const told = (faults: readonly DraftFault[]): string =>
  faults.map(({ what, mend }) => `${what} ${mend}`).join(' ');

const faultOf = (name: string, faults: readonly DraftFault[]): Html | undefined =>
  faults.length === 0
    ? undefined
    : html`<span class="error" id="${name}-loi">${told(faults)}</span>`;

const invalid = (name: string, faults: readonly DraftFault[]): Html | false =>
  faults.length > 0 && html` aria-invalid="true" aria-describedby="${name}-loi"`;

const text = (
  label: string,
  name: string,
  value: string | undefined,
  faults: readonly DraftFault[],
): Html =>
  html`<div class="entry short"><label for="${name}">${label}</label>
<input type="text" id="${name}" name="${name}" value="${value ?? ''}" maxlength="3000" autocomplete="off"${invalid(name, faults)}>${faultOf(name, faults)}</div>`;

/** Where people write sentences: the field grows with them. */
const longText = (
  label: string,
  name: string,
  value: string | undefined,
  faults: readonly DraftFault[],
): Html =>
  html`<div class="entry wide"><label for="${name}">${label}</label>
<textarea id="${name}" name="${name}" rows="1" maxlength="3000"${invalid(name, faults)}>${value ?? ''}</textarea>${faultOf(name, faults)}</div>`;

/** One of few words; what was written otherwise is kept as one more. */
const choice = (
  label: string,
  name: string,
  value: string | undefined,
  words: readonly string[],
  faults: readonly DraftFault[],
  blank = '',
): Html => {
  const options =
    value === undefined || value === '' || words.includes(value) ? words : [...words, value];
  return html`<div class="entry short"><label for="${name}">${label}</label>
<select id="${name}" name="${name}"${invalid(name, faults)}><option value="">${blank}</option>${options.map(
    (word) => html`<option${word === value && html` selected`}>${word}</option>`,
  )}</select>${faultOf(name, faults)}</div>`;
};
