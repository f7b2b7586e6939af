import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { typedInto } from '../../support/rule-set-workbook.ts';

const SHIPPED = 'shared/rule-sets/nghe-an.json';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rule-set-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['infra/offline/rule-set.ts', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

it('takes a table to a workbook that says the same, and shows worked examples of it', () => {
  const book = join(folder, 'nghe-an.xlsx');
  expect(run('to-xlsx', SHIPPED, book)).toMatchObject({ status: 0, stderr: '' });
  expect(run('check', book)).toMatchObject({ status: 0, stderr: '' });
  expect(run('diff', SHIPPED, book)).toEqual({
    status: 0,
    stdout: 'Hai bảng tiêu chí như nhau.\n',
    stderr: '',
  });
  const shown = run('preview', book);
  expect(shown).toMatchObject({ status: 0, stderr: '' });
  expect(shown.stdout).toContain('  5: Đạt yêu cầu: 5 điểm (');
});

it('says what a clone has of its own, with exit 1', () => {
  const cloned = run('clone', SHIPPED, 'nghe-an-2026', 'Bảng điểm 2026');
  expect(cloned).toMatchObject({ status: 0, stderr: '' });
  const file = join(folder, 'clone.json');
  writeFileSync(file, cloned.stdout.replace('"tie": "BALLOT"', '"tie": "SHARED_PLACE"'));
  const { status, stdout } = run('diff', SHIPPED, file);
  expect(status).toBe(1);
  expect(stdout).toContain('Thiết lập Mã bảng tiêu chí: từ “nghe-an” thành “nghe-an-2026”\n');
  expect(stdout).toContain('Thiết lập Khi vẫn bằng nhau: từ “Bỏ phiếu” thành “Đồng hạng”\n');
});

it('exits 2 with every fault at its cell or path', () => {
  const book = join(folder, 'faulty.xlsx');
  run('to-xlsx', SHIPPED, book);
  const faulty = typedInto(readFileSync(book), [
    { sheet: 'criteria', cell: 'E5', text: 'Theo cảm tính' },
    { sheet: 'criteria', cell: 'J6', text: '1O' },
  ]);
  writeFileSync(book, faulty);
  const told = run('check', book);
  expect(told).toMatchObject({ status: 2, stdout: '' });
  expect(told.stderr).toContain('2 lỗi:\nBảng tiêu chí!E5: “Theo cảm tính” không thuộc');
  expect(told.stderr).toContain('\nBảng tiêu chí!J6: ');
  const json = join(folder, 'faulty.json');
  writeFileSync(
    json,
    readFileSync(SHIPPED, 'utf8').replace('"baseTotal": "90"', '"baseTotal": "91"'),
  );
  expect(run('check', json).stderr).toContain('$.baseTotal: ');
});

it.each([
  [[]],
  [['draw', SHIPPED]],
  [['check']],
  [['check', 'nowhere.xlsx']],
  [['to-xlsx', SHIPPED]],
  [['clone', SHIPPED, 'only-an-id']],
])('exits 2 with a plain message for %j', (args) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/Cách dùng|không có tệp này/);
  expect(stderr).not.toContain('    at ');
});
