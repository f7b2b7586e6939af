import type { JournalRecord, StoredObject } from './records.ts';

export type DeleteMarker = { readonly versionId: string; readonly lastModified: string };
export type Version =
  | { readonly kind: 'object'; readonly object: StoredObject }
  | { readonly kind: 'marker'; readonly marker: DeleteMarker };

type ObjectRecord = Exclude<JournalRecord, { type: 'delivered' }>;

export const versionIdOf = (version: Version): string | undefined =>
  version.kind === 'object' ? version.object.versionId : version.marker.versionId;

/** The versions of one bucket's keys in memory: what the journal's records add up to. */
export class BucketState {
  readonly #keys = new Map<string, readonly Version[]>();
  #sorted: readonly string[] | undefined;

  /** Oldest first; empty when the key was never used. */
  versions(key: string): readonly Version[] {
    return this.#keys.get(key) ?? [];
  }

  /** The newest version when it is an object, not a delete marker. */
  current(key: string): StoredObject | undefined {
    const newest = this.versions(key).at(-1);
    return newest?.kind === 'object' ? newest.object : undefined;
  }

  /** In the order of their UTF-8 bytes, as S3 lists them. */
  sortedKeys(): readonly string[] {
    this.#sorted ??= [...this.#keys.keys()]
      .map((key) => ({ key, bytes: Buffer.from(key) }))
      .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
      .map(({ key }) => key);
    return this.#sorted;
  }

  contents(): string[] {
    return [...this.#keys.values()]
      .flat()
      .flatMap((version) => (version.kind === 'object' ? [version.object.content] : []));
  }

  /** Takes one record over and gives the content files that no version needs any more. */
  apply(record: ObjectRecord): readonly string[] {
    const before = this.versions(record.key);
    const after = applied(before, record);
    if (after.length === 0) this.#keys.delete(record.key);
    else this.#keys.set(record.key, after);
    if (after.length === 0 || before.length === 0) this.#sorted = undefined;
    const kept = new Set(after.map(contentOf));
    return before
      .map(contentOf)
      .filter((content) => content !== undefined && !kept.has(content)) as string[];
  }
}

function applied(versions: readonly Version[], record: ObjectRecord): readonly Version[] {
  switch (record.type) {
    case 'put': {
      const { object } = record;
      const others = versions.filter((version) => versionIdOf(version) !== object.versionId);
      return [...others, { kind: 'object', object }];
    }
    case 'marker': {
      const { versionId, lastModified } = record;
      return [...versions, { kind: 'marker', marker: { versionId, lastModified } }];
    }
    case 'remove':
      return versions.filter((version) => versionIdOf(version) !== record.versionId);
    case 'retention':
      return versions.map((version) =>
        version.kind === 'object' && version.object.versionId === record.versionId
          ? { kind: 'object', object: { ...version.object, retention: record.retention } }
          : version,
      );
  }
}

const contentOf = (version: Version): string | undefined =>
  version.kind === 'object' ? version.object.content : undefined;
