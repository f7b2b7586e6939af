import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOC, UNITS } from '../../infra/local/sample/lao-cai-2023.ts';
import { NOTICE } from '../../infra/local/sample/province.ts';
import { verifySignatures } from '../../shared/documents/signature/verify-signatures.ts';
import { readPdf } from '../support/read-pdf.ts';

const SEALED = 'quyet-dinh-co-dau-kiem-tra.pdf';
/** Each data folder makes a key of its own, so what is sealed differs from run to run behind the content. */
const isSealed = (name: string) => name === SEALED || /^van-ban\b.*\.pdf$/.test(name);

type Run = { readonly code: number; readonly said: string };

const run = (script: string, ...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { maxBuffer: 2 ** 24 }, (error, out, errors) => {
      const code = error === null ? 0 : Number(error.code ?? 1);
      resolve({ code, said: out + errors });
    });
  });

let folder: string;
let first: Run;
let second: Run;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'co-dau-sample-'));
  first = await run('infra/local/start.ts', '--once', '--out', join(folder, 'one'));
  second = await run('infra/local/start.ts', '--once', '--out', join(folder, 'two'));
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const output = (name: string, of = 'one') => readFile(join(folder, of, name));
/** A sealed file up to the end of its first revision: what was there before the seal. */
const contentOf = (file: Buffer) => file.subarray(0, file.indexOf('%%EOF') + '%%EOF'.length + 1);
const pagesOf = async (name: string) =>
  (await readPdf(await output(name))).pages.map(({ text }) => text);
const folded = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');

describe('npm start -- --once', () => {
  it('ends well, and leaves the ranking, the bundle, the decision and the score summary', async () => {
    expect(first).toMatchObject({ code: 0 });
    const names = await readdir(join(folder, 'one'));
    expect(names.sort()).toEqual([
      'bang-tong-hop.pdf',
      'bundle.json',
      'ho-so-trinh',
      SEALED,
      'quyet-dinh.pdf',
      'ranking.json',
      'van-ban',
    ]);
  });

  it('leaves the same bytes when it is run again into an empty data folder, under a seal of its own key', async () => {
    expect(second).toMatchObject({ code: 0 });
    const all = await readdir(join(folder, 'one'), { recursive: true });
    for (const name of all.filter((file) => /\.\w+$/.test(file))) {
      const [one, two] = [await output(name), await output(name, 'two')];
      const [first, second] = isSealed(name) ? [contentOf(one), contentOf(two)] : [one, two];
      expect({ name, same: first.equals(second) }).toEqual({ name, same: true });
    }
  });

  it('leaves the decision under the system’s seal, which holds, with the same content', async () => {
    const [content, sealed] = [await output('quyet-dinh.pdf'), await output(SEALED)];
    expect(sealed.subarray(0, content.length).equals(content)).toBe(true);
    expect(await verifySignatures(sealed)).toMatchObject({
      state: 'WHOLE',
      signatures: [
        { at: '2024-01-15T03:00:00Z', by: { subject: expect.stringContaining('Cờ Đầu') } },
      ],
    });
  });

  it('leaves every PDF of the bloc’s papers under that seal, which holds; the summary’s content beside it', async () => {
    const all = await readdir(join(folder, 'one', 'van-ban'), { recursive: true });
    const pdfs = all.filter((name) => name.endsWith('.pdf'));
    expect(pdfs.length).toBeGreaterThan(25);
    for (const name of pdfs) {
      const check = await verifySignatures(await output(join('van-ban', name)));
      expect({ name, check }).toMatchObject({
        check: {
          state: 'WHOLE',
          signatures: [
            { at: '2023-12-25T10:00:00Z', by: { subject: expect.stringContaining('Cờ Đầu') } },
          ],
        },
      });
    }
    const summary = contentOf(await output(join('van-ban', 'score-summary.pdf')));
    expect(summary.equals(await output('bang-tong-hop.pdf'))).toBe(true);
  });

  it('prints the refusal of the malformed sheet with its cell, and the ranking with its tie', () => {
    expect(first.said).toMatch(/Bản tự chấm!I\d+: “65\.79,2%”/);
    expect(first.said).toContain('xếp thứ theo điểm tự chấm, chưa thẩm định');
    expect(first.said).toContain('Đồng hạng 6');
  });

  it('leaves the papers of the bloc, and of each unit its sheet with reasons in a folder of its own', async () => {
    const all = await readdir(join(folder, 'one', 'van-ban'), { recursive: true });
    for (const file of ['score-summary.xlsx', 'review-minutes.docx', 'submission-letter.pdf'])
      expect(all).toContain(file);
    for (const { id } of UNITS) expect(all).toContain(join(id, 'score-sheet.pdf'));
  });

  it('leaves the department’s papers of the year, with what the council agreed on', async () => {
    const all = await readdir(join(folder, 'one', 'ho-so-trinh'));
    expect(all).toHaveLength(7);
    const letter = folded((await pagesOf(join('ho-so-trinh', 'submission-letter.pdf'))).join(' '));
    expect(letter).toContain('TỜ TRÌNH');
    expect(letter).toContain('tại Biên bản số');
    expect(letter).toContain('cho 01 tập thể: Nhân dân và cán bộ huyện Bảo Thắng');
  });

  it('spells the nine units in the summary as they are spelled', async () => {
    const text = folded((await pagesOf('bang-tong-hop.pdf')).join(' '));
    for (const { name } of UNITS) expect(text).toContain(name);
    expect(text).toContain(BLOC.name.toLocaleUpperCase('vi'));
    expect(text).toContain('minh họa');
  });

  it('writes the decision with its title, number, date and list', async () => {
    const text = folded((await pagesOf('quyet-dinh.pdf')).join(' '));
    expect(text).toContain('QUYẾT ĐỊNH');
    expect(text).toContain('Về việc tặng Cờ thi đua của Ủy ban nhân dân tỉnh');
    expect(text).toContain('Số: 128/QĐ-UBND');
    expect(text).toContain('Lào Cai, ngày 15 tháng 01 năm 2024');
    expect(text).toContain('Nhân dân và cán bộ huyện Bảo Thắng');
  });

  it('stamps every page as sample data without legal value', async () => {
    const letter = join('ho-so-trinh', 'submission-letter.pdf');
    for (const name of ['quyet-dinh.pdf', 'bang-tong-hop.pdf', letter]) {
      for (const page of await pagesOf(name)) expect(folded(page)).toContain(NOTICE);
    }
  });
});

describe('npm run verify', () => {
  it('says equal of the bundle that was left', async () => {
    const verdict = await run('infra/offline/verify.ts', join(folder, 'one', 'bundle.json'));
    expect(verdict).toMatchObject({ code: 0, said: expect.stringMatching(/^equal/) });
  });

  it('exits 1 and names unit and line when one digit of a sheet is changed', async () => {
    const text = (await output('bundle.json')).toString('utf8');
    const changed = text.replace('"actual":"441"', '"actual":"442"');
    expect(changed).not.toBe(text);
    const file = join(folder, 'changed.json');
    await writeFile(file, changed);
    const verdict = await run('infra/offline/verify.ts', file);
    expect(verdict.code).toBe(1);
    expect(verdict.said).toContain('Huyện Bát Xát, dòng 1.1');
  });

  it('exits 2 for what is no bundle', async () => {
    const file = join(folder, 'none.json');
    await writeFile(file, '{"schemaVersion":1');
    expect((await run('infra/offline/verify.ts', file)).code).toBe(2);
  });
});
