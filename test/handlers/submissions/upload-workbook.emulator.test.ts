import { ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  tick,
} from '../../support/test-province.ts';
import { objectEvent, type Uploads, uploadsOf, workbook } from '../../support/workbook-uploads.ts';

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

describe('a workbook that arrives', () => {
  it('becomes the next version, and its ticket gets the receipt', async () => {
    const bloc = await newBloc();
    const ticket = await uploads.askedTicket(bloc);
    expect((await uploads.ticketOf(bloc, ticket)).state).toBe('WAITING');
    await uploads.received(ticket, await workbook(as, bloc));
    const answered = await uploads.ticketOf(bloc, ticket);
    expect(answered.state).toBe('ACCEPTED');
    expect(answered.receipt).toMatchObject({
      version: 1,
      channel: 'XLSX',
      by: 'thu-truong-u1',
      at: '2023-12-05T03:01:00.000Z',
    });
    const shown = await as('can-bo-u1').get(ROUTES.sheet, { path: { bloc }, at: TIMES.open });
    expect(shown.body.score.verified.total).toBe('15.5');
  });

  it('is the same sheet as the same lines sent as JSON: equal hashes', async () => {
    const [one, other] = [await newBloc(), await newBloc()];
    const ticket = await uploads.askedTicket(one);
    await uploads.received(ticket, await workbook(as, one));
    const json = await handIn(as, 'u1', { bloc: other });
    expect((await uploads.ticketOf(one, ticket)).receipt.hash).toBe(json.body.hash);
  });

  it('counts once when its event comes twice, or two at once', async () => {
    const bloc = await newBloc();
    const ticket = await uploads.askedTicket(bloc);
    const versionId = await uploads.posted(ticket, await workbook(as, bloc));
    const event = objectEvent(ticket, versionId, '2023-12-05T03:01:00Z');
    await Promise.all([1, 2, 3].map(() => functions.wake('submissions/receive-workbook', event)));
    await functions.wake('submissions/receive-workbook', event);
    expect((await uploads.ticketOf(bloc, ticket)).receipt.version).toBe(1);
    const shown = await as('can-bo-u1').get(ROUTES.sheet, { path: { bloc }, at: TIMES.open });
    expect(shown.body.receipt.version).toBe(1);
  });

  it('is read as it was when its event was sent, whatever was posted over it since', async () => {
    const bloc = await newBloc();
    const ticket = await uploads.askedTicket(bloc);
    const first = await uploads.posted(ticket, await workbook(as, bloc, sheetBody('70').lines));
    await uploads.posted(ticket, await workbook(as, bloc, sheetBody('100').lines));
    await functions.wake(
      'submissions/receive-workbook',
      objectEvent(ticket, first, '2023-12-05T03:01:00Z'),
    );
    const shown = await as('can-bo-u1').get(ROUTES.sheet, { path: { bloc }, at: TIMES.open });
    expect(shown.body.lines[0].actual).toBe('70');
  });

  it('R-SUBMIT-1: counts when it came before the end and is handled after the bloc was ranked', async () => {
    const bloc = await newBloc();
    const ticket = await uploads.askedTicket(bloc);
    const bytes = await workbook(as, bloc);
    await tick(functions, TIMES.closes);
    await functions.deliver('StageClosed');
    await uploads.received(ticket, bytes, '2023-12-10T09:59:59Z');
    await functions.deliver('StageClosed');
    const ranking = await as('so-noi-vu').get(ROUTES.ranking, { path: { bloc } });
    expect(ranking.body).toMatchObject({ version: 2, stage: 'SELF_SCORING' });
  });

  it('R-SUBMIT-1: is refused when it came at the end or later', async () => {
    const bloc = await newBloc();
    const ticket = await uploads.askedTicket(bloc);
    await uploads.received(ticket, await workbook(as, bloc), '2023-12-10T10:00:00Z');
    const { state, faults } = await uploads.ticketOf(bloc, ticket);
    expect([state, faults[0].kind]).toEqual(['REFUSED', 'StageOver']);
  });
});

describe('a workbook that is refused', () => {
  it('gets every fault with its cell in words', async () => {
    const bloc = await newBloc();
    const ticket = await uploads.askedTicket(bloc);
    const lines = [
      { indicatorId: 'p', actual: '65.79,2%' },
      { indicatorId: 'y', met: 'có lẽ' },
      { indicatorId: 'd', claim: '9' },
    ];
    await uploads.received(ticket, await workbook(as, bloc, lines));
    const { state, faults } = await uploads.ticketOf(bloc, ticket);
    expect(state).toBe('REFUSED');
    expect(faults.map(({ kind }: { kind: string }) => kind)).toEqual([
      'MalformedNumber',
      'UnknownAnswer',
      'AboveMaximum',
    ]);
    for (const { cell, what, mend } of faults) {
      expect(cell).toMatch(/[A-Z]+\d+$/);
      expect(what.length + mend.length).toBeGreaterThan(20);
    }
    expect(faults[0].what).toContain('65.79,2%');
  });

  it('is another unit’s, bloc’s or period’s form', async () => {
    const bloc = await newBloc();
    const foreign = {
      OtherUnit: { unitId: 'u2' },
      OtherBloc: { blocId: 'khoi-la' },
      OtherPeriod: { periodId: '2022' },
      OtherProvince: { provinceId: 'tinh-khac' },
    };
    for (const [kind, identity] of Object.entries(foreign)) {
      const ticket = await uploads.askedTicket(bloc);
      await uploads.received(ticket, await workbook(as, bloc, undefined, identity));
      const { faults } = await uploads.ticketOf(bloc, ticket);
      expect(faults.map((fault: { kind: string }) => fault.kind)).toEqual([kind]);
    }
  });

  it('was made by another rule set', async () => {
    const bloc = await newBloc();
    const other = await uploads.askedTicket(bloc);
    await uploads.received(
      other,
      await workbook(as, bloc, undefined, { ruleSetHash: 'e'.repeat(64) }),
    );
    expect((await uploads.ticketOf(bloc, other)).faults[0].kind).toBe('OtherRuleSet');
  });

  it('is no workbook at all', async () => {
    const bloc = await newBloc();
    const ticket = await uploads.askedTicket(bloc);
    await uploads.received(ticket, Buffer.from('xin chào'));
    const { state, faults } = await uploads.ticketOf(bloc, ticket);
    expect(state).toBe('REFUSED');
    expect(faults).toHaveLength(1);
  });
});

describe('asking for an upload', () => {
  const ask = (sub: string, at: string, body: unknown = {}) =>
    as(sub).post(ROUTES.uploads, { at, body });

  it('is refused before the file is sent, with the reason that the sheet itself would get', async () => {
    expect((await ask('can-bo-u1', TIMES.founded)).body.kind).toBe('StageNotOpen');
    expect((await ask('can-bo-u1', TIMES.closes)).body.kind).toBe('StageOver');
    expect((await ask('can-bo-u2', TIMES.open)).body.kind).toBe('NotYourUnit');
    expect((await ask('nguoi-la', TIMES.open)).body.kind).toBe('NotPermitted');
  });

  it('answers a form for one file of at most 5 MB, and leads the browser back to the ticket', async () => {
    const bloc = await newBloc();
    const { body } = await as('can-bo-u1').post(ROUTES.uploads, {
      path: { bloc },
      at: TIMES.open,
      body: { redirectTo: 'http://portal.example/tai-len/{ticket}' },
    });
    expect(body.fields.key).toBe(`incoming/${body.ticketId}`);
    expect(body.fields.success_action_redirect).toBe(
      `http://portal.example/tai-len/${body.ticketId}`,
    );
    const policy = JSON.parse(Buffer.from(body.fields.Policy, 'base64').toString('utf8'));
    expect(policy.conditions).toContainEqual(['content-length-range', 1, 5 * 1024 * 1024]);
  });

  it('takes no address that is none', async () => {
    for (const redirectTo of ['javascript:alert(1)', 'http://a b', 'ftp://x']) {
      const { status, body } = await ask('can-bo-u1', TIMES.open, { redirectTo });
      expect([status, body.errors[0].code]).toEqual([400, 'InvalidAddress']);
    }
  });

  it('shows the ticket to nobody of another unit, and finds none that is not there', async () => {
    const bloc = await newBloc();
    const ticket = await uploads.askedTicket(bloc);
    const path = { bloc, ticket };
    expect((await as('can-bo-u2').get(ROUTES.upload, { path, at: TIMES.open })).status).toBe(403);
    const other = { bloc, ticket, unit: 'u2' };
    expect((await as('can-bo-u2').get(ROUTES.upload, { path: other, at: TIMES.open })).status).toBe(
      404,
    );
    const none = { bloc, ticket: 'tinh-mau_khong-co' };
    expect((await as('can-bo-u1').get(ROUTES.upload, { path: none, at: TIMES.open })).status).toBe(
      404,
    );
  });

  it('leaves an object alone that nobody asked for', async () => {
    await uploads.received('tinh-mau_khong-ai-xin', Buffer.from('x'));
    await uploads.received('khong-gach-duoi', Buffer.from('x'));
    const kept = await functions.s3.send(
      new ListObjectVersionsCommand({
        Bucket: functions.documentsBucket,
        Prefix: 'incoming/khong',
      }),
    );
    expect(kept.Versions).toHaveLength(1);
  });
});

describe('the blank form', () => {
  const downloaded = async (bloc: string) => {
    const answer = await as('can-bo-u1').get(ROUTES.template, { path: { bloc }, at: TIMES.open });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-disposition']).toContain(
      "filename*=UTF-8''B%E1%BA%A3n%20t%E1%BB%B1%20ch%E1%BA%A5m",
    );
    return Buffer.from(answer.text, 'base64');
  };

  it('comes back unfilled with a fault for each line, and filled with the last version as that version', async () => {
    const bloc = await newBloc();
    const empty = await uploads.askedTicket(bloc);
    await uploads.received(empty, await downloaded(bloc));
    expect(
      (await uploads.ticketOf(bloc, empty)).faults.map(({ kind }: { kind: string }) => kind),
    ).toEqual(['MissingLine', 'MissingLine', 'MissingLine']);
    const first = await handIn(as, 'u1', { bloc });
    const again = await uploads.askedTicket(bloc);
    await uploads.received(again, await downloaded(bloc));
    const { receipt } = await uploads.ticketOf(bloc, again);
    expect(receipt).toMatchObject({ version: 2, hash: first.body.hash });
  });

  it('is not for other units', async () => {
    const bloc = await newBloc();
    expect((await as('can-bo-u2').get(ROUTES.template, { path: { bloc } })).status).toBe(403);
  });
});
