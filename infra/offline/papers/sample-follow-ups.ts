import type { DecisionPaper } from '../../../shared/documents/papers/decision.ts';
import type { ErratumLetter } from '../../../shared/documents/papers/erratum-letter.ts';
import type { DecisionTarget } from '../../../shared/domain/decisions/decision.ts';
import { sayEffectArticle } from '../../../shared/wording/decision.ts';
import {
  sayAmendment,
  sayAmendmentSubject,
  sayAnnulment,
  sayAnnulmentSubject,
  sayCitation,
  sayErratum,
  sayErratumSubject,
  sayExecutionOf,
  sayProposalOf,
  sayRecovery,
  sayReplaces,
  sayRestStands,
} from '../../../shared/wording/follow-ups.ts';
import { certificates, frame } from './sample-decisions.ts';
import { FLAG, MERIT } from './sample-frame.ts';

const TARGET: DecisionTarget = {
  decisionId: '2023-khen-thuong',
  version: 5,
  symbol: frame.symbol,
  number: 128,
  date: '2024-01-15',
};
const cited = sayCitation(TARGET, frame.issuer);
const EXECUTION = sayExecutionOf(
  'Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Thủ trưởng các cơ quan, đơn vị liên quan',
);
/** Nơi nhận of a decision of four articles. */
const OF_FOUR = ['Như Điều 4', ...frame.recipients.slice(1)];
const signature = { title: 'CHỦ TỊCH', name: 'Nguyễn Văn Mẫu' };

/** As the sample's own decisions, later, signed and numbered. */
const later = (number: number, date: string) => ({
  ...frame,
  number,
  date,
  signature,
  proposal: sayProposalOf('Giám đốc Sở Nội vụ', '40/TTr-SNV', '2024-02-20'),
  draft: false,
});

const changes = [
  {
    article: 2,
    text: 'Tiền thưởng kèm theo Cờ thi đua: 8,0 lần mức lương cơ sở (mức minh họa), chi từ Quỹ thi đua, khen thưởng của tỉnh.',
  },
];

/** Two articles of an issued decision get a new text. */
export const amendment: DecisionPaper = {
  ...later(212, '2024-02-26'),
  subject: sayAmendmentSubject(changes, cited),
  articles: [sayAmendment(changes, 3, cited), [sayRestStands()], [EXECUTION]],
};

/** Another list takes the place of an issued one; sent for signature: unmarked, number and date blank. */
export const replacement: DecisionPaper = {
  ...later(0, ''),
  number: undefined,
  date: undefined,
  subject: `Về việc tặng ${MERIT} năm 2023`,
  articles: [
    ...certificates.articles.slice(0, 1),
    [sayReplaces(cited)],
    [sayEffectArticle()],
    [EXECUTION],
  ],
  recipients: OF_FOUR,
  annex: certificates.annex,
};

const awards = [{ name: 'Nhân dân và cán bộ huyện Bắc Hà', titleText: FLAG }];

/** One award is annulled, flag and money are taken back; a draft. */
export const annulment: DecisionPaper = {
  ...later(0, ''),
  number: undefined,
  date: undefined,
  signature: { ...signature, name: undefined },
  subject: sayAnnulmentSubject(false, cited),
  articles: [
    sayAnnulment(awards, false, 'kê khai không đúng thành tích (minh họa)', cited),
    [sayRecovery(awards, { object: true, prizeMoney: true }) ?? ''],
    [sayEffectArticle()],
    [EXECUTION],
  ],
  recipients: OF_FOUR,
  draft: true,
};

/** An error of form is corrected by a letter. */
export const erratum: ErratumLetter = {
  head: {
    body: frame.issuingBody,
    number: { value: 305, symbol: 'UBND-NC' },
    placeAndDate: { place: frame.place, date: '2024-01-18' },
  },
  about: sayErratumSubject(TARGET),
  addressees: ['Các sở, ban, ngành tỉnh', 'Ủy ban nhân dân các huyện, thị xã, thành phố'],
  paragraphs: sayErratum(
    [
      {
        place: 'Dòng 01 của Danh sách',
        printed: 'Nhân dân và cán bộ huyện Bác Hà',
        correct: 'Nhân dân và cán bộ huyện Bắc Hà',
      },
    ],
    'sai chính tả tên đơn vị',
    cited,
    frame.issuer,
  ),
  recipients: ['Như trên', 'Thường trực Tỉnh ủy, HĐND tỉnh', 'Lưu: VT, NC'],
  signature: { onBehalf: 'TL. CHỦ TỊCH', title: 'CHÁNH VĂN PHÒNG', name: 'Lê Thị Mẫu' },
  draft: false,
  notice: frame.notice,
  createdAt: '2024-01-18T02:00:00.000Z',
};
