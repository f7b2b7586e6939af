import type * as z from 'zod';
import { hashOf } from '../domain/hash.ts';
import { ok, type Result, refused } from '../domain/result.ts';
import { IF_NEW, type Table } from './table.ts';
import type { Key } from './table-keys.ts';

/** Somebody else changed the record since it was read. */
export type RecordChanged = { readonly kind: 'RecordChanged'; readonly etag: string | undefined };

/** A record with the tag that a later change can be made conditional on. */
export type Tagged<T> = { readonly record: T; readonly etag: string };

/** `If-Match` with a tag (`*`: whatever is there) and `If-None-Match: *` (nothing is), as they came with the request. */
export type Precondition = {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
};

/** Keeps settings records: reads one, and puts one where the precondition holds. */
export type RecordStore<T, Place extends readonly unknown[]> = {
  readonly get: (...place: Place) => Promise<Tagged<T> | undefined>;
  readonly put: (
    record: T,
    precondition: Precondition,
    ...place: Place
  ) => Promise<Result<Tagged<T>, RecordChanged>>;
};

/** The tag of a record: its hash, so equal content has an equal tag. */
export const etagOf = (record: unknown): string => `"${hashOf(record).slice(0, 32)}"`;

/** A store of settings records of one schema, each under the key that `keyOf` gives. */
export function recordStore<T, Place extends readonly unknown[]>(
  table: Table,
  schema: z.ZodType<T>,
  keyOf: (...place: Place) => Key,
): RecordStore<T, Place> {
  const get = async (...place: Place): Promise<Tagged<T> | undefined> => {
    const item = await table.get(keyOf(...place));
    if (item === undefined) return undefined;
    const record = schema.parse(item.record);
    return { record, etag: etagOf(record) };
  };
  return {
    get,
    put: async (record, precondition, ...place) => {
      const etag = etagOf(record);
      const written = await table.transact([
        { put: { ...keyOf(...place), record, etag }, ...conditionOf(precondition) },
      ]);
      if (written.ok) return ok({ record, etag });
      return refused({ kind: 'RecordChanged', etag: (await get(...place))?.etag });
    },
  };
}

function conditionOf({ ifMatch, ifNoneMatch }: Precondition) {
  if (ifMatch === '*') return { condition: 'attribute_exists(pk)' };
  if (ifMatch !== undefined) return { condition: 'etag = :etag', values: { ':etag': ifMatch } };
  return ifNoneMatch === undefined ? {} : { condition: IF_NEW };
}

/** A listing of records under one partition, in key order, `limit` at a time. */
export async function listRecords<T>(
  table: Table,
  schema: z.ZodType<T>,
  pk: string,
  prefix: string,
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<{ readonly records: readonly T[]; readonly next: string | undefined }> {
  // A cursor that no listing of these records ever gave would point out of the partition's part.
  const after = page.after?.startsWith(prefix) && page.after.length <= 100 ? page.after : undefined;
  const items = await table.query(pk, prefix, {
    limit: page.limit + 1,
    ...(after === undefined ? {} : { after }),
  });
  const shown = items.slice(0, page.limit);
  return {
    records: shown.map((item) => schema.parse(item.record)),
    next: items.length > page.limit ? String(shown.at(-1)?.sk) : undefined,
  };
}
