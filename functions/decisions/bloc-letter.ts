import {
  type NominationGroup,
  nominationLines,
} from '../../shared/documents/papers/nominations.ts';
import type { PaperFrame } from '../../shared/documents/papers/paper-parts.ts';
import type { SubmissionLetter } from '../../shared/documents/papers/submission-letter.ts';
import type { Province } from '../../shared/domain/member.ts';
import { fillTemplate } from '../../shared/domain/templates/fill-template.ts';
import { filledWords } from '../../shared/domain/templates/filled-words.ts';
import type { PaperTemplate } from '../../shared/domain/templates/paper-template.ts';
import type { SubmissionField } from '../../shared/domain/templates/submission-letter-kind.ts';
import { twoDigits } from '../../shared/wording/decision.ts';

/** What the letter of a bloc is written from. */
export type BlocLetterSource = {
  readonly frame: Omit<PaperFrame, 'recipients'>;
  readonly province: Pick<Province, 'name' | 'decisions'>;
  readonly blocName: string;
  /** `năm 2023`. */
  readonly periodName: string;
  readonly members: number;
  /** What the ranking rests on. */
  readonly basis: string;
  /** `TRƯỞNG KHỐI`. */
  readonly chair: string;
  readonly legalBases: readonly string[];
  readonly groups: readonly NominationGroup[];
};

/** TỜ TRÌNH of a bloc, in the words of a template. */
export function blocLetter(template: PaperTemplate, source: BlocLetterSource): SubmissionLetter {
  const { frame, province, blocName, legalBases, groups } = source;
  const values: Readonly<Record<SubmissionField, string | string[][]>> = {
    'tên tỉnh': province.name,
    'tên khối': blocName,
    'kỳ thi đua': source.periodName,
    'số đơn vị': twoDigits(source.members),
    'kết quả chấm': source.basis,
    'tên cờ': province.decisions.flagTitle,
    'danh sách đề nghị': [nominationLines(groups)],
    'chức vụ trưởng khối': source.chair,
  };
  const words = filledWords(fillTemplate(template, new Set(), values));
  const { subject, addressees = [], articles, recipients, signatureTitle = '' } = words;
  return {
    ...frame,
    subject,
    addressees,
    legalBases,
    text: articles.flat(),
    proposer: blocName,
    groups,
    recipients,
    signature: { title: signatureTitle, name: undefined },
  };
}
