import * as z from 'zod';
import { XLSX_TYPE } from '../../shared/documents/xlsx/media-type.ts';
import { Hash, Id, Instant } from '../../shared/domain/identifiers.ts';
import { Account, Bloc, Province, Unit } from '../../shared/domain/member.ts';
import { EmulationPeriod } from '../../shared/domain/period.ts';
import { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { UnitAssignment } from '../../shared/domain/scoring/sheet.ts';
import type { DescribedRoutes } from '../../shared/edge/described-route.ts';
import { UnitSummary } from '../../shared/storage/bloc-store.ts';
import { RuleSetEntry } from '../../shared/storage/rule-set-store.ts';

const PROVINCE = '/v1/provinces/{province}';
const PERIOD = `${PROVINCE}/periods/{period}`;
const BLOC = `${PERIOD}/blocs/{bloc}`;
const UNIT = `${BLOC}/units/{unit}`;
const RULE_SET = `${PROVINCE}/rule-sets/{ruleSet}`;

const pageOf = (items: z.ZodType) =>
  z.strictObject({ items: z.array(items), cursor: z.string().optional() });

const RuleSetUse = z.strictObject({
  ruleSetId: Id,
  version: z.int(),
  periodId: Id,
  periodName: z.string(),
  blocId: Id,
  blocName: z.string(),
});
const StoredRuleSet = z.strictObject({ version: z.int(), hash: Hash, json: RuleSet });
const Preview = z.strictObject({
  ruleSet: RuleSet,
  hash: Hash,
  kept: RuleSetEntry.optional(),
  uses: z.array(RuleSetUse),
  comparisons: z.array(
    z.strictObject({
      with: z.strictObject({ id: Id, version: z.int(), title: z.string() }),
      changes: z.array(z.strictObject({ text: z.string(), details: z.array(z.string()) })),
    }),
  ),
  indicators: z.array(
    z.strictObject({
      number: z.string(),
      title: z.string(),
      basePoints: z.string(),
      examples: z.array(z.strictObject({ points: z.string(), text: z.string() })),
    }),
  ),
});

/** What the routes of this service are for, and what they answer. */
export const answers: DescribedRoutes = {
  [`GET ${PROVINCE}`]: { summary: 'Xem tỉnh, thành phố', answer: Province, etag: true },
  [`PUT ${PROVINCE}`]: {
    summary: 'Lập hoặc sửa tỉnh, thành phố',
    description: 'Người điều hành nền tảng lập; từ đó cơ quan thường trực của tỉnh tự sửa.',
    answer: Province,
    etag: true,
  },
  [`GET ${PROVINCE}/me`]: {
    summary: 'Xem tài khoản của người đang đăng nhập',
    answer: Account,
    etag: true,
  },
  [`GET ${PROVINCE}/accounts/{account}`]: {
    summary: 'Xem một tài khoản',
    answer: Account,
    etag: true,
  },
  [`PUT ${PROVINCE}/accounts/{account}`]: {
    summary: 'Lập tài khoản hoặc giao vai trò',
    answer: Account,
    etag: true,
    example: {
      name: 'Nguyễn Văn An',
      grants: [{ role: 'UNIT_OFFICER', periodId: '2023', unitId: 'bac-ha' }],
    },
  },
  [`GET ${PROVINCE}/units`]: { summary: 'Danh sách đơn vị', answer: pageOf(Unit) },
  [`GET ${PROVINCE}/units/{unit}`]: { summary: 'Xem một đơn vị', answer: Unit, etag: true },
  [`PUT ${PROVINCE}/units/{unit}`]: {
    summary: 'Lập hoặc sửa đơn vị',
    answer: Unit,
    etag: true,
    example: {
      name: 'Huyện Bắc Hà',
      awardName: 'Nhân dân và cán bộ huyện Bắc Hà',
      kind: 'huyện',
      letterhead: 'ỦY BAN NHÂN DÂN HUYỆN BẮC HÀ',
      seat: 'Bắc Hà',
    },
  },
  [`GET ${PROVINCE}/rule-sets`]: {
    summary: 'Danh sách bảng tiêu chí',
    answer: pageOf(RuleSetEntry.extend({ uses: z.array(RuleSetUse) })),
  },
  [`GET ${RULE_SET}`]: { summary: 'Xem một bảng tiêu chí', answer: StoredRuleSet },
  [`PUT ${RULE_SET}`]: {
    summary: 'Lưu bảng tiêu chí thành phiên bản tiếp theo',
    description: 'Bảng đã có khối, cụm dùng thì không sửa được nữa: hãy nhân bản.',
    body: RuleSet,
    answer: RuleSetEntry,
  },
  [`POST ${RULE_SET}/clones`]: {
    summary: 'Nhân bản bảng tiêu chí',
    status: 201,
    answer: RuleSetEntry,
    example: { id: 'bang-tieu-chi-2024', title: 'Bảng tiêu chí thi đua năm 2024' },
  },
  [`GET ${PROVINCE}/rule-set-starter`]: {
    summary: 'Tải bảng tiêu chí mẫu ở dạng Excel',
    answer: XLSX_TYPE,
  },
  [`POST ${PROVINCE}/rule-sets/preview`]: {
    summary: 'Xem trước bảng tiêu chí soạn trong Excel',
    description: 'Không lưu gì; trả về ví dụ tính điểm và điểm khác so với bản trước.',
    answer: Preview,
  },
  [`GET ${RULE_SET}/preview`]: {
    summary: 'Xem ví dụ tính điểm của bảng tiêu chí',
    answer: Preview.extend({ version: z.int() }),
  },
  [`GET ${RULE_SET}/xlsx`]: { summary: 'Tải bảng tiêu chí ở dạng Excel', answer: XLSX_TYPE },
  [`GET ${PROVINCE}/periods`]: { summary: 'Danh sách kỳ thi đua', answer: pageOf(EmulationPeriod) },
  [`GET ${PERIOD}`]: { summary: 'Xem một kỳ thi đua', answer: EmulationPeriod, etag: true },
  [`PUT ${PERIOD}`]: { summary: 'Lập hoặc sửa kỳ thi đua', answer: EmulationPeriod, etag: true },
  [`GET ${PERIOD}/blocs`]: {
    summary: 'Danh sách khối, cụm thi đua',
    answer: z.strictObject({ items: z.array(Bloc) }),
  },
  [`GET ${BLOC}`]: {
    summary: 'Xem một khối, cụm thi đua',
    answer: Bloc.extend({
      units: z.array(
        z.strictObject({
          id: Id,
          name: z.string(),
          handedInAt: Instant.optional(),
          sheet: UnitSummary.optional(),
        }),
      ),
    }),
  },
  [`PUT ${BLOC}`]: {
    summary: 'Lập hoặc sửa khối, cụm thi đua',
    description: 'Khi đã có bản tự chấm, đơn vị đã nộp và bảng tiêu chí không đổi được nữa.',
    answer: Bloc,
  },
  [`GET ${UNIT}/assignment`]: { summary: 'Xem chỉ tiêu giao cho đơn vị', answer: UnitAssignment },
  [`PUT ${UNIT}/assignment`]: {
    summary: 'Giao chỉ tiêu cho đơn vị',
    answer: UnitAssignment,
    example: { lines: [{ indicatorId: 'thu-ngan-sach', state: 'ASSIGNED', target: '1200' }] },
  },
};
