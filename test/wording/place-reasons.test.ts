import { expect, it } from 'vitest';
import type { PlaceReason } from '../../shared/domain/ranking/bloc-result.ts';
import type { Cause, Ineligible } from '../../shared/domain/ranking/eligibility.ts';
import type { SeparatingMetric } from '../../shared/domain/ranking/tie-policy.ts';
import { sayPlaceNote } from '../../shared/wording/place-notes.ts';
import { sayPlaceReason } from '../../shared/wording/place-reasons.ts';

const nameOf = (id: string) => ({ a: 'Huyện A', b: 'Huyện B', c: 'Huyện C' })[id] ?? id;
const said = (reason: PlaceReason) => sayPlaceReason(reason, nameOf);
const below = (
  metric: SeparatingMetric,
  fields: Partial<Extract<PlaceReason, { kind: 'BELOW' }>> = {},
) =>
  said({
    kind: 'BELOW',
    above: ['a'],
    own: '90.5',
    theirs: '92',
    difference: '1.5',
    metric,
    sharedWith: [],
    ...fields,
  });

it('explains places, shared ones as shared', () => {
  expect(below({ kind: 'TOTAL' }, { sharedWith: ['c'] })).toBe(
    'Tổng điểm 90,5, kém Huyện A (92) 1,5 điểm. Bằng điểm với Huyện C nên đồng hạng.',
  );
  expect(below({ kind: 'TOTAL_OVER_ASSIGNED_MAXIMUM' })).toBe(
    'Tỷ lệ điểm đạt được so với thang điểm được giao 90,5%, kém Huyện A (92%) 1,5%.',
  );
  expect(said({ kind: 'FIRST', sharedWith: [] })).toBe('Cao nhất khối, cụm.');
  expect(said({ kind: 'NOT_RANKED', causes: [{ kind: 'NO_SHEET' }] })).toBe(
    'Không xếp thứ vì chưa có bản tự chấm điểm.',
  );
});

it('names the metric that separates equal points, with both values', () => {
  expect(below({ kind: 'CRITERION', criterionId: 'g1', title: 'Kinh tế' })).toBe(
    'Ngang điểm xếp thứ với Huyện A, điểm “Kinh tế” 90,5, kém 1,5 điểm (92).',
  );
  expect(below({ kind: 'BASE_TOTAL' })).toContain('điểm chuẩn 90,5, kém 1,5 điểm (92)');
  expect(below({ kind: 'BONUS_TOTAL' })).toContain('điểm thưởng 90,5, kém 1,5 điểm (92)');
  expect(
    below({ kind: 'FEWER_DEDUCTIONS' }, { own: '2', theirs: '0.5', difference: '1.5' }),
  ).toContain('điểm bị trừ 2, nhiều hơn 1,5 điểm (0,5)');
});

it('says of a fact what was declared, and of a ballot the votes and the minutes', () => {
  const women = {
    kind: 'FACT',
    factId: 'ty-le-nu',
    title: 'tỷ lệ nữ',
    unitOfMeasure: '%',
    atLeast: '70',
  } as const;
  const fact = (own: string | undefined) =>
    said({
      kind: 'BELOW',
      above: ['a'],
      sharedWith: [],
      metric: women,
      theirs: '72.5',
      ...(own === undefined ? {} : { own }),
    });
  expect(fact('69.9')).toBe(
    'Ngang điểm xếp thứ với Huyện A, tỷ lệ nữ 69,9%, không đạt mức từ 70% trở lên như đơn vị xếp trên (72,5%).',
  );
  expect(fact(undefined)).toContain('tỷ lệ nữ chưa khai, không đạt mức');
  const minutes = { number: '03/BB-KTĐ', date: '2023-12-18' };
  expect(below({ kind: 'BALLOT', minutes }, { own: '3', theirs: '5', difference: '2' })).toBe(
    'Ngang điểm xếp thứ với Huyện A, được 3 phiếu, đơn vị xếp trên được 5 phiếu (Biên bản số 03/BB-KTĐ ngày 18/12/2023).',
  );
});

it('says what keeps a unit from a place, every cause with its document or clause', () => {
  const clause = { document: 'Quy chế', article: '6' };
  const rule = { kind: 'RULE', state: 'DISQUALIFIED', disqualifierId: 'x', clause } as const;
  expect(
    said({
      kind: 'DISQUALIFIED',
      causes: [
        { ...rule, title: 'Cải cách hành chính', measure: 'POINTS', found: '4.5', limit: '5' },
        { ...rule, title: 'Đơn thư vượt cấp', measure: 'CASES', found: '3', limit: '2' },
      ],
    }),
  ).toBe(
    'Không đủ điều kiện xét tặng: Cải cách hành chính: được 4,5 điểm, dưới 5 điểm (Điều 6 Quy chế); Đơn thư vượt cấp: 3 trường hợp, quy định từ 2 trường hợp trở lên (Điều 6 Quy chế).',
  );
  const missing = { ...rule, kind: 'NOT_MET', title: 'Không gửi báo cáo' } as const;
  expect(said({ kind: 'NOT_RANKED', causes: [missing] })).toBe(
    'Không xếp loại: Không gửi báo cáo (Điều 6 Quy chế).',
  );
  const held = {
    kind: 'FINDING',
    state: 'WITHHELD',
    text: 'Đang thanh tra.',
    source: 'QĐ 12/QĐ-TTr',
  } as const;
  expect(said({ kind: 'WITHHELD', causes: [held] })).toBe(
    'Chưa xét khen thưởng: Đang thanh tra (QĐ 12/QĐ-TTr).',
  );
});

it('says who was passed over, and whether the place is free', () => {
  const over = (places: 'FREED' | 'KEPT') => ({ passedOver: { unitIds: ['c'], places } });
  expect(said({ kind: 'FIRST', sharedWith: [], ...over('FREED') })).toBe(
    'Cao nhất trong các đơn vị được xét. Không tính thứ của Huyện C, đơn vị có điểm cao hơn nhưng không được xét.',
  );
  expect(below({ kind: 'TOTAL' }, over('KEPT'))).toBe(
    'Tổng điểm 90,5, kém Huyện A (92) 1,5 điểm. Để trống thứ của Huyện C, đơn vị có điểm cao hơn nhưng không được xét.',
  );
});

it('notes beside a place what a table has room for', () => {
  const first = { kind: 'FIRST', sharedWith: [] } as const;
  const place = { place: 4, shared: false, reason: { ...first, sharedWith: [] as string[] } };
  expect(sayPlaceNote(place)).toBeUndefined();
  expect(sayPlaceNote({ ...place, shared: true })).toBe('Đồng hạng 4');
  expect(sayPlaceNote({ ...place, shared: true, awaits: 'BALLOT' })).toBe(
    'Đồng hạng 4, chờ bỏ phiếu',
  );
  const none = (kind: Ineligible, causes: Cause[], wouldBe?: number) =>
    sayPlaceNote({
      place: null,
      shared: false,
      reason: { kind, causes },
      ...(wouldBe === undefined ? {} : { wouldBe }),
    });
  const finding = (state: Ineligible): Cause => ({
    kind: 'FINDING',
    state,
    text: 'x',
    source: 'y',
  });
  expect(none('NOT_RANKED', [{ kind: 'NO_SHEET' }])).toBe(
    'Không xếp thứ: không nộp bản tự chấm điểm',
  );
  expect(none('NOT_RANKED', [finding('NOT_RANKED')])).toBe('Không xếp loại');
  expect(none('DISQUALIFIED', [finding('DISQUALIFIED')], 3)).toBe(
    'Không đủ điều kiện xét tặng; nếu đủ điều kiện sẽ xếp thứ 3',
  );
  expect(none('WITHHELD', [finding('WITHHELD')], 1)).toBe(
    'Chưa xét khen thưởng; nếu đủ điều kiện sẽ xếp thứ 1',
  );
});
