import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawingFace, Faces } from '../../../shared/documents/pdf/pdf-internals.ts';
import { breakLines, span } from '../../../shared/documents/pdf/text-lines.ts';

/** Every character as wide as its size: widths can be counted. */
const font: DrawingFace = {
  id: 'F1',
  ref: () => ({ data: {}, end: () => undefined }),
  encode: () => [],
  widthOfString: (text, size) => text.length * size,
};
const faces: Faces = { regular: font, bold: font, italic: font, boldItalic: font };
const anyWord = () => fc.stringMatching(/^[a-zđ]{1,30}$/);

describe('breakLines', () => {
  it('keeps all words in their order, and no line is wider than it may be', () => {
    fc.assert(
      fc.property(
        fc.array(anyWord()),
        fc.integer({ min: 5, max: 40 }),
        fc.nat(4),
        (words, width, indent) => {
          const lines = breakLines(faces, [span(words.join(' '), 'regular', 1)], width, indent);
          const texts = lines.map((line) => line.words.map(({ text }) => text).join(' '));
          expect(texts.join('').replaceAll(' ', '')).toBe(words.join(''));
          for (const [index, text] of texts.entries()) {
            expect(text.length).toBeLessThanOrEqual(index === 0 ? width - indent : width);
            expect(lines[index]?.width).toBe(text.length);
          }
        },
      ),
    );
  });

  it('cuts only words that are wider than a line', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,10}$/), { minLength: 1 }), (words) => {
        const lines = breakLines(faces, [span(words.join(' '), 'bold', 1)], 10);
        expect(lines.flatMap((line) => line.words.map(({ text }) => text))).toEqual(words);
      }),
    );
  });

  it('breaks as late as it can', () => {
    const lines = breakLines(faces, [span('ab cd ef', 'regular', 1), span('gh', 'bold', 1)], 5);
    expect(lines.map((line) => line.words.map(({ text }) => text))).toEqual([
      ['ab', 'cd'],
      ['ef', 'gh'],
    ]);
  });

  it('never breaks at a no-break space', () => {
    const lines = breakLines(faces, [span('ngày\u00a0\u00a0\u00a0tháng năm', 'italic', 1)], 12);
    expect(lines.map((line) => line.words.length)).toEqual([1, 1]);
  });

  it('makes one empty line of nothing', () => {
    expect(breakLines(faces, [span('', 'regular', 1)], 5)).toEqual([
      { words: [], width: 0, last: true },
    ]);
  });
});
