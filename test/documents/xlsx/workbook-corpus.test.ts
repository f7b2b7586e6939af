import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CORPUS, MADE_BY_CODE } from '../../fixtures/workbooks/corpus.ts';
import { readAs } from '../../fixtures/workbooks/corpus-case.ts';

const FOLDER = new URL('../../fixtures/workbooks/', import.meta.url);
const MOST_BYTES = 50_000;
const kept = (file: string): Buffer => readFileSync(new URL(file, FOLDER));

describe('the corpus of workbooks', () => {
  it('keeps every workbook it tells of, and no other, each small', () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.xlsx'));
    expect(files.toSorted()).toEqual(CORPUS.map(({ file }) => file).toSorted());
    expect(files.length).toBeGreaterThanOrEqual(60);
    expect(files.filter((file) => kept(file).length > MOST_BYTES)).toEqual([]);
  });

  it('says in JSON beside them what each must be read as', () => {
    expect(JSON.parse(kept('workbooks.json').toString('utf8'))).toEqual(CORPUS);
  });

  it.each(CORPUS.map((entry) => [entry.file, entry] as const))(
    'reads %s as it says, exactly',
    async (file, { file: _, madeBy: __, says: ___, ...expected }) => {
      expect(await readAs(kept(file))).toEqual(expected);
    },
  );

  it.each(MADE_BY_CODE.map((made) => [made.file, made] as const))(
    'reads %s made anew from today’s form the same way',
    async (_, { bytes, expected }) => {
      expect(await readAs(await bytes())).toEqual(expected);
    },
  );
});
