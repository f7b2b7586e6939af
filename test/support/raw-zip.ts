import { crc32, deflateRawSync } from 'node:zlib';

/** One entry as it shall lie in the file; the fields below `content` lie on purpose. */
export type RawEntry = {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** The content packed already. */
  readonly packedContent?: Uint8Array;
  /** Overrides in the directory entry alone, so that it disagrees with the local header. */
  readonly central?: {
    readonly name?: string;
    readonly crc?: number;
    readonly size?: number;
    readonly offset?: number;
  };
  /** Overrides in both headers. */
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly inflatedBytes?: number;
  readonly packedBytes?: number;
  readonly extra?: Uint8Array;
  /** Sums after the data instead of in the local header. */
  readonly descriptor?: 'SIGNED' | 'BARE' | 'WRONG';
};

export type RawEnd = {
  readonly count?: number;
  readonly size?: number;
  readonly locator?: boolean;
};

/** Puts a ZIP container together byte by byte, honest or not. */
export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = localEntry(entry);
    centrals.push(centralEntry(entry, local.packed, offset));
    locals.push(local.bytes);
    offset += local.bytes.length;
  }
  const directory = Buffer.concat(centrals);
  const locator =
    end.locator === true
      ? Buffer.from('PK\u0006\u0007'.padEnd(20, '\u0000'), 'latin1')
      : Buffer.alloc(0);
  const record = Buffer.alloc(22);
  record.write('PK\u0005\u0006', 'latin1');
  record.writeUInt16LE(end.count ?? entries.length, 8);
  record.writeUInt16LE(end.count ?? entries.length, 10);
  record.writeUInt32LE(end.size ?? directory.length, 12);
  record.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, locator, record]);
}

const contentOf = ({ content }: RawEntry): Buffer => Buffer.from(content as Uint8Array);

const packedOf = (entry: RawEntry): Buffer => {
  if (entry.packedContent !== undefined) return Buffer.from(entry.packedContent);
  return entry.stored === true ? contentOf(entry) : deflateRawSync(contentOf(entry));
};

function sums(entry: RawEntry, packed: Buffer): readonly [number, number, number] {
  const content = contentOf(entry);
  return [
    entry.crc ?? crc32(content),
    entry.packedBytes ?? packed.length,
    entry.inflatedBytes ?? content.length,
  ];
}

const flagsOf = (entry: RawEntry): number =>
  entry.flags ?? (entry.descriptor === undefined ? 0 : 8);

function localEntry(entry: RawEntry): { readonly bytes: Buffer; readonly packed: Buffer } {
  const packed = packedOf(entry);
  const name = Buffer.from(entry.name, 'utf8');
  const extra = Buffer.from(entry.extra ?? []);
  const header = Buffer.alloc(30);
  header.write('PK\u0003\u0004', 'latin1');
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flagsOf(entry), 6);
  header.writeUInt16LE(entry.method ?? (entry.stored === true ? 0 : 8), 8);
  const promised = sums(entry, packed);
  if (entry.descriptor === undefined)
    for (const [index, sum] of promised.entries()) header.writeUInt32LE(sum, 14 + index * 4);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  const trailer =
    entry.descriptor === undefined ? Buffer.alloc(0) : descriptorOf(promised, entry.descriptor);
  return { bytes: Buffer.concat([header, name, extra, packed, trailer]), packed };
}

function descriptorOf(promised: readonly number[], kind: 'SIGNED' | 'BARE' | 'WRONG'): Buffer {
  const words = kind === 'BARE' ? [...promised] : [0x08074b50, ...promised];
  if (kind === 'WRONG') words[1] = 1;
  const bytes = Buffer.alloc(words.length * 4);
  for (const [index, word] of words.entries()) bytes.writeUInt32LE(word, index * 4);
  return bytes;
}

function centralEntry(entry: RawEntry, packed: Buffer, offset: number): Buffer {
  const name = Buffer.from(entry.central?.name ?? entry.name, 'utf8');
  const extra = Buffer.from(entry.extra ?? []);
  const [crc, packedBytes, inflatedBytes] = sums(entry, packed);
  const header = Buffer.alloc(46);
  header.write('PK\u0001\u0002', 'latin1');
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(flagsOf(entry), 8);
  header.writeUInt16LE(entry.method ?? (entry.stored === true ? 0 : 8), 10);
  header.writeUInt32LE(entry.central?.crc ?? crc, 16);
  header.writeUInt32LE(packedBytes, 20);
  header.writeUInt32LE(entry.central?.size ?? inflatedBytes, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(entry.central?.offset ?? offset, 42);
  return Buffer.concat([header, name, extra]);
}
