import { inForceOn } from '../dated.ts';
import { hashOf } from '../hash.ts';
import type { Refusal } from '../refusal.ts';
import { AwardTitle } from './award-title.ts';
import type { AnnexGroup } from './decision.ts';
import type { BaseSalary, Prize } from './prize-settings.ts';
import type { PrizeMoney } from './stated-prize-money.ts';

/** The dated data of a province, as far as prize money goes. */
export type PrizeData = {
  readonly baseSalaries?: readonly BaseSalary[] | undefined;
  readonly prizes?: readonly Prize[] | undefined;
};

/** A multiple of the base salary in đồng: whole, since the salary is whole hundreds and a multiple has two decimals at most. */
function timesSalary(multiple: string, salary: number): number {
  const [whole = '0', decimals = ''] = multiple.split('.');
  return Number(BigInt(`${whole}${decimals.padEnd(2, '0')}`) * (BigInt(salary) / 100n));
}

/**
 * The prize money of the awards of a list, by what holds on a day; undefined where no award of it comes with any.
 *
 * @rule R-PRIZE-1 an award comes with its multiple of the base salary of the day, exactly
 */
export function prizeMoneyOn(
  { baseSalaries = [], prizes = [] }: PrizeData,
  annex: readonly AnnexGroup[],
  date: string,
): PrizeMoney | undefined {
  const [salary] = inForceOn(baseSalaries, date);
  const awards = annex.flatMap((group) => group.awards);
  const given = AwardTitle.options.flatMap((title) => {
    const prize = inForceOn(prizes, date).find((one) => one.title === title);
    const own = awards.filter((award) => award.title === title);
    const [first] = own;
    if (prize === undefined || first === undefined) return [];
    const { multiple, fund } = prize;
    const count = own.reduce((sum, { units }) => sum + units.length, 0);
    const each = salary && { each: timesSalary(multiple, salary.amount) };
    return [{ title, multiple, fund, titleText: first.titleText, count, ...each }];
  });
  if (given.length === 0) return undefined;
  if (salary === undefined) return { prizes: given };
  const total = given.reduce((sum, { each = 0, count }) => sum + each * count, 0);
  return { salary, prizes: given, total };
}

/**
 * Why a decision can't be signed on a day: the base salary is missing, or its prize money is that of another day.
 *
 * @rule R-PRIZE-2 no decision is signed without the base salary of its day, or with another day's prize money
 */
export function prizeMoneyFaults(
  data: PrizeData,
  annex: readonly AnnexGroup[],
  stated: PrizeMoney | undefined,
  date: string,
): readonly Refusal[] {
  const due = prizeMoneyOn(data, annex, date);
  if (due !== undefined && due.salary === undefined) return [{ kind: 'NoBaseSalary', date }];
  const same = hashOf(due ?? null) === hashOf(stated ?? null);
  return same ? [] : [{ kind: 'PrizeMoneyChanged', date }];
}
