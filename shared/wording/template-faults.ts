import type { SchemaFault } from '../domain/schema-fault.ts';
import type { Condition } from '../domain/templates/kind-spec.ts';
import type { TemplateFault } from '../domain/templates/paper-template.ts';
import { sayFault } from './faults.ts';
import { sayConditions, sayPart } from './templates.ts';
import type { Words } from './words.ts';

/** Faults of a template's own. */
type OwnTemplateFault = Exclude<TemplateFault, SchemaFault>;

type Teller<K extends OwnTemplateFault['kind']> = (
  fault: Extract<OwnTemplateFault, { kind: K }>,
) => Words;

/** `Ký tự thứ 12`: people count from one. */
const character = (at: number): string => `ký tự thứ ${at + 1}`;

const braced = (field: string): string => `{{${field}}}`;

/** On which papers; nothing where it is so on all. */
const inCase = (holds: readonly Condition[]): string =>
  holds.length === 0 ? '' : ` khi ${sayConditions(holds)}`;

/** Where a field is missing. */
const PLACES = {
  FIRST: () => 'Điều 1 thiếu',
  ANY: () => 'Không điều nào có',
  PART: (part: string) => `Phần “${part}” thiếu`,
} as const;

/** What is wrong in a template, by kind. */
const TELLERS: { readonly [K in OwnTemplateFault['kind']]: Teller<K> } = {
  UnbalancedBrace: ({ at, brace }) => ({
    what: `Dấu “${brace}” ở ${character(at)} không thuộc trường nào.`,
    mend: 'Viết trường giữa hai dấu ngoặc nhọn mở và hai dấu đóng, ví dụ {{kỳ thi đua}}; xóa dấu thừa.',
  }),
  UnknownTemplateField: ({ at, field, known }) => ({
    what: `Không có trường “${field}” (${character(at)}).`,
    mend: `Dùng một trong các trường: ${known.map(braced).join(', ')}.`,
  }),
  EmptyTemplateText: () => ({
    what: 'Đoạn này không có chữ.',
    mend: 'Ghi nội dung, hoặc bỏ đoạn.',
  }),
  LongTemplateText: ({ most, length }) => ({
    what: `Đoạn này dài ${length} ký tự, quá ${most}.`,
    mend: `Rút ngắn còn nhiều nhất ${most} ký tự, hoặc tách thành hai đoạn.`,
  }),
  UnprintableTemplateText: ({ at, characters }) => ({
    what: `Văn bản không in được ký tự ${characters.map((one) => `“${one}”`).join(', ')} (${character(at)}).`,
    mend: 'Thay bằng chữ, số hoặc dấu câu thông thường.',
  }),
  EmptyPart: ({ partName }) => ({
    what: `Phần “${sayPart(partName)}” không có đoạn nào.`,
    mend: 'Ghi ít nhất một đoạn, hoặc bỏ cả phần nếu là một điều.',
  }),
  PartOutOfPlace: ({ partName }) => ({
    what: `Phần “${sayPart(partName)}” không thuộc loại văn bản này, bị lặp hoặc sai thứ tự.`,
    mend: 'Để mỗi phần một lần, theo thứ tự của mẫu chuẩn; chỉ “Điều” được có nhiều.',
  }),
  PartMissing: ({ partName }) => ({
    what: `Thiếu phần “${sayPart(partName)}”.`,
    mend: 'Bổ sung phần này.',
  }),
  NeverApplies: ({ when }) => ({
    what: `Đoạn này không bao giờ được in: không có văn bản nào “${sayConditions(when)}”.`,
    mend: 'Chọn điều kiện khác, hoặc bỏ bớt một điều kiện.',
  }),
  FieldWithoutValue: ({ at, field, needs }) => ({
    what: `Trường ${braced(field)} (${character(at)}) chỉ có giá trị khi ${sayConditions([needs])}.`,
    mend: `Đặt điều kiện “${sayConditions([needs])}” cho đoạn này, hoặc bỏ trường.`,
  }),
  LinesOutOfPlace: ({ at, field, linesIn }) => ({
    what: `Trường ${braced(field)} (${character(at)}) gồm nhiều dòng, không đứng chung với chữ khác hoặc ở phần khác được.`,
    mend: `Để ${braced(field)} một mình trong một đoạn của phần “${sayPart(linesIn)}”.`,
  }),
  TooFewApply: ({ partName, least, in: holds }) => ({
    what: `Phần “${sayPart(partName)}” không đủ ${least} đoạn${inCase(holds)}.`,
    mend: 'Thêm đoạn cho trường hợp đó, hoặc bỏ bớt điều kiện của một đoạn.',
  }),
  TooManyApply: ({ partName, most, in: holds }) => ({
    what: `Phần “${sayPart(partName)}” có hơn ${most} đoạn${inCase(holds)}.`,
    mend: 'Đặt điều kiện để mỗi trường hợp không quá số đoạn đó.',
  }),
  MandatoryFieldMissing: ({ partName, field, where, in: holds }) => ({
    what: `${PLACES[partName === 'ARTICLE' ? where : 'PART'](sayPart(partName))} trường ${braced(field)}${inCase(holds)}.`,
    mend: `Đưa ${braced(field)} vào đoạn được in trong trường hợp đó.`,
  }),
};

/** What is wrong with a template and how to mend it; faults of its JSON are told as everywhere. */
export const sayTemplateFault = (fault: TemplateFault): Words =>
  fault.kind in TELLERS
    ? (TELLERS[fault.kind as OwnTemplateFault['kind']] as (one: TemplateFault) => Words)(fault)
    : sayFault(fault as SchemaFault);
