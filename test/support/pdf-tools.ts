import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program for PDFs is there: they are no npm packages, so tests that need one are left out elsewhere. */
export const hasTool = (name: 'pdfsig' | 'qpdf'): boolean =>
  spawnSync(name, ['--version']).error === undefined;

/** What a program says about a PDF, and whether it ended well. */
export function askTool(
  name: 'pdfsig' | 'qpdf',
  args: readonly string[],
  pdf: Uint8Array,
): { readonly status: number | null; readonly said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'co-dau-pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    const { status, stdout, stderr } = spawnSync(name, [...args, file], { encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
