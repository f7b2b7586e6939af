import * as z from 'zod';
import { Hash } from '../../shared/domain/identifiers.ts';
import { DeclaredFile } from '../../shared/domain/scoring/evidence.ts';

const UNIT = '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}';

const ShownFile = DeclaredFile.extend({ evidenceId: z.string().optional() });
const Files = z.strictObject({ items: z.array(ShownFile) });

/** What the routes of evidence are for, and what they answer. */
export const evidenceAnswers = {
  [`POST ${UNIT}/evidence`]: {
    summary: 'Khai báo tệp minh chứng và xin gửi',
    description:
      'Gửi tệp bằng biểu mẫu nhận được: mọi trường trong `fields`, rồi trường `file`. Bản tự chấm điểm chỉ nộp được khi mọi tệp đã khai báo đều ở trạng thái `KEPT`.',
    status: 201 as const,
    answer: z.strictObject({
      file: ShownFile,
      url: z.url(),
      fields: z.record(z.string(), z.string()),
    }),
    example: { fileName: 'Báo cáo số 125.pdf', indicatorIds: ['thu-ngan-sach'] },
  },
  [`GET ${UNIT}/evidence`]: {
    summary: 'Xem các tệp minh chứng mà đơn vị mình đã khai báo',
    description: '`postsTo` là nơi nhận các tệp được gửi bằng biểu mẫu.',
    answer: Files.extend({ postsTo: z.url() }),
  },
  [`GET ${UNIT}/evidence/{file}`]: {
    summary: 'Xem tình trạng một tệp minh chứng đã khai báo',
    answer: ShownFile,
  },
  [`POST ${UNIT}/evidence/{file}/lines`]: {
    summary: 'Gắn tệp minh chứng vào chỉ tiêu khác, hoặc gỡ ra',
    description: 'Tệp không còn gắn với chỉ tiêu nào thì không còn được khai báo nữa.',
    answer: Files,
    example: { link: ['thu-ngan-sach'], detach: [] },
  },
  [`GET ${UNIT}/evidence-files/{evidenceId}`]: {
    summary: 'Lấy liên kết tải tệp minh chứng',
    description: 'Dành cho đơn vị và người thẩm định; liên kết dùng được trong vài phút.',
    answer: z.strictObject({
      url: z.url(),
      fileName: z.string(),
      sha256: Hash,
      expiresInSeconds: z.int(),
    }),
  },
};
