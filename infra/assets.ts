/// <reference path="./subset-font.d.ts" />
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { ASSET_NAMES, type AssetName } from '../shared/documents/assets.ts';
import { PRINTABLE_CHARACTERS } from '../shared/domain/printable.ts';

/** Where `prepareAssets` leaves the files; a bundle that makes papers needs this folder beside it. */
export const ASSETS_FOLDER = join(dirname(import.meta.dirname), 'shared', 'documents', 'assets');

const madeFrom = join(ASSETS_FOLDER, 'made-from.sha256');
const require = createRequire(import.meta.url);

const tinos = (face: string): string =>
  require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`);

const sources = (): Readonly<Record<AssetName, string>> => ({
  'Tinos-Regular.ttf': tinos('400Regular'),
  'Tinos-Bold.ttf': tinos('700Bold'),
  'Tinos-Italic.ttf': tinos('400Regular_Italic'),
  'Tinos-BoldItalic.ttf': tinos('700Bold_Italic'),
  'sRGB.icc': join(dirname(require.resolve('pdfkit')), 'data', 'sRGB_IEC61966_2_1.icc'),
});

/** Without hints (papers are printed, screens smooth) and without kerning, as word processors set Times. */
const cutDown = (font: Buffer): Promise<Buffer> =>
  subsetFont(font, PRINTABLE_CHARACTERS, {
    targetFormat: 'truetype',
    noHinting: true,
    dropTables: ['GSUB', 'GPOS', 'GDEF', 'kern'],
  });

/** Another process may read or make the same file meanwhile: it sees the old one or the whole new one. */
function replaceFile(path: string, bytes: Buffer | string): void {
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, bytes);
  renameSync(partial, path);
}

/** Makes the fonts and the colour profile of our papers, unless they are there, made from the same inputs. */
export async function prepareAssets(): Promise<void> {
  const inputs = Object.entries(sources()).map(([name, path]) => ({
    name,
    bytes: readFileSync(path),
  }));
  const hash = createHash('sha256')
    .update(readFileSync(import.meta.filename))
    .update(PRINTABLE_CHARACTERS);
  for (const { name, bytes } of inputs) hash.update(name).update(bytes);
  const expected = hash.digest('hex');
  const complete = ASSET_NAMES.every((name) => existsSync(join(ASSETS_FOLDER, name)));
  if (complete && existsSync(madeFrom) && readFileSync(madeFrom, 'utf8') === expected) return;
  mkdirSync(ASSETS_FOLDER, { recursive: true });
  for (const { name, bytes } of inputs) {
    const asset = name.endsWith('.ttf') ? await cutDown(bytes) : bytes;
    replaceFile(join(ASSETS_FOLDER, name), asset);
  }
  replaceFile(madeFrom, expected);
}
