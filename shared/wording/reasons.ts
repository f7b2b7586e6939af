import type { LineReason, Step } from '../domain/scoring/reason.ts';
import { sayClause } from './clauses.ts';
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
  BAND: (step) => `${value(step)}, thuộc ${band(step.from, step.to)}: ${points(step.points)}`,
  OTHERWISE: (step) => `${value(step)}, ngoài các mức đã nêu: ${points(step.points)}`,
  START: (step) => `tính từ ${points(step.points)}`,
  CASES: (step) => {
    const each = step.each.startsWith('-') ? `(${sayPoints(step.each)})` : sayPoints(step.each);
    return `${step.title}: ${sayDecimal(step.count)} × ${each} = ${change(step.points)}`;
  },
  MET: (step) => `${step.met ? 'đạt yêu cầu' : 'không đạt yêu cầu'}: ${points(step.points)}`,
  CLAIMED: (step) => `đơn vị tự chấm: ${points(step.points)}`,
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

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Why a line has its points, in one sentence that ends with the clause. */
export function sayLineReason(reason: LineReason): string {
  const [only, ...more] = reason.steps;
  const noCases = only?.kind === 'START' && more.length === 0;
  const steps = noCases
    ? `không có trường hợp nào: ${points(only.points)}`
    : reason.steps.map((step) => sayStep(step)).join('; ');
  const total =
    only?.kind === 'NOT_ASSIGNED' || more.length === 0 ? '' : `; được ${points(reason.points)}`;
  return `${capitalized(steps)}${total} (${sayClause(reason.clause)}).`;
}
