import type { Block, Paper, Signature } from '../paper.ts';
import { dateOrBlanks, numberAndSymbol } from '../paper-text.ts';
import { type NominationGroup, nominationParagraphs, nominationTable } from './nominations.ts';
import {
  addressed,
  bases,
  framed,
  needSome,
  type PaperFrame,
  paragraph,
  signed,
  title,
} from './paper-parts.ts';

/** TỜ TRÌNH of a bloc (under its head unit's letterhead) or of the department. */
export type SubmissionLetter = PaperFrame & {
  /** `Về việc đề nghị tặng Cờ thi đua của Ủy ban nhân dân tỉnh năm 2023`. */
  readonly subject: string;
  readonly addressees: readonly string[];
  /** Căn cứ, in the prescribed order, each without its closing mark. */
  readonly legalBases: readonly string[];
  /** What was done, one paragraph each: the scoring, the review, the votes. */
  readonly report: readonly string[];
  /** Who proposes, to begin the sentence: `Khối thi đua các huyện, thị xã, thành phố`. */
  readonly proposer: string;
  /** Whom it asks: `Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định`. */
  readonly asks: string;
  readonly groups: readonly NominationGroup[];
  /** What is sent with it: `Biên bản bình xét`. */
  readonly enclosures: readonly string[];
  readonly signature: Signature;
};

/** The list on pages of its own, which says which letter it belongs to. */
function listOf({ head, groups, proposer }: SubmissionLetter): readonly Block[] {
  const number = head.number === undefined ? '' : ` số ${numberAndSymbol(head.number)}`;
  const attached = `(Kèm theo Tờ trình${number} ${dateOrBlanks(head.placeAndDate?.date)} của ${proposer})`;
  return [
    { kind: 'NEW_PAGE' },
    {
      kind: 'TITLE',
      lines: [
        { text: 'DANH SÁCH', face: 'bold', heading: true },
        { text: 'Các tập thể đề nghị khen thưởng', face: 'bold' },
        { text: attached, face: 'italic', before: 2, rule: true },
      ],
    },
    { ...nominationTable(groups), closing: './.' },
  ];
}

/**
 * A submission letter with its list of proposals.
 *
 * @throws {Error} a bug of the caller: nobody addressed, no legal basis, nobody proposed.
 */
export function submissionLetter(letter: SubmissionLetter): Paper {
  needSome(letter.addressees, 'somebody it is addressed to');
  needSome(letter.legalBases, 'a legal basis');
  const { subject, proposer, asks, groups } = letter;
  const enclosed = ['Danh sách', ...letter.enclosures].join(', ');
  return framed(letter, 'Tờ trình', subject, [
    title('TỜ TRÌNH', subject),
    ...addressed(letter.addressees),
    ...bases(letter.legalBases),
    ...letter.report.map(paragraph),
    paragraph(`${proposer} kính trình ${asks}:`),
    ...nominationParagraphs(groups),
    paragraph(`(Có ${enclosed} kèm theo.)`),
    paragraph(`${proposer} kính trình xem xét, quyết định./.`),
    signed(letter, letter.signature),
    ...listOf(letter),
  ]);
}
