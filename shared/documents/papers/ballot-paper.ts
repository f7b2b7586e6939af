import type { Paper } from '../paper.ts';
import { framed, needSome, type PaperFrame, paragraph, sentence, title } from './paper-parts.ts';

/** PHIẾU BẦU for a secret ballot: nothing on it says who votes. */
export type BallotPaper = Omit<PaperFrame, 'recipients'> & {
  /** `Suy tôn đơn vị đề nghị khen thưởng năm 2023`. */
  readonly subject: string;
  readonly candidates: readonly { readonly unit: string; readonly award: string }[];
  /** The boxes to tick: `['Đồng ý', 'Không đồng ý']`. */
  readonly choices: readonly string[];
  /** How it is filled in and when it is invalid, one sentence each. */
  readonly instructions: readonly string[];
};

const NUMBER = 0.08;
const CHOICE = 0.13;
const MOST_CHOICES = 3;

/**
 * One ballot paper, to be printed as often as there are voters.
 *
 * @throws {Error} a bug of the caller: no candidate, no choice or more than three.
 */
export function ballotPaper(ballot: BallotPaper): Paper {
  const { subject, candidates, choices, instructions } = ballot;
  needSome(candidates, 'a candidate');
  needSome(choices, 'a choice');
  if (choices.length > MOST_CHOICES)
    throw new Error(`A ballot paper has room for ${MOST_CHOICES} choices.`);
  const names = (1 - NUMBER - CHOICE * choices.length) / 2;
  return framed({ ...ballot, recipients: [] }, 'Phiếu bầu:', subject, [
    title('PHIẾU BẦU', subject),
    ...instructions.map((text) => paragraph(sentence(text))),
    {
      kind: 'TABLE',
      columns: [
        { heading: 'STT', share: NUMBER, align: 'center' },
        { heading: 'Tên đơn vị', share: names, align: 'left' },
        { heading: 'Hình thức đề nghị', share: names, align: 'left' },
        ...choices.map((heading) => ({ heading, share: CHOICE, align: 'center' as const })),
      ],
      rows: candidates.map(({ unit, award }, index) => ({
        cells: [String(index + 1), unit, award, ...choices.map(() => '')],
      })),
    },
    {
      kind: 'PARAGRAPH',
      runs: [{ text: 'Phiếu này không ghi tên và không ký tên người bỏ phiếu.', face: 'italic' }],
    },
  ]);
}
