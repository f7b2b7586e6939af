import { FIRST_PAGE } from '../../shared/documents/public-pages/first-page.ts';
import { PUBLIC_STYLE } from '../../shared/documents/public-pages/public-frame.ts';
import { encoded, KEPT } from '../../shared/documents/public-pages/public-keeping.ts';
import { NOTHING_PAGE } from '../../shared/documents/public-pages/verify-page.ts';
import { publicPaths } from '../../shared/domain/decisions/published-decision.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';

/**
 * Writes what the public site answers before anything is published, so that nobody who tries its address finds
 * nothing. What is there already stays: whoever publishes a decision writes the front page anew.
 */
export async function openPublicSite(pages: Pick<DocumentStore, 'putOnce'>): Promise<void> {
  await pages.putOnce(PUBLIC_STYLE.path, encoded(PUBLIC_STYLE.text), KEPT.style);
  await pages.putOnce(publicPaths.nothing, encoded(NOTHING_PAGE), KEPT.page);
  await pages.putOnce(publicPaths.front, encoded(FIRST_PAGE), KEPT.page);
}
