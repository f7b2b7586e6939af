import type {
  OriginalFault,
  OriginalKind,
  OriginalSignature,
  OriginalUpload,
} from '../domain/decisions/signed-original.ts';
import { sayInstant } from './numbers.ts';
import type { Words } from './words.ts';

const SIGN_AGAIN =
  'Tải lại tệp trình ký từ hệ thống, ký số thẳng lên tệp ấy rồi gửi lại; không in ra PDF, không lưu lại bằng phần mềm khác.';

type Addition = Extract<OriginalFault, { kind: 'ADDED' }>;

const ADDED: Readonly<Record<Addition['what'], string>> = {
  CATALOG: 'thiết lập chung của tệp',
  PAGES: 'trang bị thêm, bớt hoặc đổi thứ tự',
  PAGE: 'cách hiển thị trang',
  PAGE_CONTENT: 'nội dung trang',
  ANNOTATION: 'ghi chú hoặc đối tượng chồng lên trang',
  FORM: 'ô biểu mẫu không phải chữ ký',
  SIGNATURE_REPLACED: 'chữ ký đã có bị thay',
  APPEARANCE_TOO_LARGE: 'hình chữ ký lớn quá một phần tám trang',
  ACTIVE_CONTENT: 'nội dung tự chạy hoặc ẩn hiện',
  INFORMATION: 'thông tin mô tả tệp',
  OBJECT: 'đối tượng không thuộc chữ ký',
  STRAY_BYTES: 'dữ liệu không thuộc chữ ký',
};

/** Why a file is not taken as a decision's original, and what to do about it. */
export function sayOriginalFault(fault: OriginalFault): Words {
  switch (fault.kind) {
    case 'ADDED': {
      const where = fault.page === undefined ? '' : ` (trang ${fault.page})`;
      return {
        what: `Tệp có thay đổi ngoài chữ ký số: ${ADDED[fault.what]}${where}.`,
        mend: SIGN_AGAIN,
      };
    }
    case 'OTHER_DECISION':
      return {
        what: `Tệp này là bản ký của văn bản khác: “${fault.subject}”.`,
        mend: 'Chọn đúng tệp đã ký của văn bản này, hoặc gửi tệp ở trang của văn bản kia.',
      };
    case 'OUTDATED_VERSION':
      return {
        what: `Tệp được ký trên phiên bản ${fault.version}, không phải bản trình ký đang có hiệu lực.`,
        mend: SIGN_AGAIN,
      };
    case 'SIGNATURE_BROKEN':
      return {
        what: `Chữ ký “${fault.field}” không khớp với nội dung tệp: tệp đã bị sửa sau khi ký, hoặc bị hỏng khi truyền.`,
        mend: SIGN_AGAIN,
      };
    case 'SIGNATURE_UNCHECKED':
      return {
        what: `Chữ ký “${fault.field}” dùng thuật toán mà hệ thống không kiểm tra được.`,
        mend: 'Ký lại bằng RSA hoặc ECDSA với SHA-256 trở lên, hoặc gửi bản quét của bản giấy.',
      };
    default:
      return PLAIN[fault.kind];
  }
}

/** A published original stays as it is. */
export const ORIGINAL_PUBLISHED: Words = {
  what: 'Văn bản đã ban hành và đã công bố một bản gốc; bản gốc đã công bố không được thay.',
  mend: 'Nếu bản đã công bố sai, ban hành văn bản đính chính, sửa đổi hoặc thay thế.',
};

type PlainKind = Exclude<
  OriginalFault['kind'],
  'ADDED' | 'OTHER_DECISION' | 'OUTDATED_VERSION' | 'SIGNATURE_BROKEN' | 'SIGNATURE_UNCHECKED'
>;
const PLAIN: Readonly<Record<PlainKind, Words>> = {
  NOT_READABLE: {
    what: 'Tệp không phải PDF, đã bị hỏng, hoặc được ghi theo cách không kiểm tra chắc chắn được.',
    mend: SIGN_AGAIN,
  },
  NOT_SIGNED: {
    what: 'Tệp chưa có chữ ký số.',
    mend: 'Ký số lên tệp rồi gửi lại; nếu là ảnh chụp, quét của bản giấy đã ký, hãy gửi là bản quét.',
  },
  NOT_OUR_CONTENT: {
    what: 'Nội dung được ký không phải tệp mà hệ thống đã đưa ra để trình ký, nên không thể biết có còn đúng nội dung ấy không.',
    mend: SIGN_AGAIN,
  },
  NO_PICTURES: {
    what: 'Tệp không có ảnh trang nào, nên không phải bản quét.',
    mend: 'Quét bản giấy đã ký thành PDF rồi gửi lại.',
  },
  PUBLISHED_ALREADY: ORIGINAL_PUBLISHED,
  SIGNED_NOT_SCANNED: {
    what: 'Tệp có chữ ký số, nên không phải bản quét.',
    mend: 'Gửi lại tệp này là bản ký số để chữ ký được kiểm tra.',
  },
};

/** What the original is called wherever it is offered. */
export const sayOriginalKind = (kind: OriginalKind): string =>
  kind === 'SIGNED' ? 'Bản gốc đã ký số' : 'Bản quét (không kiểm chứng được)';

const NAME_UNCONFIRMED =
  'tên này chưa chắc chắn: chữ ký không ghi rõ đã dùng chứng thư nào, nên chứng thư trong tệp có thể đã bị thay bằng chứng thư mang tên khác';

/** Who signed as the certificate says, and what nobody checked. */
export const sayOriginalSignature = ({
  subject,
  issuer,
  nameUnconfirmed,
  at,
}: OriginalSignature): string =>
  `Chữ ký khớp với nội dung. Theo chứng thư số: người ký ${subject}${
    nameUnconfirmed ? ` (${NAME_UNCONFIRMED})` : ''
  }; nơi cấp ${issuer}${
    at === undefined ? '' : `; thời điểm ký theo máy người ký ${sayInstant(at)}`
  }. Hệ thống không kiểm tra chứng thư có được cơ quan có thẩm quyền cấp và còn hiệu lực hay không.`;

const STATES: Readonly<Record<OriginalUpload['state'], string>> = {
  WAITING: 'Chưa nhận được tệp',
  KEPT: 'Đã nhận',
  REFUSED: 'Không dùng được',
};

/** What became of a file that was announced. */
export const sayUpload = (state: OriginalUpload['state']): string => STATES[state];
