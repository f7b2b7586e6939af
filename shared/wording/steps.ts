import type { Step } from '../domain/scoring/reason.ts';
import { sayChange, sayDecimal, sayPoints } from './numbers.ts';

type Teller<K extends Step['kind']> = (step: Extract<Step, { kind: K }>) => string;

const points = (value: string): string => `${sayPoints(value)} điểm`;
const change = (value: string): string => `${sayChange(value)} điểm`;

/** `= 8`, or `≈ 2,6667` where no decimal spells it. */
const equals = (value: string): string =>
  value.includes('/') ? sayPoints(value) : `= ${sayPoints(value)}`;

type Measured = { readonly actual: string; readonly unitOfMeasure: string };

const result = ({ actual, unitOfMeasure }: Measured): string =>
  unitOfMeasure === '%' ? `${sayDecimal(actual)}%` : `${sayDecimal(actual)} ${unitOfMeasure}`;

const againstTarget = (step: Measured & { readonly target?: string | undefined }): string =>
  step.target === undefined
    ? `thực hiện ${result(step)}`
    : `thực hiện ${result(step)} so với chỉ tiêu ${sayDecimal(step.target)}`;

function value(step: { readonly metric: string; readonly value: string } & Measured): string {
  return step.metric === 'VALUE'
    ? againstTarget({ actual: step.actual, unitOfMeasure: step.unitOfMeasure })
    : `${againstTarget(step)}, đạt ${sayPoints(step.value)}% chỉ tiêu`;
}

function band(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return to === undefined ? 'mọi mức' : `mức dưới ${sayDecimal(to)}`;
  return to === undefined
    ? `mức từ ${sayDecimal(from)} trở lên`
    : `mức từ ${sayDecimal(from)} đến dưới ${sayDecimal(to)}`;
}

const PERCENT = { EXCEED_PERCENT: '%', ACTUAL: '' } as const;

/** A figure within a product: what is rounded is not marked twice. */
const plain = (value: string): string => sayPoints(value).replace('≈ ', '');

const TELLERS: { readonly [K in Step['kind']]: Teller<K> } = {
  NOT_ASSIGNED: () => 'không giao chỉ tiêu nên không tính điểm và không tính vào thang điểm',
  NOTHING_AROSE: (step) =>
    step.keepsBase
      ? `không phát sinh, giữ nguyên điểm chuẩn: ${points(step.points)}`
      : `không phát sinh: ${points(step.points)}`,
  TARGET_MET: (step) => `${againstTarget(step)}, đạt chỉ tiêu: ${points(step.points)}`,
  BELOW_TARGET: (step) => {
    const factor = step.factor === '1' ? '' : ` × ${sayDecimal(step.factor)}`;
    const share = `${sayDecimal(step.actual)} : ${sayDecimal(step.target)}`;
    return `${againstTarget(step)}: ${sayPoints(step.full)}${factor} × ${share} ${equals(step.points)} điểm`;
  },
  OVER_TARGET: (step) =>
    `vượt ${sayPoints(step.percentOver)}%, mỗi 1% cộng ${points(step.rate)}: ${change(step.points)}`,
  LEADER: (step) => {
    const own = `${sayPoints(step.own)}${PERCENT[step.comparator]}`;
    const how = step.comparator === 'ACTUAL' ? `kết quả ${own}` : `vượt ${own}`;
    if (step.own === step.best) return `${how}, cao nhất khối, cụm: ${change(step.points)}`;
    const best = `${sayPoints(step.best)}${PERCENT[step.comparator]}`;
    return `${how}, đơn vị dẫn đầu ${best}: ${sayPoints(step.rest)} × ${plain(step.own)} : ${plain(step.best)} ${equals(step.points)} điểm`;
  },
  BEST_OF_KIND: (step) => {
    const done = `thực hiện ${result(step)}`;
    if (step.points === '0') return `${done}: ${points(step.points)}`;
    const best = `${done}, cao nhất trong các đơn vị không giao số`;
    if (step.actual === step.best) return `${best}: ${points(step.points)}`;
    return `${best} là ${sayPoints(step.best)}: ${sayPoints(step.full)} × ${sayDecimal(step.actual)} : ${plain(step.best)} ${equals(step.points)} điểm`;
  },
  AWAITS_BLOC: (step) =>
    `${againstTarget(step)}: chưa biết điểm cho đến khi chấm cả khối, cụm, tạm tính ${points(step.points)}`,
  BAND: (step) => `${value(step)}, thuộc ${band(step.from, step.to)}: ${points(step.points)}`,
  OTHERWISE: (step) => `${value(step)}, ngoài các mức đã nêu: ${points(step.points)}`,
  START: (step) => `tính từ ${points(step.points)}`,
  CASES: (step) => {
    const each = step.each.startsWith('-') ? `(${sayPoints(step.each)})` : sayPoints(step.each);
    return `${step.title}: ${sayDecimal(step.count)} × ${each} = ${change(step.points)}`;
  },
  MET: (step) => `${step.met ? 'đạt yêu cầu' : 'không đạt yêu cầu'}: ${points(step.points)}`,
  CLAIMED: (step) => `đơn vị tự chấm: ${points(step.points)}`,
  PLACED: (step) => {
    const placed = `${step.title}: xếp thứ ${step.place}`;
    if (step.among === 1) return `${placed}: ${points(step.points)}`;
    return `${placed}: ${sayPoints(step.full)} : ${step.among} ${equals(step.points)} điểm`;
  },
  NOT_PLACED: (step) => `không được xếp thứ: ${points(step.points)}`,
  BEST_AWARD: (step) =>
    step.among === 1
      ? `${step.title}: ${change(step.points)}`
      : `${step.title}, cao nhất trong ${step.among} hình thức: ${change(step.points)}`,
  EVENT_CAP: (step) =>
    `${step.title}: tính nhiều nhất ${points(step.limit)} (${sayChange(step.points)})`,
  PLUS_CAP: (step) => `tổng điểm cộng nhiều nhất ${points(step.limit)} (${sayChange(step.points)})`,
  MINUS_CAP: (step) => `tổng điểm trừ nhiều nhất ${points(step.limit)} (${sayChange(step.points)})`,
  MAXIMUM: (step) => `không quá mức tối đa ${points(step.limit)} (${sayChange(step.points)})`,
  FLOOR: (step) => `không thấp hơn ${points(step.limit)} (${sayChange(step.points)})`,
  ROUNDED: (step) =>
    `làm tròn ${sayPoints(step.exact).replace('≈ ', '')} đến ${step.decimals} chữ số thập phân`,
  GRANTED: (step) =>
    `thẩm định chấm ${points(step.granted)}, lý do: ${step.text.replace(/[.;]$/, '')}`,
};

/** One step of the arithmetic in words. */
export function sayStep<K extends Step['kind']>(step: Extract<Step, { kind: K }>): string {
  return (TELLERS[step.kind as K] as Teller<K>)(step);
}

const UNSETTLED = { AWAITS_BLOC: 'chờ chấm cả khối, cụm' } as const;

/** What stands in the place of points that are not known yet. */
export const sayUnsettled = (cause: keyof typeof UNSETTLED): string => UNSETTLED[cause];

/** What stands beside totals of a sheet with lines that are not settled; undefined when all are. */
export const sayIncomplete = (unsettledLines: number): string | undefined =>
  unsettledLines === 0 ? undefined : `chưa đủ: còn ${unsettledLines} dòng chưa có điểm`;
