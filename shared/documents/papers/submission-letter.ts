import type { Block, Paper, Signature } from '../paper.ts';
import { dateOrBlanks, numberAndSymbol } from '../paper-text.ts';
import { type NominationGroup, nominationTable } from './nominations.ts';
import {
  addressed,
  bases,
  closing,
  framed,
  needSome,
  type PaperFrame,
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
  /** One paragraph each: what was done, what is proposed, what is sent with it, what it asks. */
  readonly text: readonly string[];
  /** Who proposes, as the list names it: `Khối thi đua các huyện, thị xã, thành phố`. */
  readonly proposer: string;
  /** What its list shows. */
  readonly groups: readonly NominationGroup[];
  readonly signatures: readonly Signature[];
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
 * @throws {Error} a bug of the caller: nobody addressed, no legal basis, nothing said, nobody proposed.
 */
export function submissionLetter(letter: SubmissionLetter): Paper {
  needSome(letter.addressees, 'somebody it is addressed to');
  needSome(letter.legalBases, 'a legal basis');
  needSome(letter.text, 'something to say');
  const { subject } = letter;
  return framed(letter, 'Tờ trình', subject, [
    title('TỜ TRÌNH', subject),
    ...addressed(letter.addressees),
    ...bases(letter.legalBases),
    ...closing(letter.text),
    signed(letter, ...letter.signatures),
    ...listOf(letter),
  ]);
}
