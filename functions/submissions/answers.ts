import * as z from 'zod';
import { XLSX_TYPE } from '../../shared/documents/xlsx/media-type.ts';
import { Hash, Id } from '../../shared/domain/identifiers.ts';
import { UnitReview } from '../../shared/domain/reviews/unit-review.ts';
import { SheetLine } from '../../shared/domain/scoring/sheet.ts';
import { UnitScore } from '../../shared/domain/scoring/unit-score.ts';
import type { DescribedRoutes } from '../../shared/edge/described-route.ts';
import { Draft, SheetState, WrittenSheet } from '../../shared/storage/draft-store.ts';
import { Receipt } from '../../shared/storage/sheet-store.ts';
import { UploadTicket } from '../../shared/storage/ticket-store.ts';
import { evidenceAnswers } from './evidence-answers.ts';

const SHEET = '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet';

const Written = WrittenSheet.shape.conflicts.element.shape;
const Changes = z.array(
  z.strictObject({
    indicatorId: Id,
    parts: z.array(
      z.strictObject({ part: Written.part, before: Written.value, after: Written.value }),
    ),
    addedFiles: z.array(z.string()),
    removedFiles: z.array(z.string()),
  }),
);
const listOf = <T extends z.ZodRawShape>(item: T) =>
  z.strictObject({
    items: z.array(z.strictObject({ ...item, byName: z.string(), changes: Changes })),
    cursor: z.string().optional(),
  });

const Link = z.strictObject({ url: z.url(), fileName: z.string(), expiresInSeconds: z.int() });

/** What the routes of this service are for, and what they answer. */
export const answers: DescribedRoutes = {
  ...evidenceAnswers,
  [`PUT ${SHEET}`]: {
    summary: 'Nộp bản tự chấm điểm',
    description:
      'Gửi lại cùng `Idempotency-Key` và cùng nội dung thì nhận lại biên nhận đầu tiên. `If-Match` nêu phiên bản đã căn cứ (`"v0"` cho lần đầu).',
    status: 201,
    answer: Receipt,
    etag: true,
    example: {
      lines: [
        { indicatorId: 'thu-ngan-sach', actual: '1.927,93', evidence: 'Báo cáo số 125/BC-UBND' },
      ],
    },
  },
  [`GET ${SHEET}`]: {
    summary: 'Xem bản tự chấm điểm mới nhất và điểm đến nay',
    etag: true,
    answer: z.strictObject({
      receipt: Receipt,
      lines: z.array(SheetLine),
      score: UnitScore,
      reasons: z.array(z.strictObject({ indicatorId: Id, text: z.string() })),
      review: UnitReview.optional(),
      secondReview: UnitReview.optional(),
      verifiedByReader: z.boolean().optional(),
    }),
  },
  [`GET ${SHEET}/draft`]: {
    summary: 'Xem nội dung đơn vị mình đang làm',
    description:
      '`draft` có khi bản nháp khác bản đã nộp; `state` và `hash` để nêu khi lưu hoặc gửi.',
    answer: z.strictObject({
      state: SheetState,
      hash: Hash,
      draft: Draft.extend({ byName: z.string() }).optional(),
      lines: WrittenSheet.shape.lines,
      conflicts: z.array(
        WrittenSheet.shape.conflicts.element.extend({
          byName: z.string(),
          overName: z.string().optional(),
          stored: Written.value,
        }),
      ),
      faults: z.array(
        z.looseObject({ kind: z.string(), indicatorId: Id, what: z.string(), mend: z.string() }),
      ),
      rows: z.array(z.looseObject({ kind: z.enum(['GROUP', 'INDICATOR', 'EVENT']) })),
    }),
  },
  [`GET ${SHEET}/versions`]: {
    summary: 'Xem lịch sử các bản đã gửi',
    description:
      'Bản mới nhất trước, mỗi lần nhiều nhất 20 bản. `changes` so từng dòng với bản liền trước.',
    answer: listOf({ receipt: Receipt }),
  },
  [`GET ${SHEET}/drafts`]: {
    summary: 'Xem lịch sử các lần lưu nháp của đơn vị mình',
    description:
      'Lần mới nhất trước, mỗi lần nhiều nhất 20 bản. `changes` so từng dòng với nội dung đang làm ngay trước lần lưu.',
    answer: listOf({ draft: Draft }),
  },
  [`PUT ${SHEET}/draft`]: {
    summary: 'Lưu nháp',
    description:
      'Nội dung được ghép với những gì đã lưu sau trạng thái `base`; chỗ hai bên ghi khác nhau được giữ cả hai để chọn.',
    answer: z.strictObject({ state: SheetState }),
    example: {
      base: { version: 0, draft: 0 },
      lines: [{ indicatorId: 'thu-ngan-sach', actual: '1.927,93' }],
      settles: [],
    },
  },
  [`POST ${SHEET}/submissions`]: {
    summary: 'Gửi bản nháp đã xem',
    description: 'Chỉ thủ trưởng đơn vị gửi; bản nháp lưu thêm sau khi xem thì không được gửi.',
    status: 201,
    answer: Receipt,
    etag: true,
    example: { version: 0, draft: 3, hash: 'ab'.repeat(32) },
  },
  [`GET ${SHEET}/receipts/{version}`]: {
    summary: 'Tải biên nhận của một phiên bản để in',
    description: 'Tệp PDF; cùng một phiên bản luôn cho cùng một tệp.',
    answer: 'application/pdf',
  },
  [`GET ${SHEET}/template`]: {
    summary: 'Tải mẫu tự chấm điểm ở dạng Excel',
    description: 'Điền sẵn bản nháp hoặc phiên bản mới nhất của đơn vị.',
    answer: XLSX_TYPE,
  },
  [`POST ${SHEET}/uploads`]: {
    summary: 'Xin gửi tệp Excel',
    description: 'Gửi tệp bằng biểu mẫu nhận được: mọi trường trong `fields`, rồi trường `file`.',
    status: 201,
    answer: z.strictObject({
      ticketId: z.string(),
      url: z.url(),
      fields: z.record(z.string(), z.string()),
    }),
    example: { asDraft: true },
  },
  [`GET ${SHEET}/uploads/{ticket}`]: {
    summary: 'Xem kết quả xử lý tệp đã gửi',
    answer: UploadTicket.extend({ returned: Link.optional() }),
  },
};
