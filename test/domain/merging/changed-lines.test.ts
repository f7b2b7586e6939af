import { describe, expect, it } from 'vitest';
import { changedLines } from '../../../shared/domain/merging/changed-lines.ts';

const HASHES = ['a'.repeat(64), 'b'.repeat(64)] as const;
const file = (name: string, sha256: string = HASHES[0]) => ({ name, sha256 });

describe('changedLines', () => {
  it('R-HISTORY-1: names each part that differs with both sides, and no line that says the same', () => {
    const before = [
      { indicatorId: 'b', actual: '90', claim: '9', evidence: 'BC 1' },
      { indicatorId: 'a', met: 'Có' },
      { indicatorId: 'c', claim: '1' },
    ];
    const after = [
      { indicatorId: 'd', explanation: 'mới' },
      { indicatorId: 'a', met: 'Có' },
      { indicatorId: 'b', actual: '95', claim: '9' },
    ];
    const files = { addedFiles: [], removedFiles: [] };
    expect(changedLines(before, after)).toEqual([
      {
        indicatorId: 'b',
        parts: [
          { part: 'RESULT', before: { actual: '90' }, after: { actual: '95' } },
          { part: 'EVIDENCE', before: { evidence: 'BC 1' }, after: {} },
        ],
        ...files,
      },
      { indicatorId: 'c', parts: [{ part: 'CLAIM', before: { claim: '1' }, after: {} }], ...files },
      {
        indicatorId: 'd',
        parts: [{ part: 'EXPLANATION', before: {}, after: { explanation: 'mới' } }],
        ...files,
      },
    ]);
  });

  it('takes cases in another order for the same', () => {
    const cases = [
      { eventId: 'x', count: '1' },
      { eventId: 'y', count: '2' },
    ];
    const said = [{ indicatorId: 'a', cases }];
    expect(changedLines(said, [{ indicatorId: 'a', cases: cases.toReversed() }])).toEqual([]);
  });

  it('names files that came, went, or hold other bytes under their name', () => {
    const before = [
      { indicatorId: 'a', files: [file('giữ.pdf'), file('bỏ.pdf'), file('sửa.pdf')] },
    ];
    const after = [
      { indicatorId: 'a', files: [file('giữ.pdf'), file('sửa.pdf', HASHES[1]), file('thêm.pdf')] },
    ];
    expect(changedLines(before, after)).toEqual([
      {
        indicatorId: 'a',
        parts: [],
        addedFiles: ['sửa.pdf', 'thêm.pdf'],
        removedFiles: ['bỏ.pdf', 'sửa.pdf'],
      },
    ]);
  });
});
