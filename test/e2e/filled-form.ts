import { CLUSTER_ASSIGNMENTS, CLUSTER_RULE_SET } from '../../infra/local/sample/cum-xa-phuong.ts';
import { type Figures, writtenSheet } from '../../infra/local/sample/year-end-sheet.ts';
import { readWorkbook } from '../../shared/documents/xlsx/read-workbook.ts';
import type { WrittenLine } from '../../shared/domain/scoring/sheet.ts';
import type { LineField } from '../../shared/domain/scoring/sheet-fault.ts';
import { RETURNED_FORM, typed, withCell } from '../support/edited-workbook.ts';

/** Figures of a commune that reaches `percent` of each of its targets. */
function figuresOf(unitId: string, percent: number): Figures {
  const targets = CLUSTER_ASSIGNMENTS.find((one) => one.unitId === unitId)?.lines ?? [];
  const reached = targets.flatMap((line) =>
    line.state === 'ASSIGNED' && line.target !== undefined
      ? [[line.indicatorId, String(Math.round((Number(line.target) * percent) / 100))] as const]
      : [],
  );
  return {
    ...Object.fromEntries(reached),
    've-sinh-moi-truong': '92',
    'ho-so-dung-han': '99',
    'phan-anh': ['1', '0'],
    'cong-khai': 'Có',
    'dang-ky-thi-dua': 'Có',
    'guong-tot': 'Không phát sinh',
    'mo-hinh-moi': '1',
  };
}

/** A faultless sheet of a unit. */
export const goodLines = (unitId: string, percent: number): readonly WrittenLine[] =>
  writtenSheet(CLUSTER_RULE_SET, figuresOf(unitId, percent));

export type FilledForm = {
  readonly bytes: Uint8Array;
  /** The cell that each indicator's result was typed into, such as `Bản tự chấm!I12`. */
  readonly cells: Readonly<Record<string, string>>;
};

/** The very file that was downloaded, with figures typed into its cells; `slips` are typed in place of some. */
export async function filledForm(
  downloaded: Uint8Array,
  slips: Readonly<Record<string, string>>,
): Promise<FilledForm> {
  const form = await readWorkbook(downloaded);
  if (!form.ok) throw new Error(`The form is unreadable: ${JSON.stringify(form.errors)}`);
  const { identity, cellOf } = form.value;
  const cells: Record<string, string> = {};
  let bytes = downloaded;
  for (const line of goodLines(identity.unitId, 100)) {
    for (const { field, text, eventId } of inputsOf({ ...line, ...slipOf(line, slips) })) {
      const cell = cellOf(line.indicatorId, field, eventId);
      if (field === 'actual') cells[line.indicatorId] = cell;
      bytes = entered(cell.slice(cell.indexOf('!') + 1), text, bytes);
    }
  }
  return { bytes, cells };
}

/** A spreadsheet makes a number of what reads like one. */
const entered = (ref: string, text: string, workbook: Uint8Array): Uint8Array =>
  /^\d+(?:\.\d+)?$/.test(text)
    ? withCell(ref, '', `<v>${text}</v>`, workbook)
    : typed(ref, text, workbook);

/** The copy that came back, with the right figures typed into these indicators' cells and nothing else touched. */
export async function mendedCopy(
  copy: Uint8Array,
  indicatorIds: readonly string[],
): Promise<Uint8Array> {
  const form = await readWorkbook(copy);
  if (!form.ok) throw new Error(`The copy is unreadable: ${JSON.stringify(form.errors)}`);
  const { identity, cellOf } = form.value;
  return goodLines(identity.unitId, 100)
    .filter(({ indicatorId }) => indicatorIds.includes(indicatorId))
    .reduce((bytes, { indicatorId, actual = '' }) => {
      const cell = cellOf(indicatorId, 'actual');
      return typed(cell.slice(cell.indexOf('!') + 1), actual, bytes, RETURNED_FORM);
    }, copy);
}

const slipOf = ({ indicatorId }: WrittenLine, slips: Readonly<Record<string, string>>) =>
  slips[indicatorId] === undefined ? {} : { actual: slips[indicatorId] };

type Input = { readonly field: LineField; readonly text: string; readonly eventId?: string };

function inputsOf({
  cases = [],
  indicatorId: _,
  files: __,
  ...texts
}: WrittenLine): readonly Input[] {
  return [
    ...Object.entries(texts).map(([field, text]) => ({
      field: field as LineField,
      text: text ?? '',
    })),
    ...cases.map(({ eventId, count }) => ({ field: 'cases' as const, text: count ?? '', eventId })),
  ];
}
