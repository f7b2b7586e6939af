/** What every sample paper says of itself, on each page. */
export const NOTICE = 'DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';

/** When the sample's papers were made, as their records would say. */
export const CREATED_AT = '2024-01-12T02:00:00.000Z';

/** The bloc of the sample. */
export const BLOC = 'Khối thi đua các huyện, thị xã, thành phố';

/** The titles of the sample province. */
export const FLAG = 'Cờ thi đua của Ủy ban nhân dân tỉnh';
export const MERIT = 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh';

/** A draft of the sample: marked as one, and as sample data. */
export const DRAFT = { draft: true, notice: NOTICE, createdAt: CREATED_AT } as const;
