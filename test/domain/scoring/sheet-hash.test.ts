import { expect, it } from 'vitest';
import { hashSheet } from '../../../shared/domain/scoring/sheet-hash.ts';
import { reported } from '../../support/build-case.ts';

const sheet = [
  reported('a', { actual: '3', explanation: 'Vì mưa' }),
  reported('b', {
    cases: [
      { eventId: 'x', count: '1' },
      { eventId: 'y', count: '0' },
    ],
    evidence: 'QĐ 1',
  }),
];
const [first, second] = sheet as [(typeof sheet)[0], (typeof sheet)[0]];

it('R-REC-2: hashes the points part and the texts part apart', () => {
  const before = hashSheet(sheet);
  const text = hashSheet([{ ...first, explanation: 'Vì nắng' }, second]);
  expect(text.pointsHash).toBe(before.pointsHash);
  expect(text.textsHash).not.toBe(before.textsHash);
  expect(text.hash).not.toBe(before.hash);
  const points = hashSheet([{ ...first, actual: '4' }, second]);
  expect(points.textsHash).toBe(before.textsHash);
  expect(points.pointsHash).not.toBe(before.pointsHash);
  expect(points.lines[1]).toEqual(before.lines[1]);
  expect(points.lines[0]?.pointsHash).not.toBe(before.lines[0]?.pointsHash);
});

it('R-REC-2: hashes each count of cases with the points', () => {
  const before = hashSheet(sheet);
  const [late, lost] = second.cases ?? [];
  if (late === undefined || lost === undefined) throw new Error('no cases');
  for (const cases of [
    [{ ...late, count: '2' }, lost],
    [late],
    [{ ...late, eventId: 'z' }, lost],
  ]) {
    const after = hashSheet([first, { ...second, cases }]);
    expect(after.pointsHash).not.toBe(before.pointsHash);
    expect(after.textsHash).toBe(before.textsHash);
  }
});

it('is the same whatever the order of lines and cases', () => {
  const turned = { ...second, cases: [...(second.cases ?? [])].reverse() };
  expect(hashSheet([turned, first])).toEqual(hashSheet(sheet));
});

it('takes a field that is undefined for one that is not there', () => {
  expect(hashSheet([{ ...first, evidence: undefined }, second])).toEqual(hashSheet(sheet));
});

it('R-EVIDENCE-3: covers the bytes and the name of each file, in any order, with the texts', () => {
  const scan = { sha256: 'a'.repeat(64), name: 'Báo cáo.pdf' };
  const photo = { sha256: 'b'.repeat(64), name: 'Ảnh.jpg' };
  const hashed = (...files: (typeof scan)[]) => hashSheet([{ ...first, files }, second]);
  const before = hashed(scan, photo);
  expect(before.pointsHash).toBe(hashSheet(sheet).pointsHash);
  expect(hashed(photo, scan)).toEqual(before);
  const copy = { ...scan, name: 'Bản sao.pdf' };
  expect(hashed(copy, scan)).toEqual(hashed(scan, copy));
  for (const other of [
    hashSheet(sheet),
    hashed(scan),
    hashed({ ...scan, name: 'Báo cáo 2.pdf' }, photo),
    hashed({ ...scan, sha256: 'c'.repeat(64) }, photo),
    hashed(scan, { ...scan, name: photo.name }),
  ])
    expect(other.textsHash).not.toBe(before.textsHash);
});
