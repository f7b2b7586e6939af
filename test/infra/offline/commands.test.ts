import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LAO_CAI_2023 } from '../../../infra/local/sample/lao-cai-2023.ts';
import { sampleCase } from '../../../infra/local/sample/sample-case.ts';
import { publicBundle, publicBundleText } from '../../../shared/domain/bundle/public-bundle.ts';
import { bundleText, makeBundle } from '../../../shared/domain/bundle/result-bundle.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const blocCase = sampleCase(LAO_CAI_2023);
const made = makeBundle(blocCase);
if (!made.ok) throw new Error(JSON.stringify(made.errors));
const stored = bundleText(made.value);

function run(command: 'rank' | 'verify', content: string, ...options: string[]) {
  const file = join(folder, `${command}.json`);
  writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`infra/offline/${command}.ts`, file, ...options],
    {
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

function keysReversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(keysReversed);
  const entries = Object.entries(value).map(([key, inner]) => [key, keysReversed(inner)] as const);
  return Object.fromEntries(entries.reverse());
}

it('prints the ranking of a case, the same bytes for the bundle and for shuffled units, sheets and keys', () => {
  const plain = run('rank', JSON.stringify(blocCase));
  expect(plain).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(plain.stdout)).toMatchObject({ basis: 'VERIFIED', places: { length: 9 } });
  const { units, sheets } = blocCase;
  const shuffled = { ...blocCase, units: units.toReversed(), sheets: sheets.toReversed() };
  const otherKeys = keysReversed(shuffled);
  expect(Object.keys(otherKeys as object)[0]).not.toBe(Object.keys(blocCase)[0]);
  expect(run('rank', JSON.stringify(otherKeys, null, 1)).stdout).toBe(plain.stdout);
  expect(run('rank', stored).stdout).toBe(plain.stdout);
});

it('ranks on the units’ own points, the verified or the final ones: the final ones unless told otherwise', () => {
  const [first] = blocCase.reviews;
  const line = first?.lines[0];
  if (first === undefined || line === undefined) throw new Error('The sample is reviewed');
  const zero = { indicatorId: line.indicatorId, outcome: 'CHANGED', granted: '0', reason: 'Không' };
  const twice = { ...blocCase, finalReviews: [{ ...first, lines: [zero] }] };
  const on = (...options: string[]) => run('rank', JSON.stringify(twice), ...options).stdout;
  const figureOn = (basis: string) => {
    const { basis: rests, places } = JSON.parse(on('--basis', basis));
    const place = places.find(({ unitId }: { unitId: string }) => unitId === first.unitId);
    return { rests, figure: Number(place.figure) };
  };
  const [self, verified, final] = ['self', 'verified', 'final'].map(figureOn);
  expect([self?.rests, verified?.rests, final?.rests]).toEqual([
    'SELF_SCORED',
    'VERIFIED',
    'FINAL',
  ]);
  expect(final?.figure).toBeLessThan(verified?.figure ?? 0);
  const { places } = made.value.result;
  const before = places.find(({ unitId }) => unitId === first.unitId);
  expect(verified?.figure).toBe(Number(before?.figure));
  expect(on()).toBe(on('--basis=final'));
  for (const wrong of [['--basis', 'some'], ['--basis'], ['--base', 'self'], ['other.json']])
    expect(run('rank', '{}', ...wrong)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('--basis self|verified|final'),
    });
});

it('exits 2 with every fault at its path, and no stack trace', () => {
  const [first, second, ...others] = blocCase.sheets;
  const broken = {
    ...blocCase,
    sheets: [
      { ...first, lines: first?.lines.slice(1) },
      { ...second, unitId: 'nowhere' },
      ...others,
      others[0],
    ],
  };
  const { status, stdout, stderr } = run(
    'rank',
    JSON.stringify(broken).replace('"62115"', '"sáu"'),
  );
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('$.sheets[0].lines: bat-xat: Chỉ tiêu “thu-ngan-sach” chưa có dòng nào');
  expect(stderr).toContain('$.sheets[0].lines[0].actual: “sáu” viết chưa đúng.');
  expect(stderr).toContain('$.sheets[1].unitId: nowhere:');
  expect(stderr).toContain('[SheetTwice]');
  expect(stderr).not.toMatch(/ {4}at /);
});

it.each([
  ['a number that overflows', '{"schemaVersion": 1e400}', 'JsonNumber'],
  ['NaN', '{"schemaVersion": NaN}', 'JsonSyntax'],
  ['ten megabytes of nesting', '['.repeat(10_000_000), 'JsonTooDeep'],
  ['no JSON', 'xin chào', 'JsonSyntax'],
  ['nothing', '', 'JsonSyntax'],
])('refuses %s', (_, content, kind) => {
  for (const command of ['rank', 'verify'] as const) {
    const { status, stdout, stderr } = run(command, content);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`[${kind}]`);
    expect(stderr).not.toMatch(/ {4}at /);
  }
});

const CAI_LAY = readFileSync('shared/rule-sets/examples/tien-giang-2022-cai-lay.case.json', 'utf8');

it.each([
  ['"-3"', '“-3” viết chưa đúng. Ghi số trường hợp', 'WrongSpelling'],
  ['"ba"', '“ba” viết chưa đúng. Ghi số trường hợp', 'WrongSpelling'],
  ['"NaN"', '“NaN” viết chưa đúng. Ghi số trường hợp', 'WrongSpelling'],
  ['"1e400"', '“1e400” viết chưa đúng. Ghi số trường hợp', 'WrongSpelling'],
  ['-3', '“-3” không đúng loại dữ liệu.', 'WrongType'],
  ['null', '“null” không đúng loại dữ liệu.', 'WrongType'],
  ['NaN', 'Không phải JSON hợp lệ tại dòng 1902, cột 24: “NaN”.', 'JsonSyntax'],
  ['1e400', 'Số 1e400 quá lớn để giữ chính xác (dòng 1902, cột 24).', 'JsonNumber'],
])('refuses %s as a number of cases, in one line at its path', (count, said, kind) => {
  const content = CAI_LAY.replace('"count": "1"', `"count": ${count}`);
  const { status, stdout, stderr } = run('rank', content);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  const [, line, ...rest] = stderr.split('\n');
  expect(line).toContain(`$.sheets[0].lines[12].cases[4].count: ${said}`);
  expect(line).toContain(`[${kind}]`);
  expect(rest).toEqual(['']);
});

it('ends quietly when the reader of its output has seen enough', () => {
  const file = 'shared/rule-sets/examples/tien-giang-2022-cai-lay.case.json';
  const command = `"${process.execPath}" infra/offline/rank.ts ${file} | head -c 1`;
  expect(spawnSync('sh', ['-c', command], { encoding: 'utf8' })).toMatchObject({
    stdout: '{',
    stderr: '',
  });
});

it('says which file is missing, and how the command is used', () => {
  const rank = (...args: string[]) =>
    spawnSync(process.execPath, ['infra/offline/rank.ts', ...args], { encoding: 'utf8' });
  expect(rank('no-such.json')).toMatchObject({
    status: 2,
    stderr: 'no-such.json: không có tệp này.\n',
  });
  expect(rank().stderr).toContain('npm run -s rank -- case.json');
  expect(rank(folder).stderr).toContain('không phải là tệp');
});

it('verifies a public bundle, without the texts of the sheets', () => {
  const text = publicBundleText(publicBundle(made.value));
  expect(run('verify', text)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(made.value.digest),
  });
  expect(run('verify', text.replace('"actual":"62115"', '"actual":"62116"')).stdout).toContain(
    'Huyện Bát Xát, dòng 1.2 Tổng sản lượng cây trồng so với kế hoạch',
  );
});

it('verifies a stored bundle, and names unit and line when one digit was changed', () => {
  expect(run('verify', stored)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^equal: /),
  });
  const changed = run('verify', stored.replace('"actual":"62115"', '"actual":"62116"'));
  expect(changed.status).toBe(1);
  expect(changed.stdout).toContain(
    'Huyện Bát Xát, dòng 1.2 Tổng sản lượng cây trồng so với kế hoạch',
  );
  expect(changed.stdout).toMatch(/\$\.inputs\.sheets\[\d\]\.lines\[1\]/);
});
