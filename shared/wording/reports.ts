import type { ShownReport } from '../domain/scoring/shown-report.ts';
import { sayDate, sayDecimal } from './numbers.ts';

/** What a line reports, one text for each thing that it says: `97,5%`, `62/127`, `Không đạt`, `Báo cáo chậm: 2`. */
export function sayReport(report: ShownReport): readonly string[] {
  const { state, actual, estimated, of, unitOfMeasure, cases, met, date } = report;
  if (state === 'NOTHING_AROSE') return ['Không phát sinh'];
  if (actual !== undefined) {
    const gap = unitOfMeasure === '%' ? '' : ' ';
    const whole = of === undefined ? `${gap}${unitOfMeasure}` : `/${sayDecimal(of)}`;
    return [`${estimated ? 'ước ' : ''}${sayDecimal(actual)}${whole}`, ...sayCases(cases)];
  }
  if (date !== undefined) return [`Ngày ${sayDate(date)}`];
  if (met !== undefined) return [met ? 'Đạt' : 'Không đạt'];
  return cases === undefined ? ['Chưa thực hiện'] : sayCases(cases);
}

function sayCases(cases: ShownReport['cases']): readonly string[] {
  if (cases === undefined) return [];
  if (cases.length === 0) return ['Không có trường hợp nào'];
  return cases.map(({ title, count }) => `${title}: ${sayDecimal(count)}`);
}

/** The same within a sentence: a quantity as it stands, what is told in words in quotation marks. */
export const quoteReport = (report: ShownReport): string => {
  const said = sayReport(report).join('; ');
  return report.actual !== undefined && report.cases === undefined ? said : `“${said}”`;
};
