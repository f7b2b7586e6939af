import { crc32, inflateRawSync } from 'node:zlib';
import { ok, type Result, refused } from '../../domain/result.ts';
import { damaged, type FileFault, unsafe } from './workbook-fault.ts';
import type { ZipEntry } from './zip-directory.ts';

/** The parts of a package by their name in lower case: names are compared without regard to case. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const MAX_TOTAL_BYTES = 20 * 1024 * 1024;
const MAX_RATIO = 200;
/** Below this, a high ratio is only a short, repetitive part. */
const RATIO_MATTERS_BYTES = 256 * 1024;

/** Inflates every entry once, within 20 MB in all, and checks its size and CRC-32. Folders are left out. */
export function inflateEntries(entries: readonly ZipEntry[]): Result<Parts, FileFault> {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entries) {
    total += entry.inflatedBytes;
    if (total > MAX_TOTAL_BYTES) return refused(unsafe('TOO_MUCH_CONTENT', entry.name));
    const allowed = Math.max(entry.compressed.length * MAX_RATIO, RATIO_MATTERS_BYTES);
    if (entry.inflatedBytes > allowed) return refused(unsafe('COMPRESSION_RATIO', entry.name));
    const content = inflate(entry);
    if (content === undefined) return refused(damaged('CONTENT', entry.name));
    if (crc32(content) !== entry.crc32) return refused(damaged('CHECKSUM', entry.name));
    if (!entry.name.endsWith('/')) parts.set(entry.name.toLowerCase(), content);
  }
  return ok(parts);
}

/** `undefined` when the content is not exactly as long as promised, packed or inflated. */
function inflate({ method, compressed, inflatedBytes }: ZipEntry): Uint8Array | undefined {
  if (method === 'STORED') return compressed.length === inflatedBytes ? compressed : undefined;
  try {
    const { buffer, engine } = inflateRawSync(compressed, {
      maxOutputLength: Math.max(inflatedBytes, 1),
      info: true,
    }) as unknown as { buffer: Uint8Array; engine: { bytesWritten: number } };
    const whole = buffer.length === inflatedBytes && engine.bytesWritten === compressed.length;
    return whole ? buffer : undefined;
  } catch {
    return undefined;
  }
}
