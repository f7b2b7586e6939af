import { describe, expect, it } from 'vitest';
import { sheetRows } from '../../../functions/portal/lines.ts';
import { verificationPage } from '../../../functions/portal/pages/verification.page.ts';
import { mayReview } from '../../../functions/portal/people.ts';
import { reviewRoundAt } from '../../../functions/portal/standing.ts';
import type { Account, Role } from '../../../shared/domain/member.ts';
import type { LineReview } from '../../../shared/domain/reviews/unit-review.ts';
import { AT, BLOC, CHANGED, PLACE, RULE_SET, sheetWith, unitView } from './views.ts';

const AGAIN = '2026-11-26T03:00:00.000Z';
const TWICE = {
  ...BLOC,
  windows: [
    ...BLOC.windows.slice(0, 2),
    {
      stage: 'SECOND_REVIEW' as const,
      opensAt: '2026-11-25T10:00:00.000Z',
      closesAt: '2026-11-28T10:00:00.000Z',
    },
  ],
};
const FIRST: LineReview[] = [
  { indicatorId: 'p', outcome: 'CONFIRMED' },
  CHANGED,
  {
    indicatorId: 'b',
    outcome: 'CORRECTED',
    corrected: { state: 'REPORTED', actual: '97' },
    reason: 'Theo số liệu thống kê',
  },
];
const SECOND: LineReview[] = [
  { indicatorId: 'd', outcome: 'CHANGED', granted: '2', reason: 'Có bổ sung hồ sơ' },
];

const bodyOf = (changes: Partial<Parameters<typeof verificationPage>[0]> = {}): string => {
  const sheet = {
    ...sheetWith(FIRST),
    secondReview: { unitId: PLACE.unit, version: 1, sheetHash: 'a'.repeat(64), lines: SECOND },
  };
  const page = verificationPage({
    ...unitView(sheet),
    sheet,
    rows: sheetRows(RULE_SET, sheet),
    round: 'SECOND',
    writable: ['p', 'b', 'd'],
    isOpen: true,
    mayVerify: true,
    choices: new Map(),
    faults: [],
    problem: undefined,
    saved: false,
    csrf: 'token',
    at: AGAIN,
    ...changes,
  });
  return `${page.title} ${page.body.text}`;
};
const textOf = (changes: Parameters<typeof bodyOf>[0] = {}): string =>
  bodyOf(changes)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the page of a second review', () => {
  it('shows what the first review said of each line, and starts from what the second one said', () => {
    const text = textOf();
    expect(text).toContain('Phúc tra: Đơn vị A');
    expect(text).toContain('Thẩm định lần đầu Đúng');
    expect(text).toContain('Thẩm định lần đầu Chấm lại 1,25 điểm: Chưa đủ');
    expect(text).toContain('Thẩm định lần đầu Sửa kết quả: Theo số liệu thống kê');
    expect(text).toContain('Thẩm định lần đầu Chưa thẩm định');
    expect(text).toContain('Đã phúc tra 1 dòng');
    expect(text).toContain('Lưu kết quả phúc tra');
    expect(text.match(/Giữ như thẩm định lần đầu/g)).toHaveLength(3);
    const body = bodyOf();
    expect(body).toContain('name="diem.d" value="2"');
    expect(body).toContain('name="chon.p" value="" checked');
  });

  it('says why somebody who had a part in the first one only reads it', () => {
    const sheet = { ...sheetWith(FIRST), verifiedByReader: true };
    const text = textOf({ sheet, writable: [], mayVerify: false });
    expect(text).toContain('đã tham gia thẩm định bản này nên không phúc tra');
    expect(textOf({ writable: [], mayVerify: false })).toContain(
      'không được giao phúc tra bản này',
    );
    expect(textOf({ writable: [], isOpen: false })).toContain('không trong thời gian phúc tra');
  });
});

describe('the review that is open', () => {
  const who = (role: Role): Account => ({
    id: 'ai-do',
    name: 'Ai đó',
    grants: [{ role, periodId: '2026', blocId: 'khoi-mau', unitId: 'don-vi-b' }],
  });
  const handedIn = TWICE.units.map((one) => ({ ...one, handedInAt: AT }));
  const bloc = { ...TWICE, units: handedIn };
  const may = (role: Role, at: string, unit: string = PLACE.unit) =>
    mayReview(who(role), bloc, { period: '2026', unit }, at);

  it('is the first, then the second, and none before, after, or once the council has decided', () => {
    const at = (instant: string) => reviewRoundAt(TWICE, instant);
    expect(at('2026-11-22T09:59:59.999Z')).toBeUndefined();
    expect(at('2026-11-22T10:00:00.000Z')).toBe('FIRST');
    expect(at('2026-11-25T10:00:00.000Z')).toBe('SECOND');
    expect(at('2026-11-28T10:00:00.000Z')).toBeUndefined();
    expect(reviewRoundAt({ ...TWICE, decided: { councilVersion: 1, at: AT } }, AGAIN)).toBe(
      undefined,
    );
  });

  it('leads the deputy to the first alone, the secretariat to both, and nobody to their own unit', () => {
    const first = '2026-11-23T03:00:00.000Z';
    expect([may('BLOC_DEPUTY', first), may('BLOC_DEPUTY', AGAIN)]).toEqual([true, false]);
    expect([may('SECRETARIAT', first), may('SECRETARIAT', AGAIN)]).toEqual([true, true]);
    expect(may('SECRETARIAT', AGAIN, 'don-vi-b')).toBe(false);
    expect(may('SECRETARIAT', AT)).toBe(false);
  });
});
