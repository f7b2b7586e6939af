import type { Province } from '../../../shared/domain/member.ts';

/** Printed on every page and paper made from the sample. */
export const NOTICE = 'DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';

/** Lào Cai as its secretariat sets it up. Laws and decrees are cited as in force; all people are invented. */
export const PROVINCE_SETTINGS: Omit<Province, 'id'> = {
  name: 'Lào Cai',
  language: 'vi',
  timeZone: 'Asia/Ho_Chi_Minh',
  notice: NOTICE,
  // Where `npm start` has the pages, unless another port is asked for: the papers' bytes are the same on any.
  publicSite: { address: 'http://127.0.0.1:8080/cong-khai', rankings: 'BUNDLE' },
  decisions: {
    issuingBody: ['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI'],
    symbol: 'QĐ-UBND',
    place: 'Lào Cai',
    authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI',
    flagTitle: 'Cờ thi đua của Ủy ban nhân dân tỉnh',
    certificateTitle: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    legalBases: [
      {
        text: 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
        validFrom: '2020-07-01',
        validTo: '2025-03-01',
      },
      {
        text: 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025',
        validFrom: '2025-03-01',
        validTo: '2025-06-16',
      },
      {
        text: 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
        validFrom: '2025-06-16',
      },
      {
        text: 'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 16 tháng 11 năm 2013',
        validFrom: '2014-06-01',
        validTo: '2024-01-01',
      },
      {
        text: 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
        validFrom: '2024-01-01',
      },
      {
        text: 'Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
        validFrom: '2017-10-01',
        validTo: '2024-01-01',
      },
      {
        text: 'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
        validFrom: '2024-01-01',
        validTo: '2025-07-01',
      },
      {
        text: 'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng',
        validFrom: '2025-07-01',
      },
      {
        text: 'Căn cứ Thông tư số 15/2025/TT-BNV ngày 04 tháng 8 năm 2025 của Bộ trưởng Bộ Nội vụ',
        validFrom: '2025-08-04',
      },
    ],
    baseSalaries: [
      {
        amount: 1_490_000,
        source: 'Nghị định số 38/2019/NĐ-CP',
        validFrom: '2019-07-01',
        validTo: '2023-07-01',
      },
      {
        amount: 1_800_000,
        source: 'Nghị định số 24/2023/NĐ-CP',
        validFrom: '2023-07-01',
        validTo: '2024-07-01',
      },
      { amount: 2_340_000, source: 'Nghị định số 73/2024/NĐ-CP', validFrom: '2024-07-01' },
    ],
    // The multiples are illustrative.
    prizes: [
      {
        title: 'PROVINCIAL_FLAG',
        multiple: '8.0',
        fund: 'Quỹ thi đua, khen thưởng của tỉnh',
        source: 'Mức minh họa',
        validFrom: '2020-01-01',
      },
      {
        title: 'CERTIFICATE_OF_MERIT',
        multiple: '2.0',
        fund: 'Quỹ thi đua, khen thưởng của tỉnh',
        source: 'Mức minh họa',
        validFrom: '2020-01-01',
      },
    ],
  },
};
