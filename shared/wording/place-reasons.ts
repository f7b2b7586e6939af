import type { PlaceReason } from '../domain/ranking/bloc-result.ts';
import type { Cause, Ineligible } from '../domain/ranking/eligibility.ts';
import type { Minutes, SeparatingMetric } from '../domain/ranking/tie-policy.ts';
import { sayClause } from './clauses.ts';
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

const STATES: Readonly<Record<Ineligible, string>> = {
  NOT_RANKED: 'không xếp loại',
  DISQUALIFIED: 'không đủ điều kiện xét tặng',
  WITHHELD: 'chưa xét khen thưởng',
};

/** Why a unit has no place, in words: `không đủ điều kiện xét tặng`. */
export const sayIneligible = (state: Ineligible): string => STATES[state];

function sayCause(cause: Cause): string {
  switch (cause.kind) {
    case 'NO_SHEET':
      return 'không nộp bản tự chấm điểm';
    case 'FINDING':
      return `${cause.text.replace(/[.;]$/, '')} (${cause.source})`;
    case 'NOT_MET':
      return `${cause.title} (${sayClause(cause.clause)})`;
    case 'RULE': {
      const { title, clause, measure, found, limit } = cause;
      const failed =
        measure === 'POINTS'
          ? `được ${sayDecimal(found)} điểm, dưới ${sayDecimal(limit)} điểm`
          : `${sayDecimal(found)} trường hợp, quy định từ ${sayDecimal(limit)} trường hợp trở lên`;
      return `${title}: ${failed} (${sayClause(clause)})`;
    }
  }
}

/** Why a unit has its place, or none. `nameOf` gives a unit's name by its id. */
export function sayPlaceReason(reason: PlaceReason, nameOf: (unitId: string) => string): string {
  if ('causes' in reason && reason.causes.every(({ kind }) => kind === 'NO_SHEET'))
    return 'Không xếp thứ vì chưa có bản tự chấm điểm.';
  if ('causes' in reason)
    return `${capitalized(STATES[reason.kind])}: ${reason.causes.map(sayCause).join('; ')}.`;
  const names = (ids: readonly string[]) => ids.map(nameOf).join(', ');
  const shared =
    reason.sharedWith.length === 0
      ? ''
      : ` Bằng điểm với ${names(reason.sharedWith)} nên đồng hạng.`;
  const over = reason.passedOver;
  const passed = over === undefined ? '' : ` ${PASSED[over.places](names(over.unitIds))}`;
  if (reason.kind === 'FIRST') {
    const among = over === undefined ? 'khối, cụm' : 'trong các đơn vị được xét';
    return `Cao nhất ${among}.${shared}${passed}`;
  }
  const { metric, above } = reason;
  const teller = TELLERS[metric.kind] as Teller<SeparatingMetric['kind']>;
  const below = teller(metric as never, reason, names(above));
  return `${capitalized(below)}.${shared}${passed}`;
}

/** A recorded ballot that settled nothing, because the units it was held between don't share a place. */
export const sayUnusedBallot = (minutes: Minutes, names: readonly string[]): string =>
  `Biên bản số ${minutes.number} ngày ${sayDate(minutes.date)}, giữa ${names.join(', ')}: các đơn vị này không cùng một thứ hoặc không phải là tất cả các đơn vị cùng thứ.`;

const PASSED = {
  FREED: (names: string) =>
    `Không tính thứ của ${names}, đơn vị có điểm cao hơn nhưng không được xét.`,
  KEPT: (names: string) =>
    `Để trống thứ của ${names}, đơn vị có điểm cao hơn nhưng không được xét.`,
} as const;
