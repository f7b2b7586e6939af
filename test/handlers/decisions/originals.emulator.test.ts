import { GetObjectRetentionCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecisionState } from '../../../shared/domain/decisions/decision-kind.ts';
import { publicPaths } from '../../../shared/domain/decisions/published-decision.ts';
import { verificationCode } from '../../../shared/domain/decisions/verification-code.ts';
import { sha256 } from '../../../shared/domain/hash.ts';
import { decisionStore } from '../../../shared/storage/decision-store.ts';
import { buildDecision } from '../../support/build-decision.ts';
import {
  busEvent,
  type FunctionsUnderTest,
  startFunctions,
} from '../../support/functions-under-test.ts';
import { scannedPdf } from '../../support/scanned-pdf.ts';
import { signWithTool } from '../../support/signing-tool.ts';
import {
  foundProvince,
  HERE,
  type People,
  peopleOf,
  ROUTES,
  TIMES,
} from '../../support/test-province.ts';
import { newSigner } from '../../support/test-signers.ts';

const AT = '2024-01-05T04:05:06.789Z';
let functions: FunctionsUnderTest;
let as: People;
beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  await foundProvince(as, 'khoi-dau');
});
afterAll(() => functions.close());

const STATES: readonly DecisionState[] = ['DRAFT', 'FOR_SIGNATURE', 'SIGNED', 'NUMBERED', 'ISSUED'];
const versions = new Map<string, number>();

/** The decision's next version in a state, printed; its file. */
async function move(id: string, state: DecisionState): Promise<Uint8Array> {
  const version = (versions.get(id) ?? 0) + 1;
  versions.set(id, version);
  const { councilVersion: _, content, ...rest } = buildDecision();
  const registration =
    state === 'NUMBERED' || state === 'ISSUED'
      ? { registration: { number: versions.size, date: '2024-01-05' } }
      : {};
  const decision = {
    ...rest,
    ...registration,
    content: { ...content, subject: `Về việc ${id}` },
    signatory: { name: 'Nguyễn Văn Mẫu', title: 'CHỦ TỊCH' },
    id,
    version,
    state,
    // Each printed at its own time, so that no two files are the same.
    at: `2024-01-05T04:05:0${version}.000Z`,
  };
  const store = decisionStore(functions.table);
  expect(await store.add(HERE.province, { decision })).toBe('STORED');
  const issued = state === 'ISSUED';
  await functions.wake(
    issued ? 'decisions/publish-decision' : 'decisions/print-decision',
    busEvent({
      kind: issued ? 'DecisionIssued' : 'DecisionMoved',
      province: HERE.province,
      period: '2023',
      at: AT,
      decision: id,
      version: String(version),
    }),
  );
  const { document } = (await store.entry(HERE.province, id)) ?? {};
  return (await functions.documents.get(document?.key ?? '')) ?? new Uint8Array();
}

/** The decision's file at each step up to a state. */
async function led(id: string, to: DecisionState): Promise<readonly Uint8Array[]> {
  const files: Uint8Array[] = [];
  for (const state of STATES.slice(0, STATES.indexOf(to) + 1)) files.push(await move(id, state));
  return files;
}

const announce = (id: string, kind: string, sub = 'van-thu') =>
  as(sub).post(ROUTES.originals, { path: { decision: id }, body: { kind }, at: TIMES.issuing });
const uploadsOf = async (id: string) =>
  (await as('van-thu').get(ROUTES.originals, { path: { decision: id }, at: TIMES.issuing })).body
    .items;
const fileOf = (id: string, sub = 'van-thu') =>
  as(sub).get(ROUTES.file, { path: { decision: id, file: 'original' }, at: TIMES.issuing });

/** Announces a file, posts it with the form and tells of its arrival; the upload as it stands then. */
async function send(id: string, kind: string, bytes: Uint8Array) {
  const { body } = await announce(id, kind);
  await post(body, bytes);
  return (await uploadsOf(id)).at(-1);
}
/** What the API answered to an announcement. */
type Permit = { readonly url: string; readonly fields: Readonly<Record<string, string>> };
async function post(body: Permit, bytes: Uint8Array): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(body.fields)) form.set(name, String(value));
  form.set('file', new Blob([Uint8Array.from(bytes)], { type: 'application/pdf' }));
  const posted = await fetch(body.url, { method: 'POST', body: form });
  expect(posted.status).toBe(201);
  await arrived(body.fields.key ?? '');
}
const arrived = (key: string) =>
  functions.wake('decisions/receive-original', {
    time: '2024-01-05T05:00:00Z',
    detail: { object: { key, size: 1 } },
  });

describe('the original of a decision', () => {
  it('R-ORIGINAL-1: is the file that was sent for signature, signed; it is offered as such', async () => {
    const [, forSignature = new Uint8Array()] = await led('goc-1', 'SIGNED');
    const signed = await signWithTool(forSignature, await newSigner('RSA', 'Nguyễn Văn Mẫu'));
    const upload = await send('goc-1', 'SIGNED', signed);
    expect(upload).toMatchObject({
      kind: 'SIGNED',
      state: 'KEPT',
      by: 'van-thu',
      receivedAt: '2024-01-05T05:00:00.000Z',
      hash: sha256(signed),
      signatures: [{ subject: 'Nguyễn Văn Mẫu, Cơ quan Mẫu' }],
    });
    const { body } = await fileOf('goc-1');
    expect(body).toMatchObject({ file: 'original', kind: 'SIGNED', hash: sha256(signed) });
    expect(body.fileName).toContain('(bản gốc đã ký số).pdf');
    const { Retention } = await functions.s3.send(
      new GetObjectRetentionCommand({
        Bucket: functions.documentsBucket,
        Key: `originals/${HERE.province}/goc-1/${sha256(signed)}.pdf`,
      }),
    );
    expect(Retention).toEqual({
      Mode: 'GOVERNANCE',
      RetainUntilDate: new Date('2044-12-31T17:00:00.000Z'),
    });
    const downloaded = await (await fetch(body.url)).arrayBuffer();
    expect(sha256(new Uint8Array(downloaded))).toBe(sha256(signed));
  });

  it('R-ORIGINAL-1: of another decision is refused by its name, of an older wording by its version', async () => {
    const signer = await newSigner('RSA', 'Nguyễn Văn Mẫu');
    const [draft = new Uint8Array(), first = new Uint8Array()] = await led(
      'goc-2',
      'FOR_SIGNATURE',
    );
    const [, other = new Uint8Array()] = await led('goc-3', 'FOR_SIGNATURE');
    await move('goc-2', 'DRAFT');
    await move('goc-2', 'FOR_SIGNATURE');
    await move('goc-2', 'SIGNED');
    expect(await send('goc-2', 'SIGNED', await signWithTool(other, signer))).toMatchObject({
      state: 'REFUSED',
      faults: [{ kind: 'OTHER_DECISION', subject: 'Về việc goc-3' }],
    });
    for (const [version, file] of [draft, first].entries())
      expect(await send('goc-2', 'SIGNED', await signWithTool(file, signer))).toMatchObject({
        state: 'REFUSED',
        faults: [{ kind: 'OUTDATED_VERSION', version: version + 1 }],
      });
    expect(await send('goc-2', 'SIGNED', scannedPdf)).toMatchObject({ state: 'REFUSED' });
    const none = await fileOf('goc-2');
    expect([none.status, none.body.kind]).toEqual([409, 'BeingPublished']);
  });

  it('tells of a signature that names no certificate that its signer’s name may have been exchanged', async () => {
    const [, forSignature = new Uint8Array()] = await led('goc-7', 'SIGNED');
    const signer = await newSigner('RSA', 'Nguyễn Văn Mẫu');
    const plain = await signWithTool(forSignature, signer, { subFilter: 'adbe.pkcs7.detached' });
    const { signatures } = await send('goc-7', 'SIGNED', plain);
    expect(signatures).toEqual([expect.objectContaining({ nameUnconfirmed: true })]);
  });

  it('R-ORIGINAL-2: may be a scan, which is offered as one', async () => {
    await led('goc-4', 'NUMBERED');
    expect(await send('goc-4', 'SCAN', scannedPdf)).toMatchObject({
      state: 'KEPT',
      kind: 'SCAN',
      signatures: [],
    });
    const { body } = await fileOf('goc-4');
    expect(body).toMatchObject({ file: 'original', kind: 'SCAN' });
    expect(body.fileName).toContain('(bản quét).pdf');
  });

  it('is judged once, however often its arrival is told; a later one counts from then on', async () => {
    const [, file = new Uint8Array()] = await led('goc-5', 'SIGNED');
    const upload = await send('goc-5', 'SCAN', scannedPdf);
    await arrived(`originals-incoming/${HERE.province}/goc-5/${upload.id}`);
    expect(await uploadsOf('goc-5')).toEqual([upload]);
    const signed = await signWithTool(file, await newSigner('ECDSA', 'Ủy ban nhân dân tỉnh Mẫu'));
    await send('goc-5', 'SIGNED', signed);
    expect((await fileOf('goc-5')).body).toMatchObject({ kind: 'SIGNED', hash: sha256(signed) });
    expect(await uploadsOf('goc-5')).toHaveLength(2);
  });

  it('R-ORIGINAL-3: comes from the clerk, once the decision is signed', async () => {
    await led('goc-6', 'FOR_SIGNATURE');
    const early = await announce('goc-6', 'SIGNED');
    expect([early.status, early.body.kind]).toEqual([409, 'NoOriginalNow']);
    await move('goc-6', 'SIGNED');
    for (const sub of ['so-noi-vu', 'nguoi-ky', 'can-bo-u1', 'nguoi-la'])
      expect((await announce('goc-6', 'SIGNED', sub)).body.kind).toBe('NotPermitted');
    expect((await announce('khong-co', 'SIGNED')).status).toBe(404);
    expect((await announce('goc-6', 'PHOTO')).status).toBe(400);
    const { body } = await announce('goc-6', 'SIGNED');
    expect(body.upload).toMatchObject({ state: 'WAITING', kind: 'SIGNED', askedAt: TIMES.issuing });
    await arrived(`originals-incoming/${HERE.province}/goc-6/khong-co`);
    expect(await uploadsOf('goc-6')).toEqual([body.upload]);
  });

  it('R-ORIGINAL-3: that comes after the decision was issued is published then, once and for good', async () => {
    const files = await led('goc-8', 'ISSUED');
    const code = verificationCode(HERE.province, 'goc-8');
    const published = async () =>
      JSON.parse(new TextDecoder().decode(await functions.pages.get(publicPaths.record(code))));
    expect((await published()).files).toHaveLength(1);
    // Two were asked for before the first came.
    const { body: second } = await announce('goc-8', 'SCAN');
    const signed = await signWithTool(files[1] ?? new Uint8Array(), await newSigner('RSA', 'Mẫu'));
    expect((await send('goc-8', 'SIGNED', signed)).state).toBe('KEPT');
    const told = (await functions.outbox('DecisionIssued')).filter(
      ({ decision, at }) => decision === 'goc-8' && at === '2024-01-05T05:00:00.000Z',
    );
    expect(told).toHaveLength(1);
    for (const event of told) await functions.wake('decisions/publish-decision', busEvent(event));
    const original = { kind: 'SIGNED', sha256: sha256(signed), sizeBytes: signed.length };
    expect((await published()).files).toContainEqual(original);
    const page = new TextDecoder().decode(await functions.pages.get(publicPaths.decision(code)));
    expect(page).toContain('Bản gốc đã ký số (PDF)');
    expect(page).toContain(sha256(signed));
    const hash = await functions.pages.get(publicPaths.hash(sha256(signed)));
    expect(JSON.parse(new TextDecoder().decode(hash))).toEqual({ code, kind: 'SIGNED' });
    expect((await announce('goc-8', 'SCAN')).body.kind).toBe('NoOriginalNow');
    await post(second, scannedPdf);
    expect((await uploadsOf('goc-8'))[0]).toMatchObject({
      state: 'REFUSED',
      faults: [{ kind: 'PUBLISHED_ALREADY' }],
    });
  });
});
