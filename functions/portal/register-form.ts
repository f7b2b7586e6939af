import { Ineligible } from '../../shared/domain/ranking/eligibility.ts';
import type { Recording, StoredEntry } from '../../shared/domain/register/register-entry.ts';
import { readWrittenDate } from '../../shared/domain/written-date.ts';
import { readWrittenNumber } from '../../shared/domain/written-number.ts';
import { sayNumberFault } from '../../shared/wording/sheet-faults.ts';
import type { FieldFault } from './field-fault.ts';

/** The forms of the register: a ballot, a finding, a fact, an extension, and taking something back. */
export const TASKS = {
  ballot: 'bo-phieu',
  finding: 'khong-xet',
  fact: 'thong-tin',
  extension: 'gia-han',
  withdrawal: 'rut',
} as const;
export type Task = (typeof TASKS)[keyof typeof TASKS];

/** The names of the fields; `about` tells one form of a task from another. */
export const FIELDS = {
  task: 'viec',
  about: 'muc',
  votes: (unitId: string) => `phieu.${unitId}`,
  members: 'thanh-vien',
  present: 'co-mat',
  minutesNumber: 'so-bien-ban',
  minutesDate: 'ngay-bien-ban',
  unit: 'don-vi',
  kind: 'loai',
  text: 'noi-dung',
  source: 'can-cu',
  value: 'gia-tri',
  untilDate: 'han-ngay',
  untilTime: 'han-gio',
  grantedBy: 'noi-cho',
  documentNumber: 'so-van-ban',
  documentDate: 'ngay-van-ban',
  reason: 'ly-do',
} as const;

/** In the place of a unit: all of the bloc. */
export const WHOLE_BLOC = 'ca-khoi';

/** What the API is asked to record: undefined while the form can't be understood, with every fault. */
export type ReadForm = {
  readonly recording: Recording | undefined;
  readonly faults: readonly FieldFault[];
};

type Fields = ReturnType<typeof fieldsOf>;

/** Reads whichever form of the register was sent. `entries` are those that are in force. */
export function readRegisterForm(
  form: URLSearchParams,
  entries: readonly StoredEntry[],
): ReadForm | undefined {
  const fields = fieldsOf(form);
  const task = Object.values(TASKS).find((one) => one === form.get(FIELDS.task));
  const recording = task && READERS[task](fields, entries);
  if (recording === undefined) return undefined;
  return { recording: fields.faults.length === 0 ? recording : undefined, faults: fields.faults };
}

const READERS: {
  readonly [K in Task]: (fields: Fields, entries: readonly StoredEntry[]) => Recording | undefined;
} = {
  'bo-phieu': (fields) => ({
    entry: {
      kind: 'BALLOT',
      ballot: {
        votes: fields.about.split(' ').map((unitId) => ({
          unitId,
          votes: fields.count(FIELDS.votes(unitId), 'Ghi số phiếu, chỉ gồm chữ số.'),
        })),
        members: fields.count(FIELDS.members, 'Ghi tổng số thành viên, chỉ gồm chữ số.'),
        present: fields.count(FIELDS.present, 'Ghi số người có mặt, chỉ gồm chữ số.'),
        minutes: {
          number: fields.text(FIELDS.minutesNumber, 'Ghi số biên bản kiểm phiếu.'),
          date: fields.date(FIELDS.minutesDate),
        },
      },
    },
    withdrawn: false,
    reason: fields.text(FIELDS.reason, 'Ghi lý do bỏ phiếu.'),
  }),
  'khong-xet': (fields) => ({
    entry: {
      kind: 'FINDING',
      finding: {
        unitId: fields.text(FIELDS.unit, 'Chọn đơn vị.'),
        kind: fields.ineligible(),
        reason: fields.text(FIELDS.text, 'Ghi lý do đơn vị không được xét.'),
        source: fields.text(FIELDS.source, 'Ghi số, ký hiệu và ngày của văn bản làm căn cứ.'),
      },
    },
    withdrawn: false,
  }),
  'thong-tin': (fields) => ({
    entry: {
      kind: 'FACT',
      fact: {
        unitId: fields.text(FIELDS.unit, 'Chọn đơn vị.'),
        factId: fields.about,
        value: fields.number(FIELDS.value),
        source: fields.text(FIELDS.source, 'Ghi số, ký hiệu và ngày của văn bản làm căn cứ.'),
      },
    },
    withdrawn: false,
    ...fields.optional(FIELDS.reason),
  }),
  'gia-han': (fields) => {
    const unitId = fields.text(FIELDS.unit, 'Chọn đơn vị, hoặc cả khối, cụm.');
    const reason = fields.text(FIELDS.text, 'Ghi lý do gia hạn.');
    return {
      entry: {
        kind: 'EXTENSION',
        extension: {
          ...(unitId === WHOLE_BLOC ? {} : { unitId }),
          until: fields.instant(FIELDS.untilDate, FIELDS.untilTime),
          reason,
          grantedBy: fields.text(FIELDS.grantedBy, 'Ghi cơ quan hoặc người cho gia hạn.'),
          document: {
            number: fields.text(FIELDS.documentNumber, 'Ghi số, ký hiệu công văn gia hạn.'),
            date: fields.date(FIELDS.documentDate),
          },
        },
      },
      withdrawn: false,
      reason,
    };
  },
  rut: (fields, entries) => {
    const found = entries.find(({ hash }) => hash === fields.about);
    const reason = fields.text(FIELDS.reason, 'Ghi lý do rút.');
    return found && { entry: found.entry, withdrawn: true, reason };
  },
};

function fieldsOf(form: URLSearchParams) {
  const faults: FieldFault[] = [];
  const fault = (field: string, text: string) => faults.push({ field, text });
  const typed = (field: string) =>
    (form.get(field) ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  const text = (field: string, missing: string): string => {
    if (typed(field) === '') fault(field, missing);
    return typed(field);
  };
  const date = (field: string): string => {
    const read = readWrittenDate(typed(field));
    if (read === undefined) fault(field, 'Ghi ngày dạng ngày/tháng/năm, ví dụ 15/01/2024.');
    return read ?? '';
  };
  return {
    faults,
    text,
    date,
    about: typed(FIELDS.about),
    /** The end of a day in Việt Nam, or a time of it where one is written. */
    instant: (dateField: string, timeField: string): string => {
      const day = date(dateField);
      const [all, hour = '24', minute = '00'] =
        /^(\d{1,2})(?:[:hg](\d{2})?)?$/i.exec(typed(timeField)) ?? [];
      const minutes = Number(hour) * 60 + Number(minute);
      const wrong = (all === undefined && typed(timeField) !== '') || minutes > 24 * 60;
      if (wrong) fault(timeField, 'Ghi giờ dạng 17:00, hoặc bỏ trống nếu đến hết ngày.');
      if (wrong || day === '') return '';
      return new Date(Date.parse(`${day}T00:00:00+07:00`) + minutes * 60_000).toISOString();
    },
    optional: (field: 'ly-do') => (typed(field) === '' ? {} : { reason: typed(field) }),
    count: (field: string, wrong: string): number => {
      if (!/^\d{1,6}$/.test(typed(field))) fault(field, wrong);
      return Number(typed(field));
    },
    number: (field: string): string => {
      const read = readWrittenNumber(typed(field), { decimals: 2, percent: true });
      if (read.ok) return read.value;
      const { what, mend } = sayNumberFault(read.errors[0]);
      fault(field, `${what} ${mend}`);
      return '';
    },
    ineligible: (): Ineligible => {
      const read = Ineligible.safeParse(typed(FIELDS.kind));
      if (!read.success) fault(FIELDS.kind, 'Chọn kết luận.');
      return read.data ?? 'WITHHELD';
    },
  };
}
