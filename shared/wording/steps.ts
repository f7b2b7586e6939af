import type { Ends } from '../domain/scoring/kinds/band.ts';
import type { Step } from '../domain/scoring/reason.ts';
import { sayChange, sayDate, sayDecimal, sayPoints } from './numbers.ts';
import { quoteReport } from './reports.ts';

type Teller<K extends Step['kind']> = (step: Extract<Step, { kind: K }>) => string;

const points = (value: string): string => `${sayPoints(value)} điểm`;
const change = (value: string): string => `${sayChange(value)} điểm`;

/** `= 8`, or `≈ 2,6667` where no decimal spells it. */
const equals = (value: string): string =>
  value.includes('/') ? sayPoints(value) : `= ${sayPoints(value)}`;

type Measured = Pick<Extract<Step, { kind: 'TARGET_MET' }>, 'actual' | 'unitOfMeasure'> &
  Partial<
    Pick<
      Extract<Step, { kind: 'TARGET_MET' }>,
      'of' | 'comparedWith' | 'samePeriod' | 'judged' | 'givenBy' | 'due' | 'lower'
    >
  > & { readonly target?: string | undefined };

const inUnit = (figure: string, unit: string): string =>
  unit === '%' ? `${figure}%` : `${figure} ${unit}`;

function result({ actual, of, unitOfMeasure, judged, comparedWith, samePeriod }: Measured): string {
  const share =
    judged === undefined || comparedWith !== undefined ? '' : ` (${sayPoints(judged)}%)`;
  const done =
    of === undefined
      ? inUnit(sayDecimal(actual), unitOfMeasure)
      : `${sayDecimal(actual)}/${sayDecimal(of)}${share}`;
  if (comparedWith === undefined || judged === undefined) return done;
  const before = `${done}, cùng kỳ ${sayDecimal(samePeriod ?? '')}`;
  if (comparedWith === 'PERCENT_OF_SAME_PERIOD') return `${before}, bằng ${sayPoints(judged)}%`;
  const verb = judged.startsWith('-') ? 'giảm' : 'tăng';
  const size = sayPoints(judged.replace('-', ''));
  const points = unitOfMeasure === '%' ? 'điểm phần trăm' : unitOfMeasure;
  return `${before}, ${verb} ${comparedWith === 'GROWTH_OVER_SAME_PERIOD' ? `${size}%` : `${size} ${points}`}`;
}

/** `10`, or `11–12` where a range was given; and by whom, where several give one. */
export const sayTarget = (target: string, givenBy?: string): string => {
  const hyphen = target.indexOf('-', 1);
  const ends = hyphen < 0 ? [target] : [target.slice(0, hyphen), target.slice(hyphen + 1)];
  return `${ends.map(sayDecimal).join('–')}${givenBy === undefined ? '' : ` (${givenBy})`}`;
};

const againstTarget = (step: Measured): string =>
  step.target === undefined
    ? `thực hiện ${result(step)}`
    : `thực hiện ${result(step)} so với chỉ tiêu ${sayTarget(step.target, step.givenBy)}`;

function value(
  step: Measured & Pick<Extract<Step, { kind: 'BAND' }>, 'metric' | 'value' | 'class'>,
): string {
  const { target: _, ...alone } = step;
  const classed =
    step.class === undefined ? '' : `${step.class.title} (${sayDecimal(step.class.number)}), `;
  if (step.metric === 'VALUE') return `${classed}${againstTarget(alone)}`;
  const against = `${classed}${againstTarget(step)}`;
  if (step.metric === 'PERCENT_OF_TARGET')
    return `${against}, đạt ${sayPoints(step.value)}% chỉ tiêu`;
  return `${against}, chênh lệch ${sayChange(step.value)}`;
}

function band({ from, above, to, upTo }: Ends): string {
  const low = from !== undefined ? `từ ${sayDecimal(from)}` : above && `trên ${sayDecimal(above)}`;
  const high = to !== undefined ? `dưới ${sayDecimal(to)}` : upTo && `đến ${sayDecimal(upTo)}`;
  if (low === undefined) return high === undefined ? 'mọi mức' : `mức ${high}`;
  if (high === undefined) return `mức ${low}${from === undefined ? '' : ' trở lên'}`;
  return `mức ${low} ${to === undefined ? high : `đến ${high}`}`;
}

/** The figure that is judged within a product, and what it is held against. */
const figures = (step: Measured): readonly [judged: string, due: string] => [
  plain(step.judged ?? step.actual),
  plain(step.due ?? step.target ?? ''),
];

const inBrackets = (value: string): string =>
  value.startsWith('-') ? `(${sayPoints(value)})` : sayPoints(value);

const PERCENT = { EXCEED_PERCENT: '%', ACTUAL: '' } as const;

/** A figure within a product: what is rounded is not marked twice. */
const plain = (value: string): string => sayPoints(value).replace('≈ ', '');

const because = (text: string): string => `lý do: ${text.replace(/[.;]$/, '')}`;

const TELLERS: { readonly [K in Step['kind']]: Teller<K> } = {
  NOT_ASSIGNED: () => 'không giao chỉ tiêu nên không tính điểm và không tính vào thang điểm',
  NOT_CHOSEN: () => 'đơn vị chọn mục khác nên không tính mục này',
  PRECONDITION: (step) =>
    `chưa đạt đủ điểm chuẩn ${step.unmet.map(({ title }) => `“${title}”`).join(', ')} nên không tính điểm thưởng (${sayChange(step.points)})`,
  NOTHING_AROSE: (step) =>
    step.keepsBase
      ? `không phát sinh, giữ nguyên điểm chuẩn: ${points(step.points)}`
      : `không phát sinh: ${points(step.points)}`,
  TARGET_MET: (step) => `${againstTarget(step)}, đạt chỉ tiêu: ${points(step.points)}`,
  BELOW_TARGET: (step) => {
    const factor = step.factor === '1' ? '' : ` × ${sayDecimal(step.factor)}`;
    const [judged, due] = figures(step);
    const share = step.lower === true ? `${due} : ${judged}` : `${judged} : ${due}`;
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
    if ((step.judged ?? step.actual) === step.best) return `${best}: ${points(step.points)}`;
    return `${best} là ${sayPoints(step.best)}: ${sayPoints(step.full)} × ${plain(step.judged ?? step.actual)} : ${plain(step.best)} ${equals(step.points)} điểm`;
  },
  AWAITS_BLOC: (step) =>
    `${againstTarget(step)}: chưa biết điểm cho đến khi chấm cả khối, cụm, tạm tính ${points(step.points)}`,
  BAND: (step) => `${value(step)}, thuộc ${band(step)}: ${points(step.points)}`,
  OTHERWISE: (step) => `${value(step)}, ngoài các mức đã nêu: ${points(step.points)}`,
  LEFT_TO_REVIEWER: (step) =>
    `${value(step)}, bảng tiêu chí chưa quy định mức này nên để cấp thẩm định chấm, tạm tính ${points(step.points)}`,
  STEPS: (step) => {
    const side = step.direction === 'UP' ? 'vượt' : 'thấp hơn';
    if (!step.passed)
      return `${value(step)}, không ${side} ngưỡng ${sayDecimal(step.threshold)}: 0 điểm`;
    const first = step.first === '0' ? '' : `${sayPoints(step.first)} + `;
    return `${value(step)}, ${side} ngưỡng ${sayDecimal(step.threshold)}, thêm ${step.count} bậc, mỗi bậc ${sayDecimal(step.step)}: ${first}${step.count} × ${inBrackets(step.each)} = ${change(step.points)}`;
  },
  START: (step) => `tính từ ${points(step.points)}`,
  CASES: (step) => {
    return `${step.title}: ${sayDecimal(step.count)} × ${inBrackets(step.each)} = ${change(step.points)}`;
  },
  MET: (step) => `${step.met ? 'đạt yêu cầu' : 'không đạt yêu cầu'}: ${points(step.points)}`,
  DEADLINE: (step) => {
    const limit = `hạn ${sayDate(step.deadline)}`;
    if (step.date === undefined) return `chưa thực hiện, ${limit}: ${points(step.points)}`;
    const when = step.met ? 'đúng hạn' : 'quá hạn';
    return `thực hiện ngày ${sayDate(step.date)}, ${limit}, ${when}: ${points(step.points)}`;
  },
  GROUP_CAP: (step) =>
    `${step.title}: tổng điểm ${step.side === 'PLUS_CAP' ? 'cộng' : 'trừ'} nhiều nhất ${points(step.limit)} (${sayChange(step.points)})`,
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
  GRANTED: (step) => `thẩm định chấm ${points(step.granted)}, ${because(step.text)}`,
  CORRECTED: (step) => {
    const [from, to] = [quoteReport(step.from), quoteReport(step.to)];
    const what = from === to ? `giữ kết quả ${from}` : `sửa kết quả từ ${from} thành ${to}`;
    return `thẩm định ${what}, ${because(step.text)}`;
  },
  BLOC_CORRECTED: () =>
    'chấm lại vì thẩm định đã sửa kết quả của đơn vị khác trong khối, cụm được dùng để so sánh',
};

/** One step of the arithmetic in words. */
export function sayStep<K extends Step['kind']>(step: Extract<Step, { kind: K }>): string {
  return (TELLERS[step.kind as K] as Teller<K>)(step);
}

const UNSETTLED = {
  AWAITS_BLOC: 'chờ chấm cả khối, cụm',
  LEFT_TO_REVIEWER: 'chờ thẩm định chấm',
} as const;

/** What stands in the place of points that are not known yet. */
export const sayUnsettled = (cause: keyof typeof UNSETTLED): string => UNSETTLED[cause];

/** What stands beside totals of a sheet with lines that are not settled; undefined when all are. */
export const sayIncomplete = (unsettledLines: number): string | undefined =>
  unsettledLines === 0 ? undefined : `chưa đủ: còn ${unsettledLines} dòng chưa có điểm`;
