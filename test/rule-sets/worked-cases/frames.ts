import type { LineGiven, WorkedCase } from '../../support/worked-case.ts';

const claims = (points: Readonly<Record<string, string>>): Readonly<Record<string, LineGiven>> =>
  Object.fromEntries(Object.entries(points).map(([id, claim]) => [id, { claim }]));

/** A unit of Đồng Nai that claims so many of the 15 points of one item and full points elsewhere. */
const dongNai = (poor: string, bonus: Readonly<Record<string, string>>, gives: object) => ({
  lines: claims({ 'vi-nguoi-ngheo': poor, ...bonus }),
  gives: { ...gives },
});

const HUE: readonly WorkedCase[] = [
  {
    ruleSet: 'hue-950-50',
    clause: 'HD 804/2018',
    says: '950 of content, and no registration takes 8 once',
    units: [
      { lines: {}, gives: { total: '950' } },
      {
        lines: { 'dang-ky': { cases: { 'khong-dang-ky': 1 } } },
        gives: { 'dang-ky': '-8', total: '942' },
      },
      // nothing registered, pledged or launched: 3 × 8
      {
        lines: {
          'dang-ky': { cases: { 'khong-dang-ky': 1, 'khong-giao-uoc': 1, 'khong-phat-dong': 1 } },
        },
        gives: { 'dang-ky': '-24', total: '926' },
      },
    ],
  },
  {
    ruleSet: 'hue-950-50',
    clause: 'HD 804/2018',
    says: 'all bonus together gives no more than 50',
    units: [
      // 25 + 15 + 2 × 5 = 50: exactly the cap
      {
        lines: { 'diem-thuong': { cases: { 'co-chinh-phu': 1, 'co-tinh': 1, 'bang-khen': 2 } } },
        gives: { 'diem-thuong': '50', total: '1000' },
      },
      // 50 of awards, and 1 for 101 % of the budget: held at 950 + 50
      {
        lines: {
          'diem-thuong': { cases: { 'co-chinh-phu': 1, 'co-tinh': 1, 'bang-khen': 2 } },
          'thu-ngan-sach': { actual: '101' },
        },
        gives: { 'thu-ngan-sach': '151', total: '1000' },
      },
      // a deduction comes off the base, so it is felt below the capped bonus: 950 − 8 + 50
      {
        lines: {
          'diem-thuong': { cases: { 'co-chinh-phu': 2 } },
          'dang-ky': { cases: { 'khong-dang-ky': 1 } },
        },
        gives: { total: '992' },
      },
    ],
  },
];

const DONG_NAI: readonly WorkedCase[] = [
  {
    ruleSet: 'dong-nai',
    clause: 'xếp loại',
    says: 'excellent from 95, good from 85, else fair',
    units: [
      // 80 + 15
      dongNai('15', {}, { total: '95', 'place.grade': { grade: 'EXCELLENT' } }),
      dongNai('14.99', {}, { total: '94.99', 'place.grade': { grade: 'GOOD' } }),
      dongNai('5', {}, { total: '85', 'place.grade': { grade: 'GOOD' } }),
      dongNai('4.99', {}, { total: '84.99', 'place.grade': { grade: 'FAIR' } }),
    ],
  },
  {
    ruleSet: 'dong-nai',
    clause: 'điểm thưởng',
    says: 'bonus up to 5, the whole up to 100',
    units: [
      // 95 + 1 + 1,5 = 97,5
      dongNai('15', { 'tuyen-truyen-van-dong': '11', 'doan-giam-sat': '9' }, { total: '97.5' }),
      // 1 + 2 + 2 + 1,5 = 6,5 of bonus, held at 5: 95 + 5
      dongNai(
        '17',
        { 'tuyen-truyen-van-dong': '11', 'nong-thon-moi': '17', 'doan-giam-sat': '9' },
        { total: '100' },
      ),
    ],
  },
];

/** Nghệ An: I 20, II 30, III 20, IV 20; III.1 is entered directly, IV.1 by bands. */
const NGHE_AN: readonly WorkedCase[] = [
  {
    ruleSet: 'nghe-an',
    clause: 'xếp loại hằng năm',
    says: 'from 90 and every criterion from 85 %',
    units: [
      { lines: {}, gives: { total: '90', 'place.grade': { grade: 'EXCELLENT' } } },
      // 89,99 is below 90; III: 19,99 of 20
      {
        lines: claims({ 'cong-khai-minh-bach': '11.99' }),
        gives: { total: '89.99', 'place.grade': { grade: 'GOOD' } },
      },
      // IV at 90 %: 17 of 20 = 85 % exactly; 87 + 3 of bonus = 90
      {
        lines: { 'thu-hoi': { actual: '90' }, ...claims({ 'diem-thuong': '3' }) },
        gives: { total: '90', 'place.grade': { grade: 'EXCELLENT' } },
      },
      // III at 16,9 of 20 = 84,5 %, though 86,9 + 4 = 90,9
      {
        lines: claims({ 'cong-khai-minh-bach': '8.9', 'diem-thuong': '4' }),
        gives: { total: '90.9', 'place.grade': { grade: 'GOOD' } },
      },
    ],
  },
  {
    ruleSet: 'nghe-an',
    clause: 'xếp loại hằng năm',
    says: 'the lower bands: from 80 and 80 %, from 70 and 70 %, else not completed',
    units: [
      // I: 3 of 10 sessions missing, 20 − 4,5 = 15,5 = 77,5 %; 85,5 in all
      {
        lines: { 'tiep-dinh-ky': { cases: { 'thieu-ky': 3 } } },
        gives: { 'tiep-cong-dan': '15.5', total: '85.5', 'place.grade': { grade: 'COMPLETED' } },
      },
      // III: 8 of 20 = 40 %, below every floor
      {
        lines: { 'khong-tham-nhung': { met: false }, ...claims({ 'diem-thuong': '10' }) },
        gives: { 'chong-tham-nhung': '8', total: '88', 'place.grade': { grade: 'NOT_COMPLETED' } },
      },
      // 14 of 20 = 70 % exactly, 84 in all
      {
        lines: { 'thu-hoi': { actual: '84.99' } },
        gives: { 'thu-hoi': '14', total: '84', 'place.grade': { grade: 'COMPLETED' } },
      },
    ],
  },
  {
    ruleSet: 'nghe-an',
    clause: 'cách tính điểm',
    says: 'no task in an item: its whole points',
    units: [
      { lines: { 'thu-hoi': { state: 'NOTHING_AROSE' } }, gives: { 'thu-hoi': '20', total: '90' } },
    ],
  },
];

export const FRAME_CASES: readonly WorkedCase[] = [...HUE, ...DONG_NAI, ...NGHE_AN];
