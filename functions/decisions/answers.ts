import * as z from 'zod';
import {
  CouncilResult,
  StoredCouncilResult,
} from '../../shared/domain/decisions/council-result.ts';
import { Decision } from '../../shared/domain/decisions/decision.ts';
import { DecisionState, Effect, Standing } from '../../shared/domain/decisions/decision-kind.ts';
import { DOSSIER_STATES } from '../../shared/domain/decisions/dossier.ts';
import { OriginalKind, OriginalUpload } from '../../shared/domain/decisions/signed-original.ts';
import { Hash, Id, Instant } from '../../shared/domain/identifiers.ts';
import { PaperKind } from '../../shared/domain/templates/kind-spec.ts';
import { PaperTemplate } from '../../shared/domain/templates/paper-template.ts';
import type { DescribedRoutes } from '../../shared/edge/described-route.ts';
import { DecisionEntry } from '../../shared/storage/decision-store.ts';
import { BlocPaper, PaperArchive } from '../../shared/storage/paper-store.ts';
import { TemplateVersion } from '../../shared/storage/template-store.ts';
import { DECISION_FILES } from './decision-files.ts';
import { PAPER_TYPES } from './paper-types.ts';

const PROVINCE = '/v1/provinces/{province}';
const PERIOD = `${PROVINCE}/periods/{period}`;
const BLOC = `${PERIOD}/blocs/{bloc}`;
const DECISION = `${PROVINCE}/decisions/{decision}`;
const TEMPLATE = `${PROVINCE}/templates/{kind}`;

const PaperLink = z.strictObject({
  url: z.url(),
  fileName: z.string(),
  hash: Hash,
  expiresInSeconds: z.int(),
});

/** The content that a sealed file begins with: the hash of its first `sizeBytes` bytes. */
const SealedContent = z.strictObject({ hash: Hash, sizeBytes: z.int() });
const BlocPaperLink = PaperLink.extend({
  rankingVersion: z.int(),
  content: SealedContent.optional(),
});
const SEALED_PAPERS =
  'PDF của bản xếp thứ cuối cùng có dấu kiểm tra toàn vẹn của hệ thống; “content” là nội dung: đúng phần đầu của tệp ấy, với mã băm và số byte.';

const PaperListing = z.strictObject({
  items: z.array(
    BlocPaper.pick({ name: true, format: true, hash: true, rankingVersion: true }).extend({
      title: z.string(),
      content: SealedContent.optional(),
    }),
  ),
  /** Every paper of the ranking is there. */
  complete: z.boolean(),
});

const PeriodPapers = z.strictObject({
  department: z.string(),
  minutes: CouncilResult.shape.minutes.optional(),
  items: z.array(BlocPaper.pick({ name: true, format: true }).extend({ title: z.string() })),
  blocs: z.array(
    z.strictObject({
      id: Id,
      name: z.string(),
      state: z.enum(DOSSIER_STATES),
      proposed: z.int().min(0),
    }),
  ),
});

const Archive = PaperArchive.omit({ key: true, of: true }).extend(
  PaperLink.omit({ hash: true }).partial().shape,
);
const DecisionFile = z.enum(DECISION_FILES);
const DecisionLink = PaperLink.extend({
  file: DecisionFile,
  kind: OriginalKind.optional(),
  contentHash: Hash.optional(),
});
const KeptTemplate = z.strictObject({ kind: PaperKind, version: z.int().min(0), hash: Hash });

/** What the routes of this service are for, and what they answer. */
export const answers: DescribedRoutes = {
  [`GET ${BLOC}/papers`]: {
    summary: 'Danh sách văn bản của khối, cụm',
    answer: PaperListing,
  },
  [`GET ${BLOC}/papers/{paper}`]: {
    summary: 'Lấy đường dẫn tải văn bản của khối, cụm',
    description: SEALED_PAPERS,
    answer: BlocPaperLink,
  },
  [`GET ${BLOC}/units/{unit}/papers`]: {
    summary: 'Danh sách văn bản của một đơn vị',
    answer: PaperListing,
  },
  [`GET ${BLOC}/units/{unit}/papers/{paper}`]: {
    summary: 'Lấy đường dẫn tải văn bản của một đơn vị',
    description: SEALED_PAPERS,
    answer: BlocPaperLink,
  },
  [`GET ${PERIOD}/papers`]: {
    summary: 'Xem hồ sơ trình khen thưởng của kỳ',
    description:
      'Các văn bản lập được lúc này của cơ quan trình (Sở Nội vụ), và mọi khối, cụm của kỳ với trạng thái trong hồ sơ; “proposed” là số tập thể được đề nghị, “minutes” có khi đã ghi kết quả họp Hội đồng.',
    answer: PeriodPapers,
  },
  [`GET ${PERIOD}/papers/{paper}`]: {
    summary: 'Tải một văn bản trong hồ sơ trình khen thưởng của kỳ',
    description:
      'Tờ trình (pdf, docx), Danh sách đề nghị (pdf, docx, xlsx), Bảng tổng hợp điểm toàn tỉnh (pdf, xlsx), lập ngay khi yêu cầu từ các bảng xếp thứ cuối cùng; đã ghi kết quả họp Hội đồng thì đề nghị theo kết quả đó.',
    answer: Object.values(PAPER_TYPES),
  },
  [`GET ${BLOC}/papers/archive`]: {
    summary: 'Xem tiến độ đóng gói toàn bộ văn bản của khối, cụm',
    answer: Archive,
  },
  [`POST ${BLOC}/papers/archive`]: {
    summary: 'Yêu cầu đóng gói toàn bộ văn bản của khối, cụm',
    description: 'Mỗi bản xếp thứ một gói; yêu cầu lại trả về gói đã có.',
    answer: Archive,
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
    answer: z.strictObject({
      items: z.array(DecisionEntry.omit({ document: true, sealed: true })),
    }),
  },
  [`GET ${DECISION}`]: {
    summary: 'Xem một quyết định, công văn đính chính và hiệu lực của nó',
    answer: Decision.extend({
      hash: Hash.optional(),
      standing: Standing.optional(),
      effects: z.array(Effect).optional(),
      publicPage: z.url().optional(),
    }),
  },
  [`GET ${DECISION}/versions`]: {
    summary: 'Xem các bước đã qua của một quyết định',
    answer: z.strictObject({
      items: z.array(
        z.strictObject({
          version: z.int(),
          state: DecisionState,
          at: Instant,
          byName: z.string(),
          reason: z.string().optional(),
        }),
      ),
    }),
  },
  [`POST ${DECISION}/steps`]: {
    summary: 'Chuyển bước một quyết định: trình ký, trả lại, ký, cấp số, ban hành',
    description:
      '“version” là phiên bản đã xem. Gửi lại đúng bước ấy trên phiên bản ấy thì nhận lại kết quả lần đầu. Số được cấp một lần cho mỗi cơ quan, ký hiệu và năm.',
    answer: Decision,
    example: { step: 'NUMBER', version: 3, number: 125, date: '2024-01-15' },
  },
  [`POST ${DECISION}/follow-ups`]: {
    summary: 'Soạn văn bản sửa đổi, thay thế, hủy bỏ hoặc đính chính một quyết định đã ban hành',
    description:
      'Văn bản được lập thành dự thảo và đi lần lượt các bước như mọi quyết định; hiệu lực của quyết định được nêu thay đổi khi văn bản ấy ban hành. Hủy bỏ không nêu đơn vị là hủy bỏ tất cả; thay thế không ghi điều nào thì lấy theo kết quả họp Hội đồng mới hơn.',
    status: 201,
    answer: Decision,
    example: {
      kind: 'ANNULMENT',
      reason: 'Kê khai gian dối thành tích',
      proposal: { by: 'Giám đốc Sở Nội vụ', number: '40/TTr-SNV', date: '2024-02-20' },
      executors: 'Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ',
      unitIds: ['huyen-bac-ha'],
      recovery: { object: true, prizeMoney: true },
    },
  },
  [`POST ${DECISION}/redraft`]: {
    summary: 'Soạn lại dự thảo theo mẫu mới nhất, hoặc theo nội dung ghi lại',
    description:
      'Dự thảo mới là phiên bản tiếp theo, theo mẫu, căn cứ pháp lý và mức tiền của ngày dự kiến ký (“datedOn”; không nêu thì là hôm nay). Với văn bản về một quyết định đã ban hành, “paper” là nội dung ghi lại, cùng loại; không nêu thì giữ nội dung đã ghi.',
    answer: Decision,
    example: { version: 1, datedOn: '2024-01-15' },
  },
  [`GET ${PROVINCE}/templates`]: {
    summary: 'Danh sách mẫu văn bản',
    answer: z.strictObject({ items: z.array(KeptTemplate.extend({ at: Instant.optional() })) }),
  },
  [`GET ${TEMPLATE}`]: {
    summary: 'Xem một mẫu văn bản',
    description:
      'Phiên bản mới nhất, trừ khi nêu “version”; phiên bản 0 là mẫu chuẩn kèm theo hệ thống.',
    answer: KeptTemplate.extend({
      template: PaperTemplate,
      latest: z.int().min(0),
      versions: z.array(TemplateVersion.extend({ byName: z.string() })),
    }),
  },
  [`PUT ${TEMPLATE}`]: {
    summary: 'Lưu mẫu văn bản thành phiên bản tiếp theo',
    description:
      '“base” là phiên bản đã sửa từ đó. Mọi lỗi được trả về cùng lúc, kèm phần, đoạn và ký tự. Dự thảo đã soạn không đổi theo.',
    answer: KeptTemplate,
  },
  [`POST ${TEMPLATE}/preview`]: {
    summary: 'Xem trước văn bản soạn theo mẫu, với số liệu minh họa',
    description: 'Không lưu gì.',
    answer: 'application/pdf',
  },
  [`GET ${DECISION}/pdf`]: {
    summary: 'Lấy đường dẫn tải bản PDF của quyết định',
    description:
      'Quyết định đã ban hành: bản có dấu kiểm tra toàn vẹn của hệ thống, khi đã có. “contentHash” là mã băm của nội dung: đúng phần đầu của bản có dấu.',
    answer: DecisionLink,
  },
  [`GET ${DECISION}/files`]: {
    summary: 'Xem các tệp của một quyết định',
    answer: z.strictObject({
      items: z.array(
        z.strictObject({ file: DecisionFile, hash: Hash, kind: OriginalKind.optional() }),
      ),
    }),
  },
  [`GET ${DECISION}/files/{file}`]: {
    summary: 'Lấy đường dẫn tải một tệp của quyết định',
    description:
      '“sealed”: nội dung có dấu kiểm tra toàn vẹn của hệ thống; “content”: nội dung; “original”: bản gốc đã ký số (SIGNED) hoặc bản quét không kiểm chứng được (SCAN).',
    answer: DecisionLink,
  },
  [`POST ${DECISION}/originals`]: {
    summary: 'Xin gửi bản gốc đã ký số, hoặc bản quét, của một quyết định',
    description:
      'Trả lời có địa chỉ và các trường của biểu mẫu để gửi tệp PDF. Bản ký số phải bắt đầu bằng đúng tệp trình ký, phía sau chỉ có chữ ký.',
    answer: z.strictObject({
      upload: OriginalUpload,
      url: z.url(),
      fields: z.record(z.string(), z.string()),
    }),
    status: 201,
    example: { kind: 'SIGNED' },
  },
  [`GET ${DECISION}/originals`]: {
    summary: 'Xem các lần gửi bản gốc của một quyết định',
    answer: z.strictObject({ items: z.array(OriginalUpload) }),
  },
};
