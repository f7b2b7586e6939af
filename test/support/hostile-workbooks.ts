import { constants, deflateRawSync } from 'node:zlib';
import type { WorkbookFault } from '../../shared/documents/xlsx/workbook-fault.ts';
import { packed, relation, relations, SHEET, smallWorkbook } from './raw-workbook.ts';
import { type RawEntry, rawZip } from './raw-zip.ts';

/** A part whose content repeats `block`, packed piece by piece so that a gigabyte is made in a moment. */
export function repeated(
  block: string | Uint8Array,
  times: number,
  { head = '', tail = '' }: { readonly head?: string; readonly tail?: string } = {},
): { readonly packed: Buffer; readonly sizeBytes: number } {
  const piece = (content: string | Uint8Array): Buffer =>
    deflateRawSync(content, { finishFlush: constants.Z_FULL_FLUSH });
  const sizeBytes = head.length + block.length * times + tail.length;
  const middle = Buffer.concat(new Array<Buffer>(times).fill(piece(block)));
  return { packed: Buffer.concat([piece(head), middle, deflateRawSync(tail)]), sizeBytes };
}

/** The smallest workbook with its sheet's part replaced by bytes that are packed already; its size may be a lie. */
export const withPackedSheet = (sheet: Buffer, inflatedBytes: number): Uint8Array =>
  packed(smallWorkbook(), (entry) =>
    entry.name === SHEET
      ? { ...entry, content: sheet, stored: true, method: 8, inflatedBytes, crc: 1 }
      : entry,
  );

/** What keeps a part from being refused for its ratio alone: a comment that does not pack well. */
const NOISE = ((): string => {
  let state = 1;
  const next = (): string => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state.toString(36);
  };
  return `<!--${Array.from({ length: 40_000 }, next).join('')}-->`;
})();

const RELS = 'xl/_rels/workbook.xml.rels';
const SHEET_RELATION = relation('rId1', 'worksheet', 'worksheets/sheet1.xml');

/** Quickly packed, as packing is not what is tried here. */
const pack = (parts: Readonly<Record<string, string>>): Uint8Array =>
  packed({ ...smallWorkbook(), ...parts }, (entry): RawEntry => {
    if (entry.content.length < 100_000) return entry;
    const content = Buffer.from(entry.content as Uint8Array);
    const level = { level: constants.Z_BEST_SPEED };
    return { ...entry, packedContent: deflateRawSync(content, level), content };
  });

const sheetOf = (inner: string): Uint8Array =>
  pack({ [SHEET]: `<worksheet>${NOISE}${inner}</worksheet>` });

/** A gigabyte of zeros in one megabyte. */
export const ZERO_BOMB = repeated(new Uint8Array(1024 * 1024), 1024);

/** Twenty million cells in three megabytes. */
export const CELL_BOMB = repeated(`<row>${'<c><v>1</v></c>'.repeat(100)}</row>`.repeat(40), 5000, {
  head: '<worksheet><sheetData>',
  tail: '</sheetData></worksheet>',
});

/** The smallest workbook with more entries behind its own. */
export const withEntries = (entries: readonly RawEntry[]): Uint8Array =>
  rawZip([
    ...Object.entries(smallWorkbook()).map(([name, content]) => ({ name, content })),
    ...entries,
  ]);

type Busy = { readonly bytes: () => Uint8Array; readonly fault: Partial<WorkbookFault> };
const TOO_MUCH = { kind: 'UnsafeWorkbook', why: 'TOO_MUCH_CONTENT' } as const;
const many = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

/**
 * Parts within every limit of the container that would keep a careless reader busy for minutes, or fill its
 * memory: `fault` is why they are refused.
 */
export const BUSY_WORKBOOKS: Readonly<Record<string, Busy>> = {
  'cells without end': {
    bytes: () => {
      const row = (index: number): string => `<row>${`<c><v>${index}</v></c>`.repeat(100)}</row>`;
      return sheetOf(`<sheetData>${many(2000, row)}</sheetData>`);
    },
    fault: TOO_MUCH,
  },
  'rows without end': {
    bytes: () => sheetOf(`<sheetData>${'<row/>'.repeat(3_000_000)}</sheetData>`),
    fault: TOO_MUCH,
  },
  'merges without end': {
    bytes: () => sheetOf('<mergeCell ref="A1:B2"/>'.repeat(390_000)),
    fault: { kind: 'MergeTooLarge' },
  },
  'a string of six million letters': {
    bytes: () =>
      pack({
        [RELS]: relations(SHEET_RELATION + relation('rId2', 'sharedStrings', 'sharedStrings.xml')),
        'xl/sharedStrings.xml': `<sst>${NOISE}<si>${`<t>${'ạ'.repeat(390_000)}</t>`.repeat(16)}</si></sst>`,
      }),
    fault: TOO_MUCH,
  },
  'a million attributes': {
    bytes: () => sheetOf(`<a${many(1_000_000, (index) => ` a${index}=""`)}/>`),
    fault: TOO_MUCH,
  },
  'a value of nineteen million letters': {
    bytes: () => sheetOf(`<a a="${'a'.repeat(19_000_000)}"/>`),
    fault: TOO_MUCH,
  },
  'blanks without end in a tag': {
    bytes: () => sheetOf(`<a${' '.repeat(19_000_000)}`),
    fault: { kind: 'DamagedWorkbook', where: 'XML' },
  },
  'four million entities': {
    bytes: () => sheetOf(`<a>${'&lt;'.repeat(99_000)}</a>`.repeat(47)),
    fault: TOO_MUCH,
  },
  'elements within elements': {
    bytes: () => sheetOf('<a>'.repeat(390_000)),
    fault: { kind: 'DamagedWorkbook', where: 'XML' },
  },
  'relationships without end': {
    bytes: () =>
      pack({
        [RELS]: relations(
          SHEET_RELATION +
            NOISE +
            many(100_000, (index) => relation(`r${index}`, 'x', 'workbook.xml')),
        ),
      }),
    fault: TOO_MUCH,
  },
  'one sheet named a hundred thousand times': {
    bytes: () =>
      pack({
        'xl/workbook.xml': `<workbook>${NOISE}${'<sheet name="a" r:id="rId1"/>'.repeat(100_000)}</workbook>`,
      }),
    fault: { kind: 'DamagedWorkbook', where: 'PACKAGE' },
  },
  'number formats of brackets': {
    bytes: () => {
      const format = (index: number): string =>
        `<numFmt numFmtId="${index}" formatCode="${'['.repeat(255)}"/>`;
      return pack({
        [RELS]: relations(SHEET_RELATION + relation('rId2', 'styles', 'styles.xml')),
        'xl/styles.xml': `<styleSheet>${NOISE}${many(60_000, format)}</styleSheet>`,
      });
    },
    fault: TOO_MUCH,
  },
};
