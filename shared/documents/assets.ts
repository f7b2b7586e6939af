import { readFileSync } from 'node:fs';

/** Files that papers are made with: the four faces of one family, and the colours they are promised in. */
export const ASSET_NAMES = [
  'Tinos-Regular.ttf',
  'Tinos-Bold.ttf',
  'Tinos-Italic.ttf',
  'Tinos-BoldItalic.ttf',
  'sRGB.icc',
] as const;
export type AssetName = (typeof ASSET_NAMES)[number];

const loaded = new Map<AssetName, Buffer>();

/**
 * Reads an asset from the folder `assets` beside this module, once per process. In a bundle "this module" is
 * the bundle, and the folder is copied beside it: one path for both.
 *
 * @throws {Error} the folder was not made (`prepareAssets`) or not copied: a fault of the build.
 */
export function readAsset(name: AssetName): Buffer {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const bytes = readFileSync(new URL(`./assets/${name}`, import.meta.url));
  loaded.set(name, bytes);
  return bytes;
}
