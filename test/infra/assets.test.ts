import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ASSETS_FOLDER, prepareAssets } from '../../infra/assets.ts';
import { ASSET_NAMES, readAsset } from '../../shared/documents/assets.ts';

it('leaves every asset where papers read it, small enough to travel with a function', () => {
  const sizes = ASSET_NAMES.map((name) => readAsset(name).length);
  expect(sizes.every((size) => size > 0)).toBe(true);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(210_000);
});

it('makes nothing again while its inputs are the same', async () => {
  const changed = () => ASSET_NAMES.map((name) => statSync(join(ASSETS_FOLDER, name)).mtimeMs);
  const before = changed();
  await prepareAssets();
  expect(changed()).toEqual(before);
});

it('names the inputs that the assets were made from by a hash', () => {
  expect(readFileSync(join(ASSETS_FOLDER, 'made-from.sha256'), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
});
