import { type Asking, authorize, notThere } from '../../shared/domain/authorize.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { DeclaredFile } from '../../shared/domain/scoring/evidence.ts';
import { evidenceIdOf } from '../../shared/domain/scoring/evidence-id.ts';
import type { EvidenceFile } from '../../shared/domain/scoring/sheet.ts';
import { sheetSubject } from '../../shared/domain/sheet-subject.ts';
import type { BlocStore } from '../../shared/storage/bloc-store.ts';
import type { EvidenceStore } from '../../shared/storage/evidence-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { SheetStore, StoredSheet } from '../../shared/storage/sheet-store.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';

/** What finding a file needs. */
export type FindEvidenceDeps = Pick<SettingsStores, 'accounts'> & {
  readonly blocs: BlocStore;
  readonly sheets: SheetStore;
  readonly evidence: EvidenceStore;
};

/**
 * A file that some version of a unit's sheet names, for those who review it; the unit's own people find what they
 * have only declared so far too.
 *
 * @rule R-PERM-7 evidence is read by the unit and by those who review its sheet
 */
export async function findEvidence(
  deps: FindEvidenceDeps,
  { province, callerId, at }: Asking,
  address: UnitAddress,
  id: string,
): Promise<Result<EvidenceFile, Refusal>> {
  const [account, bloc, summaries] = await Promise.all([
    deps.accounts.get(province, callerId),
    deps.blocs.get(address),
    deps.blocs.summaries(address),
  ]);
  if (bloc === undefined) return notThere(account?.record, 'BLOC', address.bloc, at);
  const handedIn = summaries.map(({ unitId }) => unitId);
  const subject = sheetSubject(bloc, address.period, address.unit, handedIn, at);
  const may = authorize(account?.record, 'READ_EVIDENCE', subject, at);
  if (!may.ok) return may;
  const latest = summaries.find(({ unitId }) => unitId === address.unit)?.sheetVersion ?? 0;
  const own = authorize(account?.record, 'KEEP_EVIDENCE', subject, at).ok;
  const [declared, sheets] = await Promise.all([
    own ? deps.evidence.files(address) : [],
    deps.sheets.getAll(Array.from({ length: latest }, (_, index) => [address, index + 1])),
  ]);
  const file = [...declared.flatMap(keptFile), ...sheets.flatMap(filesOf)].find(
    (one) => evidenceIdOf(one) === id,
  );
  return file === undefined ? refused({ kind: 'NotFound', what: 'EVIDENCE', id }) : ok(file);
}

const keptFile = ({ state, sha256, name }: DeclaredFile): readonly EvidenceFile[] =>
  state === 'KEPT' && sha256 !== undefined ? [{ sha256, name }] : [];

const filesOf = (sheet: StoredSheet | undefined): readonly EvidenceFile[] =>
  (sheet?.lines ?? []).flatMap(({ files = [] }) => files);
