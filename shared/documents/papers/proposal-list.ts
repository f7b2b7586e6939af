import type { Paper, Signature } from '../paper.ts';
import { type NominationGroup, nominationTable } from './nominations.ts';
import {
  framed,
  type PaperFrame,
  paragraph,
  sentence,
  signed,
  title,
  twoDigits,
} from './paper-parts.ts';

/** DANH SÁCH ĐỀ NGHỊ as a paper of its own. */
export type ProposalList = PaperFrame & {
  /** `Các tập thể đề nghị khen thưởng năm 2023`. */
  readonly subject: string;
  /** What is to be known before the list is read, such as whom it is not about; one sentence each. */
  readonly notes?: readonly string[] | undefined;
  readonly groups: readonly NominationGroup[];
  readonly signatures: readonly Signature[];
};

/** The list of proposals, counted. @throws {Error} a bug of the caller: a bloc without a proposal, or none. */
export function proposalList(list: ProposalList): Paper {
  const count = list.groups.reduce((sum, { nominations }) => sum + nominations.length, 0);
  return framed(list, 'Danh sách đề nghị khen thưởng:', list.subject, [
    title('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG', list.subject),
    ...(list.notes ?? []).map((note) => paragraph(sentence(note))),
    { ...nominationTable(list.groups), closing: `Danh sách có ${twoDigits(count)} tập thể./.` },
    signed(list, ...list.signatures),
  ]);
}
