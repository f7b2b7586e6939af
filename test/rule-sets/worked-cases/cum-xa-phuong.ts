import type { WorkedCase } from '../../support/worked-case.ts';

/** The illustrative table of communes and wards: a ward has no crops, so its 10 points leave the denominator. */
export const CLUSTER_CASES: readonly WorkedCase[] = [
  {
    ruleSet: 'cum-xa-phuong-mau',
    clause: 'mục 1.2',
    says: 'a ward is ranked by its share of 90, a commune by that of 100',
    units: [
      // nobody praised: 100 − 6 of 100
      { lines: {}, gives: { total: '94', 'place.figure': '94', 'place.place': 1 } },
      // 84 of 90 = 93,333…
      {
        lines: { 'lua-va-mau': { assigned: 'NOT_ASSIGNED' } },
        gives: { total: '84', 'place.figure': '93.33', 'place.place': 2 },
      },
      // half of the crops: 94 − 5 = 89 of 100, more points and a lower place
      {
        lines: { 'lua-va-mau': { actual: '50' } },
        gives: { 'lua-va-mau': '5', total: '89', 'place.figure': '89', 'place.place': 3 },
      },
    ],
  },
];
