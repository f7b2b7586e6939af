import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectWorkbook } from '../../../shared/documents/xlsx/read-workbook.ts';
import { RETURNED_FORM, typed, withCell } from '../../support/edited-workbook.ts';
import { type FunctionsUnderTest, startFunctions } from '../../support/functions-under-test.ts';
import { markedCells } from '../../support/marked-cells.ts';
import { unpacked } from '../../support/raw-workbook.ts';
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
import {
  fetched,
  objectEvent,
  type Uploads,
  uploadsOf,
  workbook,
} from '../../support/workbook-uploads.ts';

let functions: FunctionsUnderTest;
let as: People;
let uploads: Uploads;
beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  uploads = uploadsOf(functions, as);
  await foundProvince(as);
});
afterAll(() => functions.close());

let blocs = 0;
async function newBloc(): Promise<string> {
  blocs += 1;
  await addBloc(as, `khoi-${blocs}`);
  return `khoi-${blocs}`;
}

const FAULTY = [
  { indicatorId: 'p', actual: '65.79,2%', claim: '9', explanation: '=HYPERLINK("http://x")' },
  { indicatorId: 'y', met: 'có lẽ' },
  { indicatorId: 'd', claim: '9', evidence: 'Số 1/BC' },
];

const kindsOf = ({ faults = [] }: { faults?: readonly { kind: string }[] }) =>
  faults.map(({ kind }) => kind);

/** The copy that came back, with other texts typed into its cells. */
const mended = (texts: Readonly<Record<string, string>>, copy: Uint8Array): Uint8Array =>
  Object.entries(texts).reduce(
    (bytes, [ref, text]) => typed(ref, text, bytes, RETURNED_FORM),
    copy,
  );

describe('a workbook with faults', () => {
  it('comes back as a copy with the unit’s own words and each faulty cell marked', async () => {
    const bloc = await newBloc();
    const { state, faults, returned } = await uploads.sent(bloc, await workbook(as, bloc, FAULTY));
    expect(state).toBe('REFUSED');
    expect(returned.fileName).toBe('Bản tự chấm điểm - Huyện U1 - các ô cần sửa.xlsx');
    const copy = await fetched(returned.url);
    expect(markedCells(copy)).toEqual(['I6', 'I7', 'K8']);
    expect(faults.map(({ cell }: { cell: string }) => cell)).toEqual([
      'Bản tự chấm!I6',
      'Bản tự chấm!I7',
      'Bản tự chấm!K8',
    ]);
    const read = await inspectWorkbook(copy);
    expect(read.ok && read.value.lines).toEqual(FAULTY);
  });

  it('tells cells that can’t be taken together with what the rules find, each cell once', async () => {
    const bloc = await newBloc();
    const lines = [{ indicatorId: 'p', actual: 'nhiều' }, ...sheetBody().lines.slice(1)];
    const formula = withCell('K8', '', '<f>2+1</f><v>3</v>', await workbook(as, bloc, lines));
    const { faults, returned } = await uploads.sent(bloc, typed('I8', 'chép nhầm', formula));
    expect(kindsOf({ faults })).toEqual(['MalformedNumber', 'NotAnInput', 'FormulaInInput']);
    const copy = await fetched(returned.url);
    expect(markedCells(copy)).toEqual(['I6', 'I8', 'K8']);
    const list = unpacked(copy)['xl/sharedStrings.xml'];
    for (const shown of ['nhiều', 'chép nhầm', '3 ?']) expect(list).toContain(`>${shown}</t>`);
  });

  it('comes back the same while it is not mended, and is taken once it is', async () => {
    const bloc = await newBloc();
    const formula = withCell('K8', '', '<f>2+1</f><v>3</v>', await workbook(as, bloc));
    const first = await uploads.sent(bloc, typed('I6', '65.79,2%', formula));
    const copy = await fetched(first.returned.url);
    const again = await uploads.sent(bloc, copy);
    expect([again.state, again.faults.length]).toEqual(['REFUSED', 2]);
    expect(markedCells(await fetched(again.returned.url))).toEqual(markedCells(copy));
    const { state, receipt } = await uploads.sent(bloc, mended({ I6: '100', K8: '3,5' }, copy));
    expect(state).toBe('ACCEPTED');
    const json = await handIn(as, 'u1', { bloc: await newBloc() });
    expect(receipt.hash).toBe(json.body.hash);
  });

  it('is kept as it came, and its copy is the same when the event comes twice', async () => {
    const bloc = await newBloc();
    const ticket = await uploads.askedTicket(bloc);
    const original = await workbook(as, bloc, FAULTY);
    const versionId = await uploads.posted(ticket, original);
    const event = objectEvent(ticket, versionId, '2023-12-05T03:01:00Z');
    await Promise.all([1, 2].map(() => functions.wake('submissions/receive-workbook', event)));
    const other = await uploads.askedTicket(bloc);
    await uploads.received(other, original);
    const copies = await Promise.all(
      [ticket, other].map((id) => functions.documents.get(`returned/${id}.xlsx`)),
    );
    expect(copies[0]).toEqual(copies[1]);
    const kept = await functions.documents.get(`incoming/${ticket}`);
    expect(Buffer.compare(kept ?? new Uint8Array(), original)).toBe(0);
  });

  it('has no copy when it is no workbook of the unit at all', async () => {
    const bloc = await newBloc();
    const none = await uploads.sent(bloc, Buffer.from('xin chào'));
    expect([none.state, none.returned]).toEqual(['REFUSED', undefined]);
    const foreign = await uploads.sent(bloc, await workbook(as, bloc, FAULTY, { unitId: 'u2' }));
    expect([kindsOf(foreign), foreign.returned]).toEqual([['OtherUnit'], undefined]);
  });

  it('keeps what was written for an indicator that is not assigned in sight', async () => {
    const bloc = await newBloc();
    const bytes = await workbook(as, bloc);
    const body = {
      lines: [
        { indicatorId: 'p', state: 'ASSIGNED', target: '100' },
        { indicatorId: 'd', state: 'NOT_ASSIGNED' },
      ],
    };
    const given = await as('so-noi-vu').put(ROUTES.assignment, { path: { bloc }, body });
    expect(given.status, given.text).toBe(200);
    const answered = await uploads.sent(bloc, bytes);
    expect(kindsOf(answered)).toEqual(['NotAssigned']);
    const copy = await fetched(answered.returned.url);
    expect(markedCells(copy)).toEqual(['K8']);
    expect((await uploads.sent(bloc, mended({ K8: '' }, copy))).state).toBe('ACCEPTED');
  });

  it('was filled from another sheet of the same number: refused, as nothing tells what was changed', async () => {
    const bloc = await newBloc();
    await handIn(as, 'u1', { bloc });
    const base = { baseVersion: 1, baseHash: 'e'.repeat(64) };
    const answered = await uploads.sent(bloc, await workbook(as, bloc, undefined, base));
    expect(kindsOf(answered)).toEqual(['OtherBase']);
  });
});

describe('a workbook that is to be a draft', () => {
  const template = (bloc: string, sub = 'can-bo-u1', query = {}) =>
    as(sub).get(ROUTES.template, { path: { bloc }, at: TIMES.open, query });
  const draftOf = (bloc: string, sub = 'can-bo-u1') =>
    as(sub).get(ROUTES.draft, { path: { bloc }, at: TIMES.open });
  const linesIn = async (answer: { readonly text: string }) => {
    const read = await inspectWorkbook(Buffer.from(answer.text, 'base64'));
    return read.ok ? read.value : undefined;
  };

  it('R-SUBMIT-4: is kept, and is no submission', async () => {
    const bloc = await newBloc();
    const lines = [
      { indicatorId: 'p', actual: '70' },
      { indicatorId: 'd', claim: '2,5' },
    ];
    const kept = await uploads.sent(bloc, await workbook(as, bloc, lines), { asDraft: true });
    expect(kept).toMatchObject({ state: 'KEPT', draft: { number: 1, lines: 2, baseHash: '' } });
    expect([kept.receipt, kept.faults, kept.returned]).toEqual([undefined, undefined, undefined]);
    const sheet = await as('can-bo-u1').get(ROUTES.sheet, { path: { bloc }, at: TIMES.open });
    expect(sheet.status).toBe(404);
    expect((await draftOf(bloc)).body).toMatchObject({
      draft: { by: 'thu-truong-u1', channel: 'XLSX', at: '2023-12-05T03:01:00.000Z' },
      lines: [
        { indicatorId: 'p', actual: '70' },
        { indicatorId: 'd', claim: '2,5' },
      ],
    });
  });

  it('keeps what is wrong too, tells it, and marks it in a copy; only a cell that can’t be taken changes nothing', async () => {
    const bloc = await newBloc();
    const formula = withCell('M7', '', '<f>"Số "&amp;1</f><v>Số 1</v>', await workbook(as, bloc));
    const kept = await uploads.sent(bloc, typed('K8', 'ba', formula), { asDraft: true });
    expect([kept.state, kept.draft.lines]).toEqual(['KEPT', 2]);
    expect(kindsOf(kept)).toEqual(['FormulaInInput', 'MalformedNumber']);
    expect(markedCells(await fetched(kept.returned.url))).toEqual(['M7', 'K8']);
    expect((await draftOf(bloc)).body.lines).toEqual([
      { indicatorId: 'p', actual: '100' },
      { indicatorId: 'd', claim: 'ba' },
    ]);
  });

  it('is what the next form is filled with, and waits beside a sheet that is handed in past it', async () => {
    const bloc = await newBloc();
    await uploads.sent(bloc, await workbook(as, bloc, [{ indicatorId: 'p', actual: '60' }]), {
      asDraft: true,
    });
    const goesOn = [{ indicatorId: 'p', actual: '70' }];
    await uploads.sent(bloc, await workbook(as, bloc, goesOn, { baseDraft: 1 }), { asDraft: true });
    expect((await draftOf(bloc)).body.draft.number).toBe(2);
    expect((await linesIn(await template(bloc)))?.lines[0]).toEqual({
      indicatorId: 'p',
      actual: '70',
    });
    expect((await linesIn(await template(bloc, 'can-bo-u1', { from: 'sheet' })))?.lines[0]).toEqual(
      {
        indicatorId: 'p',
      },
    );
    await handIn(as, 'u1', { bloc });
    expect((await draftOf(bloc)).body.conflicts).toMatchObject([
      { indicatorId: 'p', value: { actual: '70' }, stored: { actual: '100' } },
    ]);
    const next = await linesIn(await template(bloc));
    expect(next?.lines[0]?.actual).toBe('100');
    expect(next?.identity).toMatchObject({
      baseVersion: 1,
      baseHash: expect.stringMatching(/^\w{64}$/),
    });
  });

  it('R-SUBMIT-4: is seen by the unit’s own people only', async () => {
    const bloc = await newBloc();
    await uploads.sent(bloc, await workbook(as, bloc, [{ indicatorId: 'p', actual: '70' }]), {
      asDraft: true,
    });
    expect((await draftOf(bloc, 'so-noi-vu')).status).toBe(403);
    expect((await draftOf(bloc, 'can-bo-u2')).status).toBe(403);
    const form = await linesIn(await template(bloc, 'so-noi-vu'));
    expect(form?.lines[0]).toEqual({ indicatorId: 'p' });
  });

  it('is refused after the end like a sheet, and counts once when its event comes twice', async () => {
    const bloc = await newBloc();
    const ticket = await uploads.askedTicket(bloc, TIMES.open, { asDraft: true });
    const bytes = await workbook(as, bloc, [{ indicatorId: 'p', actual: '70' }]);
    const versionId = await uploads.posted(ticket, bytes);
    const event = objectEvent(ticket, versionId, '2023-12-05T03:01:00Z');
    await Promise.all([1, 2, 3].map(() => functions.wake('submissions/receive-workbook', event)));
    expect((await draftOf(bloc)).body.draft.number).toBe(1);
    const late = await uploads.askedTicket(bloc, TIMES.open, { asDraft: true });
    await uploads.received(late, bytes, '2023-12-10T10:00:00Z');
    expect(kindsOf(await uploads.ticketOf(bloc, late))).toEqual(['StageOver']);
  });
});
