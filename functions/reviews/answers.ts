import { StoredReview } from '../../shared/domain/reviews/unit-review.ts';
import type { DescribedRoutes } from '../../shared/edge/described-route.ts';

const UNIT = '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}';
const example = {
  sheetHash: '0'.repeat(64),
  lines: [
    { indicatorId: 'thu-ngan-sach', outcome: 'CONFIRMED' },
    {
      indicatorId: 'bao-cao-dung-han',
      outcome: 'CHANGED',
      granted: '1.5',
      reason: 'Một báo cáo gửi sau hạn',
    },
  ],
};

/** What the routes of this service are for, and what they answer. */
export const answers: DescribedRoutes = {
  [`GET ${UNIT}/review`]: {
    summary: 'Xem kết quả thẩm định',
    answer: StoredReview,
    etag: true,
  },
  [`PUT ${UNIT}/review`]: {
    summary: 'Thẩm định bản tự chấm điểm',
    description: 'Các dòng nêu tên được ghi thêm hoặc thay; dòng khác giữ như lần trước.',
    answer: StoredReview,
    etag: true,
    example,
  },
  [`GET ${UNIT}/second-review`]: {
    summary: 'Xem kết quả phúc tra',
    answer: StoredReview,
    etag: true,
  },
  [`PUT ${UNIT}/second-review`]: {
    summary: 'Phúc tra bản tự chấm điểm',
    description: 'Người đã thẩm định không phúc tra.',
    answer: StoredReview,
    etag: true,
    example,
  },
};
