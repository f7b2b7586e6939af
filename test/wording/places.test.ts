import { expect, it } from 'vitest';
import type { Grade } from '../../shared/domain/ranking/grades.ts';
import { sayPlace } from '../../shared/wording/places.ts';

const nameOf = (id: string) => `Huyện ${id}`;
const grade: Grade = { grade: 'FAIR', of: 'TOTAL', value: '72', from: '70', missed: [] };

it('says of a place why, what may still settle it, and the grade', () => {
  expect(
    sayPlace({ reason: { kind: 'FIRST', sharedWith: ['B'] }, awaits: 'BALLOT', grade }, nameOf),
  ).toBe(
    'Cao nhất khối, cụm. Bằng điểm với Huyện B nên đồng hạng. Chờ bỏ phiếu để xác định thứ. Xếp loại Khá (72 điểm, từ 70 điểm trở lên).',
  );
});

it('says the place that a unit would have', () => {
  const finding = {
    kind: 'FINDING',
    state: 'WITHHELD',
    text: 'Đang thanh tra',
    source: 'QĐ 12',
  } as const;
  expect(sayPlace({ reason: { kind: 'WITHHELD', causes: [finding] }, wouldBe: 3 }, nameOf)).toBe(
    'Chưa xét khen thưởng: Đang thanh tra (QĐ 12). Nếu đủ điều kiện sẽ xếp thứ 3.',
  );
});
