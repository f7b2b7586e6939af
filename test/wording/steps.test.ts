import { expect, it } from 'vitest';
import { sayIncomplete, sayStep, sayUnsettled } from '../../shared/wording/steps.ts';

const measured = { actual: '15', unitOfMeasure: 'vụ' } as const;

it('explains what a unit gets beside the leader, in the words of the regulation', () => {
  const excess = {
    kind: 'LEADER',
    comparator: 'EXCEED_PERCENT',
    best: '100',
    rest: '2.5',
  } as const;
  expect(sayStep({ ...excess, own: '50', points: '1.25' })).toBe(
    'vượt 50%, đơn vị dẫn đầu 100%: 2,5 × 50 : 100 = 1,25 điểm',
  );
  expect(sayStep({ ...excess, own: '100', points: '2.5' })).toBe(
    'vượt 100%, cao nhất khối, cụm: +2,5 điểm',
  );
  expect(sayStep({ ...excess, comparator: 'ACTUAL', own: '15', best: '20', points: '1.875' })).toBe(
    'kết quả 15, đơn vị dẫn đầu 20: 2,5 × 15 : 20 = 1,875 điểm',
  );
});

it('explains what a unit without a target gets', () => {
  const step = {
    kind: 'BEST_OF_KIND',
    ...measured,
    full: '5',
    best: '20',
    points: '3.75',
  } as const;
  expect(sayStep(step)).toBe(
    'thực hiện 15 vụ, cao nhất trong các đơn vị không giao số là 20: 5 × 15 : 20 = 3,75 điểm',
  );
  expect(sayStep({ ...step, best: '15', points: '5' })).toBe(
    'thực hiện 15 vụ, cao nhất trong các đơn vị không giao số: 5 điểm',
  );
  expect(sayStep({ ...step, actual: '0', best: '0', points: '0' })).toBe('thực hiện 0 vụ: 0 điểm');
});

it('says that points are not known yet', () => {
  expect(sayStep({ kind: 'AWAITS_BLOC', ...measured, target: '10', points: '0' })).toBe(
    'thực hiện 15 vụ so với chỉ tiêu 10: chưa biết điểm cho đến khi chấm cả khối, cụm, tạm tính 0 điểm',
  );
  expect(sayUnsettled('AWAITS_BLOC')).toBe('chờ chấm cả khối, cụm');
  expect(sayIncomplete(0)).toBeUndefined();
  expect(sayIncomplete(2)).toBe('chưa đủ: còn 2 dòng chưa có điểm');
});

it('explains places and awards', () => {
  const placed = { kind: 'PLACED', eventId: 'bo', title: 'Bộ Công an', place: '2' } as const;
  expect(sayStep({ ...placed, full: '45', among: 1, points: '45' })).toBe(
    'Bộ Công an: xếp thứ 2: 45 điểm',
  );
  expect(sayStep({ ...placed, full: '45', among: 2, points: '22.5' })).toBe(
    'Bộ Công an: xếp thứ 2: 45 : 2 = 22,5 điểm',
  );
  expect(sayStep({ kind: 'NOT_PLACED', points: '0' })).toBe('không được xếp thứ: 0 điểm');
  const award = { kind: 'BEST_AWARD', eventId: 'co', title: 'Cờ', points: '15' } as const;
  expect(sayStep({ ...award, among: 1 })).toBe('Cờ: +15 điểm');
  expect(sayStep({ ...award, among: 2 })).toBe('Cờ, cao nhất trong 2 hình thức: +15 điểm');
});

it('says how a result was written and what is judged of it', () => {
  const met = { kind: 'TARGET_MET', points: '10', target: '98' } as const;
  const share = { actual: '62', of: '127', judged: '6200/127', unitOfMeasure: '%' };
  expect(sayStep({ ...met, ...share })).toBe(
    'thực hiện 62/127 (≈ 48,8189%) so với chỉ tiêu 98, đạt chỉ tiêu: 10 điểm',
  );
  const before = {
    ...measured,
    samePeriod: '12',
    comparedWith: 'GROWTH_OVER_SAME_PERIOD',
  } as const;
  expect(sayStep({ ...met, ...before, target: '8', judged: '25' })).toContain(
    'thực hiện 15 vụ, cùng kỳ 12, tăng 25% so với chỉ tiêu 8',
  );
  const points = {
    ...before,
    unitOfMeasure: '%',
    comparedWith: 'DIFFERENCE_FROM_SAME_PERIOD',
  } as const;
  expect(sayStep({ ...met, ...points, judged: '-2' })).toContain('giảm 2 điểm phần trăm');
  expect(sayStep({ ...met, ...measured, target: '11-12', givenBy: 'HĐND tỉnh giao' })).toContain(
    'chỉ tiêu 11–12 (HĐND tỉnh giao)',
  );
});

it('turns the quotient round where lower is better', () => {
  const step = {
    kind: 'BELOW_TARGET',
    ...measured,
    target: '11-12',
    due: '12',
    full: '5',
    factor: '1',
    points: '4',
  } as const;
  expect(sayStep({ ...step, lower: true })).toBe(
    'thực hiện 15 vụ so với chỉ tiêu 11–12: 5 × 12 : 15 = 4 điểm',
  );
});

it('explains steps, and ends of bands as the table words them', () => {
  const steps = {
    kind: 'STEPS',
    metric: 'VALUE',
    ...measured,
    value: '15',
    direction: 'UP',
    threshold: '12',
    passed: true,
    step: '1',
    count: '3',
    first: '0.1',
    each: '0.1',
    points: '0.4',
  } as const;
  expect(sayStep(steps)).toBe(
    'thực hiện 15 vụ, vượt ngưỡng 12, thêm 3 bậc, mỗi bậc 1: 0,1 + 3 × 0,1 = +0,4 điểm',
  );
  expect(sayStep({ ...steps, passed: false, threshold: '15', points: '0' })).toBe(
    'thực hiện 15 vụ, không vượt ngưỡng 15: 0 điểm',
  );
  const band = { kind: 'BAND', metric: 'VALUE', ...measured, value: '15', points: '5' } as const;
  expect(sayStep({ ...band, above: '12' })).toContain('thuộc mức trên 12: 5 điểm');
  expect(sayStep({ ...band, upTo: '15' })).toContain('thuộc mức đến 15: 5 điểm');
  expect(sayStep({ ...band, above: '12', upTo: '15' })).toContain('thuộc mức trên 12 đến 15');
  expect(sayStep({ ...band, class: { title: 'dưới 1.000 hồ sơ', number: '999' } })).toContain(
    'dưới 1.000 hồ sơ (999), thực hiện 15 vụ',
  );
  expect(sayStep({ ...band, kind: 'LEFT_TO_REVIEWER', points: '0' })).toContain(
    'để cấp thẩm định chấm, tạm tính 0 điểm',
  );
});

it('explains deadlines and caps of groups', () => {
  const deadline = { kind: 'DEADLINE', deadline: '2023-01-31', points: '0' } as const;
  expect(sayStep({ ...deadline, date: '2023-01-31', met: true })).toBe(
    'thực hiện ngày 31/01/2023, hạn 31/01/2023, đúng hạn: 0 điểm',
  );
  expect(sayStep({ ...deadline, date: '2023-02-01', met: false })).toContain('quá hạn');
  expect(sayStep({ ...deadline, met: false })).toBe('chưa thực hiện, hạn 31/01/2023: 0 điểm');
  const cap = {
    kind: 'GROUP_CAP',
    groupId: 'g',
    title: 'Rút đơn',
    limit: '2',
    points: '-1',
  } as const;
  expect(sayStep({ ...cap, side: 'PLUS_CAP' })).toBe(
    'Rút đơn: tổng điểm cộng nhiều nhất 2 điểm (−1)',
  );
  expect(sayStep({ ...cap, side: 'MINUS_CAP', points: '1' })).toContain('tổng điểm trừ');
});

it('explains what was not chosen and what a bonus waits for', () => {
  expect(sayStep({ kind: 'NOT_CHOSEN', points: '0' })).toContain('chọn mục khác');
  const unmet = [{ id: 'a', title: 'Cấp giấy lần đầu' }];
  expect(sayStep({ kind: 'PRECONDITION', unmet, points: '-1' })).toBe(
    'chưa đạt đủ điểm chuẩn “Cấp giấy lần đầu” nên không tính điểm thưởng (−1)',
  );
});
