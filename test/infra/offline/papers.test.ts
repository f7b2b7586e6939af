import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PAPERS } from '../../../infra/offline/papers/list.ts';
import { readDocx } from '../../support/read-docx.ts';
import { readPdf } from '../../support/read-pdf.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['infra/offline/papers.ts', ...args], { encoding: 'utf8' });

type Line = {
  readonly file: string;
  readonly title: string;
  readonly format: string;
  readonly pages?: number;
  readonly bytes: number;
  readonly sha256: string;
};

it('leaves every paper in every format, named in the manifest, the same bytes twice', async () => {
  const [first, second] = [join(folder, 'one'), join(folder, 'two')];
  for (const out of [first, second])
    expect(run('--out', out)).toMatchObject({ status: 0, stderr: '' });
  const text = readFileSync(join(first, 'manifest.json'), 'utf8');
  expect(readFileSync(join(second, 'manifest.json'), 'utf8')).toBe(text);
  const manifest = JSON.parse(text) as readonly Line[];
  const files = PAPERS.flatMap(({ name, formats }) =>
    Object.keys(formats).map((format) => `${name}.${format}`),
  );
  expect(manifest.map(({ file }) => file)).toEqual(files);
  expect(readdirSync(first).sort()).toEqual([...files, 'manifest.json'].sort());
  for (const { file, format, pages, bytes, sha256 } of manifest) {
    const content = readFileSync(join(first, file));
    expect(createHash('sha256').update(content).digest('hex'), file).toBe(sha256);
    expect(content.length, file).toBe(bytes);
    if (format === 'pdf') expect((await readPdf(content)).pages.length, file).toBe(pages);
    if (format === 'docx') readDocx(content);
  }
}, 240_000);

it('says on every page of a PDF that it is sample data', async () => {
  for (const { name, formats } of PAPERS) {
    const pdf = await formats.pdf?.();
    if (pdf === undefined) continue;
    for (const { text } of (await readPdf(pdf)).pages)
      expect(text, name).toContain('DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ');
  }
});

it('says how it is used when no folder is named', () => {
  for (const args of [[], ['--into', folder]]) {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain('--out');
  }
});
