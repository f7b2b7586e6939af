import { describe, expect, it } from 'vitest';
import { Text } from '../../shared/domain/identifiers.ts';
import {
  composed,
  PRINTABLE_CHARACTERS,
  unprintableCharacters,
} from '../../shared/domain/printable.ts';

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

  it('lists no character twice', () => {
    expect(new Set(PRINTABLE_CHARACTERS).size).toBe([...PRINTABLE_CHARACTERS].length);
  });
});

describe('the text of names and papers', () => {
  const codesOf = (text: string) => {
    const parsed = Text(20).safeParse(text);
    return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
  };

  it('R-TEXT-1: refuses exactly what the papers have no letter for', () => {
    expect(codesOf('Huyện Bắc Hà ⅓')).toEqual([]);
    expect(codesOf('Huyện 🏆')).toEqual(['UnprintableCharacter']);
    expect(codesOf('中')).toEqual(['UnprintableCharacter']);
    expect(codesOf('а́')).toEqual(['UnprintableCharacter']);
  });

  it('takes every character that the papers print', () => {
    for (const character of PRINTABLE_CHARACTERS) expect(codesOf(`a${character}b`)).toEqual([]);
  });

  it('tells control characters and half a pair from those that merely have no letter', () => {
    expect(codesOf('a\u0007b')).toEqual(['ControlCharacter']);
    expect(codesOf('a\u200bb')).toEqual(['ControlCharacter']);
    expect(codesOf('a\ud800b')).toEqual(['ControlCharacter']);
  });

  it('says that nothing is left of blanks, and where a text is one sign too long', () => {
    expect(codesOf('   ')).toEqual(['EmptyText']);
    expect(codesOf('a'.repeat(20))).toEqual([]);
    expect(codesOf('a'.repeat(21))).toEqual(['TextTooLong']);
  });

  it('composes what was typed in parts', () => {
    expect(Text(20).parse(' Thắng '.normalize('NFD'))).toBe('Thắng');
  });
});
