import { expect, it } from 'vitest';
import type { PlaceReason } from '../../shared/domain/ranking/bloc-result.ts';
import type { SeparatingMetric } from '../../shared/domain/ranking/tie-policy.ts';
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
  expect(said({ kind: 'NOT_RANKED', cause: 'NO_SHEET' })).toBe(
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
