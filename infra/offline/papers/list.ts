import { ballotPaper } from '../../../shared/documents/papers/ballot-paper.ts';
import { councilMinutes } from '../../../shared/documents/papers/council-minutes.ts';
import { decisionPaper } from '../../../shared/documents/papers/decision.ts';
import { proposalList } from '../../../shared/documents/papers/proposal-list.ts';
import { reviewMinutes } from '../../../shared/documents/papers/review-minutes.ts';
import { submissionLetter } from '../../../shared/documents/papers/submission-letter.ts';
import { verificationMinutes } from '../../../shared/documents/papers/verification-minutes.ts';
import { voteCountingMinutes } from '../../../shared/documents/papers/vote-counting-minutes.ts';
import { type PaperEntry, textPaper } from './paper-entry.ts';
import { blocLetter, blocReview, blocVotes } from './sample-bloc.ts';
import {
  allProposals,
  ballot,
  councilMeeting,
  councilVotes,
  departmentLetter,
} from './sample-council.ts';
import { certificates, manyBlocs, oneFlag } from './sample-decisions.ts';
import { verification } from './sample-verification.ts';

/** Every paper that the system can make, each from sample data, in the order of a period's life. */
export const PAPERS: readonly PaperEntry[] = [
  textPaper('bien-ban-tham-dinh', verificationMinutes(verification)),
  textPaper('phieu-bau', ballotPaper(ballot)),
  textPaper('bien-ban-kiem-phieu-khoi', voteCountingMinutes(blocVotes)),
  textPaper('bien-ban-binh-xet', reviewMinutes(blocReview)),
  textPaper('to-trinh-khoi', submissionLetter(blocLetter)),
  textPaper('danh-sach-de-nghi', proposalList(allProposals)),
  textPaper('bien-ban-kiem-phieu-hoi-dong', voteCountingMinutes(councilVotes)),
  textPaper('bien-ban-hop-hoi-dong', councilMinutes(councilMeeting)),
  textPaper('to-trinh-so-noi-vu', submissionLetter(departmentLetter)),
  textPaper('quyet-dinh-co-thi-dua-mot-tap-the', decisionPaper(oneFlag)),
  textPaper('quyet-dinh-bang-khen', decisionPaper(certificates)),
  textPaper('quyet-dinh-nhieu-cum', decisionPaper(manyBlocs)),
];
