import { encoded, KEPT } from '../../shared/documents/public-pages/public-keeping.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import {
  type PublishedDecision,
  type PublishedFile,
  publicPaths,
} from '../../shared/domain/decisions/published-decision.ts';
import type { Hash } from '../../shared/domain/identifiers.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import { type ReadPublishedDeps, readPublished } from './read-published.ts';

/** What publishing a manifest needs. */
export type PublishManifestDeps = ReadPublishedDeps & {
  readonly pages: Pick<DocumentStore, 'replace'>;
};

/**
 * Writes the manifest of a sealed decision's files, for programs: the hashes of the content, of the sealed file with
 * the key of its seal, and of the authority's own file where there is one.
 */
export async function publishManifest(
  deps: PublishManifestDeps,
  { province, decisionId, version }: PublishedDecision,
  sealKeyHash: Hash,
): Promise<void> {
  await deps.pages.replace(
    publicPaths.fileManifest(province, decisionId, version),
    async () => {
      const { published } = await readPublished(deps, province, decisionId);
      return encoded(canonicalJson(manifestOf(published, sealKeyHash)));
    },
    KEPT.state,
  );
}

function manifestOf({ province, decisionId, version, files }: PublishedDecision, keyHash: Hash) {
  const [content] = of(files, 'CONTENT');
  const [sealed] = of(files, 'SEALED');
  const [original] = [...of(files, 'SIGNED'), ...of(files, 'SCAN')];
  return {
    schemaVersion: 1,
    province,
    decision: decisionId,
    version,
    ...(content && { content: { hash: content.sha256, sizeBytes: content.sizeBytes } }),
    ...(sealed && { sealed: { hash: sealed.sha256, keyHash } }),
    ...(original && { original: { hash: original.sha256, kind: original.kind } }),
  };
}

const of = (files: readonly PublishedFile[], wanted: PublishedFile['kind']) =>
  files.filter(({ kind }) => kind === wanted);
