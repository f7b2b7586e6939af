import { expect, it } from 'vitest';
import type { Face } from '../../../shared/documents/paper.ts';
import { Flow, MM } from '../../../shared/documents/pdf/flow.ts';
import { drawParagraph } from '../../../shared/documents/pdf/paragraph.ts';
import { closePdf, openPdf } from '../../../shared/documents/pdf/pdf-document.ts';
import { span } from '../../../shared/documents/pdf/text-lines.ts';
import { PRINTABLE_CHARACTERS } from '../../../shared/domain/printable.ts';
import { readPdf } from '../../support/read-pdf.ts';

const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const lower = [
  ...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))),
  'đ',
].filter((letter) => letter > '\u007f');
const letters = [...lower, ...lower.map((letter) => letter.toUpperCase())];
const format = {
  width: 210 * MM,
  height: 297 * MM,
  margins: { top: 50, bottom: 50, left: 50, right: 50 },
};

async function printed(face: Face, text: string): Promise<string> {
  const identity = { title: 'Chữ', author: 'Phép thử', createdAt: '2024-01-01T00:00:00.000Z' };
  const document = openPdf(identity);
  const flow = new Flow(document, format, () => undefined);
  drawParagraph(flow, document.root, [span(text, face, 13)], { align: 'left' });
  const { text: read } = await readPdf(await closePdf(document));
  return read;
}

it('counts the 134 letters with marks', () => {
  expect(new Set(letters).size).toBe(134);
});

it.each(['regular', 'bold', 'italic', 'boldItalic'] as const)(
  'every Vietnamese letter, composed or not, extracts exactly from %s',
  async (face) => {
    const text = letters.join(' ');
    expect(await printed(face, text)).toBe(text);
    expect(await printed(face, text.normalize('NFD'))).toBe(text);
  },
);

it.each(['regular', 'bold', 'italic', 'boldItalic'] as const)(
  'every printable character extracts exactly from %s',
  async (face) => {
    const text = [...PRINTABLE_CHARACTERS].filter((character) => character.trim() !== '').join(' ');
    expect(await printed(face, text)).toBe(text);
  },
);
