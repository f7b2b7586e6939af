import type { MemberUnit } from '../../../shared/domain/bundle/bloc-case.ts';
import type { UnitAssignment } from '../../../shared/domain/scoring/sheet.ts';
import { YEAR_END } from './lao-cai-2023-figures.ts';
import { readRuleSet } from './read-rule-set.ts';
import type { Sample } from './sample-case.ts';
import { reviewLines, writtenSheet } from './year-end-sheet.ts';

/** The rule set of the year's sample. */
export const RULE_SET = readRuleSet('lao-cai-khoi-huyen-2023');

export const PROVINCE = { id: 'lao-cai', name: 'Lào Cai' } as const;
export const PERIOD = {
  id: '2023',
  name: 'Năm 2023',
  kind: 'YEAR_END',
  from: '2023-01-01',
  to: '2023-12-31',
} as const;
export const BLOC = {
  id: 'khoi-huyen',
  name: 'Khối thi đua các huyện, thị xã, thành phố',
  kind: 'KHOI',
  headUnitId: 'bac-ha',
  deputyUnitId: 'bao-yen',
} as const;

const unit = (id: string, name: string, awardName: string): MemberUnit => ({ id, name, awardName });

/** The nine members, spelled as the public report of 2023-07-04 spells them. */
export const UNITS: readonly MemberUnit[] = [
  unit('bat-xat', 'Huyện Bát Xát', 'Nhân dân và cán bộ huyện Bát Xát'),
  unit('bao-thang', 'Huyện Bảo Thắng', 'Nhân dân và cán bộ huyện Bảo Thắng'),
  unit('bao-yen', 'Huyện Bảo Yên', 'Nhân dân và cán bộ huyện Bảo Yên'),
  unit('bac-ha', 'Huyện Bắc Hà', 'Nhân dân và cán bộ huyện Bắc Hà'),
  unit('muong-khuong', 'Huyện Mường Khương', 'Nhân dân và cán bộ huyện Mường Khương'),
  unit('si-ma-cai', 'Huyện Si Ma Cai', 'Nhân dân và cán bộ huyện Si Ma Cai'),
  unit('van-ban', 'Huyện Văn Bàn', 'Nhân dân và cán bộ huyện Văn Bàn'),
  unit('sa-pa', 'Thị xã Sa Pa', 'Nhân dân và cán bộ thị xã Sa Pa'),
  unit('lao-cai', 'Thành phố Lào Cai', 'Nhân dân và cán bộ thành phố Lào Cai'),
];

/** The year's targets of each unit (minh họa). */
export const ASSIGNMENTS: readonly UnitAssignment[] = UNITS.map(({ id: unitId }) => ({
  unitId,
  lines: Object.entries(YEAR_END[unitId]?.targets ?? {}).map(([indicatorId, target]) => ({
    indicatorId,
    state: 'ASSIGNED',
    target,
  })),
}));

/** The year-end sheet of each unit as it writes it, every value marked "minh họa". */
export const SHEETS = UNITS.map(({ id: unitId }) => ({
  unitId,
  lines: writtenSheet(RULE_SET, YEAR_END[unitId]?.figures ?? {}),
}));

/**
 * What Bảo Yên sends first: the malformed percentage that the public report prints for it. It is refused; the sheet
 * in `SHEETS` is the mended one.
 */
export const FIRST_ATTEMPT = {
  unitId: 'bao-yen',
  indicatorId: 'viec-lam',
  found: '65.79,2%',
  lines: writtenSheet(RULE_SET, { ...YEAR_END['bao-yen']?.figures, 'viec-lam': '65.79,2%' }),
} as const;

/** The review of each unit's sheet: some lines changed with a reason, all others confirmed. */
export const REVIEWS = UNITS.map(({ id: unitId }) => ({
  unitId,
  lines: reviewLines(RULE_SET, YEAR_END[unitId]?.figures ?? {}, YEAR_END[unitId]?.changes ?? {}),
}));

/**
 * Percent of the year's plan at mid-year, exactly as printed (comma and point mixed, one malformed). Shown as progress
 * with its source, never scored.
 */
export const MID_YEAR_PROGRESS = {
  source: 'báo cáo công khai ngày 04/07/2023',
  note: 'nguồn không nêu kỳ của từng tỷ lệ',
  percentages: [
    { indicatorId: 'cay-trong', unitId: 'van-ban', printed: '51%' },
    { indicatorId: 'cay-trong', unitId: 'bao-yen', printed: '51,6%' },
    { indicatorId: 'cong-nghiep', unitId: 'lao-cai', printed: '210%' },
    { indicatorId: 'cong-nghiep', unitId: 'bac-ha', printed: '105%' },
    { indicatorId: 'cong-nghiep', unitId: 'van-ban', printed: '56%' },
    { indicatorId: 'cong-nghiep', unitId: 'bao-thang', printed: '54.9%' },
    { indicatorId: 'viec-lam', unitId: 'si-ma-cai', printed: '76%' },
    { indicatorId: 'viec-lam', unitId: 'lao-cai', printed: '65.4%' },
    { indicatorId: 'viec-lam', unitId: 'bat-xat', printed: '66.62%' },
    { indicatorId: 'viec-lam', unitId: 'bao-yen', printed: '65.79,2%' },
    { indicatorId: 'viec-lam', unitId: 'bao-thang', printed: '69.1%' },
  ],
  blocLevel: [
    { indicatorId: 'thu-ngan-sach', printed: '50 % (6 tháng)' },
    { indicatorId: 'cay-trong', printed: 'trên 50 %' },
    {
      indicatorId: 'cong-nghiep',
      printed: 'ước đạt 20.207 tỷ đồng, bằng 40% so với kế hoạch và bằng 91% so cùng kỳ',
    },
    { indicatorId: 'pho-cap', printed: '152/152' },
    { indicatorId: 'huy-dong', printed: '99,7%' },
    {
      indicatorId: 'nong-thon-moi',
      printed:
        '62/127 xã (49%); bình quân 10,61 tiêu chí/xã; 02/9 đơn vị cấp huyện đạt chuẩn hoặc hoàn thành nhiệm vụ',
    },
  ],
} as const;

/** The sample's year as one case: what the engine ranks when every sheet is in and reviewed. */
export const LAO_CAI_2023: Sample = {
  head: {
    province: PROVINCE,
    period: { id: PERIOD.id, name: PERIOD.name, kind: PERIOD.kind },
    bloc: { id: BLOC.id, name: BLOC.name, kind: BLOC.kind },
  },
  ruleSet: RULE_SET,
  units: UNITS,
  assignments: ASSIGNMENTS,
  sheets: SHEETS,
  reviews: REVIEWS,
};
