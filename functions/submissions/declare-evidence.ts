import { type Asking, authorize, notThere } from '../../shared/domain/authorize.ts';
import { admitSheet } from '../../shared/domain/deadline.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { DeclaredFile } from '../../shared/domain/scoring/evidence.ts';
import {
  EVIDENCE_BYTES,
  EVIDENCE_TYPES,
  evidenceTypeOf,
  tidyEvidenceName,
} from '../../shared/domain/scoring/evidence-name.ts';
import { indicatorsOf } from '../../shared/domain/scoring/indicators.ts';
import { MOST_EVIDENCE_FILES } from '../../shared/domain/scoring/sheet.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { DocumentStore, UploadForm } from '../../shared/storage/document-store.ts';
import type { EvidenceStore } from '../../shared/storage/evidence-store.ts';
import type { RuleSetReader } from '../../shared/storage/rule-set-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import { incomingKey } from './evidence-place.ts';

/** How long a form may be used: long enough for 20 MB over a slow line. */
const FORM_SECONDS = 60 * 60;

/** What declaring evidence needs; `newId` makes an unguessable name. */
export type DeclareEvidenceDeps = Pick<SettingsStores, 'accounts'> & {
  readonly blocs: BlocStore;
  readonly ruleSetOf: RuleSetReader;
  readonly evidence: EvidenceStore;
  readonly documents: DocumentStore;
  readonly newId: () => string;
};

/** A file as its sender tells of it: what it is called, which lines it stands behind, and its bytes where known. */
export type EvidenceRequest = {
  readonly fileName: string;
  readonly indicatorIds: readonly string[];
  readonly sizeBytes?: number | undefined;
  readonly sha256?: string | undefined;
  /** Where the browser goes after the upload. */
  readonly redirectTo?: string | undefined;
};

/** The declared file, and the form that posts it straight to the bucket. */
export type EvidencePermit = { readonly file: DeclaredFile; readonly form: UploadForm };

/** Declares a file and opens the form for it. What can't be taken is refused before it is sent. */
export async function declareEvidence(
  deps: DeclareEvidenceDeps,
  asking: Asking,
  address: UnitAddress,
  asked: EvidenceRequest,
): Promise<Result<EvidencePermit, Refusal>> {
  const open = await openBloc(deps, asking, address);
  if (!open.ok) return open;
  const unknown = await unknownLine(deps, address, open.value, asked.indicatorIds);
  if (unknown !== undefined) return unknown;
  const told = describe(asked);
  if (!told.ok) return told;
  const file: DeclaredFile = {
    id: deps.newId(),
    ...told.value,
    indicatorIds: [...new Set(asked.indicatorIds)],
    by: asking.callerId,
    askedAt: asking.at,
    state: 'WAITING',
  };
  const declared = await deps.evidence.change(address, (files) =>
    files.length >= MOST_EVIDENCE_FILES
      ? refused({ kind: 'TooManyFiles', most: MOST_EVIDENCE_FILES })
      : ok([...files, file]),
  );
  if (!declared.ok) return declared;
  const form = await deps.documents.uploadForm(incomingKey(address, file.id), {
    maximumBytes: EVIDENCE_BYTES,
    seconds: FORM_SECONDS,
    contentType: EVIDENCE_TYPES[file.type].mediaType,
    redirectTo: asked.redirectTo,
  });
  return ok({ file, form });
}

function describe({
  fileName,
  sizeBytes,
  sha256,
}: EvidenceRequest): Result<Pick<DeclaredFile, 'name' | 'type' | 'sizeBytes' | 'sha256'>, Refusal> {
  const not = (why: DeclaredFile['fault'] & string) =>
    refused({ kind: 'FileNotAccepted' as const, fileName, why });
  const name = tidyEvidenceName(fileName);
  if (name === undefined) return not('UNNAMED');
  const type = evidenceTypeOf(name);
  if (type === undefined) return not('TYPE_NOT_TAKEN');
  if (sizeBytes !== undefined && sizeBytes > EVIDENCE_BYTES) return not('TOO_LARGE');
  return ok({
    name,
    type,
    ...(sizeBytes === undefined ? {} : { sizeBytes }),
    ...(sha256 === undefined ? {} : { sha256 }),
  });
}

/** What changes about a declared file: lines that it stands behind too, and lines that it no longer does. */
export type LinkChange = { readonly link: readonly string[]; readonly detach: readonly string[] };

/** Links a declared file to lines and detaches it from others; one that no line is left for is declared no more. */
export async function linkEvidence(
  deps: DeclareEvidenceDeps,
  asking: Asking,
  address: UnitAddress,
  id: string,
  { link, detach }: LinkChange,
): Promise<Result<readonly DeclaredFile[], Refusal>> {
  const open = await openBloc(deps, asking, address);
  if (!open.ok) return open;
  const unknown = await unknownLine(deps, address, open.value, link);
  if (unknown !== undefined) return unknown;
  return deps.evidence.change(address, (files) => {
    const file = files.find((one) => one.id === id);
    if (file === undefined) return refused({ kind: 'NotFound', what: 'EVIDENCE', id });
    const indicatorIds = [...new Set([...file.indicatorIds, ...link])].filter(
      (indicatorId) => !detach.includes(indicatorId),
    );
    return ok(
      files.flatMap((one) => {
        if (one.id !== id) return [one];
        return indicatorIds.length === 0 ? [] : [{ ...one, indicatorIds }];
      }),
    );
  });
}

/** The files that a unit declared, for its own people. */
export async function listEvidence(
  deps: DeclareEvidenceDeps,
  asking: Asking,
  address: UnitAddress,
): Promise<Result<readonly DeclaredFile[], Refusal>> {
  const own = await ownBloc(deps, asking, address);
  return own.ok ? ok(await deps.evidence.files(address)) : own;
}

/** The bloc, for the unit's own people. */
async function ownBloc(
  deps: DeclareEvidenceDeps,
  { province, callerId, at }: Asking,
  address: UnitAddress,
): Promise<Result<Bloc, Refusal>> {
  const [account, bloc] = await Promise.all([
    deps.accounts.get(province, callerId),
    deps.blocs.get(address),
  ]);
  if (bloc === undefined) return notThere(account?.record, 'BLOC', address.bloc, at);
  const { members } = bloc;
  const subject = { periodId: address.period, blocId: bloc.id, unitId: address.unit, members };
  const may = authorize(account?.record, 'KEEP_EVIDENCE', subject, at);
  return may.ok ? ok(bloc) : may;
}

/** The same while the unit may hand in. */
async function openBloc(
  deps: DeclareEvidenceDeps,
  asking: Asking,
  address: UnitAddress,
): Promise<Result<Bloc, Refusal>> {
  const own = await ownBloc(deps, asking, address);
  if (!own.ok) return own;
  const { decided, name } = own.value;
  const open = admitSheet(own.value, address.unit, asking.at);
  if (!open.ok) return open;
  return decided ? refused({ kind: 'AlreadyDecided', blocName: name, at: decided.at }) : own;
}

async function unknownLine(
  deps: DeclareEvidenceDeps,
  { province }: UnitAddress,
  bloc: Bloc,
  indicatorIds: readonly string[],
): Promise<Result<never, Refusal> | undefined> {
  const known = indicatorsOf(await deps.ruleSetOf(province, bloc.ruleSet)).map(({ id }) => id);
  const id = indicatorIds.find((one) => !known.includes(one));
  return id === undefined ? undefined : refused({ kind: 'NotFound', what: 'INDICATOR', id });
}
