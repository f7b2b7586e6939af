import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '../../shared/domain/decisions/decision.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import { blocStore } from '../../shared/storage/bloc-store.ts';
import { councilStore } from '../../shared/storage/council-store.ts';
import { decisionStore } from '../../shared/storage/decision-store.ts';
import { openTable } from '../../shared/storage/open-table.ts';
import { outboxWrite } from '../../shared/storage/outbox.ts';
import { paperStore } from '../../shared/storage/paper-store.ts';
import { rankingStore, type StoredRanking } from '../../shared/storage/ranking-store.ts';
import type { Table } from '../../shared/storage/table.ts';
import {
  provinceOfTicket,
  ticketStore,
  type UploadTicket,
} from '../../shared/storage/ticket-store.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-cloud.ts';

const AT = '2023-12-10T10:00:00.000Z';
const HASH = 'a'.repeat(64);

let database: TestDatabase;
let client: DynamoDBClient;
let table: Table;
beforeAll(async () => {
  database = await startTestDatabase();
  client = new DynamoDBClient(database.clientConfig);
  table = openTable(client, database.tableName);
});
afterAll(async () => {
  client.destroy();
  await database.close();
});

const bloc = (id: string, changes: Partial<Bloc> = {}): Bloc => ({
  id,
  name: id,
  kind: 'KHOI',
  members: ['u1', 'u2'],
  headUnitId: 'u1',
  deputyUnitId: 'u2',
  ruleSet: { id: 'r', version: 1, hash: HASH },
  windows: [{ stage: 'SELF_SCORING', opensAt: '2023-12-01T00:00:00.000Z', closesAt: AT }],
  closed: ['SELF_SCORING'],
  revision: 1,
  ...changes,
});

describe('rankings', () => {
  const ranking = (blocId: string, version = 1): StoredRanking => ({
    blocId,
    periodId: '2023',
    version,
    stage: 'SELF_SCORING',
    basis: 'SELF_SCORED',
    inputsHash: HASH,
    digest: HASH,
    bundleKey: 'bundles/x',
    rankedAt: AT,
    places: [],
  });

  it('of two at once one is stored, with the bloc’s next state and one event', async () => {
    const address = { province: 'x', period: '2023', bloc: 'b1' };
    await blocStore(table).save(address, bloc('b1'), AT);
    const next = bloc('b1', {
      revision: 2,
      ranking: { version: 1, inputsHash: HASH, digest: HASH },
    });
    const rankings = rankingStore(table);
    const stored = await Promise.all(
      [1, 2, 3].map(() => rankings.add(address, ranking('b1'), next, undefined)),
    );
    expect(stored.filter(Boolean)).toHaveLength(1);
    expect(await rankings.get(address, 1)).toEqual(ranking('b1'));
    expect(await rankings.get(address, 2)).toBeUndefined();
    expect(await blocStore(table).get(address)).toEqual(next);
    const write = outboxWrite({
      kind: 'RankingStored',
      province: 'x',
      period: '2023',
      bloc: 'b1',
      version: '1',
      at: AT,
    });
    const key = 'put' in write ? write.put : { pk: '', sk: '' };
    expect(await table.get({ pk: key.pk, sk: key.sk })).toMatchObject({ kind: 'RankingStored' });
  });

  it('is not stored on a bloc that changed meanwhile', async () => {
    const address = { province: 'x', period: '2023', bloc: 'b2' };
    await blocStore(table).save(address, bloc('b2'), AT);
    await blocStore(table).save(address, bloc('b2', { revision: 2 }), AT);
    const next = bloc('b2', { revision: 2 });
    expect(await rankingStore(table).add(address, ranking('b2'), next, undefined)).toBe(false);
    expect(await rankingStore(table).get(address, 1)).toBeUndefined();
  });
});

describe('papers', () => {
  it('of an older ranking never replace a newer one’s', async () => {
    const address = { province: 'x', period: '2023', bloc: 'b1' };
    const papers = paperStore(table);
    const paper = (rankingVersion: number) =>
      ({ name: 'score-summary', rankingVersion, key: `k${rankingVersion}`, hash: HASH }) as const;
    await papers.put(address, paper(2));
    await papers.put(address, paper(1));
    expect(await papers.get(address, 'score-summary')).toEqual(paper(2));
    await papers.put(address, paper(3));
    expect(await papers.get(address, 'score-summary')).toEqual(paper(3));
  });
});

describe('decisions', () => {
  const decision = (id: string, version = 1, changes: Partial<Decision> = {}): Decision => ({
    id,
    periodId: id,
    version,
    state: 'DRAFT',
    councilVersion: 1,
    councilDate: '2023-12-21',
    rankings: [{ blocId: 'b1', version: 1, digest: HASH }],
    content: {
      issuingBody: ['UBND'],
      symbol: 'QĐ-UBND',
      place: 'Mẫu',
      authority: 'CHỦ TỊCH',
      subject: 'Về việc',
      proposal: 'Theo',
      articles: ['Tặng'],
      recipients: ['Lưu'],
      annex: [{ blocId: 'b1', blocName: 'B', awards: [] }],
      annexAuthority: 'Chủ tịch',
    },
    legalBases: ['Căn cứ'],
    at: AT,
    by: 'x',
    ...changes,
  });
  const issued = (id: string, version: number) =>
    decision(id, version, {
      state: 'ISSUED',
      issue: { signatory: { name: 'A', title: 'B' }, number: 1, date: '2024-01-05' },
    });
  const number = { symbol: 'QĐ-UBND', year: '2024', number: 1 };

  it('get each version once, and their entry follows', async () => {
    const store = decisionStore(table);
    const drafts = await Promise.all([1, 2].map(() => store.addDraft('x', decision('d1'))));
    expect(drafts.filter(Boolean)).toHaveLength(1);
    expect(await store.addDraft('x', decision('d1', 3))).toBe(false);
    expect(await store.addDraft('x', decision('d1', 2))).toBe(true);
    expect(await store.entry('x', 'd1')).toMatchObject({ version: 2, state: 'DRAFT' });
    expect(await store.get('x', 'd1', 1)).toEqual(decision('d1'));
    expect((await store.list('x')).map(({ id }) => id)).toContain('d1');
    expect(await store.list('y')).toEqual([]);
  });

  it('note the file of their latest version only', async () => {
    const store = decisionStore(table);
    await store.addDraft('x', decision('d2'));
    await store.addDraft('x', decision('d2', 2));
    await store.noteDocument('x', 'd2', { version: 1, key: 'old', hash: HASH });
    expect((await store.entry('x', 'd2'))?.document).toBeUndefined();
    await store.noteDocument('x', 'd2', { version: 2, key: 'new', hash: HASH });
    expect((await store.entry('x', 'd2'))?.document?.key).toBe('new');
  });

  it('take a number once, and say why they were not issued', async () => {
    const store = decisionStore(table);
    for (const id of ['d3', 'd4', 'd5']) await store.addDraft('x', decision(id));
    expect(await store.issue('x', issued('d3', 2), number)).toBe('ISSUED');
    expect(await store.issue('x', issued('d4', 2), number)).toBe('NUMBER_TAKEN');
    expect(await store.issue('x', issued('d4', 3), { ...number, number: 2 })).toBe('CHANGED');
    const result = {
      version: 2,
      at: AT,
      by: 'x',
      result: {
        minutes: { number: '1', date: '2023-12-21' },
        proposal: { number: '2', date: '2023-12-22' },
        rankings: [{ blocId: 'b1', version: 1, digest: HASH }],
        awards: [{ blocId: 'b1', unitId: 'u1', title: 'PROVINCIAL_FLAG' as const }],
      },
    };
    expect(await councilStore(table).add('x', 'd5', result, [], 'd5')).toBe(true);
    expect(await store.issue('x', issued('d5', 2), { ...number, number: 3 })).toBe('CHANGED');
    expect(await councilStore(table).add('x', 'd3', result, [], 'd3')).toBe(false);
    expect(await councilStore(table).latest('x', 'd5')).toEqual(result);
    expect(await councilStore(table).latest('x', 'd3')).toBeUndefined();
  });
});

describe('upload tickets', () => {
  const ticket = (id: string): UploadTicket => ({
    id,
    provinceId: 'lao-cai',
    periodId: '2023',
    blocId: 'b1',
    unitId: 'u1',
    accountId: 'x',
    askedAt: AT,
    state: 'WAITING',
  });

  it('lead to their province by their name', () => {
    expect(provinceOfTicket('lao-cai_0b1c')).toBe('lao-cai');
  });

  it('are answered once: a refusal after an answer changes nothing', async () => {
    const tickets = ticketStore(table);
    await tickets.open(ticket('lao-cai_1'));
    const fault = { kind: 'X', cell: 'B7', what: 'Sai.', mend: 'Sửa.' };
    await tickets.refuse(ticket('lao-cai_1'), AT, { faults: [fault] });
    await tickets.refuse(ticket('lao-cai_1'), AT, { faults: [] });
    expect(await tickets.get('lao-cai_1')).toEqual({
      ...ticket('lao-cai_1'),
      state: 'REFUSED',
      receivedAt: AT,
      faults: [fault],
    });
    expect(await tickets.get('lao-cai_none')).toBeUndefined();
  });
});
