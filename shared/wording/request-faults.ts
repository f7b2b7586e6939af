const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  BodyNotUtf8: ['Nội dung không phải văn bản mã UTF-8.', 'Gửi nội dung mã UTF-8.'],
  BodyTooLarge: ['Nội dung lớn hơn 1 MB.', 'Gửi nội dung nhỏ hơn.'],
  InvalidId: [
    'Mã không hợp lệ.',
    'Mã gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối, dài 1 đến 64.',
  ],
  PeriodIdTooLong: ['Mã của kỳ quá dài.', 'Đặt mã của kỳ nhiều nhất 32 ký tự, ví dụ nam-2026.'],
  InvalidHash: ['Mã băm không hợp lệ.', 'Mã băm gồm 64 chữ số thập lục phân.'],
  InvalidInstant: ['Thời điểm không hợp lệ.', 'Viết thời điểm UTC dạng 2023-12-15T10:00:00.000Z.'],
  InvalidPoints: [
    'Điểm không hợp lệ.',
    'Viết điểm trong dấu nháy, ví dụ "8.5", nhiều nhất 4 chữ số thập phân.',
  ],
  InvalidDecimal: ['Số không hợp lệ.', 'Viết số trong dấu nháy, ví dụ "1927.93".'],
  InvalidTarget: [
    'Chỉ tiêu không hợp lệ.',
    'Viết một số "10" hoặc một khoảng "11-12", trong dấu nháy.',
  ],
  InvalidCount: ['Số lần không hợp lệ.', 'Viết số nguyên không âm trong dấu nháy, ví dụ "3".'],
  EmptyText: ['Thiếu nội dung.', 'Nhập nội dung.'],
  TextTooLong: ['Nội dung quá dài.', 'Rút ngắn nội dung.'],
  ControlCharacter: [
    'Nội dung có ký tự điều khiển.',
    'Xóa các ký tự lạ (thường do sao chép) rồi nhập lại.',
  ],
  UnprintableCharacter: [
    'Nội dung có ký tự không in được trên văn bản.',
    'Thay các ký tự đó bằng chữ, số hoặc dấu câu thông thường.',
  ],
  InvalidLimit: ['Số mục mỗi trang không hợp lệ.', 'Chọn từ 1 đến 200.'],
  InvalidCursor: ['Vị trí trang không hợp lệ.', 'Dùng đúng cursor của trang trước.'],
  UnknownPaper: [
    'Không có văn bản nào như vậy.',
    'Chọn văn bản trong danh sách của khối, cụm hoặc đơn vị.',
  ],
  InvalidVersion: ['Phiên bản không hợp lệ.', 'Viết phiên bản là số nguyên từ 1.'],
  InvalidAddress: ['Địa chỉ không hợp lệ.', 'Viết địa chỉ bắt đầu bằng http:// hoặc https://.'],
  BlocTwice: ['Một khối, cụm được nêu hai lần.', 'Mỗi khối, cụm chỉ nêu một bảng xếp thứ.'],
  WholeHundreds: ['Số tiền lẻ.', 'Ghi số tiền là bội số của 100 đồng.'],
  InvalidMultiple: ['Số lần không hợp lệ.', 'Viết trong dấu nháy, ví dụ "8.0".'],
  DatesOverlap: [
    'Hai mức cùng áp dụng trong một ngày.',
    'Ghi validTo của mức trước không sau validFrom của mức sau.',
  ],
  GrantNeedsUnit: ['Vai trò này phải gắn với một đơn vị.', 'Bổ sung unitId.'],
  GrantNeedsBloc: ['Vai trò này phải gắn với một khối, cụm.', 'Bổ sung blocId.'],
  GrantNeedsPeriod: ['Vai trò này phải gắn với một kỳ.', 'Bổ sung periodId.'],
  invalid_type: [
    'Thiếu giá trị hoặc sai kiểu.',
    'Bổ sung giá trị đúng kiểu; số viết trong dấu nháy.',
  ],
  invalid_value: ['Giá trị không nằm trong danh mục.', 'Chọn một giá trị trong danh mục.'],
  invalid_format: ['Giá trị sai định dạng.', 'Viết lại đúng định dạng.'],
  invalid_union: ['Giá trị không đúng dạng nào được phép.', 'Xem lại mô tả của trường này.'],
  unrecognized_keys: ['Có trường không được phép.', 'Bỏ trường thừa.'],
  too_small: ['Giá trị quá nhỏ hoặc danh sách quá ngắn.', 'Bổ sung cho đủ.'],
  too_big: ['Giá trị quá lớn hoặc danh sách quá dài.', 'Giảm bớt.'],
};

/** A fault of a request's form in words; `found` is what of it is at fault, where that can be named. */
export function sayRequestFault(
  code: string,
  found?: string,
): { readonly what: string; readonly mend: string } {
  const [what, mend] = WORDS[code] ?? ['Giá trị không hợp lệ.', 'Kiểm tra lại giá trị.'];
  return { what: found === undefined ? what : `${what.slice(0, -1)}: “${found}”.`, mend };
}
