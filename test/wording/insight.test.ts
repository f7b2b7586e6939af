import { expect, it } from 'vitest';
import {
  ADVISORY,
  type InsightTerms,
  sayClosestSwap,
  sayEqualCriteria,
  sayMargin,
  sayNextPlace,
  sayRoom,
  sayShare,
  sayWeightDraws,
  sayWithoutCriterion,
} from '../../shared/wording/insight.ts';

const terms: InsightTerms = {
  rankingKey: 'TOTAL',
  unit: (id) => `xã ${id.toUpperCase()}`,
  criterion: (id) => `mục ${id}`,
};
const byShare: InsightTerms = { ...terms, rankingKey: 'TOTAL_OVER_ASSIGNED_MAXIMUM' };

it('says that it is no ground for a place', () => {
  expect(ADVISORY).toContain('không phải căn cứ xếp thứ');
});

it('says what a unit lacks, and the way', () => {
  const next = { figure: '93.5', points: '3.25', way: null };
  expect(sayNextPlace({ next }, terms)).toBe(
    'Còn thiếu 3,25 điểm để vượt đơn vị xếp ngay trên (93,5 điểm). Dù mọi tiêu chí đạt điểm tối đa vẫn chưa đủ.',
  );
  const changes = [
    { indicatorId: '1.2', from: '8/3', to: '5' },
    { indicatorId: '2', from: '1', to: '1.5' },
  ];
  expect(sayNextPlace({ next: { ...next, way: { place: 2, changes } } }, byShare)).toBe(
    'Còn thiếu 3,25 điểm để vượt đơn vị xếp ngay trên (93,5%). Sẽ xếp thứ 2 nếu các đơn vị khác giữ nguyên và mục 1.2 từ ≈ 2,6667 lên 5 điểm; mục 2 từ 1 lên 1,5 điểm.',
  );
  expect(sayNextPlace({ next: null }, terms)).toBeUndefined();
});

it('says where most is left to gain', () => {
  const room = [
    { indicatorId: '3', points: '4' },
    { indicatorId: '1', points: '0.5' },
  ];
  expect(sayRoom({ room }, terms)).toBe(
    'Tiêu chí còn có thể tăng điểm nhiều nhất: mục 3 (thêm 4 điểm); mục 1 (thêm 0,5 điểm).',
  );
  expect(sayRoom({ room: [] }, terms)).toBeUndefined();
});

it('says how far neighbours are apart, or that they are equal', () => {
  expect(sayMargin({ after: 1, difference: '0.52' }, terms)).toBe(
    'Đơn vị đứng thứ 1 hơn đơn vị kế tiếp trong bảng 0,52 điểm.',
  );
  expect(sayMargin({ after: 3, difference: '0.5' }, byShare)).toContain('0,5%');
  expect(sayMargin({ after: 3, difference: '0' }, terms)).toBe(
    'Đơn vị đứng thứ 3 và đơn vị kế tiếp trong bảng bằng nhau.',
  );
});

it('says the smallest change that turns the lead, up or down', () => {
  const swap = { indicatorId: '2', change: '1.01', unitIds: ['b', 'c'] };
  expect(sayClosestSwap(swap, terms)).toBe(
    'Thay đổi nhỏ nhất ở một tiêu chí làm đổi đơn vị đứng đầu: xã B hoặc xã C thêm 1,01 điểm ở mục 2.',
  );
  expect(sayClosestSwap({ ...swap, change: '-1.01', unitIds: ['a'] }, terms)).toContain(
    'xã A bớt 1,01 điểm ở mục 2',
  );
  expect(sayClosestSwap(null, terms)).toContain('Không có thay đổi nào');
});

it('says whom a criterion left out would move', () => {
  const moves = [
    { unitId: 'a', place: 2 },
    { unitId: 'b', place: 1 },
  ];
  expect(sayWithoutCriterion({ indicatorId: '4', moves }, terms)).toBe(
    'Nếu không tính mục 4: xã A xếp thứ 2; xã B xếp thứ 1.',
  );
});

it('says how often a unit would be first, the most often first', () => {
  const first = [
    { unitId: 'a', draws: 93 },
    { unitId: 'b', draws: 900 },
  ];
  expect(sayWeightDraws({ draws: 1000, amplitudePermille: 100, first, shared: 7 }, terms)).toBe(
    'Thử 1.000 lần, mỗi lần tăng hoặc giảm ngẫu nhiên trọng số từng tiêu chí trong khoảng 10%: xã B đứng đầu 900 lần; xã A đứng đầu 93 lần; đồng hạng nhất 7 lần.',
  );
  const other = { draws: 10, amplitudePermille: 5, first: [], shared: 10 };
  expect(sayWeightDraws(other, terms)).toContain('trong khoảng 0,5%: đồng hạng nhất 10 lần.');
});

it('says which criteria separate nobody, and what the others are worth', () => {
  expect(sayEqualCriteria({ equal: ['1', '2'] }, terms)).toMatch(/đơn vị nào: mục 1; mục 2\.$/);
  expect(sayEqualCriteria({ equal: [] }, terms)).toBeUndefined();
  const share = (tenThousandths: number) => sayShare({ indicatorId: '1', tenThousandths }, terms);
  expect([7143, 5000, 305, 10_000].map(share)).toEqual(
    ['71,43', '50', '3,05', '100'].map(
      (percent) => `mục 1: ${percent}% chênh lệch điểm giữa các đơn vị.`,
    ),
  );
});
