import type { MemberUnit } from '../../../shared/domain/bundle/bloc-case.ts';
import type { LineAssignment, UnitAssignment } from '../../../shared/domain/scoring/sheet.ts';
import { readRuleSet } from './read-rule-set.ts';

/** The rule set of the open cluster: units are ranked by share of what is assigned to them. */
export const CLUSTER_RULE_SET = readRuleSet('cum-xa-phuong-mau');

export const CLUSTER = {
  id: 'cum-xa-phuong',
  name: 'Cụm thi đua các xã, phường (mẫu)',
  kind: 'CUM',
  headUnitId: 'xa-suoi-mo',
  deputyUnitId: 'phuong-hoa-ban',
} as const;

const unit = (id: string, name: string, awardName: string): MemberUnit => ({ id, name, awardName });

/** Eight communes and wards; every name is invented. */
export const CLUSTER_UNITS: readonly MemberUnit[] = [
  unit('xa-suoi-mo', 'Xã Suối Mơ', 'Nhân dân và cán bộ xã Suối Mơ'),
  unit('xa-doi-gio', 'Xã Đồi Gió', 'Nhân dân và cán bộ xã Đồi Gió'),
  unit('xa-ban-suong', 'Xã Bản Sương', 'Nhân dân và cán bộ xã Bản Sương'),
  unit('xa-nuong-may', 'Xã Nương Mây', 'Nhân dân và cán bộ xã Nương Mây'),
  unit('xa-dong-lua-vang', 'Xã Đồng Lúa Vàng', 'Nhân dân và cán bộ xã Đồng Lúa Vàng'),
  unit('phuong-hoa-ban', 'Phường Hoa Ban Trắng', 'Nhân dân và cán bộ phường Hoa Ban Trắng'),
  unit('phuong-nang-moi', 'Phường Nắng Mới', 'Nhân dân và cán bộ phường Nắng Mới'),
  unit('phuong-cau-vong', 'Phường Cầu Vồng', 'Nhân dân và cán bộ phường Cầu Vồng'),
];

type Targets = readonly [unitId: string, budget: string, crops: string | undefined, online: string];

/** The plan of each unit (minh họa). A ward has no farm land, so crops are not assigned to it. */
const TARGETS: readonly Targets[] = [
  ['xa-suoi-mo', '8400', '3120', '1500'],
  ['xa-doi-gio', '5600', '2480', '1100'],
  ['xa-ban-suong', '4900', '2750', '900'],
  ['xa-nuong-may', '3800', '1960', '800'],
  ['xa-dong-lua-vang', '7200', '4650', '1300'],
  ['phuong-hoa-ban', '26500', undefined, '4200'],
  ['phuong-nang-moi', '31200', undefined, '4800'],
  ['phuong-cau-vong', '18900', undefined, '3600'],
];

const assigned = (indicatorId: string, target: string): LineAssignment => ({
  indicatorId,
  state: 'ASSIGNED',
  target,
});

/** What is assigned to each unit of the cluster. */
export const CLUSTER_ASSIGNMENTS: readonly UnitAssignment[] = TARGETS.map(
  ([unitId, budget, crops, online]) => ({
    unitId,
    lines: [
      assigned('thu-ngan-sach', budget),
      crops === undefined
        ? { indicatorId: 'lua-va-mau', state: 'NOT_ASSIGNED' }
        : assigned('lua-va-mau', crops),
      assigned('ho-so-truc-tuyen', online),
    ],
  }),
);
