import {
  type NominationGroup,
  nominationLines,
} from '../../shared/documents/papers/nominations.ts';
import type { PaperFrame } from '../../shared/documents/papers/paper-parts.ts';
import type { SubmissionLetter } from '../../shared/documents/papers/submission-letter.ts';
import type { CouncilResult } from '../../shared/domain/decisions/council-result.ts';
import { departmentOf } from '../../shared/domain/decisions/department.ts';
import { legalBasesOn } from '../../shared/domain/decisions/legal-bases.ts';
import type { Province } from '../../shared/domain/member.ts';
import type { DepartmentField } from '../../shared/domain/templates/department-letter-kind.ts';
import type { Condition } from '../../shared/domain/templates/kind-spec.ts';
import type { PaperTemplate } from '../../shared/domain/templates/paper-template.ts';
import { sayLegalBases, sayLongDate, twoDigits } from '../../shared/wording/decision.ts';
import { templateWords } from './template-words.ts';

/** What the letter of the department is written from. */
export type DepartmentLetterSource = {
  readonly province: Province;
  /** `năm 2023`. */
  readonly periodName: string;
  /** Where its result is on record: then the letter has its number and date too. */
  readonly council: Pick<CouncilResult, 'minutes' | 'proposal'> | undefined;
  /** How many blocs it is about. */
  readonly blocs: number;
  readonly groups: readonly NominationGroup[];
  /** Which blocs it is not about, a line for each reason. */
  readonly leftOut: readonly string[];
  /** The day of the event that asks for it: a letter without a date cites the law of that day. */
  readonly today: string;
  readonly createdAt: string;
};

/** What stands around the department's papers. */
export function departmentFrame(
  province: Province,
  createdAt: string,
): Omit<PaperFrame, 'recipients'> {
  const { issuingBody, place } = province.decisions;
  return {
    head: {
      superiors: issuingBody,
      body: [departmentOf(province.decisions).name.toLocaleUpperCase('vi')],
      placeAndDate: { place, date: undefined },
    },
    draft: true,
    notice: province.notice,
    createdAt,
  };
}

/** TỜ TRÌNH of the department, in the words of a template. */
export function departmentLetter(
  template: PaperTemplate,
  source: DepartmentLetterSource,
): SubmissionLetter {
  const { province, council, groups, today } = source;
  const { decisions } = province;
  const department = departmentOf(decisions);
  const words = templateWords(template, circumstancesOf(source), valuesOf(source));
  const date = council?.proposal.date;
  const inForce = legalBasesOn(decisions.legalBases, date ?? today);
  const around = departmentFrame(province, source.createdAt);
  return {
    ...around,
    ...words.frame,
    head: {
      ...around.head,
      number: numberOf(council?.proposal.number, department.symbol),
      placeAndDate: { place: decisions.place, date },
    },
    addressees: words.of('ADDRESSEES'),
    legalBases: [...sayLegalBases(inForce), ...words.of('BASES')],
    text: words.of('TEXT'),
    proposer: department.name,
    groups,
  };
}

const circumstancesOf = ({ council, leftOut }: DepartmentLetterSource): ReadonlySet<Condition> =>
  new Set([
    council === undefined ? 'BEFORE_COUNCIL' : 'COUNCIL_AGREED',
    ...(leftOut.length === 0 ? [] : (['BLOCS_LEFT'] as const)),
  ]);

function valuesOf(
  source: DepartmentLetterSource,
): Partial<Record<DepartmentField, string | string[][]>> {
  const { province, council, groups, leftOut } = source;
  const { flagTitle, certificateTitle } = province.decisions;
  const all = groups.flatMap(({ nominations }) => nominations);
  const byAward = [flagTitle, certificateTitle]
    .map((title) => ({
      blocName: title,
      nominations: all.filter(({ award }) => award === title),
    }))
    .filter(({ nominations }) => nominations.length > 0);
  return {
    'tên tỉnh': province.name,
    'tên cơ quan': departmentOf(province.decisions).name,
    'kỳ thi đua': source.periodName,
    'số khối': twoDigits(source.blocs),
    'hình thức khen thưởng': byAward.map(({ blocName }) => blocName).join(' và '),
    'danh sách đề nghị': [nominationLines(byAward)],
    ...(council && {
      'số biên bản': council.minutes.number,
      'ngày biên bản': sayLongDate(council.minutes.date),
    }),
    ...(leftOut.length > 0 && { 'khối chưa trình': [leftOut.map((line) => `- ${line}.`)] }),
  };
}

/** `12/TTr-SNV` as it is on record; blank for a letter that has none yet, or one of another form. */
function numberOf(
  recorded: string | undefined,
  symbol: string,
): { readonly value: number | undefined; readonly symbol: string } {
  const [, digits, rest] = /^(\d{1,6})\/(.+)$/.exec(recorded ?? '') ?? [];
  return digits === undefined || rest === undefined
    ? { value: undefined, symbol }
    : { value: Number(digits), symbol: rest };
}
