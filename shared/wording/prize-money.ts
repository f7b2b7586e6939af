import type { PrizeMoney } from '../domain/decisions/stated-prize-money.ts';
import { sayDecimal } from './numbers.ts';

/** `14.400.000 đồng`. */
const sayMoney = (amount: number): string => `${sayDecimal(String(amount))} đồng`;

/** In the place of an amount that can't be worked out: a draft says what it lacks. */
const noSalaryOn = (day: string): string => `[chưa có mức lương cơ sở của ngày ${day}]`;

/** An amount, or what is missing for it. */
export const saySum = (amount: number | undefined, day: string): string =>
  amount === undefined ? noSalaryOn(day) : sayMoney(amount);

/** `1.800.000 đồng theo Nghị định số 24/2023/NĐ-CP`. */
export const saySalary = (salary: PrizeMoney['salary'], day: string): string =>
  salary === undefined ? noSalaryOn(day) : `${sayMoney(salary.amount)} theo ${salary.source}`;

/** `mỗi Cờ thi đua: 8,0 lần mức lương cơ sở (14.400.000 đồng); mỗi Bằng khen: …`. */
export const sayPrizes = ({ prizes }: PrizeMoney, recipients: number, day: string): string =>
  prizes
    .map(({ titleText, multiple, each }) => {
      const subject = recipients === 1 ? titleText : `mỗi ${titleText}`;
      return `${subject}: ${sayDecimal(multiple)} lần mức lương cơ sở (${saySum(each, day)})`;
    })
    .join('; ');

/** The fund; where awards are paid out of several, each with the award it is for. */
export function sayFunds({ prizes }: PrizeMoney): string {
  const funds = [...new Set(prizes.map(({ fund }) => fund))];
  if (funds.length === 1) return funds.join('');
  return prizes.map(({ fund, titleText }) => `${fund} (${titleText})`).join(' và ');
}
