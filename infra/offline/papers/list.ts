import { decisionPaper } from '../../../shared/documents/papers/decision.ts';
import { type PaperEntry, textPaper } from './paper-entry.ts';
import { certificates, manyBlocs, oneFlag } from './sample-decisions.ts';

/** Every paper that the system can make, each from sample data, in the order of a period's life. */
export const PAPERS: readonly PaperEntry[] = [
  textPaper('quyet-dinh-co-thi-dua-mot-tap-the', decisionPaper(oneFlag)),
  textPaper('quyet-dinh-bang-khen', decisionPaper(certificates)),
  textPaper('quyet-dinh-nhieu-cum', decisionPaper(manyBlocs)),
];
