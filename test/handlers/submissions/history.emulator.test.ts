import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WrittenLine } from '../../../shared/domain/scoring/sheet.ts';
import { type FunctionsUnderTest, startFunctions } from '../../support/functions-under-test.ts';
import {
  addBloc,
  foundProvince,
  handIn,
  type People,
  peopleOf,
  ROUTES,
  sheetBody,
  TIMES,
} from '../../support/test-province.ts';
import { uploadsOf, workbook } from '../../support/workbook-uploads.ts';

let functions: FunctionsUnderTest;
let as: People;
beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  await foundProvince(as);
});
afterAll(() => functions.close());

let blocs = 0;
async function newBloc(): Promise<string> {
  blocs += 1;
  await addBloc(as, `khoi-${blocs}`);
  return `khoi-${blocs}`;
}
const read = (
  route: string,
  bloc: string,
  {
    sub = 'thu-truong-u1',
    ...more
  }: { sub?: string; at?: string; query?: Readonly<Record<string, string>> } = {},
) => as(sub).get(route, { path: { bloc }, at: TIMES.open, ...more });
const lines = (actual: string, claim = '3.5'): WrittenLine[] => sheetBody(actual, claim).lines;
const save = (bloc: string, written: readonly WrittenLine[], base: object, sub = 'can-bo-u1') =>
  as(sub).put(ROUTES.draft, { path: { bloc }, at: TIMES.open, body: { lines: written, base } });
const changed = (indicatorId: string, part: string, before: object, after: object) => ({
  indicatorId,
  parts: [{ part, before, after }],
  addedFiles: [],
  removedFiles: [],
});

describe('the versions of a sheet', () => {
  it('R-HISTORY-1: stand newest first, each with who, when, how, and what it changed', async () => {
    const bloc = await newBloc();
    const handed = await handIn(as, 'u1', { bloc, body: sheetBody('90') });
    const base = { baseVersion: 1, baseHash: handed.body.hash };
    const mended = await workbook(as, bloc, lines('95', '4'), base);
    await uploadsOf(functions, as).sent(bloc, mended);
    const { status, body } = await read(ROUTES.sheetVersions, bloc);
    expect(status).toBe(200);
    const [second, first] = body.items;
    expect(second).toMatchObject({
      receipt: { version: 2, channel: 'XLSX', by: 'thu-truong-u1' },
      byName: 'Người thu-truong-u1',
      changes: [
        changed('d', 'CLAIM', { claim: '3,5' }, { claim: '4' }),
        changed('p', 'RESULT', { actual: '90' }, { actual: '95' }),
      ],
    });
    expect(first).toMatchObject({ receipt: { version: 1, channel: 'WEB' } });
    expect(first.changes.map(({ indicatorId }: WrittenLine) => indicatorId)).toEqual([
      'd',
      'p',
      'y',
    ]);
    expect([body.items.length, body.cursor]).toEqual([2, undefined]);
  });

  it('come in pages, each entry compared with the one before also where the page ends', async () => {
    const bloc = await newBloc();
    for (let base = 0; base < 5; base += 1)
      await handIn(as, 'u1', { bloc, base, body: sheetBody(`9${base}`) });
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '2', ...(cursor === undefined ? {} : { cursor }) };
      const { body } = await read(ROUTES.sheetVersions, bloc, { query });
      for (const { receipt, changes } of body.items) {
        seen.push(receipt.version);
        expect(changes.length).toBe(receipt.version === 1 ? 3 : 1);
      }
      cursor = body.cursor;
    } while (cursor !== undefined);
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });

  it('are none before the first, and are read by those alone who may read the sheet', async () => {
    const bloc = await newBloc();
    expect((await read(ROUTES.sheetVersions, bloc)).body).toEqual({ items: [] });
    await handIn(as, 'u1', { bloc });
    expect((await read(ROUTES.sheetVersions, bloc, { sub: 'can-bo-u2' })).status).toBe(403);
    const verifying = { sub: 'so-noi-vu', at: TIMES.verifying };
    expect((await read(ROUTES.sheetVersions, bloc, verifying)).body.items.length).toBe(1);
  });
});

describe('the drafts of a sheet', () => {
  it('R-HISTORY-1: stand newest first, each with what saving it changed', async () => {
    const bloc = await newBloc();
    const { state } = (await save(bloc, lines('80'), { version: 0, draft: 0 })).body;
    await save(bloc, lines('80', '2'), state);
    await save(bloc, lines('85'), state, 'thu-truong-u1');
    await handIn(as, 'u1', { bloc, body: sheetBody('70', '1') });
    await save(bloc, lines('70', '3'), { version: 1, draft: 3 });
    const { body } = await read(ROUTES.sheetDrafts, bloc);
    expect(
      body.items.map(({ draft, byName }: never) => [(draft as { number: number }).number, byName]),
    ).toEqual([
      [4, 'Người can-bo-u1'],
      [3, 'Người thu-truong-u1'],
      [2, 'Người can-bo-u1'],
      [1, 'Người can-bo-u1'],
    ]);
    const [, third, second, first] = body.items;
    expect(third.changes).toEqual([changed('p', 'RESULT', { actual: '80' }, { actual: '85' })]);
    expect(second.changes).toEqual([changed('d', 'CLAIM', { claim: '3,5' }, { claim: '2' })]);
    expect(first.changes.length).toBe(3);
  });

  it('R-SUBMIT-4: are listed for the unit’s own people alone', async () => {
    const bloc = await newBloc();
    await save(bloc, lines('80'), { version: 0, draft: 0 });
    await handIn(as, 'u1', { bloc });
    const verifying = { sub: 'so-noi-vu', at: TIMES.verifying };
    const asked = await read(ROUTES.sheetDrafts, bloc, verifying);
    expect([asked.status, asked.body.kind]).toEqual([403, 'NotPermitted']);
    expect((await read(ROUTES.sheetDrafts, bloc, { sub: 'can-bo-u1' })).body.items.length).toBe(1);
  });
});
