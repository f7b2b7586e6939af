/** The table takes no item beyond 400 kB; what the names of nested attributes cost is counted generously. */
export const MOST_ITEM_BYTES = 400 * 1024;

const OVERHEAD = 4;
const NUMBER_BYTES = 21;

/** What a person sent does not fit into one record: refused as a whole, nothing of it is stored. */
export class RecordTooLarge extends Error {
  constructor(bytes: number) {
    super(`A record of ${bytes} bytes is larger than ${MOST_ITEM_BYTES}`);
    this.name = 'RecordTooLarge';
  }
}

/** How many bytes an item takes at most, as the table counts. */
export function itemBytes(value: unknown): number {
  if (value === undefined) return 0;
  if (typeof value === 'string') return Buffer.byteLength(value) + OVERHEAD;
  if (typeof value === 'number') return NUMBER_BYTES;
  if (value instanceof Uint8Array) return value.byteLength + OVERHEAD;
  if (Array.isArray(value)) return value.reduce((sum, one) => sum + itemBytes(one), OVERHEAD);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).reduce(
      (sum, [name, one]) => sum + Buffer.byteLength(name) + itemBytes(one),
      OVERHEAD,
    );
  }
  return OVERHEAD;
}
