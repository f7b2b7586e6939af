import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnexGroup } from '../../../shared/domain/decisions/decision.ts';
import {
  type PrizeData,
  prizeMoneyFaults,
  prizeMoneyOn,
} from '../../../shared/domain/decisions/prize-money.ts';
import { BaseSalary, PRIZE_SETTINGS } from '../../../shared/domain/decisions/prize-settings.ts';

const fund = 'Quỹ thi đua, khen thưởng của tỉnh';
const DATA: PrizeData = {
  baseSalaries: [
    { amount: 1_490_000, source: 'Nghị định A', validFrom: '2019-07-01', validTo: '2023-07-01' },
    { amount: 1_800_000, source: 'Nghị định B', validFrom: '2023-07-01', validTo: '2024-07-01' },
  ],
  prizes: [
    { title: 'PROVINCIAL_FLAG', multiple: '8.0', fund, source: 'x', validFrom: '2020-01-01' },
    { title: 'CERTIFICATE_OF_MERIT', multiple: '1.75', fund, source: 'x', validFrom: '2020-01-01' },
  ],
};

const bloc = (blocId: string, flags: number, certificates: number): AnnexGroup => {
  const units = (count: number, of: string) =>
    Array.from({ length: count }, (_, index) => ({
      unitId: `${of}${index}`,
      name: `Xã ${of}${index}`,
    }));
  const awards = [
    { title: 'PROVINCIAL_FLAG' as const, titleText: 'Cờ thi đua', units: units(flags, 'c') },
    {
      title: 'CERTIFICATE_OF_MERIT' as const,
      titleText: 'Bằng khen',
      units: units(certificates, 'b'),
    },
  ];
  return { blocId, blocName: blocId, awards: awards.filter(({ units: all }) => all.length > 0) };
};

describe('prize money', () => {
  it('R-PRIZE-1: is the multiple of the base salary of that day, for each award and for all', () => {
    const annex = [bloc('mot', 1, 2), bloc('hai', 1, 1)];
    expect(prizeMoneyOn(DATA, annex, '2024-06-30')).toMatchObject({
      salary: { amount: 1_800_000 },
      prizes: [
        { title: 'PROVINCIAL_FLAG', count: 2, each: 14_400_000 },
        { title: 'CERTIFICATE_OF_MERIT', count: 3, each: 3_150_000 },
      ],
      total: 38_250_000,
    });
    expect(prizeMoneyOn(DATA, annex, '2023-06-30')?.salary?.amount).toBe(1_490_000);
  });
  it('R-PRIZE-1: is exact for every salary and multiple that can be kept', () => {
    const anySalary = fc.integer({ min: 1, max: 10_000_000 }).map((hundreds) => hundreds * 100);
    const anyHundredths = fc.integer({ min: 0, max: 9999 });
    fc.assert(
      fc.property(anySalary, anyHundredths, (amount, hundredths) => {
        const decimals = String(hundredths % 100).padStart(2, '0');
        const multiple = `${Math.floor(hundredths / 100)}.${decimals}`;
        const data: PrizeData = {
          baseSalaries: [{ amount, source: 'x', validFrom: '2020-01-01' }],
          prizes: [
            { title: 'PROVINCIAL_FLAG', multiple, fund, source: 'x', validFrom: '2020-01-01' },
          ],
        };
        const each = prizeMoneyOn(data, [bloc('b', 1, 0)], '2024-01-01')?.prizes[0]?.each;
        expect(BigInt(each ?? -1) * 100n).toBe(BigInt(amount) * BigInt(hundredths));
      }),
    );
  });
  it('there is none where the province has no multiple for what is awarded', () => {
    expect(prizeMoneyOn({}, [bloc('b', 1, 0)], '2024-01-01')).toBeUndefined();
    expect(prizeMoneyOn(DATA, [bloc('b', 1, 0)], '2019-12-31')).toBeUndefined();
  });
  it('R-PRIZE-2: without a base salary of that day nothing is worked out, and the decision is not signed', () => {
    const annex = [bloc('b', 1, 0)];
    const stated = prizeMoneyOn(DATA, annex, '2024-07-01');
    expect(stated).toEqual({ prizes: [expect.not.objectContaining({ each: expect.anything() })] });
    expect(prizeMoneyFaults(DATA, annex, stated, '2024-07-01')).toEqual([
      { kind: 'NoBaseSalary', date: '2024-07-01' },
    ]);
  });
  it('R-PRIZE-2: what was worked out for another day is refused as soon as it differs', () => {
    const annex = [bloc('b', 1, 0)];
    const stated = prizeMoneyOn(DATA, annex, '2023-07-01');
    expect(prizeMoneyFaults(DATA, annex, stated, '2024-06-30')).toEqual([]);
    expect(prizeMoneyFaults(DATA, annex, stated, '2023-06-30')).toEqual([
      { kind: 'PrizeMoneyChanged', date: '2023-06-30' },
    ]);
    expect(prizeMoneyFaults(DATA, annex, undefined, '2024-06-30')).toHaveLength(1);
    expect(prizeMoneyFaults({}, annex, undefined, '2024-06-30')).toEqual([]);
  });
  it('R-PRIZE-3: of two base salaries, or two multiples for one award, one holds on a day', () => {
    const salary = { amount: 1_800_000, source: 'x', validFrom: '2023-07-01' };
    const prize = { title: 'PROVINCIAL_FLAG', multiple: '8.0', fund, source: 'x' };
    const sound = (key: 'baseSalaries' | 'prizes', all: unknown) =>
      PRIZE_SETTINGS[key].safeParse(all).success;
    const later = { ...salary, validFrom: '2024-07-01' };
    expect(sound('baseSalaries', [salary, later])).toBe(false);
    expect(sound('baseSalaries', [{ ...salary, validTo: '2024-07-01' }, later])).toBe(true);
    expect(sound('baseSalaries', [{ ...salary, validTo: '2024-07-02' }, later])).toBe(false);
    const two = [
      { ...prize, validFrom: '2020-01-01' },
      { ...prize, validFrom: '2024-01-01' },
    ];
    expect(sound('prizes', two)).toBe(false);
    expect(sound('prizes', [two[0], { ...two[1], title: 'CERTIFICATE_OF_MERIT' }])).toBe(true);
  });
  it('is counted in whole đồng, the salary in whole hundreds', () => {
    const salary = { source: 'x', validFrom: '2023-07-01' };
    expect(BaseSalary.safeParse({ ...salary, amount: 1_800_050 }).success).toBe(false);
    expect(BaseSalary.safeParse({ ...salary, amount: 1_800_100 }).success).toBe(true);
  });
});
