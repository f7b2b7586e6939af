import { describe, expect, it } from 'vitest';
import { mergeLines } from '../../../shared/domain/merging/merge-lines.ts';
import type { WrittenLine } from '../../../shared/domain/scoring/sheet.ts';

const line = (indicatorId: string, fields: Omit<WrittenLine, 'indicatorId'>): WrittenLine => ({
  indicatorId,
  ...fields,
});
const BASE = [line('p', { actual: '10', explanation: 'cũ' }), line('y', { met: 'Có' })];

describe('mergeLines', () => {
  it('R-MERGE-1: takes over what one side alone changed, in different lines and parts', () => {
    const current = [line('p', { actual: '11', explanation: 'cũ' }), line('y', { met: 'Có' })];
    const incoming = [
      line('p', { actual: '10', explanation: 'mới' }),
      line('y', { met: 'Không' }),
      line('d', { claim: '2' }),
    ];
    expect(mergeLines(BASE, current, incoming)).toEqual({
      lines: [
        line('p', { actual: '11', explanation: 'mới' }),
        line('y', { met: 'Không' }),
        line('d', { claim: '2' }),
      ],
      clashes: [],
    });
  });

  it('R-MERGE-2: keeps both sides of a part that both changed differently', () => {
    const current = [line('p', { actual: '11', explanation: 'cũ' })];
    const incoming = [line('p', { actual: '12', explanation: 'cũ' })];
    const merged = mergeLines(BASE.slice(0, 1), current, incoming);
    expect(merged.lines).toEqual(current);
    expect(merged.clashes).toEqual([{ indicatorId: 'p', part: 'RESULT', value: { actual: '12' } }]);
  });

  it('R-MERGE-2: has nothing to choose where both sides came to the same', () => {
    const both = [line('p', { actual: '12', explanation: 'cũ' }), line('y', { met: 'Có' })];
    expect(mergeLines(BASE, both, both)).toEqual({ lines: both, clashes: [] });
  });

  it('R-MERGE-2: a line that one side emptied and the other changed is a clash either way', () => {
    const emptied: WrittenLine[] = [];
    const changed = [line('y', { met: 'Không' })];
    const base = [line('y', { met: 'Có' })];
    expect(mergeLines(base, changed, emptied)).toEqual({
      lines: changed,
      clashes: [{ indicatorId: 'y', part: 'RESULT', value: {} }],
    });
    expect(mergeLines(base, emptied, changed)).toEqual({
      lines: [],
      clashes: [{ indicatorId: 'y', part: 'RESULT', value: { met: 'Không' } }],
    });
  });

  it('R-MERGE-1: follows who alone emptied a line', () => {
    expect(mergeLines(BASE, BASE, BASE.slice(0, 1)).lines).toEqual(BASE.slice(0, 1));
    expect(mergeLines(BASE, BASE.slice(0, 1), BASE).lines).toEqual(BASE.slice(0, 1));
  });

  it('takes a result and its counts together, in whatever order they stand', () => {
    const counts = (...cases: (readonly [string, string])[]) => [
      line('c', { cases: cases.map(([eventId, count]) => ({ eventId, count })) }),
    ];
    const base = counts(['e', '1'], ['f', '1']);
    expect(
      mergeLines(base, counts(['f', '1'], ['e', '1']), counts(['e', '2'], ['f', '1'])),
    ).toEqual({ lines: counts(['e', '2'], ['f', '1']), clashes: [] });
    expect(
      mergeLines(base, counts(['e', '1'], ['f', '3']), counts(['e', '2'], ['f', '1'])).clashes,
    ).toHaveLength(1);
  });
});
