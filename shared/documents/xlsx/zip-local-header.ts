/** The fixed part of a directory entry. */
export const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const HAS_DESCRIPTOR = 0b1000;

/** Whether an extra field carries sizes of 64 bits. */
export function hasZip64(view: DataView, from: number, length: number): boolean {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return true;
  }
  return false;
}

/** Where the entry's data begins and ends, when its local header says what the directory says. */
export function dataOf(
  bytes: Uint8Array,
  view: DataView,
  entry: {
    readonly at: number;
    readonly from: number;
    readonly packed: number;
    readonly limit: number;
  },
): { readonly dataFrom: number; readonly end: number } | undefined {
  const { at, from, packed, limit } = entry;
  if (from + LOCAL_BYTES > limit || view.getUint32(from, true) !== 0x04034b50) return undefined;
  const nameBytes = view.getUint16(at + 28, true);
  const extraBytes = view.getUint16(from + 28, true);
  const dataFrom = from + LOCAL_BYTES + nameBytes + extraBytes;
  const dataTo = dataFrom + packed;
  if (view.getUint16(from + 26, true) !== nameBytes || dataTo > limit) return undefined;
  const sameName = Buffer.compare(
    bytes.subarray(from + LOCAL_BYTES, from + LOCAL_BYTES + nameBytes),
    bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes),
  );
  const sameKind = view.getUint32(from + 6, true) === view.getUint32(at + 8, true);
  if (sameName !== 0 || !sameKind || hasZip64(view, dataFrom - extraBytes, extraBytes))
    return undefined;
  const promised = SUMS.map((offset) => view.getUint32(at + offset, true));
  const local = [14, 18, 22].map((offset) => view.getUint32(from + offset, true));
  const later = (view.getUint16(at + 8, true) & HAS_DESCRIPTOR) !== 0;
  if (local.every((sum, index) => sum === promised[index])) return { dataFrom, end: dataTo };
  if (!later || local.some((sum, index) => sum !== 0 && sum !== promised[index])) return undefined;
  const end = endOfDescriptor(view, dataTo, limit, promised);
  return end === undefined ? undefined : { dataFrom, end };
}

/** CRC-32, packed size and inflated size within a directory entry. */
const SUMS = [16, 20, 24] as const;

/** The sums that follow the data when the writer could not go back; their signature is optional. */
function endOfDescriptor(
  view: DataView,
  dataTo: number,
  limit: number,
  promised: readonly number[],
): number | undefined {
  for (const skip of [4, 0]) {
    const end = dataTo + skip + 12;
    if (end > limit || (skip === 4 && view.getUint32(dataTo, true) !== 0x08074b50)) continue;
    if (promised.every((sum, index) => view.getUint32(dataTo + skip + index * 4, true) === sum))
      return end;
  }
  return undefined;
}
