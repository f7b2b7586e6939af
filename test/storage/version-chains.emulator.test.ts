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
import { templateStore } from '../../shared/storage/template-store.ts';
import {
  provinceOfTicket,
  ticketStore,
  type UploadTicket,
} from '../../shared/storage/ticket-store.ts';
import { standardTemplate } from '../../shared/templates/standard-template.ts';
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
      ({
        name: 'score-summary',
        format: 'pdf',
        rankingVersion,
        key: `k${rankingVersion}`,
        hash: HASH,
      }) as const;
    const summary = { name: 'score-summary', format: 'pdf' } as const;
    await papers.put(address, paper(2));
    await papers.put(address, paper(1));
    expect(await papers.get(address, summary)).toEqual(paper(2));
    await papers.put(address, paper(3));
    expect(await papers.get(address, summary)).toEqual(paper(3));
  });
});

describe('decisions', () => {
  const decision = (id: string, version = 1, changes: Partial<Decision> = {}): Decision => ({
    id,
    kind: 'AWARD',
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
      bases: ['Theo'],
      articles: [['Tặng']],
      signatureTitle: 'CHỦ TỊCH',
      recipients: ['Lưu'],
      annex: [{ blocId: 'b1', blocName: 'B', awards: [] }],
      annexAuthority: 'Chủ tịch',
    },
    legalBases: ['Căn cứ'],
    at: AT,
    by: 'x',
    ...changes,
  });
  const numbered = (id: string, version: number, number: number, content = {}) =>
    decision(id, version, {
      state: 'NUMBERED',
      content: { ...decision(id).content, ...content },
      registration: { number, date: '2024-01-05' },
    });
  const stored = (one: Decision) => ({ decision: one });

  it('get each version once, and their entry follows', async () => {
    const store = decisionStore(table);
    const add = (one: Decision) => store.add('x', stored(one));
    const drafts = await Promise.all([1, 2].map(() => add(decision('d1'))));
    expect(drafts.sort()).toEqual(['CHANGED', 'STORED']);
    expect(await add(decision('d1', 3))).toBe('CHANGED');
    expect(await add(decision('d1', 2))).toBe('STORED');
    expect(await store.entry('x', 'd1')).toMatchObject({ version: 2, state: 'DRAFT' });
    expect(await store.versions('x', 'd1')).toEqual([decision('d1'), decision('d1', 2)]);
    expect(await store.get('x', 'd1', 1)).toEqual(decision('d1'));
    expect((await store.list('x')).map(({ id }) => id)).toContain('d1');
    expect(await store.list('y')).toEqual([]);
  });

  it('note the file of their latest version only', async () => {
    const store = decisionStore(table);
    await store.add('x', stored(decision('d2')));
    await store.add('x', stored(decision('d2', 2)));
    await store.noteDocument('x', 'd2', { version: 1, key: 'old', hash: HASH });
    expect((await store.entry('x', 'd2'))?.document).toBeUndefined();
    await store.noteDocument('x', 'd2', { version: 2, key: 'new', hash: HASH });
    expect((await store.entry('x', 'd2'))?.document?.key).toBe('new');
  });

  it('R-DEC-14: take a number once for a body, a symbol and a year', async () => {
    const store = decisionStore(table);
    for (const id of ['d3', 'd4']) await store.add('x', stored(decision(id)));
    const add = (one: Decision) => store.add('x', stored(one));
    expect(await add(numbered('d3', 2, 1))).toBe('STORED');
    expect(await add(numbered('d4', 2, 1))).toBe('NUMBER_TAKEN');
    expect(await add(numbered('d4', 3, 2))).toBe('CHANGED');
    expect((await store.entry('x', 'd4'))?.version).toBe(1);
    expect(await add(numbered('d4', 2, 1, { symbol: 'CV-UBND' }))).toBe('STORED');
    expect(await add(numbered('d4', 3, 1, { issuingBody: ['SỞ NỘI VỤ'] }))).toBe('STORED');
    const later = numbered('d4', 4, 1);
    expect(await add({ ...later, registration: { number: 1, date: '2025-01-02' } })).toBe('STORED');
  });

  it('are sent with the latest council result only, and no result comes after that', async () => {
    const store = decisionStore(table);
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
    for (const id of ['d5', 'd6']) await store.add('x', stored(decision(id)));
    const sent = (id: string) => stored(decision(id, 2, { state: 'FOR_SIGNATURE' }));
    expect(await store.add('x', sent('d6'))).toBe('STORED');
    expect(await councilStore(table).add('x', 'd5', result, [], 'd5')).toBe(true);
    expect(await store.add('x', sent('d5'))).toBe('CHANGED');
    expect(await councilStore(table).add('x', 'd6', result, [], 'd6')).toBe(false);
    expect(await councilStore(table).latest('x', 'd5')).toEqual(result);
    expect(await councilStore(table).latest('x', 'd6')).toBeUndefined();
  });

  it('change how their target stands in the transaction that issues them, or not at all', async () => {
    const store = decisionStore(table);
    await store.add('x', stored(decision('d7', 1, { state: 'ISSUED' })));
    const registration = { number: 1, date: '2024-01-05' };
    const target = { decisionId: 'd7', version: 1, symbol: 'QĐ-UBND', ...registration };
    const annulment = (id: string, version: number) =>
      decision(id, version, { kind: 'ANNULMENT', state: 'ISSUED', target });
    const annul = (id: string) => {
      const effects = [{ decisionId: id, kind: 'ANNULMENT' as const, unitIds: ['u1'] }];
      const after = { standing: 'ANNULLED' as const, effects };
      return store.add('x', { decision: annulment(id, 1), target: { before: [], after } });
    };
    const outcomes = await Promise.all([annul('d8'), annul('d9')]);
    expect(outcomes.sort()).toEqual(['CHANGED', 'STORED']);
    const entry = await store.entry('x', 'd7');
    expect(entry).toMatchObject({ standing: 'ANNULLED', effects: [{ unitIds: ['u1'] }] });
    const other = entry?.effects?.[0]?.decisionId === 'd8' ? 'd9' : 'd8';
    expect(await store.entry('x', other)).toBeUndefined();
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

describe('templates', () => {
  it('R-TPL-7: are found as they stood at an instant', async () => {
    const templates = templateStore(table);
    const kind = 'PERIOD_REPORT';
    const at = (day: number) => `2023-12-1${day}T10:00:00.000Z`;
    for (const version of [1, 2, 3]) {
      const template = standardTemplate(kind);
      const kept = { kind, version, hash: HASH, at: at(2 * version), by: 'a', template } as const;
      expect(await templates.add('x', kept)).toBe(true);
    }
    const versionAt = async (instant: string) =>
      (await templates.asOf('x', kind, instant))?.version;
    const days = [1, 2, 3, 4, 5, 6, 7];
    expect(await Promise.all(days.map((day) => versionAt(at(day))))).toEqual([
      undefined,
      1,
      1,
      2,
      2,
      3,
      3,
    ]);
    expect(await templates.asOf('y', kind, at(7))).toBeUndefined();
  });
});
