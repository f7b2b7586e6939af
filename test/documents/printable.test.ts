import { describe, expect, it } from 'vitest';
import {
  composed,
  PRINTABLE_CHARACTERS,
  printableText,
  unprintableCharacters,
} from '../../shared/documents/printable.ts';

describe('printable text', () => {
  it('composes what was typed in parts', () => {
    expect(composed('Ủy ban nhân dân huyện'.normalize('NFD'))).toBe('Ủy ban nhân dân huyện');
  });

  it('makes one space of blanks and line ends, and keeps the no-break space', () => {
    expect(composed('  huyện\n Bắc\t\u2028Hà\u00a0\u00a0x ')).toBe('huyện Bắc Hà\u00a0\u00a0x');
  });

  it('leaves out what nobody sees', () => {
    expect(composed('Bắc\u200b Hà\ufeff\u202e')).toBe('Bắc Hà');
  });

  it('names each character that no font of ours holds, once', () => {
    expect(unprintableCharacters('Huyện 🏆 中 🏆')).toEqual(['🏆', '中']);
    expect(unprintableCharacters('“Cờ thi đua” – 98,5 %')).toEqual([]);
  });

  it('refuses to draw a text with such a character, by its code', () => {
    expect(() => printableText('Huyện 中')).toThrow('U+4e2d');
  });

  it('lists no character twice', () => {
    expect(new Set(PRINTABLE_CHARACTERS).size).toBe([...PRINTABLE_CHARACTERS].length);
  });
});
