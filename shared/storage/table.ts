import type { Key } from './table-keys.ts';

/** An item as read: keys beside the record's own attributes. Each store parses it with its schema. */
export type Item = Readonly<Record<string, unknown>>;

/** One write of a transaction. `condition` and `update` are DynamoDB expressions with named parts. */
export type Write =
  | {
      readonly put: Item & Key;
      readonly condition?: string;
      readonly names?: Names;
      readonly values?: Item;
    }
  | {
      readonly update: Key;
      readonly set: string;
      readonly condition?: string;
      readonly names?: Names;
      readonly values?: Item;
    }
  | {
      readonly check: Key;
      readonly condition: string;
      readonly names?: Names;
      readonly values?: Item;
    };
/** What stands for a name in an expression, such as `#state`. */
export type Names = Readonly<Record<string, string>>;

/** All written, or the indexes of the writes whose condition did not hold. */
export type Written =
  | { readonly ok: true; readonly writeUnits: number }
  | { readonly ok: false; readonly failed: readonly number[] };

/** The table as the stores see it. Throws on anything but a condition that did not hold: that is an outage or a bug. */
export type Table = {
  readonly get: (key: Key) => Promise<Item | undefined>;
  /** One read batch for each 100 keys; answers in the order of the keys. */
  readonly getAll: (keys: readonly Key[]) => Promise<readonly (Item | undefined)[]>;
  readonly query: (pk: string, prefix: string, options?: QueryOptions) => Promise<readonly Item[]>;
  readonly queryIndex: (index: IndexUpTo) => Promise<readonly Item[]>;
  readonly transact: (writes: readonly Write[]) => Promise<Written>;
};

/** The entries of one partition of an index up to a sort key, given by the names of the index and its keys. */
export type IndexUpTo = {
  readonly index: string;
  readonly names: readonly [partition: string, sort: string];
  readonly pk: string;
  readonly upTo: string;
};

/** `after`: the sort key behind which a listing goes on. */
export type QueryOptions = {
  readonly limit?: number;
  readonly after?: string;
  readonly latestFirst?: boolean;
};

/** Only if nothing stands under the key yet: what makes a stored version immutable. */
export const IF_NEW = 'attribute_not_exists(pk)';
