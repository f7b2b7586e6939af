import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/documents/xlsx/read-workbook.ts';
import { readZipDirectory } from '../../../shared/documents/xlsx/zip-directory.ts';
import { wideFilled } from '../../support/wide-template.ts';

const read = async (bytes: Uint8Array): Promise<string> => {
  const sheet = await readWorkbook(bytes);
  return JSON.stringify(sheet.ok ? [sheet.value.identity, sheet.value.lines] : sheet.errors);
};
const FILE_FAULTS = /^\[\{"kind":"(?:DamagedWorkbook|UnsafeWorkbook|\w+File|OtherDocument)"/;

/** Either it is the very same sheet, or the file as a whole is refused: never another sheet, never a fault of a cell. */
async function expectSameOrRefused(bytes: Uint8Array, original: string, what: string) {
  const found = await read(bytes);
  if (found !== original) expect(found, what).toMatch(FILE_FAULTS);
}
const ORIGINAL = await read(wideFilled);

const withByte = (book: Uint8Array, at: number, change: (byte: number) => number): Uint8Array => {
  const bytes = Uint8Array.from(book);
  bytes[at] = change(bytes[at] ?? 0) & 0xff;
  return bytes;
};

it('reads the same sheet or refuses the file, whichever byte has a bit flipped', async () => {
  for (let at = 0; at < wideFilled.length; at += 1) {
    const flipped = withByte(wideFilled, at, (byte) => byte ^ (1 << (at % 8)));
    await expectSameOrRefused(flipped, ORIGINAL, `byte ${at}`);
  }
});

it('does so for every bit of the directory and of every header', async () => {
  const entries = readZipDirectory(wideFilled);
  const starts = entries.ok ? entries.value.map(({ compressed }) => compressed.byteOffset) : [];
  const directory = Buffer.from(wideFilled).readUInt32LE(wideFilled.length - 6);
  const places = [
    ...starts.flatMap((start) => spread(start - wideFilled.byteOffset - 60, 60)),
    ...spread(directory, wideFilled.length - directory),
  ];
  for (const at of places.filter((place) => place >= 0))
    for (let bit = 0; bit < 8; bit += 1) {
      const flipped = withByte(wideFilled, at, (byte) => byte ^ (1 << bit));
      await expectSameOrRefused(flipped, ORIGINAL, `bit ${bit} of byte ${at}`);
    }
});

const OTHERS = ['libreoffice', 'exceljs', 'sheetjs', 'openpyxl'].map(
  (writer) => [writer, `../../fixtures/workbooks/${writer}-saved-again.xlsx`] as const,
);

it.each(OTHERS)(
  'does so for any damage to a workbook that %s wrote: a byte that became another, was lost, came twice, and more',
  async (_, file) => {
    const book = readFileSync(new URL(file, import.meta.url));
    const original = await read(book);
    expect(original).toBe(ORIGINAL);
    const anywhere = fc.integer({ min: 0, max: book.length - 1 });
    const way = fc.constantFrom('OTHER', 'LOST', 'TWICE', 'CUT', 'ZEROS');
    await fc.assert(
      fc.asyncProperty(anywhere, fc.integer({ min: 1, max: 255 }), way, async (at, by, how) => {
        await expectSameOrRefused(damaged(book, at, by, how), original, `${how} ${at}`);
      }),
      { numRuns: 1500 },
    );
  },
);

function damaged(
  book: Uint8Array,
  at: number,
  by: number,
  how: 'OTHER' | 'LOST' | 'TWICE' | 'CUT' | 'ZEROS',
): Uint8Array {
  const [before, after] = [book.subarray(0, at), book.subarray(at)];
  switch (how) {
    case 'OTHER':
      return withByte(book, at, (byte) => byte + by);
    case 'LOST':
      return Buffer.concat([before, after.subarray(1)]);
    case 'TWICE':
      return Buffer.concat([before, after.subarray(0, by), after]);
    case 'CUT':
      return before;
    case 'ZEROS':
      return Buffer.concat([before, Buffer.alloc(Math.min(by, after.length)), after.subarray(by)]);
  }
}

const spread = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index);
