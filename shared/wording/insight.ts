import type {
  ClosestSwap,
  CriteriaInsight,
  Margin,
  UnitInsight,
  WeightDraws,
  WithoutCriterion,
} from '../domain/insight/insight.ts';
import type { RankingKey } from '../domain/ranking/bloc-result.ts';
import { sayPoints } from './numbers.ts';

/** Stands above everything that is told here, on every page and paper. */
export const ADVISORY = 'Thông tin tham khảo, không phải căn cứ xếp thứ.';

/** What the sentences call things: the ranking's figure, a unit by its id, and a criterion by its id. */
export type InsightTerms = {
  readonly rankingKey: RankingKey;
  readonly unit: (unitId: string) => string;
  readonly criterion: (indicatorId: string) => string;
};

const points = (value: string): string => `${sayPoints(value)} điểm`;

const figure = ({ rankingKey }: InsightTerms, value: string): string =>
  rankingKey === 'TOTAL' ? points(value) : `${sayPoints(value)}%`;

/** What a unit lacks to the next place, and a way of getting there; undefined for a unit that nobody stands above. */
export function sayNextPlace(
  { next }: Pick<UnitInsight, 'next'>,
  terms: InsightTerms,
): string | undefined {
  if (next === null) return undefined;
  const lack = `Còn thiếu ${points(next.points)} để vượt đơn vị xếp ngay trên (${figure(terms, next.figure)}).`;
  if (next.way === null) return `${lack} Dù mọi tiêu chí đạt điểm tối đa vẫn chưa đủ.`;
  const changes = next.way.changes.map(
    ({ indicatorId, from, to }) =>
      `${terms.criterion(indicatorId)} từ ${sayPoints(from)} lên ${points(to)}`,
  );
  return `${lack} Sẽ xếp thứ ${next.way.place} nếu các đơn vị khác giữ nguyên và ${changes.join('; ')}.`;
}

/** The criteria by which a unit could still gain most; undefined where every line has its maximum. */
export function sayRoom(
  { room }: Pick<UnitInsight, 'room'>,
  { criterion }: InsightTerms,
): string | undefined {
  if (room.length === 0) return undefined;
  const lines = room.map((one) => `${criterion(one.indicatorId)} (thêm ${points(one.points)})`);
  return `Tiêu chí còn có thể tăng điểm nhiều nhất: ${lines.join('; ')}.`;
}

/** How far two neighbours of the ranking are apart. */
export const sayMargin = ({ after, difference }: Margin, terms: InsightTerms): string =>
  difference === '0'
    ? `Đơn vị đứng thứ ${after} và đơn vị kế tiếp trong bảng bằng nhau.`
    : `Đơn vị đứng thứ ${after} hơn đơn vị kế tiếp trong bảng ${figure(terms, difference)}.`;

/** The smallest change of one line that would put another unit first. */
export function sayClosestSwap(swap: ClosestSwap | null, terms: InsightTerms): string {
  if (swap === null) return 'Không có thay đổi nào ở riêng một tiêu chí làm đổi đơn vị đứng đầu.';
  const lowered = swap.change.startsWith('-');
  const size = points(lowered ? swap.change.slice(1) : swap.change);
  const units = swap.unitIds.map(terms.unit).join(' hoặc ');
  const change = `${units} ${lowered ? 'bớt' : 'thêm'} ${size} ở ${terms.criterion(swap.indicatorId)}`;
  return `Thay đổi nhỏ nhất ở một tiêu chí làm đổi đơn vị đứng đầu: ${change}.`;
}

/** Whom it would move if one criterion were left out. */
export function sayWithoutCriterion(
  { indicatorId, moves }: WithoutCriterion,
  { unit, criterion }: InsightTerms,
): string {
  const places = moves.map(({ unitId, place }) => `${unit(unitId)} xếp thứ ${place}`);
  return `Nếu không tính ${criterion(indicatorId)}: ${places.join('; ')}.`;
}

/** How often units would be first if the criteria weighed a little more or less. */
export function sayWeightDraws(drawn: WeightDraws, { unit }: InsightTerms): string {
  const { draws, amplitudePermille, first, shared } = drawn;
  const percent = sayPoints(thousandths(amplitudePermille));
  const often = [...first]
    .sort((a, b) => b.draws - a.draws)
    .map((one) => `${unit(one.unitId)} đứng đầu ${sayPoints(String(one.draws))} lần`);
  const together = shared === 0 ? [] : [`đồng hạng nhất ${sayPoints(String(shared))} lần`];
  return `Thử ${sayPoints(String(draws))} lần, mỗi lần tăng hoặc giảm ngẫu nhiên trọng số từng tiêu chí trong khoảng ${percent}%: ${[...often, ...together].join('; ')}.`;
}

/** So many thousandths in percent: `105` → `10.5`. */
const thousandths = (permille: number): string =>
  `${Math.trunc(permille / 10)}${permille % 10 === 0 ? '' : `.${permille % 10}`}`;

/** The criteria that separate nobody; undefined where each separates somebody. */
export function sayEqualCriteria(
  { equal }: Pick<CriteriaInsight, 'equal'>,
  { criterion }: InsightTerms,
): string | undefined {
  if (equal.length === 0) return undefined;
  return `Tiêu chí mà mọi đơn vị được giao có điểm bằng nhau, không phân biệt được đơn vị nào: ${equal.map(criterion).join('; ')}.`;
}

/** How much of the differences between units comes from one criterion. */
export function sayShare(
  { indicatorId, tenThousandths }: CriteriaInsight['shares'][number],
  { criterion }: InsightTerms,
): string {
  const rest = String(tenThousandths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const percent = `${Math.trunc(tenThousandths / 100)}${rest === '' ? '' : `.${rest}`}`;
  return `${criterion(indicatorId)}: ${sayPoints(percent)}% chênh lệch điểm giữa các đơn vị.`;
}
