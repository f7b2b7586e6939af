import { expect, it } from 'vitest';
import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import { notAssignedLine, scoreLine } from '../../shared/domain/scoring/score-line.ts';
import type { SheetLine } from '../../shared/domain/scoring/sheet.ts';
import { sayBasis } from '../../shared/wording/basis.ts';
import { sayClause } from '../../shared/wording/clauses.ts';
import { sayLineReason } from '../../shared/wording/reasons.ts';
import { reported } from '../support/build-case.ts';
import { bands, count, direct, proportional, yesNo } from '../support/build-rule-set.ts';

const said = (indicator: Indicator, line: SheetLine, target?: string, granted?: string): string =>
  sayLineReason(
    scoreLine(indicator, line, {
      target,
      roundTo: 2,
      review:
        granted === undefined
          ? undefined
          : {
              indicatorId: line.indicatorId,
              outcome: 'CHANGED',
              granted,
              reason: 'Thiếu văn bản.',
            },
    }).reason,
  );

it('explains each kind in one sentence that ends with its clause', () => {
  const money = { unitOfMeasure: 'tỷ đồng' };
  expect(
    said(
      proportional({ ...money, overRate: '0.1', maxBonus: '2' }),
      reported('p', { actual: '105' }),
      '100',
    ),
  ).toBe(
    'Thực hiện 105 tỷ đồng so với chỉ tiêu 100, đạt chỉ tiêu: 10 điểm; vượt 5%, mỗi 1% cộng 0,1 điểm: +0,5 điểm; được 10,5 điểm (điểm p khoản 1 Điều 6 Quy chế thử).',
  );
  expect(said(proportional(money), reported('p', { actual: '2' }), '3')).toBe(
    'Thực hiện 2 tỷ đồng so với chỉ tiêu 3: 10 × 2 : 3 ≈ 6,6667 điểm; làm tròn 6,6667 đến 2 chữ số thập phân; được 6,67 điểm (điểm p khoản 1 Điều 6 Quy chế thử).',
  );
  expect(said(bands({ unitOfMeasure: '%' }), reported('b', { actual: '97.5' }))).toBe(
    'Thực hiện 97,5%, thuộc mức từ 97 đến dưới 98: 4 điểm (điểm b khoản 1 Điều 6 Quy chế thử).',
  );
  const late = (n: string) => reported('c', { cases: [{ eventId: 'late', count: n }] });
  expect(said(count(), late('2'))).toBe(
    'Tính từ 3 điểm; Báo cáo chậm: 2 × (−0,5) = −1 điểm; được 2 điểm (điểm c khoản 1 Điều 6 Quy chế thử).',
  );
  expect(said(count(), late('0'))).toBe(
    'Không có trường hợp nào: 3 điểm (điểm c khoản 1 Điều 6 Quy chế thử).',
  );
  expect(said(yesNo(), reported('y', { met: false }))).toContain('Không đạt yêu cầu: 0 điểm');
  expect(said(direct(), reported('d', { claim: '4' }), undefined, '3')).toBe(
    'Đơn vị tự chấm: 4 điểm; thẩm định chấm 3 điểm, lý do: Thiếu văn bản; được 3 điểm (điểm d khoản 1 Điều 6 Quy chế thử).',
  );
  expect(said(direct(), { indicatorId: 'd', state: 'NOTHING_AROSE' })).toContain(
    'Không phát sinh, giữ nguyên điểm chuẩn: 4 điểm',
  );
  expect(sayLineReason(notAssignedLine(direct()).reason)).toBe(
    'Không giao chỉ tiêu nên không tính điểm và không tính vào thang điểm (điểm d khoản 1 Điều 6 Quy chế thử).',
  );
});

it('cites clauses from the smallest part', () => {
  expect(sayClause({ document: 'Biểu chấm điểm', point: '1.3' })).toBe('mục 1.3 Biểu chấm điểm');
  expect(sayClause({ document: 'Biểu chấm điểm', point: 'IV' })).toBe('mục IV Biểu chấm điểm');
  expect(sayClause({ document: 'Quy chế', article: '6', clause: '2', point: 'a' })).toBe(
    'điểm a khoản 2 Điều 6 Quy chế',
  );
  expect(sayClause({ document: 'Quy chế' })).toBe('Quy chế');
});

it('says on what a ranking rests', () => {
  expect(sayBasis('SELF_SCORED')).toBe('xếp thứ theo điểm tự chấm, chưa thẩm định');
});
