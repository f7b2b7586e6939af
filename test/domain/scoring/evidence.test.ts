import { describe, expect, it } from 'vitest';
import {
  checkSheetWithFiles,
  type DeclaredFile,
  withFiles,
} from '../../../shared/domain/scoring/evidence.ts';
import { evidenceIdOf } from '../../../shared/domain/scoring/evidence-id.ts';
import { buildRuleSet, direct, yesNo } from '../../support/build-rule-set.ts';

const RULES = buildRuleSet([direct({ id: 'd', evidence: 'REQUIRED' }), yesNo({ id: 'y' })]);
const LINES = [
  { indicatorId: 'd', claim: '2' },
  { indicatorId: 'y', met: 'có' },
];
const SHA = 'a'.repeat(64);

const file = (changes: Partial<DeclaredFile> = {}): DeclaredFile => ({
  id: '1',
  name: 'Báo cáo.pdf',
  type: 'PDF',
  indicatorIds: ['d'],
  by: 'can-bo',
  askedAt: '2023-12-05T03:00:00.000Z',
  sha256: SHA,
  sizeBytes: 10,
  state: 'KEPT',
  ...changes,
});

const checked = (...files: DeclaredFile[]) => checkSheetWithFiles(RULES, undefined, LINES, files);
const kinds = (...files: DeclaredFile[]) => {
  const { ok, ...rest } = checked(...files);
  return ok || !('errors' in rest)
    ? []
    : rest.errors.map((fault) => [fault.indicatorId, fault.kind, 'found' in fault && fault.found]);
};

describe('the files of a sheet that is handed in', () => {
  it('R-SHEET-4: stand for evidence that is required', () => {
    expect(kinds()).toEqual([['d', 'MissingEvidence', false]]);
    expect(kinds(file({ indicatorIds: ['y'] }))).toEqual([['d', 'MissingEvidence', false]]);
    const sheet = checked(file());
    expect(sheet.ok && sheet.value).toEqual([
      {
        indicatorId: 'd',
        state: 'REPORTED',
        claim: '2',
        files: [{ sha256: SHA, name: 'Báo cáo.pdf' }],
      },
      { indicatorId: 'y', state: 'REPORTED', met: true },
    ]);
  });

  it('are named once each, several on a line and one on several, whatever their order', () => {
    const other = file({ id: '2', name: 'Ảnh.jpg', type: 'JPG', indicatorIds: ['y', 'd'] });
    const twice = file({ id: '3' });
    const sheet = checked(other, twice, file());
    expect(sheet).toEqual(checked(file(), other));
    const names = sheet.ok && sheet.value.map(({ files }) => files?.map(({ name }) => name));
    expect(names).toEqual([['Báo cáo.pdf', 'Ảnh.jpg'], ['Ảnh.jpg']]);
  });

  it('R-EVIDENCE-2: refuse the sheet while one is not confirmed, by line and name', () => {
    const waiting = file({ state: 'WAITING', indicatorIds: ['d', 'y'] });
    const refused = file({ id: '2', name: 'Ảnh.jpg', state: 'REFUSED', fault: 'OTHER_CONTENT' });
    expect(kinds(waiting, refused)).toEqual([
      ['d', 'FileNotArrived', 'Báo cáo.pdf'],
      ['y', 'FileNotArrived', 'Báo cáo.pdf'],
      ['d', 'FileNotTaken', 'Ảnh.jpg'],
    ]);
  });

  it('are named by their line only when they are confirmed', () => {
    const waiting = file({ state: 'WAITING' });
    const refused = file({ state: 'REFUSED', fault: 'DAMAGED' });
    const { sha256: _, ...unhashed } = file();
    expect(withFiles(LINES, [waiting, refused, unhashed])).toEqual(LINES);
    expect(withFiles(LINES, [waiting, file()])[0]).toHaveProperty('files.length', 1);
  });

  it('excuse missing evidence of their own line alone, and no other fault of it', () => {
    const elsewhere = file({ state: 'WAITING', indicatorIds: ['y'] });
    expect(kinds(elsewhere).map(([id, kind]) => [id, kind])).toEqual([
      ['d', 'MissingEvidence'],
      ['y', 'FileNotArrived'],
    ]);
    const [line = { indicatorId: 'd' }, other = { indicatorId: 'y' }] = LINES;
    const unclear = [{ ...line, claim: 'nhiều' }, other];
    const sheet = checkSheetWithFiles(RULES, undefined, unclear, [file({ state: 'WAITING' })]);
    const told = sheet.ok ? [] : sheet.errors.map(({ kind }) => kind);
    expect(told).toEqual(['MalformedNumber', 'FileNotArrived']);
  });

  it('have a short name each, by their bytes and their name alone', () => {
    const scan = { sha256: SHA, name: 'Báo cáo.pdf' };
    const short = evidenceIdOf(scan);
    expect(short).toMatch(/^[0-9a-f]{16}$/);
    expect(evidenceIdOf({ name: scan.name, sha256: scan.sha256 })).toBe(short);
    expect(evidenceIdOf({ ...scan, name: 'Ảnh.jpg' })).not.toBe(short);
    expect(evidenceIdOf({ ...scan, sha256: 'b'.repeat(64) })).not.toBe(short);
  });

  it('do not make a blank line one that reports something', () => {
    const sheet = checkSheetWithFiles(
      RULES,
      undefined,
      [LINES[0] ?? { indicatorId: 'd' }],
      [file({ indicatorIds: ['d', 'y'] })],
    );
    expect(sheet).toEqual({ ok: false, errors: [{ kind: 'MissingLine', indicatorId: 'y' }] });
  });
});
