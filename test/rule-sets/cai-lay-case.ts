import { readFileSync } from 'node:fs';
import { readRuleSet } from '../../infra/local/sample/read-rule-set.ts';
import type { BlocCase } from '../../shared/domain/bundle/bloc-case.ts';
import { exactText, fromExact, sum } from '../../shared/domain/rational.ts';
import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import { indicatorsOf } from '../../shared/domain/scoring/indicators.ts';
import { resultFieldOf } from '../../shared/domain/scoring/kinds/kind-rules.ts';
import { subRowsOf } from '../../shared/domain/scoring/kinds/sub-rows.ts';
import type { SheetLine } from '../../shared/domain/scoring/sheet.ts';
import type { LineGiven } from '../support/worked-case.ts';

/** The unit's own report, as it was published: base points and claimed bonus of each of the thirty items. */
type SelfScoring = {
  readonly base: Readonly<Record<string, string>>;
  readonly claimedBonus: Readonly<Record<string, string>>;
};

export const CAI_LAY_CASE_FILE = 'shared/rule-sets/examples/tien-giang-2022-cai-lay.case.json';

const self = JSON.parse(
  readFileSync('shared/rule-sets/examples/tien-giang-2022-cai-lay-self.json', 'utf8'),
) as SelfScoring;

/** What the unit reports where it is more than "no case" and "done". */
const REPORTED: Readonly<Record<string, LineGiven>> = {
  '1.a.4.2.1': { actual: '100', explanation: 'Cấp cho hộ gia đình, cá nhân đạt 100% diện tích' },
  '1.a.4.2.2': { met: true, explanation: 'Lũy tiến trên địa bàn đạt 99,43% diện tích' },
  '1.a.7': { cases: { '1.a.7.6': 8 }, explanation: '08 văn bản được nêu là giải pháp' },
  '1.b.2': { cases: { '1.b.2.5': 1 }, explanation: 'Kế hoạch kiểm tra hoàn thành đúng tiến độ' },
  '1.b.3': { cases: { '1.b.3.1': 1 }, explanation: '100% công trình được cấp giấy phép' },
  '1.c.1': { actual: '8366', of: '8532', explanation: 'Tổng số hộ của sáu phường' },
  '1.c.2.1': { actual: '97.7' },
  '1.c.2.4': { actual: '97.7', explanation: 'Tự tính 0,1 điểm cho mỗi 1% trên 90%' },
  '1.c.3.3': { cases: { '1.c.3.3.lan-them': 1 }, explanation: 'Có đợt thu gom thứ ba' },
  '1.c.4.2': { met: true, explanation: 'Sáu mô hình cấp xã, tự cộng 0,5 điểm' },
  '1.c.5.2': { cases: {}, explanation: '10/10 xã, phường có kế hoạch' },
  '1.d.1': { actual: '120', explanation: 'Vượt kế hoạch từ 20% trở lên' },
  '1.d.2': { cases: { '1.d.2.3': 6 }, explanation: 'Sáu đơn được rút' },
  '2.2': { cases: {}, explanation: 'Gửi trước hạn, không nêu trước 3 ngày' },
  '3.1': { date: '2022-01-31', explanation: 'Ban hành trong tháng 1' },
  '3.2.1': { met: true, explanation: 'Phát động bằng văn bản ngày 04/03/2022' },
  '3.3.3': { actual: '0', cases: { 'ho-so': 723 }, explanation: 'Không có hồ sơ trễ hạn' },
  '3.3.2': {
    actual: '626',
    of: '723',
    cases: { 'ho-so': 723 },
    explanation: '626/723 hồ sơ trước hạn (86,58%)',
  },
  '4.1': { date: '2022-01-31', explanation: 'Ban hành trong tháng 1' },
  '4.3': { cases: { '4.3.1': 5 }, explanation: '19 bài viết, 5 bài được đăng' },
};

/** The items whose claim is split among several lines; the first takes what the others leave. */
const SPLIT: Readonly<Record<string, readonly (readonly [id: string, claim: string])[]>> = {
  a4: [
    ['1.a.4.1', '3.5'],
    ['1.a.4.2.1', '0'],
    ['1.a.4.2.2', '2'],
  ],
  c2: [
    ['1.c.2.1', '5'],
    ['1.c.2.4', '0.7'],
  ],
  c3: [
    ['1.c.3.1', '2'],
    ['1.c.3.2', '3'],
    ['1.c.3.3', '0.2'],
  ],
  c4: [
    ['1.c.4.1', '2'],
    ['1.c.4.2', '2.5'],
  ],
  c5: [
    ['1.c.5.1.huong-dan', '0.5'],
    ['1.c.5.1.kiem-tra', '0.5'],
    ['1.c.5.2', '1'],
    ['1.c.5.3', '3'],
  ],
  '3.2': [
    ['3.2.1', '2.5'],
    ['3.2.3', '0'],
  ],
  '3.3': [
    ['3.3.3', '6'],
    ['3.3.2', '2'],
    ['3.3.4', '0'],
  ],
  '5': [
    ['5.bao-cao', '2'],
    ['5.2', '0'],
    ['5.phoi-hop', '3'],
  ],
};

/** `a7` is `1.a.7`; the numbers of the later standards are their own paths. */
const idOf = (item: string): string => item.replace(/^([a-d])(\d)$/, '1.$1.$2');

/** The claim of each line. Throws when a split does not add up to what the unit wrote for the item. */
function claimsByLine(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(self.base).flatMap(([item, base]) => {
      const whole = exactText(sum([base, self.claimedBonus[item] ?? '0'].map(fromExact)));
      const split = SPLIT[item] ?? [[idOf(item), whole] as const];
      const found = exactText(sum(split.map(([, claim]) => fromExact(claim))));
      if (found !== whole) throw new Error(`${item}: ${found} is not ${whole}`);
      return split;
    }),
  );
}

function lineOf(indicator: Indicator, claim: string | undefined): SheetLine {
  const { cases, target: _, assigned: __, ...given } = REPORTED[indicator.id] ?? {};
  const rows = subRowsOf(indicator).map(({ id }) => ({
    eventId: id,
    count: String(cases?.[id] ?? 0),
  }));
  const met = resultFieldOf(indicator) === 'met' ? { met: true } : {};
  return {
    indicatorId: indicator.id,
    state: 'REPORTED',
    ...met,
    ...given,
    ...(rows.length === 0 ? {} : { cases: rows }),
    ...(claim === undefined ? {} : { claim }),
    ...(indicator.evidence === 'REQUIRED' ? { evidence: 'Báo cáo số 403/BC-PTNMT' } : {}),
  };
}

/** The case of the one office whose report was published. */
export function caiLayCase(): BlocCase {
  const ruleSet = readRuleSet('tien-giang-2022');
  const claims = claimsByLine();
  const lines = indicatorsOf(ruleSet).map((one) => lineOf(one, claims.get(one.id)));
  return {
    schemaVersion: 1,
    province: { id: 'tien-giang', name: 'Tỉnh Tiền Giang' },
    period: { id: '2022', name: 'Năm 2022', kind: 'YEAR_END' },
    bloc: {
      id: 'phong-tai-nguyen-moi-truong',
      name: 'Khối Phòng Tài nguyên và Môi trường cấp huyện',
      kind: 'KHOI',
    },
    ruleSet: ruleSet as BlocCase['ruleSet'],
    units: [{ id: 'thi-xa-cai-lay', name: 'Phòng Tài nguyên và Môi trường thị xã Cai Lậy' }],
    assignments: [],
    sheets: [{ unitId: 'thi-xa-cai-lay', version: 1, lines }],
    reviews: [],
  };
}

/** The text of the committed case. */
export const caiLayText = (): string => `${JSON.stringify(caiLayCase(), null, 2)}\n`;
