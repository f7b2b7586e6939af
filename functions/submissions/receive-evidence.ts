import { checkEvidence } from '../../shared/documents/evidence/check-evidence.ts';
import type { Hash } from '../../shared/domain/identifiers.ts';
import { ok } from '../../shared/domain/result.ts';
import type { DeclaredFile, EvidenceFault } from '../../shared/domain/scoring/evidence.ts';
import { EVIDENCE_BYTES, EVIDENCE_TYPES } from '../../shared/domain/scoring/evidence-name.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import type { EvidenceStore } from '../../shared/storage/evidence-store.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import { evidenceKey, placeOfIncoming } from './evidence-place.ts';

/** What receiving a file needs. */
export type ReceiveEvidenceDeps = {
  readonly evidence: EvidenceStore;
  readonly documents: Pick<DocumentStore, 'get' | 'putOnce' | 'head'>;
  readonly hashBytes: (bytes: Uint8Array) => Hash;
};

/** A file that arrived at `at`: that very version, whatever was posted over it since. */
export type ArrivedFile = {
  readonly key: string;
  readonly versionId: string | undefined;
  readonly at: string;
};

/**
 * Takes in a file of evidence: kept under the hash of its bytes and confirmed by asking the bucket for size and
 * checksum, or refused with the reason. A file that is no longer declared, or was answered before, is left alone.
 *
 * @rule R-EVIDENCE-1 a file is taken for what its bytes are
 */
export async function receiveEvidence(
  deps: ReceiveEvidenceDeps,
  { key, versionId, at }: ArrivedFile,
): Promise<void> {
  const { address, id } = placeOfIncoming(key);
  const files = await deps.evidence.files(address);
  const declared = files.find((file) => file.id === id);
  if (declared?.state !== 'WAITING') return;
  const bytes = await deps.documents.get(key, { versionId, limit: EVIDENCE_BYTES });
  if (bytes === undefined) return;
  const sha256 = deps.hashBytes(bytes);
  const fault = faultOf(declared, bytes, sha256);
  if (fault === undefined) await keep(deps, address, declared, bytes, sha256);
  const answer: Partial<DeclaredFile> =
    fault === undefined
      ? { state: 'KEPT', sha256, sizeBytes: bytes.byteLength }
      : { state: 'REFUSED', fault };
  const noted = await deps.evidence.change(address, (now) =>
    ok(answered(now, id, { ...answer, receivedAt: at })),
  );
  if (!noted.ok) throw new Error(`Too busy to note what became of ${key}`);
}

function faultOf(
  declared: DeclaredFile,
  bytes: Uint8Array,
  sha256: Hash,
): EvidenceFault | undefined {
  const same =
    (declared.sha256 ?? sha256) === sha256 &&
    (declared.sizeBytes ?? bytes.byteLength) === bytes.byteLength;
  return same ? checkEvidence(bytes, declared.type) : 'CHANGED_SINCE_DECLARED';
}

/** @throws when the bucket then holds other bytes than these: an outage or a bug */
async function keep(
  { documents }: ReceiveEvidenceDeps,
  address: UnitAddress,
  { type }: DeclaredFile,
  bytes: Uint8Array,
  sha256: Hash,
): Promise<void> {
  const key = evidenceKey(address, sha256);
  const { mediaType } = EVIDENCE_TYPES[type];
  await documents.putOnce(key, bytes, { contentType: mediaType, sha256 });
  const kept = await documents.head(key);
  if (kept?.sha256 !== sha256 || kept.sizeBytes !== bytes.byteLength)
    throw new Error(`The bucket does not hold ${key} as it was written`);
}

/** The files with one answered; the same list when it was taken away or answered meanwhile. */
function answered(
  files: readonly DeclaredFile[],
  id: string,
  answer: Partial<DeclaredFile>,
): readonly DeclaredFile[] {
  if (!files.some((file) => file.id === id && file.state === 'WAITING')) return files;
  return files.map((file) => (file.id === id ? { ...file, ...answer } : file));
}
