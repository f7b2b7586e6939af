import { prepareAssets } from '../../infra/assets.ts';
import { prepareSiteScripts } from '../../infra/site-scripts.ts';

/** Vitest runs this once before the tests: papers need their fonts, the public site its scripts. */
export async function setup(): Promise<void> {
  await prepareAssets();
  await prepareSiteScripts();
}
