import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block, TableBlock } from '../../../shared/documents/paper.ts';
import { renderPaper } from '../../../shared/documents/pdf/render-paper.ts';
import { drawnBoxes } from '../../support/drawn-boxes.ts';
import { type PrintedPage, type PrintedText, readPdf } from '../../support/read-pdf.ts';
import { letter, paragraph, tableOf } from '../sample-paper.ts';

const MM = 72 / 25.4;
const [LEFT, ASIDE, ABOVE] = [30 * MM, 16 * MM, 20 * MM];

const syllable = fc.constantFrom('Hợp', 'tác', 'xã', 'Nghĩa', 'Đường', 'Thượng', 'ủy', 'ặc', 'x');
const words = (most: number) =>
  fc.array(syllable, { minLength: 1, maxLength: most }).map((all) => all.join(' '));
const anyName = fc.oneof(
  { weight: 4, arbitrary: words(8) },
  { weight: 2, arbitrary: words(8).map((name) => name.normalize('NFD')) },
  { weight: 1, arbitrary: words(75) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 20, max: 300 }).map((length) => 'ỹw'.repeat(length / 2)),
  },
);
const anyNames = fc.oneof(
  fc.array(anyName, { minLength: 1, maxLength: 4 }),
  fc.array(anyName, { minLength: 5, maxLength: 60 }),
  fc
    .tuple(fc.integer({ min: 61, max: 500 }), words(6))
    .map(([count, name]) => Array(count).fill(name)),
);
const anyPaper = fc.record({
  names: anyNames as fc.Arbitrary<readonly string[]>,
  before: fc.integer({ min: 0, max: 30 }),
  headings: fc.boolean(),
  recipients: fc.integer({ min: 0, max: 12 }),
});
type Drawn = typeof anyPaper extends fc.Arbitrary<infer T> ? T : never;

/** Paragraphs, a table of these names, a last sentence and a signature. */
function paperOf({ names, before, headings, recipients }: Drawn) {
  const rows: TableBlock['rows'] = names.flatMap((name, index) => [
    ...(headings && index % 9 === 0 ? [{ heading: `Cụm ${index} ${name.slice(0, 40)}` }] : []),
    { cells: [String(index + 1), name, '95,5'] },
  ]);
  const blocks: readonly Block[] = [
    ...Array.from({ length: before }, (_, index) =>
      paragraph(`Giao cơ quan số ${index} theo dõi.`),
    ),
    { ...tableOf(1), rows },
    paragraph('Kính trình xem xét, quyết định./.'),
    {
      kind: 'SIGNATURES',
      recipients: Array.from({ length: recipients }, (_, index) => `Cơ quan số ${index}`),
      signatures: [{ title: 'TRƯỞNG KHỐI', name: 'Nguyễn Văn Mẫu' }],
    },
  ];
  return { ...letter, blocks };
}

const printed = ({ pieces }: PrintedPage): readonly PrintedText[] =>
  pieces.filter(({ text }) => text.trim() !== '');
/** Where the letters of a piece are, without the space at its end. */
const boxOf = ({ text, x, y, width, size }: PrintedText) => ({
  left: x,
  right: x + width - (text.endsWith(' ') ? size / 4 : 0),
  foot: y - 0.2 * size,
  head: y + 0.7 * size,
});
type Box = ReturnType<typeof boxOf>;
const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right - 1.5 &&
  other.left < one.right - 1.5 &&
  one.foot < other.head - 1.5 &&
  other.foot < one.head - 1.5;
const within = (one: Box, other: Box): boolean =>
  one.left >= other.left - 0.1 &&
  one.right <= other.right + 0.1 &&
  one.foot >= other.foot - 0.1 &&
  one.head <= other.head + 0.1;

function checkPage(page: PrintedPage, cells: readonly Box[]): void {
  const boxes = printed(page).map(boxOf);
  for (const [index, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThanOrEqual(LEFT - 0.1);
    expect(box.right).toBeLessThanOrEqual(page.width - ASIDE + 0.1);
    expect(box.foot).toBeGreaterThan(0);
    expect(box.head).toBeLessThan(page.height);
    expect(boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
    for (const cell of cells.filter((each) => overlap(box, each)))
      expect(within(box, cell), `${printed(page)[index]?.text} leaves its cell`).toBe(true);
  }
  for (const cell of cells) expect(cell.foot).toBeGreaterThanOrEqual(ABOVE - 0.1);
}

const withoutBlanks = (text: string): string => text.normalize('NFC').replace(/\s/g, '');

it('sets any rows and names apart from each other, whole, within cells and margins', async () => {
  await fc.assert(
    fc.asyncProperty(anyPaper, async (drawn) => {
      const pdf = await renderPaper(paperOf(drawn));
      const { pages } = await readPdf(pdf);
      const cells = drawnBoxes(pdf);
      for (const [index, page] of pages.entries()) checkPage(page, cells[index] ?? []);
      const heads = pages.filter(({ text }) => text.includes('STT Tên đơn vị'));
      for (const { text } of heads) {
        const after = text.split('Tổng điểm ')[1] ?? '';
        expect(after).not.toBe('');
        expect(after).not.toMatch(/^(\.\/\.|Kính trình)/);
      }
      const signing = pages.find(({ text }) => text.includes('TRƯỞNG KHỐI'));
      // Never alone: the last row and the closing line stand above it.
      expect(signing?.text).toMatch(
        /95,5 \.\/\. Kính trình xem xét, quyết định\.\/\. .*TRƯỞNG KHỐI/s,
      );
      const all = withoutBlanks(pages.map(({ text }) => text.replace(/^\d+ /, '')).join(''))
        .replaceAll('DỰTHẢO', '')
        .replaceAll('STTTênđơnvịTổngđiểm', '');
      let at = 0;
      for (const [index, name] of drawn.names.entries()) {
        at = all.indexOf(withoutBlanks(`${index + 1}${name}95,5`), at);
        expect(at, `row ${index + 1}`).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 25 },
  );
});
