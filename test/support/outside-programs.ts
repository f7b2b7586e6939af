import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Whether a program that npm does not bring is there. Tests by such programs are skipped without them; Debian's
 * packages are qpdf, poppler-utils (`pdffonts`, `pdfsig`), libreoffice-writer and libreoffice-calc (`soffice`).
 */
export const isInstalled = (program: string): boolean =>
  spawnSync(program, ['--version']).error === undefined;

/** What the program prints. @throws when it ends with an error */
export const printedBy = async (program: string, ...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)(program, [...args], { maxBuffer: 64 * 1024 * 1024 })).stdout;

/** Opens the files with LibreOffice, in a profile of their own, and saves them in another format into a folder. */
export async function savedByLibreOffice(
  files: readonly string[],
  format: string,
  folder: string,
): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'co-dau-libreoffice-'));
  await printedBy(
    'soffice',
    '--headless',
    `-env:UserInstallation=file://${profile}`,
    ...['--convert-to', format, '--outdir', folder],
    ...files,
  );
  await rm(profile, { recursive: true, force: true });
}
