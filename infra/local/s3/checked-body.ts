import { BodyDigests, type ChecksumAlgorithm, type Checksums } from './checksums.ts';
import { S3Error } from './s3-error.ts';

export const MAX_OBJECT_BYTES = 5 * 1024 ** 3;

/** What the sender said of the body, all of it checked. */
export type Expectations = {
  readonly sizeBytes?: number | undefined;
  readonly contentMd5?: string | undefined;
  /** Hex, from `x-amz-content-sha256`. */
  readonly sha256?: string | undefined;
  readonly checksums?: Checksums;
  /** A checksum that comes after the body: `values` is filled when the body has been read. */
  readonly trailer?: {
    readonly algorithm: ChecksumAlgorithm;
    readonly values: ReadonlyMap<string, string>;
  };
  /** The `content-length-range` of a policy. */
  readonly range?: { readonly min: number; readonly max: number } | undefined;
};

/** Known once the body has been read to its end. */
export type BodyFacts = {
  readonly sizeBytes: number;
  readonly etag: string;
  readonly checksums: Checksums;
};

/** Passes a body through, and fails at its end (or at the first byte too many) where it isn't what was said. */
export class CheckedBody {
  #facts: BodyFacts | undefined;
  readonly #source: AsyncIterable<Buffer>;
  readonly #expected: Expectations;

  constructor(source: AsyncIterable<Buffer>, expected: Expectations) {
    this.#source = source;
    this.#expected = expected;
    requireMd5Form(expected.contentMd5);
  }

  get facts(): BodyFacts {
    if (this.#facts === undefined) throw new Error('The body has not been read to its end.');
    return this.#facts;
  }

  async *bytes(): AsyncGenerator<Buffer> {
    const { sizeBytes, range } = this.#expected;
    const digests = new BodyDigests(this.#wantedHashes());
    const max = Math.min(range?.max ?? MAX_OBJECT_BYTES, MAX_OBJECT_BYTES);
    if (sizeBytes !== undefined && sizeBytes > max) throw tooLarge(max);
    for await (const chunk of this.#source) {
      digests.update(chunk);
      if (digests.sizeBytes > max) throw tooLarge(max);
      yield chunk;
    }
    if (sizeBytes !== undefined && digests.sizeBytes !== sizeBytes) {
      throw new S3Error(
        'IncompleteBody',
        `The body has ${digests.sizeBytes} bytes, its headers say ${sizeBytes}.`,
      );
    }
    if (range !== undefined && digests.sizeBytes < range.min) {
      throw new S3Error(
        'EntityTooSmall',
        'Your proposed upload is smaller than the minimum allowed size',
        {
          details: { ProposedSize: String(digests.sizeBytes), MinSizeAllowed: String(range.min) },
        },
      );
    }
    this.#facts = this.#verify(digests);
  }

  #wantedHashes(): Set<string> {
    const { sha256, checksums, trailer } = this.#expected;
    const wanted = new Set<string>(Object.keys(checksums ?? {}));
    if (trailer) wanted.add(trailer.algorithm);
    if (sha256 !== undefined) wanted.add('sha256');
    return wanted;
  }

  #verify(digests: BodyDigests): BodyFacts {
    const { contentMd5, sha256, checksums = {}, trailer } = this.#expected;
    const sizeBytes = digests.sizeBytes;
    const found = digests.finish();
    if (sha256 !== undefined && found.checksums.sha256?.toString('hex') !== sha256) {
      throw new S3Error(
        'XAmzContentSHA256Mismatch',
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
      );
    }
    if (contentMd5 !== undefined && found.md5.toString('base64') !== contentMd5) {
      throw new S3Error(
        'BadDigest',
        'The Content-MD5 you specified did not match what we received.',
      );
    }
    const declared: Checksums = { ...checksums, ...trailing(trailer) };
    for (const [algorithm, value] of Object.entries(declared) as [ChecksumAlgorithm, string][]) {
      if (found.checksums[algorithm]?.toString('base64') !== value) throw badChecksum(algorithm);
    }
    return { sizeBytes, etag: found.md5.toString('hex'), checksums: declared };
  }
}

/** The whole of a small body, checked. */
export async function readWhole(body: CheckedBody): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of body.bytes()) pieces.push(piece);
  return Buffer.concat(pieces);
}

function trailing(trailer: Expectations['trailer']): Checksums {
  if (!trailer) return {};
  const value = trailer.values.get(`x-amz-checksum-${trailer.algorithm}`);
  if (value === undefined) {
    throw new S3Error(
      'MalformedTrailerError',
      'The checksum named in x-amz-trailer did not follow the body.',
    );
  }
  return { [trailer.algorithm]: value };
}

function requireMd5Form(contentMd5: string | undefined): void {
  if (contentMd5 !== undefined && !/^[A-Za-z0-9+/]{22}==$/.test(contentMd5)) {
    throw new S3Error('InvalidDigest', 'The Content-MD5 you specified was invalid.');
  }
}

const badChecksum = (algorithm: ChecksumAlgorithm) =>
  new S3Error(
    'BadDigest',
    `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`,
  );

const tooLarge = (max: number) =>
  new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
    details: { MaxSizeAllowed: String(max) },
  });
