import { GetObjectRetentionCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { papersOf } from '../../../functions/decisions/papers-of.ts';
import { prepareBlocPapers } from '../../../functions/decisions/prepare-bloc-papers.ts';
import { verifySignatures } from '../../../shared/documents/signature/verify-signatures.ts';
import { inflateEntries } from '../../../shared/documents/xlsx/inflate-entries.ts';
import { readZipDirectory } from '../../../shared/documents/xlsx/zip-directory.ts';
import { sha256 } from '../../../shared/domain/hash.ts';
import { systemSeal } from '../../../shared/edge/system-seal.ts';
import { blocStore } from '../../../shared/storage/bloc-store.ts';
import { type BlocPaper, paperStore } from '../../../shared/storage/paper-store.ts';
import { rankingStore } from '../../../shared/storage/ranking-store.ts';
import { settingsStores } from '../../../shared/storage/settings-stores.ts';
import { templateStore } from '../../../shared/storage/template-store.ts';
import {
  busEvent,
  type FunctionsUnderTest,
  startFunctions,
} from '../../support/functions-under-test.ts';
import {
  foundProvince,
  HERE,
  handIn,
  type People,
  peopleOf,
  ROUTES,
  sheetBody,
  TIMES,
  tick,
} from '../../support/test-province.ts';

let functions: FunctionsUnderTest;
let as: People;

const wake = (name: Parameters<FunctionsUnderTest['wake']>[0], kind: string, version?: string) =>
  functions.wake(name, busEvent({ ...HERE, kind, at: TIMES.verified, version }));
const list = (version: number) => paperStore(functions.table).list(HERE, version, 'ALL');
const bytesOf = async (key: string) => (await functions.documents.get(key)) ?? new Uint8Array();
const isPdf = ({ format }: BlocPaper) => format === 'pdf';

/** Until when the object may not be deleted; undefined where nothing is said of it. */
async function heldUntil(Key: string): Promise<Date | undefined> {
  const asked = new GetObjectRetentionCommand({ Bucket: functions.documentsBucket, Key });
  const { Retention } = await functions.s3.send(asked).catch((error: Error) => {
    if (error.name === 'NoSuchObjectLockConfiguration') return { Retention: undefined };
    throw error;
  });
  return Retention?.RetainUntilDate;
}

/** The bloc is ranked by its own points. Nobody changes any: when the verification ends, the same ranking is final. */
beforeAll(async () => {
  functions = await startFunctions();
  as = peopleOf(functions);
  await foundProvince(as);
  for (const unit of ['u1', 'u2', 'u3']) await handIn(as, unit, { body: sheetBody('90') });
  await tick(functions, TIMES.closes);
  await wake('ranking/rank-bloc', 'StageClosed');
  await wake('decisions/prepare-bloc-papers', 'RankingStored', '1');
});
afterAll(() => functions.close());

describe('the papers of a provisional ranking', () => {
  it('have no seal and are not locked: the next ranking replaces them', async () => {
    const papers = await list(1);
    expect(papers.length).toBeGreaterThan(10);
    for (const { key, sealed } of papers) {
      expect(sealed).toBeUndefined();
      expect(await heldUntil(key)).toBeUndefined();
    }
  });
});

describe('the papers of a final ranking', () => {
  beforeAll(async () => {
    await as('so-noi-vu').post(ROUTES.archive, { at: TIMES.verifying });
    await wake('decisions/archive-papers', 'PaperArchiveWanted', '1');
    await tick(functions, TIMES.verified);
    await wake('ranking/rank-bloc', 'StageClosed');
    const told = await functions.outbox('RankingStored');
    expect(told.map(({ version, at }) => [version, at])).toEqual([
      ['1', TIMES.closes],
      ['1', TIMES.verified],
    ]);
  });

  it('are sealed each once, also when sealing fails in between and all is begun again', async () => {
    const { seal } = systemSeal();
    const sealedContents: string[] = [];
    let failing = true;
    const run = () =>
      prepareBlocPapers(
        {
          ...settingsStores(functions.table),
          blocs: blocStore(functions.table),
          rankings: rankingStore(functions.table),
          papers: paperStore(functions.table),
          templates: templateStore(functions.table),
          documents: functions.documents,
          papersOf,
          seal: async (content, at) => {
            if (failing && sealedContents.length === 3) throw new Error('the key is out of reach');
            sealedContents.push(sha256(content));
            return seal(content, at);
          },
          retentionYears: 20,
        },
        HERE,
        1,
      );
    await expect(run()).rejects.toThrow('the key is out of reach');
    expect((await list(1)).filter(({ sealed }) => sealed !== undefined)).toHaveLength(3);
    failing = false;
    await run();
    await run();
    const papers = await list(1);
    expect(sealedContents.sort()).toEqual(
      papers
        .filter(isPdf)
        .map(({ hash }) => hash)
        .sort(),
    );
  });

  it('are the file that was kept when a run ended between the file and its record', async () => {
    const [paper] = (await list(1)).filter(isPdf);
    if (paper === undefined) throw new Error('No paper');
    // The record as it was before; the sealed file is still there, and another signature would differ.
    await paperStore(functions.table).put(HERE, {
      ...paper,
      key: 'papers/before',
      sealed: undefined,
    });
    await wake('decisions/prepare-bloc-papers', 'RankingStored', '1');
    expect((await list(1)).find(({ hash }) => hash === paper.hash)).toEqual(paper);
  });

  it('hold, each PDF, their content byte for byte under a seal that our own check finds whole', async () => {
    const papers = await list(1);
    expect(papers.filter(isPdf).length).toBeGreaterThan(10);
    for (const { hash, key, sealed, ...paper } of papers.filter(isPdf)) {
      const [content, bytes] = [await bytesOf(key), await bytesOf(sealed?.key ?? '')];
      expect(sha256(content)).toBe(hash);
      expect(sha256(bytes)).toBe(sealed?.hash);
      expect(content.length).toBe(sealed?.contentBytes);
      expect(sha256(bytes.subarray(0, content.length))).toBe(hash);
      expect({ paper, check: await verifySignatures(bytes) }).toMatchObject({
        check: { state: 'WHOLE', signatures: [{ at: '2023-12-10T10:00:00Z' }] },
      });
    }
    for (const { format, sealed } of papers) expect(sealed !== undefined).toBe(format === 'pdf');
  });

  it('can’t be deleted for the years of the setting, neither content nor sealed file', async () => {
    for (const { key, sealed } of await list(1))
      for (const one of [key, ...(sealed === undefined ? [] : [sealed.key])])
        expect(await heldUntil(one)).toEqual(new Date('2043-12-31T17:00:00.000Z'));
  });

  it('are downloaded sealed, with the hash of the content beside the file’s', async () => {
    const path = { unit: 'u2', paper: 'score-sheet.pdf' };
    const { body } = await as('can-bo-u2').get(ROUTES.unitPaper, { path, at: TIMES.council });
    const bytes = new Uint8Array(await (await fetch(body.url)).arrayBuffer());
    expect(sha256(bytes)).toBe(body.hash);
    expect(sha256(bytes.subarray(0, body.content.sizeBytes))).toBe(body.content.hash);
    expect(body.content.sizeBytes).toBeLessThan(bytes.length);
    const listed = await as('can-bo-u2').get(ROUTES.unitPapers, { path, at: TIMES.council });
    expect(listed.body.items).toContainEqual(
      expect.objectContaining({ format: 'pdf', hash: body.hash, content: body.content }),
    );
  });

  it('lie sealed in an archive of their own, whose manifest has the hashes of every file and of its content', async () => {
    const earlier = await as('so-noi-vu').get(ROUTES.archive, { at: TIMES.council });
    expect(earlier.body.kind).toBe('NotFound');
    await as('so-noi-vu').post(ROUTES.archive, { at: TIMES.council });
    await wake('decisions/archive-papers', 'PaperArchiveWanted', '1');
    const { body } = await as('so-noi-vu').get(ROUTES.archive, { at: TIMES.council });
    const bytes = new Uint8Array(await (await fetch(body.url)).arrayBuffer());
    const directory = readZipDirectory(bytes);
    if (!directory.ok) throw new Error(JSON.stringify(directory.errors));
    const files = inflateEntries(directory.value);
    if (!files.ok) throw new Error(JSON.stringify(files.errors));
    const manifest = JSON.parse(new TextDecoder().decode(files.value.get('manifest.json')));
    const papers = await list(1);
    expect(manifest).toMatchObject({ schemaVersion: 1, rankingVersion: 1 });
    expect(manifest.files).toHaveLength(papers.length);
    expect(files.value.size).toBe(papers.length + 1);
    for (const { path, sha256: hash, content } of manifest.files) {
      const file = files.value.get(path.toLowerCase()) ?? new Uint8Array();
      expect(sha256(file)).toBe(hash);
      expect(content === undefined).toBe(!path.endsWith('.pdf'));
      if (content !== undefined)
        expect(sha256(file.subarray(0, content.sizeBytes))).toBe(content.hash);
    }
  });
});
