import { expect, it } from 'vitest';
import { summaryTable } from '../../../functions/decisions/summary-table.ts';
import { makeBundle } from '../../../shared/domain/bundle/result-bundle.ts';
import { buildCase, reported } from '../../support/build-case.ts';
import { buildRuleSet, direct } from '../../support/build-rule-set.ts';

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
