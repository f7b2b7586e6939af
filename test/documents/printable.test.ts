import { describe, expect, it } from 'vitest';
import { printableText } from '../../shared/documents/printable.ts';

describe('text on its way onto a paper', () => {
  it('is composed', () => {
    expect(printableText('  Ủy ban  nhân dân '.normalize('NFD'))).toBe('Ủy ban nhân dân');
  });

  it('is refused with a character that no font of ours has, by its code', () => {
    expect(() => printableText('Huyện 中')).toThrow('U+4e2d');
  });
});
