import { expect, it } from 'vitest';
import { summaryTable } from '../../../functions/decisions/summary-table.ts';
import { makeBundle } from '../../../shared/domain/bundle/result-bundle.ts';
import type { UnitReview } from '../../../shared/domain/reviews/unit-review.ts';
import { hashSheet } from '../../../shared/domain/scoring/sheet-hash.ts';
import { buildCase, reported } from '../../support/build-case.ts';
import { buildRuleSet, direct, proportional } from '../../support/build-rule-set.ts';

it('prints shared places, who waits for what, who has no place and why, grades, and a ballot that settled nothing', () => {
  const ruleSet = buildRuleSet([direct({ id: 'd', basePoints: '10' })], {
    tie: 'BALLOT',
    grades: {
      clause: { document: 'Quy chế' },
      of: 'TOTAL',
      bands: [{ grade: 'EXCELLENT', from: '9' }],
      otherwise: 'GOOD',
    },
  });
  const unit = (id: string, claim: string) => ({ id, lines: [reported('d', { claim })] });
  const bundle = makeBundle({
    ...buildCase(ruleSet, [unit('a', '10'), unit('b', '8'), unit('c', '8'), { id: 'e' }]),
    findings: [{ unitId: 'a', kind: 'WITHHELD', reason: 'Đang thanh tra', source: 'QĐ 12' }],
    ballots: [
      {
        votes: [
          { unitId: 'a', votes: 1 },
          { unitId: 'b', votes: 2 },
        ],
        members: 4,
        present: 4,
        minutes: { number: '03/BB', date: '2023-12-18' },
      },
    ],
  });
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.errors));
  const { rows, reasons } = summaryTable(bundle.value);
  expect(rows.map(({ unit: name, place, total, note }) => [name, place, total, note])).toEqual([
    ['Đơn vị b', 1, '8', 'Đồng hạng 1, chờ bỏ phiếu'],
    ['Đơn vị c', 1, '8', 'Đồng hạng 1, chờ bỏ phiếu'],
    ['Đơn vị a', undefined, '10', 'Chưa xét khen thưởng; nếu đủ điều kiện sẽ xếp thứ 1'],
    ['Đơn vị e', undefined, undefined, 'Không xếp thứ: không nộp bản tự chấm điểm'],
  ]);
  expect(reasons.map(({ heading, text }) => `${heading} – ${text}`)).toEqual([
    'Đơn vị b – Cao nhất trong các đơn vị được xét. Bằng điểm với Đơn vị c nên đồng hạng. Không tính thứ của Đơn vị a, đơn vị có điểm cao hơn nhưng không được xét. Chờ bỏ phiếu để xác định thứ. Xếp loại Tốt (8 điểm).',
    'Đơn vị c – Cao nhất trong các đơn vị được xét. Bằng điểm với Đơn vị b nên đồng hạng. Không tính thứ của Đơn vị a, đơn vị có điểm cao hơn nhưng không được xét. Chờ bỏ phiếu để xác định thứ. Xếp loại Tốt (8 điểm).',
    'Đơn vị a – Chưa xét khen thưởng: Đang thanh tra (QĐ 12). Nếu đủ điều kiện sẽ xếp thứ 1. Xếp loại Xuất sắc (10 điểm, từ 9 điểm trở lên).',
    'Đơn vị e – Không xếp thứ vì chưa có bản tự chấm điểm.',
    'Kết quả bỏ phiếu không áp dụng – Biên bản số 03/BB ngày 18/12/2023, giữa Đơn vị a, Đơn vị b: các đơn vị này không cùng một thứ hoặc không phải là tất cả các đơn vị cùng thứ.',
  ]);
});

it('tells every result that a reviewer corrected: claim, both results with their points, and the reason', () => {
  const ruleSet = buildRuleSet([proportional()]);
  const lines = [reported('p', { actual: '105', claim: '12' })];
  const review: UnitReview = {
    unitId: 'a',
    version: 1,
    sheetHash: hashSheet(lines).hash,
    lines: [
      {
        indicatorId: 'p',
        outcome: 'CORRECTED',
        corrected: { state: 'REPORTED', actual: '98' },
        reason: 'Theo niên giám',
      },
    ],
  };
  const assignment = [{ indicatorId: 'p', state: 'ASSIGNED' as const, target: '100' }];
  const bundle = makeBundle(buildCase(ruleSet, [{ id: 'a', lines, assignment, review }]));
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.errors));
  expect(summaryTable(bundle.value).reasons[1]).toEqual({
    heading: 'Đơn vị a, mục p',
    text: 'Tự chấm 12 điểm. Thực hiện 105 trường hợp so với chỉ tiêu 100, đạt chỉ tiêu: 10 điểm; thẩm định sửa kết quả từ 105 trường hợp thành 98 trường hợp, lý do: Theo niên giám; thực hiện 98 trường hợp so với chỉ tiêu 100: 10 × 98 : 100 = 9,8 điểm; được 9,8 điểm (điểm p khoản 1 Điều 6 Quy chế thử).',
  });
});
