import { columnHeader } from '../documents/xlsx/form-layout.ts';
import type { Damage, Danger, WorkbookFault } from '../documents/xlsx/workbook-fault.ts';
import { shortened } from './shortened.ts';

/** A fault of an uploaded file in words: what was found, and how to mend it. */
export type SaidFault = { readonly what: string; readonly mend: string };

type Teller<Kind extends WorkbookFault['kind']> = (
  fault: Extract<WorkbookFault, { kind: Kind }>,
) => readonly [what: string, mend: string];

const DOWNLOAD_AGAIN = 'Tải lại mẫu từ cổng, chép số liệu sang (dán giá trị) rồi nộp tệp mới.';
const SAVE_AS_XLSX =
  'Mở tệp bằng Excel, chọn Lưu thành (Save As) – Excel Workbook (.xlsx), rồi nộp tệp vừa lưu.';
const SAVE_AGAIN = 'Mở tệp bằng Excel, lưu lại dạng .xlsx rồi tải lên lần nữa.';

const DAMAGES: Readonly<Record<Damage, string>> = {
  TRUNCATED: 'Tệp bị cắt ngang, thường do tải lên hoặc sao chép chưa xong.',
  DIRECTORY: 'Tệp bị hỏng: mục lục bên trong không đọc được.',
  HEADER: 'Tệp bị hỏng: các phần bên trong không khớp với mục lục.',
  OVERLAP: 'Tệp bị hỏng: các phần bên trong chồng lên nhau.',
  CONTENT: 'Tệp bị hỏng: có phần bên trong không giải nén được.',
  CHECKSUM: 'Tệp bị hỏng: nội dung không khớp mã kiểm tra.',
  XML: 'Tệp bị hỏng: nội dung bên trong sai cấu trúc.',
  PACKAGE: 'Tệp bị hỏng hoặc thiếu phần bên trong.',
  SHEET: 'Tệp bị hỏng: có ô không đọc được.',
};

const DANGERS: Readonly<Record<Danger, string>> = {
  ZIP64: 'Tệp dùng kiểu nén dành cho tệp rất lớn.',
  TOO_MANY_ENTRIES: 'Tệp có quá nhiều phần bên trong (trên 200).',
  DUPLICATE_NAME: 'Tệp có hai phần bên trong trùng tên.',
  UNSAFE_NAME: 'Tệp có phần bên trong mang tên không an toàn.',
  TOO_MUCH_CONTENT: 'Nội dung tệp khi giải nén quá lớn.',
  COMPRESSION_RATIO: 'Tệp được nén bất thường.',
  COMPRESSION_METHOD: 'Tệp dùng kiểu nén không được hỗ trợ.',
  ENCRYPTED_ENTRY: 'Tệp có phần bên trong bị mã hóa.',
  DOCUMENT_TYPE: 'Tệp có khai báo kiểu tài liệu không an toàn.',
  TEXT_ENCODING: 'Tệp dùng bảng mã không được hỗ trợ.',
};

const OTHER_DOCUMENTS = {
  WORD: 'Đây là tệp Word, không phải bảng tính.',
  POWERPOINT: 'Đây là tệp PowerPoint, không phải bảng tính.',
  ODF: 'Đây là tệp OpenDocument (.ods, .odt), chưa phải .xlsx.',
  XLSB: 'Đây là bảng tính dạng nhị phân (.xlsb), chưa phải .xlsx.',
  ARCHIVE: 'Đây là tệp nén (.zip) thông thường, không phải bảng tính.',
} as const;

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace('.', ',');

const TELLERS: { readonly [Kind in WorkbookFault['kind']]: Teller<Kind> } = {
  EmptyFile: () => [
    'Tệp rỗng, không có nội dung.',
    'Kiểm tra lại tệp trên máy rồi tải lên lần nữa.',
  ],
  FileTooLarge: ({ sizeBytes, limitBytes }) => [
    `Tệp nặng ${megabytes(sizeBytes)} MB, vượt quá ${megabytes(limitBytes)} MB.`,
    'Xóa hình ảnh và các trang tính thừa trong tệp rồi lưu lại; minh chứng không dán vào tệp này.',
  ],
  LegacyWorkbook: () => ['Đây là tệp Excel đời cũ (.xls).', SAVE_AS_XLSX],
  EncryptedWorkbook: () => [
    'Tệp được đặt mật khẩu nên không đọc được.',
    'Mở tệp, bỏ mật khẩu (Tệp – Thông tin – Bảo vệ sổ làm việc – Mã hóa bằng mật khẩu, xóa trống), lưu rồi nộp lại.',
  ],
  WebPageFile: () => [
    'Đây là trang web hoặc XML mang đuôi bảng tính, không phải tệp .xlsx.',
    SAVE_AS_XLSX,
  ],
  PdfFile: () => [
    'Đây là tệp PDF, không phải bảng tính.',
    'Nộp chính tệp Excel (.xlsx) đã điền, không nộp bản in PDF.',
  ],
  TextFile: () => ['Đây là tệp văn bản (CSV hoặc TXT), không phải tệp .xlsx.', DOWNLOAD_AGAIN],
  OtherDocument: ({ found }) => [OTHER_DOCUMENTS[found], SAVE_AS_XLSX],
  UnknownFile: () => [
    'Không nhận ra loại tệp này.',
    'Nộp tệp Excel (.xlsx) làm từ mẫu tải trên cổng.',
  ],
  MacroWorkbook: () => [
    'Tệp có chứa macro hoặc điều khiển.',
    'Lưu thành (Save As) dạng Excel Workbook (.xlsx), không chọn loại có macro (.xlsm), rồi nộp lại.',
  ],
  ExternalLinks: () => [
    'Tệp có liên kết tới tệp khác.',
    'Vào Dữ liệu – Chỉnh sửa liên kết (Data – Edit Links), chọn Ngắt liên kết (Break Link), lưu rồi nộp lại.',
  ],
  DamagedWorkbook: ({ where }) => [DAMAGES[where], SAVE_AGAIN],
  UnsafeWorkbook: ({ why }) => [
    DANGERS[why],
    `${SAVE_AGAIN} Nếu vẫn bị từ chối: ${DOWNLOAD_AGAIN}`,
  ],
  SheetTooLarge: ({ sheet, cell }) => [
    `Trang “${sheet}” trải rộng đến ô ${cell}, vượt quá 2.000 dòng hoặc 100 cột.`,
    'Xóa nội dung thừa ở xa, hoặc xóa trang tính không thuộc mẫu.',
  ],
  MergeTooLarge: ({ sheet, range }) => [
    `Trang “${sheet}” có vùng gộp ô quá lớn hoặc quá nhiều (${range}).`,
    'Chọn vùng đó, bỏ Gộp ô (Unmerge Cells) rồi lưu lại.',
  ],
  MissingIdentity: () => [
    'Tệp không phải mẫu tải từ cổng, hoặc đã mất phần nhận dạng của mẫu.',
    DOWNLOAD_AGAIN,
  ],
  MissingForm: () => ['Không tìm thấy bảng tự chấm trong tệp.', DOWNLOAD_AGAIN],
  SeveralForms: ({ sheets }) => [
    `Tệp có ${sheets.length} bảng tự chấm (${sheets.join(', ')}), không rõ lấy bảng nào.`,
    'Xóa các bảng thừa, chỉ giữ bảng cần nộp.',
  ],
  MissingColumn: ({ column }) => [
    `Không tìm thấy cột “${columnHeader(column)}”.`,
    `Ghi lại tên cột “${columnHeader(column)}” ở dòng tiêu đề như trong mẫu.`,
  ],
  RepeatedColumn: ({ column }) => [
    `Có hai cột cùng tên “${columnHeader(column)}”.`,
    'Xóa hoặc đổi tên cột thừa.',
  ],
  UnknownRow: () => [
    'Dòng này không thuộc tiêu chí nào của mẫu nhưng có nội dung.',
    'Chuyển nội dung về đúng dòng tiêu chí, rồi xóa dòng này.',
  ],
  RepeatedRow: ({ firstCell }) => [
    `Dòng này trùng với dòng ở ô ${firstCell} (thường do sao chép dòng).`,
    'Xóa một trong hai dòng.',
  ],
  RowMixedUp: ({ title }) => [
    `Nội dung dòng này bị lệch: mã ẩn ở đầu dòng là của “${shortened(title)}”.`,
    `Hoàn tác (Undo) việc chèn ô, cắt dán hoặc sắp xếp đã làm lệch dòng. Nếu không được: ${DOWNLOAD_AGAIN}`,
  ],
  NotAnInput: () => [
    'Ô này không nhận dữ liệu nhưng có nội dung.',
    'Xóa nội dung ô này; nếu cần nói thêm, ghi ở cột Giải trình của dòng tiêu chí.',
  ],
  FormulaInInput: () => [
    'Ô này chứa công thức; hãy gõ giá trị.',
    'Sao chép ô rồi dán giá trị (Paste Values) vào chính ô đó, hoặc gõ lại kết quả.',
  ],
  DateInInput: () => [
    'Ô này chứa ngày tháng; có thể Excel đã tự đổi số hoặc chữ thành ngày.',
    'Đổi định dạng ô sang Văn bản (Text) rồi gõ lại nội dung.',
  ],
  ScaledInInput: () => [
    'Ô này đang hiển thị số đã chia cho một nghìn hoặc một triệu, khác với số lưu trong ô.',
    'Đổi định dạng ô sang Chung (General), kiểm tra lại số theo đúng đơn vị tính của dòng.',
  ],
  ErrorInInput: ({ found }) => [`Ô này báo lỗi ${found}.`, 'Xóa lỗi và gõ giá trị đúng.'],
  MergedInput: ({ range }) => [
    `Ô nhập bị gộp (${range}), không rõ giá trị của ô nào.`,
    'Bỏ Gộp ô (Unmerge Cells) rồi gõ giá trị vào đúng ô của dòng.',
  ],
};

/** Says a fault of an uploaded workbook to the person who uploaded it. */
export function sayWorkbookFault(fault: WorkbookFault): SaidFault {
  const tell = TELLERS[fault.kind] as (fault: WorkbookFault) => readonly [string, string];
  const [what, mend] = tell(fault);
  return { what, mend };
}
