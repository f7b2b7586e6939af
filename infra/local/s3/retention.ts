import type { Retention, StoredObject } from './records.ts';
import { accessDenied, S3Error } from './s3-error.ts';

/** Reads a lock asked for by mode and date. @throws S3Error when one is missing, unknown, or in the past */
export function readRetention(
  mode: string | undefined,
  until: string | undefined,
): Retention | undefined {
  if (mode === undefined && until === undefined) return undefined;
  if (mode === undefined || until === undefined) {
    throw invalid('The mode and the retain until date of an object lock must both be supplied.');
  }
  if (mode !== 'GOVERNANCE' && mode !== 'COMPLIANCE') throw invalid('Unknown wormMode directive.');
  const date = /^\d{4}-\d\d-\d\dT/.test(until) ? new Date(until) : new Date(Number.NaN);
  if (Number.isNaN(date.getTime())) throw invalid('The retain until date is no ISO 8601 date.');
  if (date.getTime() <= Date.now()) throw invalid('The retain until date must be in the future!');
  return { mode, until: date.toISOString() };
}

export const isLocked = ({ retention }: StoredObject): boolean =>
  retention !== undefined && Date.parse(retention.until) > Date.now();

/** @throws AccessDenied while the version is locked and the lock may not be passed by */
export function requireRemovable(object: StoredObject, bypassGovernance: boolean): void {
  if (!isLocked(object)) return;
  if (object.retention?.mode === 'GOVERNANCE' && bypassGovernance) return;
  throw accessDenied('Access Denied because object protected by object lock.');
}

/** A lock may be made longer by anyone who may write; shorter or weaker only as far as it may be passed by. */
export function requireChangeable(
  object: StoredObject,
  next: Retention,
  bypassGovernance: boolean,
): void {
  const before = object.retention;
  if (before === undefined) return;
  const longer = Date.parse(next.until) >= Date.parse(before.until);
  const asStrict = next.mode === before.mode || next.mode === 'COMPLIANCE';
  if (!(longer && asStrict)) requireRemovable(object, bypassGovernance);
}

const invalid = (message: string) => new S3Error('InvalidArgument', message);
