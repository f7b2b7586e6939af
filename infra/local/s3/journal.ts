import { type FileHandle, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { syncDirectory } from './content-files.ts';
import { JournalRecord } from './records.ts';

const HEADER = line('{"journal":"co-dau-local-s3","version":1}');
const NEWLINE = 0x0a;

type Waiting = {
  readonly text: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};

/** The data folder can't be trusted; the message says which line of which file, and what to do. */
export class JournalDamaged extends Error {
  constructor(file: string, lineNumber: number, reason: string) {
    super(
      `The journal ${file} is damaged at line ${lineNumber}: ${reason}. Nothing was changed. ` +
        'Put back a copy of the data folder, or start again with an empty one by --reset.',
    );
    this.name = 'JournalDamaged';
  }
}

/**
 * A file to which records are added, one a line, each with its checksum. What has been answered to a caller
 * stands here first, on disk. Records asked for at the same time share one write.
 */
export class Journal {
  readonly #file: FileHandle;
  #sizeBytes: number;
  #waiting: Waiting[] = [];
  #writing: Promise<void> = Promise.resolve();
  #broken: Error | undefined;

  private constructor(file: FileHandle, sizeBytes: number) {
    this.#file = file;
    this.#sizeBytes = sizeBytes;
  }

  /** Reads what is there. A last line without its end was never answered to anyone: it is cut off. */
  static async open(path: string): Promise<{ journal: Journal; records: JournalRecord[] }> {
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return Buffer.alloc(0);
      throw error;
    });
    const sizeBytes = bytes.lastIndexOf(NEWLINE) + 1;
    const records = readRecords(path, bytes.subarray(0, sizeBytes));
    const file = await open(path, 'a');
    await file.truncate(sizeBytes);
    const journal = new Journal(file, sizeBytes);
    if (sizeBytes === 0) await journal.#write(HEADER);
    await syncDirectory(dirname(path));
    return { journal, records };
  }

  /** Resolves when the record is on disk. */
  append(record: JournalRecord): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ text: line(JSON.stringify(record)), resolve, reject });
      if (this.#waiting.length === 1) this.#writing = this.#writing.then(() => this.#flush());
    });
  }

  /** Ends after what was asked for has been written. */
  async close(): Promise<void> {
    await this.#writing;
    this.#broken ??= new Error('The journal is closed.');
    await this.#file.close();
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    try {
      await this.#write(batch.map(({ text }) => text).join(''));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  async #write(text: string): Promise<void> {
    if (this.#broken) throw this.#broken;
    try {
      await this.#file.appendFile(text);
      await this.#file.datasync();
      this.#sizeBytes += Buffer.byteLength(text);
    } catch (error) {
      // A full disk may leave half a line behind: what follows must not be glued to it.
      await this.#file.truncate(this.#sizeBytes).catch(() => {
        this.#broken = error as Error;
      });
      throw error;
    }
  }
}

function line(json: string): string {
  return `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`;
}

function readRecords(path: string, bytes: Buffer): JournalRecord[] {
  const records: JournalRecord[] = [];
  let start = 0;
  for (let number = 1; start < bytes.length; number += 1) {
    const end = bytes.indexOf(NEWLINE, start);
    const text = bytes.toString('utf8', start, end + 1);
    start = end + 1;
    if (text !== line(text.slice(9, -1))) {
      throw new JournalDamaged(path, number, 'the line and its checksum disagree');
    }
    if (number === 1) {
      if (text !== HEADER)
        throw new JournalDamaged(path, number, 'it is no journal of this version');
      continue;
    }
    const record = JournalRecord.safeParse(JSON.parse(text.slice(9)));
    if (!record.success) throw new JournalDamaged(path, number, 'it holds no known record');
    records.push(record.data);
  }
  return records;
}
