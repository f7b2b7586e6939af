import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const UNFINISHED = '.part';

/** Makes the names in a folder as durable as the files they name. */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** The bytes of the objects: files with random names, so that no key can reach outside the folder. */
export class ContentFiles {
  readonly #directory: string;

  private constructor(directory: string) {
    this.#directory = directory;
  }

  /** Drops what no record names: uploads that a crash cut short. @throws when a named file is missing */
  static async open(directory: string, named: ReadonlySet<string>): Promise<ContentFiles> {
    await mkdir(directory, { recursive: true });
    const present = new Set(await readdir(directory));
    const missing = [...named].filter((name) => !present.has(name));
    if (missing.length > 0) {
      throw new Error(
        `The folder ${directory} lacks ${missing.length} file(s) that the journal names, first ${missing[0]}. ` +
          'Put back a copy of the data folder, or start again with an empty one by --reset.',
      );
    }
    for (const name of present) if (!named.has(name)) await rm(join(directory, name));
    return new ContentFiles(directory);
  }

  path(name: string): string {
    return join(this.#directory, name);
  }

  /** Writes the bytes as they arrive and gives the name of the file, which is on disk. A failure leaves nothing. */
  async store(bytes: AsyncIterable<Buffer>): Promise<string> {
    const name = randomBytes(16).toString('hex');
    const unfinished = this.path(name + UNFINISHED);
    try {
      const file = await open(unfinished, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, this.path(name));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    await syncDirectory(this.#directory);
    return name;
  }

  /** Open files stay readable after `remove`. */
  open(name: string): Promise<FileHandle> {
    return open(this.path(name), 'r');
  }

  async remove(name: string): Promise<void> {
    await rm(this.path(name), { force: true });
  }
}
