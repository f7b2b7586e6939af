import type { ScoreSummaryPaper } from '../../shared/documents/pdf/score-summary-paper.ts';
import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import { chairTitle, type PaperContext, whenOf } from './paper-context.ts';
import { summaryTable } from './summary-table.ts';

/** BẢNG TỔNG HỢP of a ranking. */
export function summaryOf(context: PaperContext): ScoreSummaryPaper {
  const { bundle, ranking, head } = context;
  const { bloc, notice } = bundle.inputs;
  return {
    ...summaryTable(bundle),
    headUnit: [head.letterhead],
    bloc: [bloc.name.toLocaleUpperCase('vi')],
    place: head.seat,
    date: dateInVietNam(ranking.rankedAt),
    subject: `${bloc.name}, ${whenOf(context)}`,
    origin: {
      rankingVersion: ranking.version,
      hashes: [
        { label: 'Dữ liệu đầu vào', hash: ranking.inputsHash },
        { label: 'Gói kết quả', hash: ranking.digest },
      ],
    },
    signatures: [{ title: 'THƯ KÝ' }, { title: chairTitle(context) }],
    notice,
    createdAt: ranking.rankedAt,
  };
}
