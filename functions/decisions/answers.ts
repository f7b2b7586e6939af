import * as z from 'zod';
import { StoredCouncilResult } from '../../shared/domain/decisions/council-result.ts';
import { Decision } from '../../shared/domain/decisions/decision.ts';
import { Hash } from '../../shared/domain/identifiers.ts';
import type { DescribedRoutes } from '../../shared/edge/described-route.ts';
import { DecisionEntry } from '../../shared/storage/decision-store.ts';

const PROVINCE = '/v1/provinces/{province}';
const PERIOD = `${PROVINCE}/periods/{period}`;
const DECISION = `${PROVINCE}/decisions/{decision}`;

const PaperLink = z.strictObject({
  url: z.url(),
  fileName: z.string(),
  hash: Hash,
  expiresInSeconds: z.int(),
});

/** What the routes of this service are for, and what they answer. */
export const answers: DescribedRoutes = {
  [`GET ${PERIOD}/blocs/{bloc}/papers/{paper}`]: {
    summary: 'Lấy đường dẫn tải văn bản của khối, cụm',
    answer: PaperLink.extend({ rankingVersion: z.int() }),
  },
  [`GET ${PERIOD}/council-result`]: {
    summary: 'Xem kết quả họp Hội đồng Thi đua - Khen thưởng',
    answer: StoredCouncilResult,
  },
  [`PUT ${PERIOD}/council-result`]: {
    summary: 'Ghi kết quả họp Hội đồng Thi đua - Khen thưởng',
    description: 'Dự thảo quyết định của tỉnh được soạn từ kết quả này.',
    answer: StoredCouncilResult,
  },
  [`GET ${PROVINCE}/decisions`]: {
    summary: 'Danh sách quyết định',
    answer: z.strictObject({ items: z.array(DecisionEntry.omit({ document: true })) }),
  },
  [`GET ${DECISION}`]: {
    summary: 'Xem một quyết định',
    answer: Decision.extend({ hash: Hash.optional() }),
  },
  [`POST ${DECISION}/issue`]: {
    summary: 'Ban hành quyết định',
    answer: Decision,
    example: {
      signatory: { name: 'Trần Thị Bình', title: 'CHỦ TỊCH' },
      number: 125,
      date: '2024-01-15',
    },
  },
  [`GET ${DECISION}/pdf`]: {
    summary: 'Lấy đường dẫn tải bản PDF của quyết định',
    answer: PaperLink,
  },
};
