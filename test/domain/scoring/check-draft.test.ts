import { expect, it } from 'vitest';
import { checkDraft } from '../../../shared/domain/scoring/check-draft.ts';
import { checkSheet } from '../../../shared/domain/scoring/check-sheet.ts';
import { buildRuleSet, count, direct, proportional, yesNo } from '../../support/build-rule-set.ts';

const ruleSet = buildRuleSet([
  proportional({ evidence: 'REQUIRED' }),
  count({
    events: [
      { id: 'late', title: 'Chậm', pointsPerCase: '-0.5' },
      { id: 'lost', title: 'Không gửi', pointsPerCase: '-1' },
    ],
  }),
  yesNo(),
  direct(),
]);

it('R-SHEET-8: keeps unfinished lines as far as they go, and calls nothing missing a fault', () => {
  const { lines, faults } = checkDraft(ruleSet, undefined, [
    { indicatorId: 'p', actual: '65,79' },
    { indicatorId: 'c', cases: [{ eventId: 'late', count: '2' }] },
    { indicatorId: 'y', explanation: 'Chờ số liệu' },
  ]);
  expect(faults).toEqual([]);
  expect(lines).toEqual([
    { indicatorId: 'p', actual: '65,79' },
    { indicatorId: 'c', cases: [{ eventId: 'late', count: '2' }] },
    { indicatorId: 'y', explanation: 'Chờ số liệu' },
  ]);
});

it('R-SHEET-8: tells a faulty line and keeps it as it was written, but for what has no place in the sheet', () => {
  const { lines, faults, placeless } = checkDraft(ruleSet, undefined, [
    { indicatorId: 'p', actual: 'nhiều', evidence: 'Số 1/BC' },
    { indicatorId: 'd', claim: '1' },
    { indicatorId: 'la', actual: '1' },
  ]);
  expect(faults.map(({ kind, indicatorId }) => [kind, indicatorId])).toEqual([
    ['MalformedNumber', 'p'],
    ['UnknownLine', 'la'],
  ]);
  expect(placeless.map(({ kind }) => kind)).toEqual(['UnknownLine']);
  expect(lines).toEqual([
    { indicatorId: 'p', actual: 'nhiều', evidence: 'Số 1/BC' },
    { indicatorId: 'd', claim: '1' },
  ]);
});

it('R-SHEET-8: spells a whole sheet so that the same is handed in', () => {
  const written = [
    { indicatorId: 'p', actual: '10', evidence: 'Số 1/BC' },
    { indicatorId: 'c', cases: ['late', 'lost'].map((eventId) => ({ eventId, count: '0' })) },
    { indicatorId: 'y', met: 'có' },
    { indicatorId: 'd', claim: '1' },
  ];
  const sheet = checkSheet(ruleSet, undefined, written);
  const { lines } = checkDraft(ruleSet, undefined, written);
  expect(checkSheet(ruleSet, undefined, lines)).toEqual(sheet);
});
