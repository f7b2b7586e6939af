import * as z from 'zod';
import { PUBLIC_STYLE } from '../../shared/documents/public-pages/public-frame.ts';
import { encoded, KEPT } from '../../shared/documents/public-pages/public-keeping.ts';
import { NOTHING_PAGE, verifyPage } from '../../shared/documents/public-pages/verify-page.ts';
import { publicPaths } from '../../shared/domain/decisions/published-decision.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';

/** The scripts of the site as the build leaves them: which one the front page names, and all of them by name. */
export const SiteScripts = z.strictObject({
  entry: z.string().min(1),
  files: z.record(z.string(), z.string()),
});
export type SiteScripts = z.infer<typeof SiteScripts>;

/**
 * Writes the part of the site that is the same for all decisions: style, scripts, then the front page that names
 * them. What older pages name stays.
 */
export async function publishFront(
  pages: Pick<DocumentStore, 'putOnce' | 'replace'>,
  { entry, files }: SiteScripts,
): Promise<void> {
  await pages.putOnce(PUBLIC_STYLE.path, encoded(PUBLIC_STYLE.text), KEPT.style);
  for (const [name, text] of Object.entries(files))
    await pages.putOnce(publicPaths.asset(name), encoded(text), KEPT.script);
  await pages.replace(publicPaths.nothing, async () => encoded(NOTHING_PAGE), KEPT.page);
  const page = encoded(verifyPage(publicPaths.asset(entry)));
  await pages.replace(publicPaths.front, async () => page, KEPT.page);
}
