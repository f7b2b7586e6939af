import type { Asking } from '../../shared/domain/authorize.ts';
import type {
  OriginalKind,
  OriginalUpload,
} from '../../shared/domain/decisions/signed-original.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { EVIDENCE_BYTES } from '../../shared/domain/scoring/evidence-name.ts';
import type { DecisionStore } from '../../shared/storage/decision-store.ts';
import type { DocumentStore, UploadForm } from '../../shared/storage/document-store.ts';
import type { OriginalStore } from '../../shared/storage/original-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import { keptOriginal } from './decision-files.ts';
import { incomingKey } from './original-place.ts';
import { readDecision } from './read-decision.ts';

/** How long a form may be used: long enough for 20 MB over a slow line. */
const FORM_SECONDS = 60 * 60;
/** More than anybody needs tries for, and small enough for one record. */
const MOST_UPLOADS = 20;

/** What announcing needs; `newId` makes an unguessable name. */
export type AnnounceOriginalDeps = Pick<SettingsStores, 'accounts'> & {
  readonly decisions: DecisionStore;
  readonly originals: OriginalStore;
  readonly documents: Pick<DocumentStore, 'uploadForm'>;
  readonly newId: () => string;
};

/** What somebody is about to send, and where the browser goes then. */
export type OriginalRequest = {
  readonly kind: OriginalKind;
  readonly redirectTo?: string | undefined;
};

/** The announced file, and the form that posts it straight to the bucket. */
export type OriginalPermit = { readonly upload: OriginalUpload; readonly form: UploadForm };

/**
 * Announces the original of a decision that is signed, and opens the form for it.
 *
 * @rule R-ORIGINAL-3 the original comes from the clerk, once the decision is signed; one that was published is never exchanged for another
 */
export async function announceOriginal(
  deps: AnnounceOriginalDeps,
  asking: Asking,
  decision: string,
  { kind, redirectTo }: OriginalRequest,
): Promise<Result<OriginalPermit, Refusal>> {
  const { province, callerId, at } = asking;
  const found = await readDecision(deps, asking, decision, 'ISSUE_DECISION');
  if (!found.ok) return found;
  const { state } = found.value.entry;
  if (state === 'DRAFT' || state === 'FOR_SIGNATURE')
    return refused({ kind: 'NoOriginalNow', state });
  const id = deps.newId();
  const upload = { id, kind, by: callerId, askedAt: at, state: 'WAITING' as const };
  const announced = await deps.originals.change(province, decision, (uploads) => {
    if (state === 'ISSUED' && keptOriginal(uploads) !== undefined)
      return refused({ kind: 'NoOriginalNow', state });
    return uploads.length >= MOST_UPLOADS
      ? refused({ kind: 'TooManyOriginals', most: MOST_UPLOADS })
      : ok([...uploads, upload]);
  });
  if (!announced.ok) return announced;
  const form = await deps.documents.uploadForm(incomingKey({ province, decision, id }), {
    maximumBytes: EVIDENCE_BYTES,
    seconds: FORM_SECONDS,
    contentType: 'application/pdf',
    redirectTo,
  });
  return ok({ upload, form });
}
