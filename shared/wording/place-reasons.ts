import type { PlaceReason } from '../domain/ranking/bloc-result.ts';
import type { SeparatingMetric } from '../domain/ranking/tie-policy.ts';
import { sayDate, sayDecimal } from './numbers.ts';

type Below = Extract<PlaceReason, { kind: 'BELOW' }>;
type Figures = Pick<Below, 'own' | 'theirs' | 'difference'>;
type Teller<K extends SeparatingMetric['kind']> = (
  metric: Extract<SeparatingMetric, { kind: K }>,
  figures: Figures,
  above: string,
) => string;

const figure = (text: string | undefined): string => (text === undefined ? '' : sayDecimal(text));

/** `ngang điểm xếp thứ với Huyện A, điểm chuẩn 80, kém 2 điểm (82)` */
const equalBut = (
  { own, theirs, difference }: Figures,
  above: string,
  name: string,
  comparison = 'kém',
): string =>
  `ngang điểm xếp thứ với ${above}, ${name} ${figure(own)}, ${comparison} ${figure(difference)} điểm (${figure(theirs)})`;

const TELLERS: { readonly [K in SeparatingMetric['kind']]: Teller<K> } = {
  TOTAL: (_, { own, theirs, difference }, above) =>
    `tổng điểm ${figure(own)}, kém ${above} (${figure(theirs)}) ${figure(difference)} điểm`,
  TOTAL_OVER_ASSIGNED_MAXIMUM: (_, { own, theirs, difference }, above) =>
    `tỷ lệ điểm đạt được so với thang điểm được giao ${figure(own)}%, kém ${above} (${figure(theirs)}%) ${figure(difference)}%`,
  CRITERION: (metric, figures, above) => equalBut(figures, above, `điểm “${metric.title}”`),
  BASE_TOTAL: (_, figures, above) => equalBut(figures, above, 'điểm chuẩn'),
  BONUS_TOTAL: (_, figures, above) => equalBut(figures, above, 'điểm thưởng'),
  FEWER_DEDUCTIONS: (_, figures, above) => equalBut(figures, above, 'điểm bị trừ', 'nhiều hơn'),
  FACT: ({ title, unitOfMeasure, atLeast }, { own, theirs }, above) => {
    const measured = (text: string) =>
      unitOfMeasure === '%' ? `${sayDecimal(text)}%` : `${sayDecimal(text)} ${unitOfMeasure}`;
    const ours = own === undefined ? 'chưa khai' : measured(own);
    return `ngang điểm xếp thứ với ${above}, ${title} ${ours}, không đạt mức từ ${measured(atLeast)} trở lên như đơn vị xếp trên (${measured(theirs ?? atLeast)})`;
  },
  BALLOT: ({ minutes }, { own, theirs }, above) =>
    `ngang điểm xếp thứ với ${above}, được ${figure(own)} phiếu, đơn vị xếp trên được ${figure(theirs)} phiếu (Biên bản số ${minutes.number} ngày ${sayDate(minutes.date)})`,
};

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Why a unit has its place. `nameOf` gives a unit's name by its id. */
export function sayPlaceReason(reason: PlaceReason, nameOf: (unitId: string) => string): string {
  if (reason.kind === 'NOT_RANKED') return 'Không xếp thứ vì chưa có bản tự chấm điểm.';
  const names = (ids: readonly string[]) => ids.map(nameOf).join(', ');
  const shared =
    reason.sharedWith.length === 0
      ? ''
      : ` Bằng điểm với ${names(reason.sharedWith)} nên đồng hạng.`;
  if (reason.kind === 'FIRST') return `Cao nhất khối, cụm.${shared}`;
  const { metric, above } = reason;
  const teller = TELLERS[metric.kind] as Teller<SeparatingMetric['kind']>;
  return `${capitalized(teller(metric as never, reason, names(above)))}.${shared}`;
}
