import * as z from 'zod';
import { Hash } from '../../shared/domain/identifiers.ts';
import { Insight, UnitInsight } from '../../shared/domain/insight/insight.ts';
import { StoredEntry } from '../../shared/domain/register/register-entry.ts';
import type { DescribedRoutes } from '../../shared/edge/described-route.ts';
import { StoredRanking } from '../../shared/storage/ranking-store.ts';

const BLOC = '/v1/provinces/{province}/periods/{period}/blocs/{bloc}';

const texts = z.array(z.string());
const { units: _, ...ofBloc } = Insight.shape;
const SeenAdvice = z.strictObject({
  version: z.int(),
  advisory: z.string(),
  units: z.array(z.strictObject({ ...UnitInsight.shape, name: z.string(), texts })),
  bloc: z
    .strictObject({ ...ofBloc, texts: z.strictObject({ order: texts, criteria: texts }) })
    .optional(),
});

/** What the routes of this service are for, and what they answer. */
export const answers: DescribedRoutes = {
  [`GET ${BLOC}/register`]: {
    summary: 'Xem sổ ghi nhận của khối, cụm',
    answer: z.strictObject({ items: z.array(StoredEntry) }),
  },
  [`PUT ${BLOC}/register`]: {
    summary: 'Ghi vào sổ kết luận, số liệu so điểm hoặc kết quả bỏ phiếu',
    description: 'Không xóa: ghi lại cùng nội dung với `withdrawn` và lý do là rút ghi nhận.',
    answer: StoredEntry,
  },
  [`GET ${BLOC}/ranking`]: {
    summary: 'Xem kết quả xếp thứ của khối, cụm',
    answer: StoredRanking.omit({ bundleKey: true }).extend({
      basisText: z.string(),
      latest: z.boolean(),
      final: z.boolean(),
    }),
  },
  [`GET ${BLOC}/ranking/bundle`]: {
    summary: 'Lấy đường dẫn tải bộ kết quả đầy đủ để kiểm tra độc lập',
    answer: z.strictObject({
      url: z.url(),
      fileName: z.string(),
      digest: Hash,
      expiresInSeconds: z.int(),
    }),
  },
  [`GET ${BLOC}/ranking/insight`]: {
    summary: 'Xem phân tích tham khảo bên cạnh kết quả xếp thứ',
    answer: SeenAdvice,
  },
};
