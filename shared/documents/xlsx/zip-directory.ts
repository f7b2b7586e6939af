import { ok, type Result, refused } from '../../domain/result.ts';
import { damaged, type FileFault, unsafe } from './workbook-fault.ts';
import { CENTRAL_BYTES, dataOf, hasZip64 } from './zip-local-header.ts';

/** One file inside the container, where its bytes lie, and what they should inflate to. */
export type ZipEntry = {
  readonly name: string;
  readonly method: 'STORED' | 'DEFLATED';
  readonly compressed: Uint8Array;
  readonly inflatedBytes: number;
  readonly crc32: number;
};

const MAX_ENTRIES = 200;
const END_BYTES = 22;
/** Flags a plain writer may set: two level bits, data descriptor, UTF-8 names. */
const KNOWN_FLAGS = 0b1000_0000_1110;

type Place = { readonly entry: ZipEntry; readonly from: number; readonly to: number };

/**
 * Reads the directory of a ZIP container and checks it against every local header, so that each reader
 * sees the same files. Bounded by the file's own size; nothing is inflated.
 */
export function readZipDirectory(
  bytes: Uint8Array,
  mostEntries = MAX_ENTRIES,
): Result<readonly ZipEntry[], FileFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return refused(damaged('TRUNCATED'));
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const locator = end >= 20 && view.getUint32(end - 20, true) === 0x07064b50;
  if (locator || count === 0xffff || size === 0xffffffff || start === 0xffffffff) {
    return refused(unsafe('ZIP64'));
  }
  if (count > mostEntries) return refused(unsafe('TOO_MANY_ENTRIES'));
  const oneDisk = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!oneDisk || start + size !== end) return refused(damaged('DIRECTORY'));
  return readEntries(bytes, view, { start, end, count });
}

/** The end record must reach exactly to the end of the file, comment included. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_BYTES - 0xffff);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return undefined;
}

function readEntries(
  bytes: Uint8Array,
  view: DataView,
  directory: { readonly start: number; readonly end: number; readonly count: number },
): Result<readonly ZipEntry[], FileFault> {
  const places: Place[] = [];
  const names = new Set<string>();
  let at = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + CENTRAL_BYTES > directory.end || view.getUint32(at, true) !== 0x02014b50) {
      return refused(damaged('DIRECTORY'));
    }
    const place = readPlace(bytes, view, at, directory);
    if (!place.ok) return place;
    const { name } = place.value.entry;
    // Parts are named without regard to case, so these two would be one part to some readers.
    if (names.has(name.toLowerCase())) return refused(unsafe('DUPLICATE_NAME', name));
    names.add(name.toLowerCase());
    places.push(place.value);
    at += CENTRAL_BYTES + variableBytes(view, at);
  }
  if (at !== directory.end) return refused(damaged('DIRECTORY'));
  return withoutOverlap(places);
}

const variableBytes = (view: DataView, at: number): number =>
  view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);

function withoutOverlap(places: readonly Place[]): Result<readonly ZipEntry[], FileFault> {
  let reached = 0;
  for (const place of [...places].sort((a, b) => a.from - b.from)) {
    if (place.from < reached) return refused(damaged('OVERLAP', place.entry.name));
    reached = place.to;
  }
  return ok(places.map((place) => place.entry));
}

function readPlace(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  directory: { readonly start: number; readonly end: number },
): Result<Place, FileFault> {
  const nameBytes = view.getUint16(at + 28, true);
  const extraBytes = view.getUint16(at + 30, true);
  if (at + CENTRAL_BYTES + variableBytes(view, at) > directory.end)
    return refused(damaged('DIRECTORY'));
  const name = decodeName(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes));
  if (name === undefined) return refused(unsafe('UNSAFE_NAME'));
  const flags = view.getUint16(at + 8, true);
  if ((flags & 1) !== 0) return refused(unsafe('ENCRYPTED_ENTRY', name));
  const method = METHODS[view.getUint16(at + 10, true)];
  if (method === undefined || (flags & ~KNOWN_FLAGS) !== 0) {
    return refused(unsafe('COMPRESSION_METHOD', name));
  }
  const packed = view.getUint32(at + 20, true);
  const inflated = view.getUint32(at + 24, true);
  const from = view.getUint32(at + 42, true);
  const extraFrom = at + CENTRAL_BYTES + nameBytes;
  if (Math.max(packed, inflated, from) === 0xffffffff || hasZip64(view, extraFrom, extraBytes)) {
    return refused(unsafe('ZIP64', name));
  }
  const to = dataOf(bytes, view, { at, from, packed, limit: directory.start });
  if (to === undefined) return refused(damaged('HEADER', name));
  const compressed = bytes.subarray(to.dataFrom, to.dataFrom + packed);
  const crc32 = view.getUint32(at + 16, true);
  return ok({
    entry: { name, method, compressed, inflatedBytes: inflated, crc32 },
    from,
    to: to.end,
  });
}

const METHODS: Readonly<Record<number, ZipEntry['method']>> = { 0: 'STORED', 8: 'DEFLATED' };

/** Relative, forward slashes, no `.`, `..` or empty step, no control characters; a folder ends in `/`. */
function decodeName(bytes: Uint8Array): string | undefined {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const steps = name.replace(/\/$/, '').split('/');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
  const safe = !/[\u0000-\u001f\u007f\\:]/.test(name);
  return safe && steps.every((step) => !['', '.', '..'].includes(step)) ? name : undefined;
}
