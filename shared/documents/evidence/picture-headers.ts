const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** True when a PNG picture begins here: signature, then a header of width and height. */
export function hasPngPicture(bytes: Uint8Array): boolean {
  if (bytes.length < 45 || PNG.some((byte, index) => bytes[index] !== byte)) return false;
  const view = viewOf(bytes);
  const isHeader = view.getUint32(8) === 13 && view.getUint32(12) === 0x49484452;
  return isHeader && view.getUint32(16) > 0 && view.getUint32(20) > 0;
}

/** True when a JPEG picture begins here: its segments lead to a frame of some width and height. */
export function hasJpegPicture(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return false;
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return view.getUint16(at + 5) > 0 && view.getUint16(at + 7) > 0;
    if (marker === 0xff) at += 1;
    else if (endsSearch(marker)) return false;
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return false;
}

/** Frames of every coding but the tables that share their numbers. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Restarts, another beginning, the end, a scan: none may come before the frame. */
const endsSearch = (marker: number): boolean => marker < 0x02 || (marker >= 0xd0 && marker <= 0xda);

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
