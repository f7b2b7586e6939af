import { prepareAssets } from '../../infra/assets.ts';

/** Vitest runs this once before the tests: papers need their fonts. */
export const setup = (): Promise<void> => prepareAssets();
