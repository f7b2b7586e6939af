import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_UPLOAD_BYTES } from '../../shared/documents/xlsx/guard-workbook.ts';
import { readWorkbook } from '../../shared/documents/xlsx/read-workbook.ts';

/** What became of one file: its first fault, how long it took, and the most memory that the process has had so far. */
export type HostileReading = {
  readonly name: string;
  readonly fault: unknown;
  readonly milliseconds: number;
  readonly megabytes: number;
};

/** As much of a file as is fetched from the bucket: a byte more than is taken at all. */
async function fetched(path: string): Promise<Uint8Array> {
  const file = await open(path);
  const buffer = Buffer.alloc(MAX_UPLOAD_BYTES + 1);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
  await file.close();
  return buffer.subarray(0, bytesRead);
}

/** Run as a process of its own over a folder of files; prints one line of JSON for each. */
async function readFolder(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).toSorted()) {
    const bytes = await fetched(join(folder, name));
    const started = performance.now();
    const read = await readWorkbook(bytes);
    const milliseconds = Math.round(performance.now() - started);
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    const fault = read.ok ? undefined : read.errors[0];
    const reading: HostileReading = { name, fault, milliseconds, megabytes };
    process.stdout.write(`${JSON.stringify(reading)}\n`);
  }
}

if (process.argv[2] !== undefined) await readFolder(process.argv[2]);
