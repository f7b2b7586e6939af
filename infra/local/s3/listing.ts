/** One row of a listing: a key, or a common prefix that stands for all keys beginning with it. */
export type Row = { readonly kind: 'key' | 'prefix'; readonly name: string };

export type ListingQuery = {
  readonly prefix: string;
  readonly delimiter: string;
  readonly maxRows: number;
  /** The row after which to go on. */
  readonly after: Row | undefined;
};

export type Listing = { readonly rows: readonly Row[]; readonly isTruncated: boolean };

/** Keys must come in the order of their UTF-8 bytes. */
export function listKeys(keys: readonly string[], query: ListingQuery): Listing {
  const rows: Row[] = [];
  let last = query.after;
  for (const key of keys) {
    if (!key.startsWith(query.prefix) || isCovered(key, last)) continue;
    const row = rowOf(key, query);
    if (rows.length === query.maxRows) return { rows, isTruncated: query.maxRows > 0 };
    rows.push(row);
    last = row;
  }
  return { rows, isTruncated: false };
}

function rowOf(key: string, { prefix, delimiter }: ListingQuery): Row {
  const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return cut < 0
    ? { kind: 'key', name: key }
    : { kind: 'prefix', name: key.slice(0, cut + delimiter.length) };
}

/** Whether the key lies at or before the row, or in it. */
function isCovered(key: string, row: Row | undefined): boolean {
  if (row === undefined) return false;
  if (row.kind === 'prefix' && key.startsWith(row.name)) return true;
  return Buffer.compare(Buffer.from(key), Buffer.from(row.name)) <= 0;
}
