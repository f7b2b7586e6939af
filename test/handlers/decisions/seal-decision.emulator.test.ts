import { GetObjectRetentionCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifySignatures } from '../../../shared/documents/signature/verify-signatures.ts';
import type { DecisionState } from '../../../shared/domain/decisions/decision-kind.ts';
import { sha256 } from '../../../shared/domain/hash.ts';
import { ok } from '../../../shared/domain/result.ts';
import { decisionStore } from '../../../shared/storage/decision-store.ts';
import { originalStore } from '../../../shared/storage/original-store.ts';
import { buildDecision } from '../../support/build-decision.ts';
import {
  busEvent,
  type FunctionsUnderTest,
  startFunctions,
} from '../../support/functions-under-test.ts';
import { scannedPdf } from '../../support/scanned-pdf.ts';
import {
  foundProvince,
  HERE,
  type People,
  peopleOf,
  ROUTES,
  TIMES,
} from '../../support/test-province.ts';

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

/** A decision that went through all steps; nothing of it is printed yet. */
async function issued(id: string, number: number): Promise<void> {
  const store = decisionStore(functions.table);
  const { councilVersion: _, ...rest } = buildDecision();
  for (const [index, state] of STATES.entries()) {
    const version = index + 1;
    const registration = version >= 4 ? { registration: { number, date: '2024-01-05' } } : {};
    const signatory = { name: 'Nguyễn Văn Mẫu', title: 'CHỦ TỊCH' };
    const decision = { ...rest, ...registration, signatory, id, version, state, at: AT };
    expect(await store.add(HERE.province, { decision })).toBe('STORED');
  }
}

const entryOf = (id: string) => decisionStore(functions.table).entry(HERE.province, id);

async function publish(id: string): Promise<string> {
  const event = { kind: 'DecisionIssued', province: HERE.province, period: '2023', at: AT };
  await functions.wake(
    'decisions/publish-decision',
    busEvent({ ...event, decision: id, version: '5' }),
  );
  return (await entryOf(id))?.document?.key ?? '';
}

const arrived = (key: string) =>
  functions.wake('decisions/seal-decision', {
    time: '2024-01-05T04:06:00Z',
    detail: { object: { key, size: 1 } },
  });

const file = (id: string, route: string, name?: string) =>
  as('can-bo-u1').get(route, {
    path: { decision: id, ...(name === undefined ? {} : { file: name }) },
    at: TIMES.issuing,
  });

describe('the final file of an issued decision', () => {
  it('gets a second one under the seal, locked as long, of the time that the record says', async () => {
    await issued('dau-1', 1);
    const key = await publish('dau-1');
    await arrived(key);
    const { document, sealed } = (await entryOf('dau-1')) ?? {};
    const bytes = (await functions.documents.get(sealed?.key ?? '')) ?? new Uint8Array();
    expect(sha256(bytes)).toBe(sealed?.hash);
    expect(await verifySignatures(bytes)).toMatchObject({
      state: 'WHOLE',
      signatures: [{ at: '2024-01-05T04:05:06Z' }],
    });
    const content = (await functions.documents.get(key)) ?? new Uint8Array();
    expect(sha256(bytes.subarray(0, content.length))).toBe(document?.hash);
    const { Retention } = await functions.s3.send(
      new GetObjectRetentionCommand({ Bucket: functions.documentsBucket, Key: sealed?.key }),
    );
    expect(Retention).toEqual({
      Mode: 'GOVERNANCE',
      RetainUntilDate: new Date('2044-12-31T17:00:00.000Z'),
    });
  });

  it('is offered sealed, with the hash of the content beside it; each file by its name', async () => {
    const { document, sealed } = (await entryOf('dau-1')) ?? {};
    const { body } = await file('dau-1', ROUTES.pdf);
    expect(body).toMatchObject({ file: 'sealed', hash: sealed?.hash, contentHash: document?.hash });
    expect(body.fileName).toBe('Quyết định số 01-QĐ-UBND ngày 05-01-2024 (có dấu kiểm tra).pdf');
    const listed = await file('dau-1', ROUTES.files);
    expect(listed.body.items).toEqual([
      { file: 'sealed', hash: sealed?.hash },
      { file: 'content', hash: document?.hash },
    ]);
    const plain = await file('dau-1', ROUTES.file, 'content');
    expect(plain.body).toMatchObject({ file: 'content', hash: document?.hash });
    expect(plain.body.fileName).toBe('Quyết định số 01-QĐ-UBND ngày 05-01-2024.pdf');
    expect((await file('khong-co', ROUTES.files)).status).toBe(404);
  });

  it('leaves a manifest for the public, with the hashes of both and the seal’s key', async () => {
    const { document, sealed } = (await entryOf('dau-1')) ?? {};
    const path = `decisions/${HERE.province}/dau-1/v5.manifest.json`;
    const text = new TextDecoder().decode(await functions.pages.get(path));
    expect(JSON.parse(text)).toMatchObject({
      decision: 'dau-1',
      version: 5,
      content: { hash: document?.hash },
      sealed: { hash: sealed?.hash, keyHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('has the authority’s own file in the manifest too', async () => {
    await issued('dau-4', 4);
    const upload = { id: 'u', kind: 'SCAN', by: 'van-thu', askedAt: AT } as const;
    const hash = sha256(scannedPdf);
    await functions.documents.putOnce(`originals/${HERE.province}/dau-4/${hash}.pdf`, scannedPdf, {
      contentType: 'application/pdf',
    });
    await originalStore(functions.table).change(HERE.province, 'dau-4', () =>
      ok([{ ...upload, state: 'KEPT', hash }]),
    );
    await arrived(await publish('dau-4'));
    const path = `decisions/${HERE.province}/dau-4/v5.manifest.json`;
    const text = new TextDecoder().decode(await functions.pages.get(path));
    expect(JSON.parse(text).original).toEqual({ hash, kind: 'SCAN' });
  });

  it('is sealed once, however often and at how many places its arrival is told', async () => {
    await issued('dau-2', 2);
    const key = await publish('dau-2');
    await Promise.all([arrived(key), arrived(key), arrived(key)]);
    const before = (await entryOf('dau-2'))?.sealed;
    await arrived(key);
    const after = (await entryOf('dau-2'))?.sealed;
    expect(after).toEqual(before);
    const bytes = (await functions.documents.get(after?.key ?? '')) ?? new Uint8Array();
    expect(sha256(bytes)).toBe(after?.hash);
  });

  it('is offered as it is until it is sealed', async () => {
    await issued('dau-3', 3);
    await publish('dau-3');
    const { body } = await file('dau-3', ROUTES.pdf);
    expect(body).toMatchObject({ file: 'content', hash: body.contentHash });
    const none = await file('dau-3', ROUTES.file, 'sealed');
    expect([none.status, none.body.kind]).toEqual([409, 'BeingPublished']);
  });

  it('is not sealed when its bytes are not its hash, or it belongs to no issued decision', async () => {
    const key = `decisions/${HERE.province}/dau-3/${'0'.repeat(64)}.pdf`;
    await functions.documents.putOnce(key, new Uint8Array([1]), { contentType: 'application/pdf' });
    await expect(arrived(key)).rejects.toThrow('is not its hash');
    await expect(arrived(key.replace('dau-3', 'khong-co'))).rejects.toThrow('is not issued');
    await expect(arrived('decisions/x')).rejects.toThrow('No key of a final file');
  });
});
