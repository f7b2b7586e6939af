import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { readStrictJson } from '../../shared/domain/strict-json.ts';
import { sayFault } from '../../shared/wording/faults.ts';
import { printFaults } from './print-faults.ts';

/** Ends the command: 2 means that the input could not be used. */
export function refuse(what: string): never {
  process.stderr.write(`${what}\n`);
  process.exit(2);
}

/** The bytes of a file named on the command line, or a clear message and exit 2. */
export function readBytes(file: string | undefined, usage: string, maximumBytes: number): Buffer {
  if (file === undefined) return refuse(usage);
  const size = sizeOf(file);
  if (size > maximumBytes) {
    return refuse(`${file}: tệp có ${size} byte, quá ${maximumBytes} byte.`);
  }
  return readFileSync(file);
}

/** The text of a file named on the command line, or a clear message and exit 2. */
export function readText(file: string | undefined, usage: string, maximumBytes: number): string {
  const bytes = readBytes(file, usage, maximumBytes);
  return isUtf8(bytes) ? bytes.toString() : refuse(`${file}: không phải văn bản UTF-8.`);
}

function sizeOf(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return refuse(`${file}: không có tệp này.`);
  if (!found.isFile()) return refuse(`${file}: không phải là tệp.`);
  return found.size;
}

/** The JSON in a text, or the fault and exit 2. */
export function readJson(text: string, maximumCharacters: number): unknown {
  const json = readStrictJson(text, maximumCharacters);
  if (json.ok) return json.value;
  printFaults([{ path: '$', ...json.fault, ...sayFault(json.fault) }]);
  return process.exit(2);
}
