import { achievementReport } from '../../../shared/documents/papers/achievement-report.ts';
import { ballotPaper } from '../../../shared/documents/papers/ballot-paper.ts';
import { councilMinutes } from '../../../shared/documents/papers/council-minutes.ts';
import { decisionPaper } from '../../../shared/documents/papers/decision.ts';
import { erratumLetter } from '../../../shared/documents/papers/erratum-letter.ts';
import { explanationReport } from '../../../shared/documents/papers/explanation-report.ts';
import { periodReport } from '../../../shared/documents/papers/period-report.ts';
import { proposalList } from '../../../shared/documents/papers/proposal-list.ts';
import { provinceSummary } from '../../../shared/documents/papers/province-summary.ts';
import { reviewMinutes } from '../../../shared/documents/papers/review-minutes.ts';
import { scoreSummaryTables } from '../../../shared/documents/papers/score-summary.ts';
import { submissionLetter } from '../../../shared/documents/papers/submission-letter.ts';
import { unitScoreSheet } from '../../../shared/documents/papers/unit-score-sheet.ts';
import { verificationMinutes } from '../../../shared/documents/papers/verification-minutes.ts';
import { voteCountingMinutes } from '../../../shared/documents/papers/vote-counting-minutes.ts';
import { renderOverprint } from '../../../shared/documents/pdf/overprint-paper.ts';
import { renderReceipt } from '../../../shared/documents/pdf/receipt-paper.ts';
import { renderScoreSummary } from '../../../shared/documents/pdf/score-summary-paper.ts';
import { renderPaperAsXlsx } from '../../../shared/documents/xlsx/render-paper.ts';
import { type PaperEntry, tablePaper, textPaper } from './paper-entry.ts';
import { blocLetter, blocReview, blocVotes } from './sample-bloc.ts';
import { onA3, onA4 } from './sample-certificate.ts';
import {
  allProposals,
  ballot,
  councilMeeting,
  councilVotes,
  departmentLetter,
} from './sample-council.ts';
import { certificates, manyBlocs, oneFlag } from './sample-decisions.ts';
import { amendment, annulment, erratum, replacement } from './sample-follow-ups.ts';
import { halfYearReport, yearReport } from './sample-reports.ts';
import { allBlocs, allBlocsLarge, blocSummary, receipt } from './sample-scores.ts';
import { achievement, explanation, unitSheet } from './sample-unit.ts';
import { verification } from './sample-verification.ts';

/** Every paper that the system can make, each from sample data, in the order of a period's life. */
export const PAPERS: readonly PaperEntry[] = [
  {
    name: 'bien-nhan',
    title: `Biên nhận bản tự chấm điểm – ${receipt.unit}`,
    formats: { pdf: () => renderReceipt(receipt) },
  },
  textPaper('bao-cao-giai-trinh', explanationReport(explanation)),
  textPaper('bien-ban-tham-dinh', verificationMinutes(verification)),
  tablePaper('phieu-diem', unitScoreSheet(unitSheet)),
  {
    name: 'bang-tong-hop-khoi',
    title: `Bảng tổng hợp điểm và xếp thứ – ${blocSummary.subject}`,
    formats: {
      pdf: () => renderScoreSummary(blocSummary),
      xlsx: () => renderPaperAsXlsx(scoreSummaryTables(blocSummary)),
    },
  },
  textPaper('phieu-bau', ballotPaper(ballot)),
  tablePaper('bien-ban-kiem-phieu-khoi', voteCountingMinutes(blocVotes)),
  textPaper('bien-ban-binh-xet', reviewMinutes(blocReview)),
  textPaper('bao-cao-so-ket', periodReport(halfYearReport)),
  textPaper('bao-cao-tong-ket', periodReport(yearReport)),
  textPaper('bao-cao-thanh-tich', achievementReport(achievement)),
  textPaper('to-trinh-khoi', submissionLetter(blocLetter)),
  tablePaper('bang-tong-hop-tinh', provinceSummary(allBlocs)),
  tablePaper('bang-tong-hop-tinh-a3', provinceSummary(allBlocsLarge)),
  tablePaper('danh-sach-de-nghi', proposalList(allProposals)),
  tablePaper('bien-ban-kiem-phieu-hoi-dong', voteCountingMinutes(councilVotes)),
  textPaper('bien-ban-hop-hoi-dong', councilMinutes(councilMeeting)),
  textPaper('to-trinh-so-noi-vu', submissionLetter(departmentLetter)),
  textPaper('quyet-dinh-co-thi-dua-mot-tap-the', decisionPaper(oneFlag)),
  tablePaper('quyet-dinh-bang-khen', decisionPaper(certificates)),
  tablePaper('quyet-dinh-nhieu-cum', decisionPaper(manyBlocs)),
  textPaper('quyet-dinh-sua-doi', decisionPaper(amendment)),
  tablePaper('quyet-dinh-thay-the', decisionPaper(replacement)),
  textPaper('quyet-dinh-huy-bo', decisionPaper(annulment)),
  textPaper('cong-van-dinh-chinh', erratumLetter(erratum)),
  {
    name: 'noi-dung-bang-khen-a3',
    title: onA3.title,
    formats: { pdf: () => renderOverprint(onA3) },
  },
  {
    name: 'noi-dung-bang-khen-a4',
    title: onA4.title,
    formats: { pdf: () => renderOverprint(onA4) },
  },
];
