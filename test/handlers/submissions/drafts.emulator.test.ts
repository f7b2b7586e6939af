import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectWorkbook } from '../../../shared/documents/xlsx/read-workbook.ts';
import type { WrittenLine } from '../../../shared/domain/scoring/sheet.ts';
import { typed } from '../../support/edited-workbook.ts';
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
import { type Uploads, uploadsOf, workbook } from '../../support/workbook-uploads.ts';

let functions: FunctionsUnderTest;
let as: People;
let byHead: Uploads;
let byOfficer: Uploads;
beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  byHead = uploadsOf(functions, as);
  byOfficer = uploadsOf(functions, as, 'can-bo-u1');
  await foundProvince(as);
});
afterAll(() => functions.close());

let blocs = 0;
async function newBloc(): Promise<string> {
  blocs += 1;
  await addBloc(as, `khoi-${blocs}`);
  return `khoi-${blocs}`;
}

const NOTHING = { version: 0, draft: 0 };
const look = async (bloc: string, sub = 'thu-truong-u1') =>
  (await as(sub).get(ROUTES.draft, { path: { bloc }, at: TIMES.open })).body;
const save = (bloc: string, lines: readonly WrittenLine[], base = NOTHING, more: object = {}) =>
  as('can-bo-u1').put(ROUTES.draft, {
    path: { bloc },
    at: TIMES.open,
    body: { lines, base, ...more },
  });
const submit = async (
  bloc: string,
  { seen, sub = 'thu-truong-u1', key }: { seen?: object; sub?: string; key?: string } = {},
) => {
  const { state, hash } = await look(bloc);
  const body = seen ?? { ...state, hash };
  const headers = { 'idempotency-key': key ?? `gui-${bloc}-${state.draft}` };
  return as(sub).post(ROUTES.submissions, { path: { bloc }, at: TIMES.open, body, headers });
};
const lines = (actual: string, claim = '3,5'): WrittenLine[] => [
  { indicatorId: 'p', actual },
  { indicatorId: 'y', met: 'Có' },
  { indicatorId: 'd', claim },
];
const kindOf = (answer: { status: number; body: { kind: string } }) => [
  answer.status,
  answer.body.kind,
];
/** The unit's form as it is downloaded now. */
const form = async (bloc: string) =>
  Buffer.from(
    (await as('can-bo-u1').get(ROUTES.template, { path: { bloc }, at: TIMES.open })).text,
    'base64',
  );

describe('an officer and the head', () => {
  it('R-SUBMIT-5: the officer saves what is typed, faults and all; the head hands in what is right', async () => {
    const bloc = await newBloc();
    const first = await save(bloc, lines('chín mươi'));
    expect([first.status, first.body.state]).toEqual([200, { version: 0, draft: 1 }]);
    const seen = await look(bloc);
    expect(seen).toMatchObject({
      draft: { by: 'can-bo-u1', byName: 'Người can-bo-u1', channel: 'WEB' },
      lines: lines('chín mươi'),
      faults: [{ indicatorId: 'p', field: 'actual', what: expect.stringContaining('chín mươi') }],
    });
    expect(kindOf(await submit(bloc))).toEqual([422, 'FaultySheet']);
    await save(bloc, lines('90'), first.body.state);
    expect(kindOf(await submit(bloc, { sub: 'can-bo-u1' }))).toEqual([403, 'HeadHandsIn']);
    const { status, body: receipt } = await submit(bloc);
    expect([status, receipt.version, receipt.by]).toEqual([201, 1, 'thu-truong-u1']);
    const json = await handIn(as, 'u1', { bloc: await newBloc(), body: { lines: lines('90') } });
    expect(receipt.hash).toBe(json.body.hash);
    const after = await look(bloc);
    expect([after.draft, after.state]).toEqual([undefined, { version: 1, draft: 2 }]);
  });

  it('R-SUBMIT-5: an officer hands in neither directly nor by a workbook, which waits for the head', async () => {
    const bloc = await newBloc();
    const direct = await handIn(as, 'u1', { bloc, sub: 'can-bo-u1' });
    expect(kindOf(direct)).toEqual([403, 'HeadHandsIn']);
    const kept = await byOfficer.sent(bloc, await workbook(as, bloc));
    expect(kept).toMatchObject({ state: 'KEPT', draft: { number: 1, by: 'can-bo-u1' } });
    expect((await submit(bloc)).body).toMatchObject({ version: 1, by: 'thu-truong-u1' });
  });

  it('R-SUBMIT-5: an officer’s workbook with faults comes back marked', async () => {
    const bloc = await newBloc();
    const sent = await byOfficer.sent(bloc, await workbook(as, bloc, lines('nhiều')));
    expect([sent.state, sent.faults.length]).toEqual(['REFUSED', 1]);
    expect((await look(bloc)).draft).toBeUndefined();
  });

  it('R-SUBMIT-6: the head hands in what was read, not what was saved since', async () => {
    const bloc = await newBloc();
    await save(bloc, lines('80'));
    const { state, hash } = await look(bloc);
    await save(bloc, lines('90'), state);
    const late = await submit(bloc, { seen: { ...state, hash } });
    expect(kindOf(late)).toEqual([412, 'DraftChanged']);
    const forged = await submit(bloc, { seen: { version: 0, draft: 2, hash } });
    expect(kindOf(forged)).toEqual([412, 'DraftChanged']);
  });

  it('R-SUBMIT-2: a double click hands in once', async () => {
    const bloc = await newBloc();
    await save(bloc, lines('80'));
    const { state, hash } = await look(bloc);
    const seen = { ...state, hash };
    const answers = await Promise.all(
      [1, 2, 3].map(() => submit(bloc, { seen, key: 'hai-lan-nhap' })),
    );
    expect(answers.map(({ body }) => body.version)).toEqual([1, 1, 1]);
  });

  it('takes no lines that have no place, and nothing out of time or from strangers', async () => {
    const bloc = await newBloc();
    const unknown = await save(bloc, [{ indicatorId: 'la', actual: '1' }]);
    expect(kindOf(unknown)).toEqual([422, 'FaultySheet']);
    expect(kindOf(await save(bloc, [], { version: 0, draft: 9 }))).toEqual([412, 'OtherBase']);
    const put = (sub: string, at: string) =>
      as(sub).put(ROUTES.draft, { path: { bloc }, at, body: { lines: [], base: NOTHING } });
    expect(kindOf(await put('can-bo-u1', TIMES.closes))).toEqual([409, 'StageOver']);
    expect(kindOf(await put('can-bo-u2', TIMES.open))).toEqual([403, 'NotYourUnit']);
    expect(kindOf(await put('so-noi-vu', TIMES.open))).toEqual([403, 'NotPermitted']);
  });
});

describe('two who work at once', () => {
  it('R-SUBMIT-3: what they changed in different lines comes together', async () => {
    const bloc = await newBloc();
    const { state } = (await save(bloc, lines('80'))).body;
    await save(bloc, lines('90'), state);
    await save(bloc, lines('80', '2'), state);
    expect(await look(bloc)).toMatchObject({ lines: lines('90', '2'), conflicts: [] });
  });

  it('R-SUBMIT-3: what they changed in the same line waits for a choice, and is not handed in before', async () => {
    const bloc = await newBloc();
    const { state } = (await save(bloc, lines('80'))).body;
    await save(bloc, lines('90'), state);
    await save(bloc, lines('95'), state);
    const seen = await look(bloc);
    expect(seen.lines).toEqual(lines('90'));
    expect(seen.conflicts).toMatchObject([
      { indicatorId: 'p', part: 'RESULT', value: { actual: '95' }, stored: { actual: '90' } },
    ]);
    expect(kindOf(await submit(bloc))).toEqual([409, 'ConflictsOpen']);
    const settles = seen.conflicts.map(({ id }: { id: string }) => id);
    await save(bloc, lines('95'), seen.state, { settles });
    expect(await look(bloc)).toMatchObject({ lines: lines('95'), conflicts: [] });
    expect((await submit(bloc)).body.version).toBe(1);
  });

  it('R-SUBMIT-3: loses nothing when many save at the same moment', async () => {
    const bloc = await newBloc();
    const fields = ['explanation', 'evidence'] as const;
    const edits = ['p', 'y', 'd'].flatMap((indicatorId) =>
      fields.map((field) => ({ indicatorId, [field]: `${indicatorId} ${field}` })),
    );
    const answers = [];
    for (const some of [edits.slice(0, 3), edits.slice(3)])
      answers.push(...(await Promise.all(some.map((line) => save(bloc, [line])))));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    const seen = await look(bloc);
    const texts = JSON.stringify([seen.lines, seen.conflicts]);
    for (const { indicatorId } of edits)
      for (const field of fields) expect(texts).toContain(`${indicatorId} ${field}`);
    const same = await Promise.all(
      ['11', '12', '13'].map((actual) => save(bloc, [{ indicatorId: 'p', actual }], seen.state)),
    );
    expect(same.map(({ status }) => status)).toEqual(Array(3).fill(200));
    const { lines: left, conflicts } = await look(bloc);
    for (const actual of ['11', '12', '13'])
      expect(JSON.stringify([left, conflicts])).toContain(`"actual":"${actual}"`);
  });

  it('saves nothing new for what is there already', async () => {
    const bloc = await newBloc();
    const first = await save(bloc, lines('80'));
    const again = await save(bloc, lines('80,0'));
    expect(again.body.state).toEqual(first.body.state);
  });
});

describe('a workbook made from an older state', () => {
  it('R-SUBMIT-3: is merged with the version that came in meanwhile, and shown before it is handed in', async () => {
    const bloc = await newBloc();
    await handIn(as, 'u1', { bloc, body: sheetBody('80') });
    const older = await form(bloc);
    await handIn(as, 'u1', { bloc, body: sheetBody('80', '2'), base: 1 });
    const kept = await byHead.sent(bloc, typed('I6', '90', older));
    expect(kept).toMatchObject({ state: 'KEPT', draft: { conflicts: 0 } });
    expect((await look(bloc)).lines).toEqual(lines('90', '2'));
    expect((await submit(bloc)).body.version).toBe(3);
  });

  it('R-SUBMIT-3: keeps both sides of a line that both changed', async () => {
    const bloc = await newBloc();
    await handIn(as, 'u1', { bloc, body: sheetBody('80') });
    const older = await form(bloc);
    await handIn(as, 'u1', { bloc, body: sheetBody('85'), base: 1 });
    const kept = await byHead.sent(bloc, typed('I6', '90', older));
    expect(kept).toMatchObject({ state: 'KEPT', draft: { conflicts: 1 } });
    expect((await look(bloc)).conflicts[0]).toMatchObject({
      value: { actual: '90' },
      stored: { actual: '85' },
    });
  });

  it('R-SUBMIT-6: does not carry the officer’s unseen draft in with it', async () => {
    const bloc = await newBloc();
    const blank = await form(bloc);
    await save(bloc, [{ indicatorId: 'p', actual: '1', explanation: 'Của cán bộ' }]);
    const cells = { I6: '90', I7: 'Có', K8: '3' };
    const filled = Object.entries(cells).reduce(
      (bytes, [ref, text]) => typed(ref, text, bytes),
      blank as Uint8Array,
    );
    const kept = await byHead.sent(bloc, filled);
    expect(kept).toMatchObject({ state: 'KEPT', draft: { conflicts: 1 } });
    const sheet = await as('can-bo-u1').get(ROUTES.sheet, { path: { bloc }, at: TIMES.open });
    expect(sheet.status).toBe(404);
  });

  it('goes on from what it said when the same person sent it before', async () => {
    const bloc = await newBloc();
    const blank = await form(bloc);
    const cells = (texts: Readonly<Record<string, string>>) =>
      Object.entries(texts).reduce(
        (bytes, [ref, text]) => typed(ref, text, bytes),
        blank as Uint8Array,
      );
    await byOfficer.sent(bloc, cells({ I6: '70' }), { asDraft: true });
    await byOfficer.sent(bloc, cells({ I6: '80', I7: 'Có' }), { asDraft: true });
    const { state } = await look(bloc);
    const mended = [
      { indicatorId: 'p', actual: '85' },
      { indicatorId: 'y', met: 'Có' },
    ];
    await save(bloc, mended, state);
    await byOfficer.sent(bloc, cells({ I6: '80', I7: 'Có', K8: '3,5' }), { asDraft: true });
    expect(await look(bloc)).toMatchObject({ lines: lines('85'), conflicts: [] });
    await byOfficer.sent(bloc, cells({ I6: '90', I7: 'Có', K8: '3,5' }), { asDraft: true });
    expect(await look(bloc)).toMatchObject({
      lines: lines('85'),
      conflicts: [{ value: { actual: '90' } }],
    });
  });

  it('is the next version when the same person sends it again with a figure mended', async () => {
    const bloc = await newBloc();
    expect((await byHead.sent(bloc, await workbook(as, bloc, lines('80')))).state).toBe('ACCEPTED');
    const again = await byHead.sent(bloc, await workbook(as, bloc, lines('90')));
    expect(again.receipt).toMatchObject({ version: 2 });
  });

  it('is handed in at once when it was filled from the draft itself', async () => {
    const bloc = await newBloc();
    await save(bloc, lines('1,125'));
    const drafted = await form(bloc);
    const read = await inspectWorkbook(drafted);
    expect(read.ok && read.value.identity).toMatchObject({ baseVersion: 0, baseDraft: 1 });
    expect((await byHead.sent(bloc, typed('I6', '70', drafted))).receipt.version).toBe(1);
  });

  it('R-SUBMIT-3: leaves what was saved and not handed in to be gone on with', async () => {
    const bloc = await newBloc();
    await save(bloc, [...lines('80'), { indicatorId: 'p', explanation: '' }].slice(0, 3));
    const { state } = await look(bloc);
    await save(bloc, lines('80', '1'), state);
    await handIn(as, 'u1', { bloc, body: { lines: lines('80') } });
    const seen = await look(bloc);
    expect(seen.state).toEqual({ version: 1, draft: 2 });
    expect(seen.conflicts).toMatchObject([{ indicatorId: 'd', value: { claim: '1' } }]);
  });
});
