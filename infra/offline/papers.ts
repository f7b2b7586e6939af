import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sha256 } from '../../shared/domain/hash.ts';
import { prepareAssets } from '../assets.ts';
import { PAPERS } from './papers/list.ts';
import type { PaperEntry, PaperFormat } from './papers/paper-entry.ts';
import { refuse } from './read-input.ts';

/**
 * `npm run -s papers -- --out DIR`: every paper from sample data in every format, and `manifest.json` with names,
 * titles, pages (of PDF), sizes and SHA-256. The same bytes in every run.
 */
const USAGE = 'Cách dùng: npm run -s papers -- --out THƯ_MỤC';

/** One line of the manifest. */
type Made = {
  readonly file: string;
  readonly title: string;
  readonly format: string;
  readonly pages?: number;
  readonly bytes: number;
  readonly sha256: string;
};

function outFolder(): string {
  try {
    const { values } = parseArgs({ options: { out: { type: 'string' } } });
    return values.out ?? refuse(USAGE);
  } catch {
    return refuse(USAGE);
  }
}

/** Our own PDFs have their page objects in the clear. */
const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0;

async function make({ name, title, formats }: PaperEntry, out: string): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const [format, render] of Object.entries(formats) as [
    PaperFormat,
    () => Uint8Array | Promise<Uint8Array>,
  ][]) {
    const bytes = await render();
    const file = `${name}.${format}`;
    writeFileSync(join(out, file), bytes);
    const pages = format === 'pdf' ? { pages: pagesOf(bytes) } : {};
    made.push({ file, title, format, ...pages, bytes: bytes.length, sha256: sha256(bytes) });
  }
  return made;
}

const out = outFolder();
await prepareAssets();
mkdirSync(out, { recursive: true });
const all: Made[] = [];
for (const entry of PAPERS) all.push(...(await make(entry, out)));
writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(all, null, 2)}\n`);
process.stdout.write(`Đã ghi ${all.length} tệp và manifest.json vào ${out}.\n`);
