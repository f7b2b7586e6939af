import type { BundleDifference } from '../domain/bundle/verify-bundle.ts';
import type { BundleCheck, CopyVerdict } from '../domain/decisions/check-copy.ts';
import type { DecisionKind, Standing } from '../domain/decisions/decision-kind.ts';
import type {
  CitedDecision,
  PublishedDecision,
  PublishedFileKind,
} from '../domain/decisions/published-decision.ts';
import { sayFault } from './faults.ts';
import { sayDate } from './numbers.ts';

/** `Quyết định số 07/QĐ-UBND ngày 05/02/2024`. */
export const sayCited = ({ kind, number, symbol, date }: Omit<CitedDecision, 'code'>): string =>
  `${kind === 'ERRATUM' ? 'Công văn' : 'Quyết định'} số ${String(number).padStart(2, '0')}/${symbol} ngày ${sayDate(date)}`;

const STANDINGS: Readonly<Record<Standing, string>> = {
  IN_FORCE: 'còn hiệu lực',
  AMENDED: 'đã được sửa đổi',
  REPLACED: 'đã bị thay thế',
  ANNULLED: 'đã bị hủy bỏ',
};

/** How a decision stands. */
export const sayStanding = (standing: Standing): string => STANDINGS[standing];

const EFFECTS: Readonly<Record<DecisionKind, string>> = {
  AWARD: 'Khen thưởng',
  AMENDMENT: 'Sửa đổi',
  REPLACEMENT: 'Thay thế',
  ANNULMENT: 'Hủy bỏ',
  ERRATUM: 'Đính chính',
};

/** What a paper does to the decision that it is about. */
export const sayEffect = (kind: DecisionKind): string => EFFECTS[kind];

const FILES: Readonly<Record<PublishedFileKind, string>> = {
  CONTENT: 'Bản nội dung (PDF)',
  SEALED: 'Bản có dấu kiểm tra toàn vẹn của hệ thống (PDF)',
  SIGNED: 'Bản gốc đã ký số (PDF)',
  SCAN: 'Bản quét (không kiểm chứng được)',
};

/** What a published file is. */
export const sayPublishedFile = (kind: PublishedFileKind): string => FILES[kind];

const PROOFS: Readonly<Partial<Record<PublishedFileKind, string>>> = {
  SEALED:
    'Dấu của hệ thống cho biết tệp còn nguyên vẹn; không phải chữ ký số của cơ quan ban hành.',
  SIGNED:
    'Tệp được ký số bằng công cụ của cơ quan, trên đúng tệp mà hệ thống đã đưa ra để ký. Hệ thống đã kiểm tra chữ ký khớp với nội dung, không kiểm tra chứng thư số.',
  SCAN: 'Bản quét của bản giấy đã ký: hệ thống không kiểm chứng được nội dung và chữ ký trên đó.',
};

/** What a published file proves, and what it does not; nothing where that is plain. */
export const sayProof = (kind: PublishedFileKind): string | undefined => PROOFS[kind];

/** What a file is that equals a published one, byte for byte. */
const EQUAL_TO: Readonly<Record<PublishedFileKind, string>> = {
  CONTENT: 'Đúng bản đã ban hành',
  SEALED: 'Đúng bản đã ban hành',
  SIGNED: 'Đúng bản gốc đã ký số đã công bố',
  SCAN: 'Đúng bản quét đã công bố',
};

/** An answer to a visitor: the sentence that counts, what else there is to know, and how it is meant. */
export type SaidCheck = {
  readonly tone: 'good' | 'warn' | 'fault';
  readonly says: string;
  readonly more: readonly string[];
};

/** The papers that make a decision stand as it does. */
const CHANGED_BY: Readonly<Record<Standing, readonly DecisionKind[]>> = {
  IN_FORCE: [],
  AMENDED: ['AMENDMENT', 'ANNULMENT'],
  REPLACED: ['REPLACEMENT'],
  ANNULLED: ['ANNULMENT'],
};

/** `còn hiệu lực`, or `đã bị thay thế bởi Quyết định số …`. */
function standingOf({ standing, effects }: PublishedDecision): string {
  const by = effects.filter(({ kind }) => CHANGED_BY[standing].includes(kind)).map(sayCited);
  return by.length === 0 ? sayStanding(standing) : `${sayStanding(standing)} bởi ${by.join('; ')}`;
}

const errata = ({ effects }: PublishedDecision): readonly string[] =>
  effects
    .filter(({ kind }) => kind === 'ERRATUM')
    .map((letter) => `Có đính chính: ${sayCited(letter)}.`);

/** The answer about a PDF. */
export function sayCopy(verdict: CopyVerdict): SaidCheck {
  if (verdict.kind === 'UNKNOWN')
    return {
      tone: 'fault',
      says: 'Không khớp: tệp này không phải bản nào đã công bố.',
      more: ['Nếu tệp là bản sao của một quyết định, hãy nhập thêm mã tra cứu in trên quyết định.'],
    };
  const { decision } = verdict;
  const cited = sayCited(decision);
  if (verdict.kind === 'CHANGED')
    return {
      tone: 'fault',
      says: `Không khớp: tệp này không đúng bản đã ban hành của ${cited}.`,
      more: [
        'Nội dung tệp đã bị thay đổi, dù chỉ một ký tự, hoặc tệp đã được lưu lại bằng phần mềm khác.',
      ],
    };
  if (verdict.kind === 'EXTENDED')
    return {
      tone: 'warn',
      says: `Không khớp toàn bộ: phần đầu của tệp trùng từng byte với bản nội dung của ${cited}, nhưng phần nối thêm phía sau chưa được công bố.`,
      more: [
        'Phần nối thêm có thể là chữ ký, ghi chú hoặc nội dung chồng lên trang; hãy dùng bản tải về từ nguồn chính thức.',
      ],
    };
  return sayPublished(verdict);
}

function sayPublished({
  decision,
  file,
  holdsContent,
}: Extract<CopyVerdict, { readonly kind: 'PUBLISHED' }>): SaidCheck {
  const { standing } = decision;
  const but = standing === 'REPLACED' || standing === 'ANNULLED' ? ' nhưng' : ',';
  const proof = sayProof(file);
  const whose = file === 'SIGNED' || file === 'SCAN' ? ' văn bản' : '';
  const inside =
    file === 'SEALED' && holdsContent
      ? ['Phần nội dung trong tệp trùng từng byte với bản nội dung đã công bố.']
      : [];
  return {
    tone: standing === 'IN_FORCE' && file !== 'SCAN' ? 'good' : 'warn',
    says: `${EQUAL_TO[file]}${but}${whose} ${standingOf(decision)}.`,
    more: [
      `${sayCited(decision)}. ${sayPublishedFile(file)}.`,
      ...(proof === undefined ? [] : [proof]),
      ...inside,
      ...errata(decision),
    ],
  };
}

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '(không có)');
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
};

/** Where a bundle differs: path, unit and line, and both values. */
export function sayDifference(difference: BundleDifference): readonly string[] {
  const { path, line, stored, computed, fault } = difference;
  const row =
    line?.indicatorId === undefined
      ? ''
      : `, dòng ${line.number ?? line.indicatorId} ${line.title ?? ''}`;
  const place = line === undefined ? [] : [`${line.unitName}${row.trimEnd()}`];
  const values =
    fault === undefined
      ? [`trong tệp: ${shown(stored)}`, `tính lại: ${shown(computed)}`]
      : [sayFault(fault).what];
  return [path, ...place, ...values];
}

/** The answer about a result bundle. */
export function sayBundle({ verdict, decision }: BundleCheck): SaidCheck {
  if (verdict.verdict === 'UNREADABLE')
    return {
      tone: 'fault',
      says: 'Không đọc được: tệp này không phải gói kết quả.',
      more: verdict.faults.slice(0, 3).map((fault) => sayFault(fault).what),
    };
  if (verdict.verdict === 'DIFFERENT')
    return {
      tone: 'fault',
      says: `Không khớp: tính lại cho kết quả khác ở ${verdict.count} chỗ. Chỗ đầu tiên:`,
      more: sayDifference(verdict.first),
    };
  const withheld =
    verdict.form === 'PUBLIC'
      ? [
          'Gói công khai: phần diễn giải, tài liệu của các đơn vị không có trong gói, chỉ có mã băm.',
        ]
      : [];
  if (decision === undefined)
    return {
      tone: 'warn',
      says: 'Tính lại cho đúng từng byte, nhưng không có quyết định đã công bố nào dựa trên gói này.',
      more: [`Mã băm của gói: ${verdict.digest}.`, ...withheld],
    };
  return {
    tone: 'good',
    says: `Đúng gói kết quả làm căn cứ của ${sayCited(decision)}; tính lại cho đúng từng byte.`,
    more: [`Quyết định này ${standingOf(decision)}.`, ...withheld],
  };
}
