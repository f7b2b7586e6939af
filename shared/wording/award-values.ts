import type { AwardTitle } from '../domain/decisions/award-title.ts';
import type { CouncilResult } from '../domain/decisions/council-result.ts';
import type { AnnexGroup } from '../domain/decisions/decision.ts';
import type { PrizeMoney } from '../domain/decisions/stated-prize-money.ts';
import type { AwardField } from '../domain/templates/award-decision-kind.ts';
import { sayLongDate, twoDigits } from './decision.ts';
import { sayDate } from './numbers.ts';
import { sayFunds, sayPrizes, saySalary, saySum } from './prize-money.ts';

/** What a decision of awards is written from. */
export type AwardGiven = {
  readonly provinceName: string;
  /** `Năm 2023`. */
  readonly periodName: string;
  readonly annex: readonly AnnexGroup[];
  readonly council: Pick<CouncilResult, 'minutes' | 'proposal'>;
  readonly prizeMoney: PrizeMoney | undefined;
  /** The day whose law and amounts it cites. */
  readonly datedOn: string;
};

const within = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

type Given = { readonly titleText: string; readonly names: readonly string[] };

function givenOf(annex: readonly AnnexGroup[], title: AwardTitle): Given | undefined {
  const own = annex.flatMap(({ awards }) => awards.filter((award) => award.title === title));
  const [first] = own;
  if (first === undefined) return undefined;
  return {
    titleText: first.titleText,
    names: own.flatMap(({ units }) => units.map(({ name }) => name)),
  };
}

/** `Cờ thi đua cho 01 tập thể và Bằng khen cho 12 tập thể`; a single recipient by its name. */
function sayAwards(given: readonly Given[], recipients: number): string {
  const awards = given.map(({ titleText, names }) =>
    recipients === 1
      ? `${titleText} cho ${names.join('')}`
      : `${titleText} cho ${twoDigits(names.length)} tập thể`,
  );
  return awards.join(' và ');
}

/** What stands for each field of a decision of awards; one that has no value for it is left out. */
export function awardValues(given: AwardGiven): Partial<Record<AwardField, string>> {
  const { annex, council, prizeMoney } = given;
  const flags = givenOf(annex, 'PROVINCIAL_FLAG');
  const certificates = givenOf(annex, 'CERTIFICATE_OF_MERIT');
  const titles = [flags, certificates].filter((one) => one !== undefined);
  const names = titles.flatMap((title) => title.names);
  const [only] = annex;
  return {
    'tên tỉnh': given.provinceName,
    'kỳ thi đua': within(given.periodName),
    'khen thưởng': sayAwards(titles, names.length),
    'số tập thể': twoDigits(names.length),
    'số khối': twoDigits(annex.length),
    'số biên bản': council.minutes.number,
    'ngày biên bản': sayLongDate(council.minutes.date),
    'số tờ trình': council.proposal.number,
    'ngày tờ trình': sayLongDate(council.proposal.date),
    ...(names.length === 1 && { 'tên tập thể': names.join('') }),
    ...(annex.length === 1 && only !== undefined && { 'tên khối': only.blocName }),
    ...(flags && { 'tên cờ': flags.titleText, 'số cờ': twoDigits(flags.names.length) }),
    ...(certificates && {
      'tên bằng khen': certificates.titleText,
      'số bằng khen': twoDigits(certificates.names.length),
    }),
    ...(prizeMoney && prizeValues(prizeMoney, names.length, given.datedOn)),
  };
}

const prizeValues = (prizeMoney: PrizeMoney, recipients: number, datedOn: string) => ({
  'mức thưởng': sayPrizes(prizeMoney, recipients, sayDate(datedOn)),
  'tổng tiền thưởng': saySum(prizeMoney.total, sayDate(datedOn)),
  'mức lương cơ sở': saySalary(prizeMoney.salary, sayDate(datedOn)),
  'nguồn kinh phí': sayFunds(prizeMoney),
});
