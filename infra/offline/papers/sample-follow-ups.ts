import type { DecisionPaper } from '../../../shared/documents/papers/decision.ts';
import type { ErratumLetter } from '../../../shared/documents/papers/erratum-letter.ts';
import type { FollowUp } from '../../../shared/domain/decisions/follow-up.ts';
import { type FilledWords, filledWords } from '../../../shared/domain/templates/filled-words.ts';
import { FOLLOW_UP_PAPERS } from '../../../shared/domain/templates/follow-up-kinds.ts';
import { standardTemplate } from '../../../shared/templates/standard-template.ts';
import { followUpWords } from '../../../shared/wording/follow-up-words.ts';
import { certificates, frame } from './sample-decisions.ts';
import { FLAG, MERIT } from './sample-frame.ts';

/** The sample's decision of flags, issued, of three articles. */
const ISSUED = {
  target: {
    decisionId: '2023-khen-thuong',
    version: 5,
    symbol: frame.symbol,
    number: 128,
    date: '2024-01-15',
  },
  content: {
    subject: `Về việc tặng ${MERIT} năm 2023`,
    articles: [['Tặng.'], ['Tiền thưởng.'], ['Hiệu lực.']],
    recipients: frame.recipients,
    annexAuthority: frame.issuer,
  },
  annulled: [{ name: 'Nhân dân và cán bộ huyện Bắc Hà', titleText: FLAG }],
  isWhole: false,
};
const GROUNDS = {
  reason: 'kê khai không đúng thành tích (minh họa)',
  proposal: { by: 'Giám đốc Sở Nội vụ', number: '40/TTr-SNV', date: '2024-02-20' },
  executors:
    'Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Thủ trưởng các cơ quan, đơn vị liên quan',
};
const signature = { title: 'CHỦ TỊCH', name: 'Nguyễn Văn Mẫu' };

/** The words of the standard template. */
const written = (paper: FollowUp): FilledWords =>
  filledWords(followUpWords(standardTemplate(FOLLOW_UP_PAPERS[paper.kind]), { ...ISSUED, paper }));

/** As the sample's own decisions, later. */
function decision(paper: FollowUp): DecisionPaper {
  const { subject, bases, articles, recipients } = written(paper);
  const [proposal = ''] = bases;
  return { ...frame, signature, subject, proposal, articles, recipients, draft: false };
}

/** An article of an issued decision gets a new text; signed and numbered. */
export const amendment: DecisionPaper = {
  ...decision({
    kind: 'AMENDMENT',
    ...GROUNDS,
    changes: [
      {
        article: 2,
        text: 'Tiền thưởng kèm theo Cờ thi đua: 8,0 lần mức lương cơ sở (mức minh họa), chi từ Quỹ thi đua, khen thưởng của tỉnh.',
      },
    ],
  }),
  number: 212,
  date: '2024-02-26',
};

/** Another list takes the place of an issued one; sent for signature: unmarked, number and date blank. */
export const replacement: DecisionPaper = {
  ...decision({
    kind: 'REPLACEMENT',
    ...GROUNDS,
    articles: certificates.articles.slice(0, 1).flat(),
  }),
  annex: certificates.annex,
};

/** One award is annulled, flag and money are taken back; a draft. */
export const annulment: DecisionPaper = {
  ...decision({
    kind: 'ANNULMENT',
    ...GROUNDS,
    recovery: { object: true, prizeMoney: true },
  }),
  signature: { ...signature, name: undefined },
  draft: true,
};

const letter: Extract<FollowUp, { kind: 'ERRATUM' }> = {
  kind: 'ERRATUM',
  reason: 'sai chính tả tên đơn vị',
  symbol: 'UBND-NC',
  addressees: ['Các sở, ban, ngành tỉnh', 'Ủy ban nhân dân các huyện, thị xã, thành phố'],
  corrections: [
    {
      place: 'Dòng 01 của Danh sách',
      printed: 'Nhân dân và cán bộ huyện Bác Hà',
      correct: 'Nhân dân và cán bộ huyện Bắc Hà',
    },
  ],
};

/** An error of form is corrected by a letter. */
export const erratum: ErratumLetter = {
  head: {
    body: frame.issuingBody,
    number: { value: 305, symbol: letter.symbol },
    placeAndDate: { place: frame.place, date: '2024-01-18' },
  },
  about: written(letter).subject,
  addressees: letter.addressees,
  paragraphs: written(letter).articles.flat(),
  recipients: ['Như trên', 'Thường trực Tỉnh ủy, HĐND tỉnh', 'Lưu: VT, NC'],
  signature: { onBehalf: 'TL. CHỦ TỊCH', title: 'CHÁNH VĂN PHÒNG', name: 'Lê Thị Mẫu' },
  draft: false,
  notice: frame.notice,
  createdAt: '2024-01-18T02:00:00.000Z',
};
