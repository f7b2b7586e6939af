import * as z from 'zod';
import { hashOf } from '../hash.ts';
import { Hash, Id, Instant, Text } from '../identifiers.ts';
import { Finding } from '../ranking/eligibility.ts';
import { TieBallot, tieBetween, UnitFact } from '../ranking/tie-policy.ts';
import { Extension } from './extension.ts';

/** Something about a bloc that no sheet says and its ranking, or who may still hand in, depends on. */
export const RegisterEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('FINDING'), finding: Finding }),
  z.strictObject({ kind: z.literal('FACT'), fact: UnitFact }),
  z.strictObject({ kind: z.literal('BALLOT'), ballot: TieBallot }),
  z.strictObject({ kind: z.literal('EXTENSION'), extension: Extension }),
]);
export type RegisterEntry = z.infer<typeof RegisterEntry>;

/** What is put on record, or taken back. `reason` says why a ballot was held, or why something is changed or taken back. */
export const Recording = z.strictObject({
  entry: RegisterEntry,
  withdrawn: z.boolean().default(false),
  reason: Text(500).optional(),
});
export type Recording = z.infer<typeof Recording>;

/**
 * One version of an entry in the bloc's register. `before` is the hash of the version before; who recorded it and when
 * stay outside what is hashed.
 */
export const StoredEntry = z.strictObject({
  ...Recording.shape,
  withdrawn: z.boolean(),
  version: z.int().min(1),
  before: Hash.optional(),
  hash: Hash,
  by: Id,
  at: Instant,
});
export type StoredEntry = z.infer<typeof StoredEntry>;

/**
 * What an entry is about, as a short text: its versions follow one another under it. A finding is about itself, a fact
 * about its unit, a ballot about its tie, an extension about its unit or the bloc.
 */
export function subjectOf(entry: RegisterEntry): string {
  return hashOf([entry.kind, matterOf(entry)]).slice(0, 32);
}

function matterOf(entry: RegisterEntry): unknown {
  switch (entry.kind) {
    case 'FINDING':
      return entry.finding;
    case 'FACT':
      return [entry.fact.unitId, entry.fact.factId];
    case 'BALLOT':
      return tieBetween(entry.ballot.votes);
    case 'EXTENSION':
      return entry.extension.unitId ?? null;
  }
}

/** The next version of an entry, on top of the one before. */
export function nextVersion(
  { entry, withdrawn, reason }: Recording,
  before: StoredEntry | undefined,
  by: string,
  at: string,
): StoredEntry {
  const said = {
    entry,
    withdrawn,
    ...(reason === undefined ? {} : { reason }),
    version: (before?.version ?? 0) + 1,
    ...(before === undefined ? {} : { before: before.hash }),
  };
  return { ...said, hash: hashOf(said), by, at };
}
