import { describe, expect, it } from 'vitest';
import { linesThatStay } from '../../../shared/documents/pdf/paragraph.ts';

describe('linesThatStay', () => {
  it('keeps a paragraph that fits with what follows it', () => {
    expect(linesThatStay(5, 5, 0)).toBe(5);
    expect(linesThatStay(5, 15, 10)).toBe(5);
  });

  it('loses no part of a line to rounding: what fits exactly stays', () => {
    expect(linesThatStay(1, 6.4, 5.4)).toBe(1);
    expect(linesThatStay(4, 3.9, 0)).toBe(2);
  });

  it('leaves at least two lines at the foot and two at the head of a page', () => {
    expect(linesThatStay(6, 4, 0)).toBe(4);
    expect(linesThatStay(6, 5, 0)).toBe(4);
    expect(linesThatStay(6, 1, 0)).toBe(0);
    expect(linesThatStay(3, 2, 0)).toBe(0);
  });

  it('takes two lines along to what must not stand alone', () => {
    expect(linesThatStay(6, 8, 10)).toBe(4);
    expect(linesThatStay(3, 8, 10)).toBe(0);
  });
});
