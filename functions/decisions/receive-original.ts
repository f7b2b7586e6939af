import { checkScan, checkSignedOriginal } from '../../shared/documents/signature/check-original.ts';
import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import type { Decision } from '../../shared/domain/decisions/decision.ts';
import type {
  OriginalFault,
  OriginalSignature,
  OriginalUpload,
} from '../../shared/domain/decisions/signed-original.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import type { Instant } from '../../shared/domain/identifiers.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { EVIDENCE_BYTES } from '../../shared/domain/scoring/evidence-name.ts';
import type { DecisionStore } from '../../shared/storage/decision-store.ts';
import type { DocumentStore } from '../../shared/storage/document-store.ts';
import type { OriginalStore } from '../../shared/storage/original-store.ts';
import { keptOriginal } from './decision-files.ts';
import { lockedUntil } from './locked-until.ts';
import { type OriginalPlace, originalKey, placeOfIncoming } from './original-place.ts';

/** What receiving an original needs. */
export type ReceiveOriginalDeps = {
  readonly decisions: DecisionStore;
  readonly originals: OriginalStore;
  readonly documents: Pick<DocumentStore, 'get' | 'putOnce'>;
  /** Years for which nobody may delete an original. */
  readonly retentionYears: number;
};

/** A file that arrived at `at`: that very version, whatever was posted over it since. */
export type ArrivedOriginal = {
  readonly key: string;
  readonly versionId: string | undefined;
  readonly at: string;
};

/**
 * Takes in the original of a decision: checked against what was sent for signature and kept under its hash, locked, or
 * refused with every fault. One that comes after the decision was issued has its pages made anew. A file that was
 * answered before is left alone.
 *
 * @rule R-ORIGINAL-1 what was sent for signature is an exact prefix, and nothing but signing follows
 * @rule R-ORIGINAL-2 a scan is taken as one and never told as verified
 * @rule R-ORIGINAL-3 one that was published is never exchanged for another
 */
export async function receiveOriginal(
  deps: ReceiveOriginalDeps,
  { key, versionId, at }: ArrivedOriginal,
): Promise<void> {
  const place = placeOfIncoming(key);
  const uploads = await deps.originals.uploads(place.province, place.decision);
  const upload = uploads.find(({ id }) => id === place.id);
  if (upload?.state !== 'WAITING') return;
  const bytes = await deps.documents.get(key, { versionId, limit: EVIDENCE_BYTES });
  if (bytes === undefined) return;
  const judged = await judge(deps, place, upload, bytes);
  const hash = sha256(bytes);
  if (judged.ok)
    await deps.documents.putOnce(originalKey(place.province, place.decision, hash), bytes, {
      contentType: 'application/pdf',
      lockedUntil: lockedUntil(dateInVietNam(at), deps.retentionYears),
    });
  const answer: Answer = judged.ok
    ? { state: 'KEPT', hash, signatures: [...judged.value] }
    : { state: 'REFUSED', faults: [...judged.errors] };
  await note(deps, place, at, answer);
}

type Answer = Pick<OriginalUpload, 'state' | 'hash' | 'signatures' | 'faults'>;

/** Notes what became of the file; whether the decision is issued is read last, as it may have been meanwhile. */
async function note(
  deps: ReceiveOriginalDeps,
  { province, decision, id }: OriginalPlace,
  at: Instant,
  answer: Answer,
): Promise<void> {
  const entry = await deps.decisions.entry(province, decision);
  const issued = entry?.state === 'ISSUED' ? entry : undefined;
  const noted = await deps.originals.change(
    province,
    decision,
    (uploads) => {
      const late = issued !== undefined && keptOriginal(uploads) !== undefined;
      const answered = late ? PUBLISHED_ALREADY : answer;
      const isIt = (one: OriginalUpload) => one.id === id && one.state === 'WAITING';
      return ok(uploads.map((one) => (isIt(one) ? { ...one, ...answered, receivedAt: at } : one)));
    },
    issued && {
      event: {
        kind: 'DecisionIssued',
        province,
        period: issued.periodId,
        decision,
        version: String(issued.version),
        at,
      },
      upload: id,
    },
  );
  if (!noted.ok) throw new Error(`Too busy to note what became of ${decision}/${id}`);
}

const PUBLISHED_ALREADY: Answer = { state: 'REFUSED', faults: [{ kind: 'PUBLISHED_ALREADY' }] };

async function judge(
  deps: ReceiveOriginalDeps,
  { province, decision }: OriginalPlace,
  { kind }: OriginalUpload,
  bytes: Uint8Array,
): Promise<Result<readonly OriginalSignature[], OriginalFault>> {
  if (kind === 'SCAN') {
    const scan = checkScan(bytes);
    return scan.ok ? ok([]) : scan;
  }
  const signed = await checkSignedOriginal(bytes, (hash) => deps.decisions.fileOf(province, hash));
  if (!signed.ok) return signed;
  const { content, signatures } = signed.value;
  if (content.decision !== decision) {
    const other = await deps.decisions.entry(province, content.decision);
    return refused({ kind: 'OTHER_DECISION', subject: other?.subject ?? content.decision });
  }
  const versions = await deps.decisions.versions(province, decision);
  return isForSignature(versions, content.version)
    ? ok(signatures)
    : refused({ kind: 'OUTDATED_VERSION', version: content.version });
}

/** The wording stands from the latest time that it was sent; a file from before it is of another text. */
const isForSignature = (versions: readonly Decision[], version: number): boolean =>
  version >= (versions.findLast(({ state }) => state === 'FOR_SIGNATURE')?.version ?? Infinity);
