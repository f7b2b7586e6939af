import type { Hash } from '../../shared/domain/identifiers.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';

/** Where files of evidence are posted: the key alone leads to whoever declared the file. */
export const EVIDENCE_INCOMING = 'evidence-incoming/';

/** The key that a declared file is posted under. */
export const incomingKey = ({ province, period, bloc, unit }: UnitAddress, id: string): string =>
  `${EVIDENCE_INCOMING}${province}/${period}/${bloc}/${unit}/${id}`;

/** Reads a key back. @throws when it is not of that form: nothing else is ever signed */
export function placeOfIncoming(key: string): {
  readonly address: UnitAddress;
  readonly id: string;
} {
  const [province, period, bloc, unit, id, ...more] = key
    .slice(EVIDENCE_INCOMING.length)
    .split('/');
  if (!province || !period || !bloc || !unit || !id || more.length > 0)
    throw new Error(`No key of a declared file: ${key}`);
  return { address: { province, period, bloc, unit }, id };
}

/** Where the bytes are kept: the same bytes once for each unit of a province, whatever they are called. */
export const evidenceKey = (
  { province, unit }: Pick<UnitAddress, 'province' | 'unit'>,
  sha256: Hash,
): string => `evidence/${province}/${unit}/${sha256}`;
