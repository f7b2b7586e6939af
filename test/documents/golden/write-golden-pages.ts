// Renews the golden images of all papers after their form was changed on purpose, or a paper was added:
//     node infra/setup.mjs test/documents/golden/write-golden-pages.ts
// Look at those that changed (`git status`, `git diff` shows them side by side in many programs) before you commit them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareAssets } from '../../../infra/assets.ts';
import { PAPERS } from '../../../infra/offline/papers/list.ts';
import { writePng } from '../../support/gray-image.ts';
import { GOLDEN, goldenPages } from './golden-pages.ts';

await prepareAssets();
rmSync(GOLDEN, { recursive: true, force: true });
mkdirSync(GOLDEN, { recursive: true });
let bytes = 0;
for (const paper of PAPERS) {
  for (const { file, image } of await goldenPages(paper)) {
    const png = writePng(image);
    writeFileSync(join(GOLDEN, file), png);
    bytes += png.length;
  }
}
console.log(`${PAPERS.length} papers, ${(bytes / 1000).toFixed(0)} kB in ${GOLDEN}`);
