import { createHash, type Hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { S3Error } from './s3-error.ts';

export const CHECKSUM_ALGORITHMS = ['crc32', 'sha1', 'sha256'] as const;
export type ChecksumAlgorithm = (typeof CHECKSUM_ALGORITHMS)[number];
/** Base64 values, as they stand in `x-amz-checksum-*`. */
export type Checksums = Partial<Record<ChecksumAlgorithm, string>>;

const CHECKSUM_HEADER = /^x-amz-checksum-(.+)$/;
const NOT_VALUES = new Set(['mode', 'algorithm', 'type']);

/** `x-amz-checksum-crc32` → `crc32`; undefined for other names. @throws NotImplemented for other algorithms */
export function checksumOf(name: string): ChecksumAlgorithm | undefined {
  const algorithm = CHECKSUM_HEADER.exec(name)?.[1];
  if (algorithm === undefined || NOT_VALUES.has(algorithm)) return undefined;
  const known = CHECKSUM_ALGORITHMS.find((candidate) => candidate === algorithm);
  if (known === undefined) {
    throw new S3Error('NotImplemented', `The checksum ${algorithm} is not implemented here.`);
  }
  return known;
}

/** Hashes a body while it passes. */
export class BodyDigests {
  #sizeBytes = 0;
  #crc = 0;
  readonly #md5: Hash = createHash('md5');
  readonly #sha1: Hash | undefined;
  readonly #sha256: Hash | undefined;

  constructor(wanted: ReadonlySet<string>) {
    this.#sha1 = wanted.has('sha1') ? createHash('sha1') : undefined;
    this.#sha256 = wanted.has('sha256') ? createHash('sha256') : undefined;
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  update(chunk: Buffer): void {
    this.#sizeBytes += chunk.length;
    this.#crc = crc32(chunk, this.#crc);
    this.#md5.update(chunk);
    this.#sha1?.update(chunk);
    this.#sha256?.update(chunk);
  }

  /** Once, after the last chunk. */
  finish(): { md5: Buffer; checksums: Record<ChecksumAlgorithm, Buffer | undefined> } {
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(this.#crc);
    return {
      md5: this.#md5.digest(),
      checksums: { crc32: crc, sha1: this.#sha1?.digest(), sha256: this.#sha256?.digest() },
    };
  }
}
