import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BucketState, type Version, versionIdOf } from './bucket-state.ts';
import type { BucketSettings, Place, VersionChoice } from './buckets.ts';
import { ContentFiles } from './content-files.ts';
import { Journal } from './journal.ts';
import { KeyedLock } from './keyed-lock.ts';
import { type KeyMoment, requireAtCommit, requireAtStart } from './preconditions.ts';
import {
  type JournalRecord,
  type ObjectCreated,
  objectCreated,
  type Retention,
  type StoredObject,
} from './records.ts';
import { replay } from './replay.ts';
import { requireChangeable, requireRemovable } from './retention.ts';
import { S3Error } from './s3-error.ts';
import { storedObject, type Upload } from './upload.ts';

export type StoreOptions = {
  readonly directory: string;
  readonly buckets: readonly BucketSettings[];
  readonly eventTime: () => Date;
  /** Called with each event once it is on disk. */
  readonly onCreated: (event: ObjectCreated) => void;
};

type Parts = {
  readonly journal: Journal;
  readonly files: ContentFiles;
  readonly states: ReadonlyMap<string, BucketState>;
};

/** Objects on disk. A change is on disk before it can be seen, and can be seen before it is answered. */
export class ObjectStore {
  readonly #options: StoreOptions;
  readonly #parts: Parts;
  readonly #lock = new KeyedLock();
  readonly #deletions = new Map<string, number>();

  private constructor(options: StoreOptions, parts: Parts) {
    this.#options = options;
    this.#parts = parts;
  }

  /** Gives the store, and the events never checked off. @throws an error that says what is damaged */
  static async open(
    options: StoreOptions,
  ): Promise<{ store: ObjectStore; undelivered: readonly ObjectCreated[] }> {
    await mkdir(options.directory, { recursive: true });
    const { journal, records } = await Journal.open(join(options.directory, 'journal.ndjson'));
    const { states, undelivered } = replay(
      records,
      options.buckets.map(({ name }) => name),
    );
    const named = new Set([...states.values()].flatMap((state) => state.contents()));
    try {
      const files = await ContentFiles.open(join(options.directory, 'content'), named);
      return { store: new ObjectStore(options, { journal, files, states }), undelivered };
    } catch (error) {
      await journal.close();
      throw error;
    }
  }

  get files(): ContentFiles {
    return this.#parts.files;
  }

  state(bucket: BucketSettings): BucketState {
    const state = this.#parts.states.get(bucket.name);
    if (state === undefined)
      throw new Error(`The bucket ${bucket.name} is not one of this server.`);
    return state;
  }

  version({ bucket, key }: Place, choice: VersionChoice): Version | undefined {
    const versions = this.state(bucket).versions(key);
    if (choice === 'current') return versions.at(-1);
    return versions.find((version) => versionIdOf(version) === choice.id);
  }

  async put(place: Place, upload: Upload): Promise<StoredObject> {
    const start = this.#moment(place);
    requireAtStart(upload.condition, start);
    const content = await this.files.store(upload.body.bytes());
    return this.#locked(place, async () => {
      try {
        requireAtCommit(upload.condition, start, this.#moment(place));
      } catch (error) {
        await this.files.remove(content);
        throw error;
      }
      const { reason } = upload;
      const versionId = place.bucket.versioned ? newVersionId() : undefined;
      const object = storedObject(upload, { content, versionId, lastModified: this.#now() });
      const record = {
        type: 'put',
        ...named(place),
        object,
        eventId: randomUUID(),
        reason,
      } as const;
      await this.#commit(place, record);
      this.#options.onCreated(objectCreated(record));
      return object;
    });
  }

  /** A delete marker where the bucket keeps versions and none is named; otherwise the version is gone. */
  delete(
    place: Place,
    choice: VersionChoice,
    bypassGovernance: boolean,
  ): Promise<{ id: string | undefined; marker: boolean }> {
    return this.#locked(place, async () => {
      if (choice === 'current' && place.bucket.versioned) {
        const marker = { versionId: newVersionId(), lastModified: this.#now() };
        await this.#commit(place, { type: 'marker', ...named(place), ...marker });
        return { id: marker.versionId, marker: true };
      }
      const id = choice === 'current' ? undefined : choice.id;
      const version = this.version(place, { id });
      if (version === undefined) return { id, marker: false };
      if (version.kind === 'object') requireRemovable(version.object, bypassGovernance);
      await this.#commit(place, { type: 'remove', ...named(place), versionId: id });
      return { id, marker: version.kind === 'marker' };
    });
  }

  retain(
    place: Place,
    choice: VersionChoice,
    retention: Retention,
    bypassGovernance: boolean,
  ): Promise<void> {
    return this.#locked(place, async () => {
      const version = this.version(place, choice);
      if (version?.kind !== 'object' || version.object.versionId === undefined) {
        throw new S3Error('NoSuchVersion', 'The specified version does not exist.');
      }
      requireChangeable(version.object, retention, bypassGovernance);
      const { versionId } = version.object;
      await this.#commit(place, { type: 'retention', ...named(place), versionId, retention });
    });
  }

  checkOff(eventId: string): Promise<void> {
    return this.#parts.journal.append({ type: 'delivered', eventId });
  }

  close(): Promise<void> {
    return this.#parts.journal.close();
  }

  /** On disk first, then in memory, then the files that nothing names any more are removed. */
  async #commit(
    place: Place,
    record: Exclude<JournalRecord, { type: 'delivered' }>,
  ): Promise<void> {
    await this.#parts.journal.append(record);
    const freed = this.state(place.bucket).apply(record);
    if (record.type === 'marker' || record.type === 'remove') {
      const id = lockName(place);
      this.#deletions.set(id, (this.#deletions.get(id) ?? 0) + 1);
    }
    for (const content of freed) await this.files.remove(content);
  }

  #moment(place: Place): KeyMoment {
    const current = this.state(place.bucket).current(place.key);
    return { current, deletions: this.#deletions.get(lockName(place)) ?? 0 };
  }

  #locked<T>(place: Place, work: () => Promise<T>): Promise<T> {
    return this.#lock.run(lockName(place), work);
  }

  #now(): string {
    return this.#options.eventTime().toISOString();
  }
}

const newVersionId = () => randomBytes(16).toString('hex');
const named = ({ bucket, key }: Place) => ({ bucket: bucket.name, key });
const lockName = ({ bucket, key }: Place) => `${bucket.name}/${key}`;
