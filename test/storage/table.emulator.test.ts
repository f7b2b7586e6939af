import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Id } from '../../shared/domain/identifiers.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import { blocStore } from '../../shared/storage/bloc-store.ts';
import { itemBytes, MOST_ITEM_BYTES, RecordTooLarge } from '../../shared/storage/item-size.ts';
import { openTable } from '../../shared/storage/open-table.ts';
import { outboxWrite } from '../../shared/storage/outbox.ts';
import { etagOf, listRecords, recordStore } from '../../shared/storage/record-store.ts';
import { IF_NEW, type Table } from '../../shared/storage/table.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-cloud.ts';

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

const put = (pk: string, sk: string, fields: Readonly<Record<string, unknown>> = {}) =>
  table.transact([{ put: { pk, sk, ...fields } }]);

describe('the table', () => {
  it('answers a batch in the order of the keys, however many and however often the same', async () => {
    const keys = Array.from({ length: 230 }, (_, index) => ({ pk: 'many', sk: `k${index}` }));
    for (let start = 0; start < 230; start += 50)
      await table.transact(
        keys.slice(start, start + 50).map((key, at) => ({ put: { ...key, n: start + at } })),
      );
    const wanted = [...keys, { pk: 'many', sk: 'none' }, ...keys.slice(0, 3)];
    const items = await table.getAll(wanted);
    expect(items.map((item) => item?.n)).toEqual([
      ...keys.map((_, index) => index),
      undefined,
      0,
      1,
      2,
    ]);
    expect(await table.getAll([])).toEqual([]);
  });

  it('reads a partition of more than one page whole, and stops at a limit', async () => {
    const body = 'x'.repeat(100_000);
    for (let index = 0; index < 15; index += 1)
      await put('big', `V#${String(index).padStart(5, '0')}`, { body });
    await put('big', 'W#1');
    expect(await table.query('big', 'V#')).toHaveLength(15);
    const latest = await table.query('big', 'V#', { limit: 2, latestFirst: true });
    expect(latest.map(({ sk }) => sk)).toEqual(['V#00014', 'V#00013']);
    const after = await table.query('big', 'V#', { limit: 2, after: 'V#00003' });
    expect(after.map(({ sk }) => sk)).toEqual(['V#00004', 'V#00005']);
  });

  it('names the writes whose condition did not hold, and writes none of the others', async () => {
    await put('once', 'a');
    const written = await table.transact([
      { put: { pk: 'once', sk: 'b' } },
      { put: { pk: 'once', sk: 'a' }, condition: IF_NEW },
      { check: { pk: 'once', sk: 'c' }, condition: 'attribute_exists(pk)' },
    ]);
    expect(written).toEqual({ ok: false, failed: [1, 2] });
    expect(await table.get({ pk: 'once', sk: 'b' })).toBeUndefined();
  });

  it('tries again while others are at the same items or the table is busy, then gives up', async () => {
    const busy = new DynamoDBClient(database.clientConfig);
    let tries = 0;
    let failures = 3;
    let reason = 'TransactionConflict';
    busy.middlewareStack.add(
      (next) => async (args) => {
        tries += 1;
        if (tries > failures) return next(args);
        throw new TransactionCanceledException({
          message: 'cancelled',
          $metadata: {},
          CancellationReasons: [{ Code: 'None' }, { Code: reason }],
        });
      },
      { step: 'initialize' },
    );
    const contended = openTable(busy, database.tableName);
    const write = () => contended.transact([{ put: { pk: 'busy', sk: reason } }]);
    for (reason of ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']) {
      tries = 0;
      expect((await write()).ok).toBe(true);
      expect(tries).toBe(4);
    }
    tries = 0;
    failures = 100;
    await expect(write()).rejects.toThrow(TransactionCanceledException);
    expect(tries).toBe(8);
    tries = 0;
    reason = 'ValidationError';
    await expect(write()).rejects.toThrow(TransactionCanceledException);
    expect(tries).toBe(1);
    busy.destroy();
  });

  it('measures an item generously: what it lets pass, the real table takes', async () => {
    const fitting = { pk: 'size', sk: 'fits', body: new Uint8Array(MOST_ITEM_BYTES - 40) };
    expect(itemBytes(fitting)).toBeLessThanOrEqual(MOST_ITEM_BYTES);
    expect((await table.transact([{ put: fitting }])).ok).toBe(true);
    const beyond = { pk: 'size', sk: 'not', list: Array(3000).fill('ấ'.repeat(60)) };
    await expect(table.transact([{ put: beyond }])).rejects.toThrow(RecordTooLarge);
  });
});

describe('settings records', () => {
  const Thing = z.strictObject({ id: Id, note: z.string() });
  const things = () =>
    recordStore(table, Thing, (id: string) => ({ pk: 'PROV#x', sk: `THING#${id}` }));

  it('have equal tags for equal content, and are kept on a condition', async () => {
    const store = things();
    const first = await store.put({ id: 'a', note: '1' }, {}, 'a');
    expect(first).toEqual({
      ok: true,
      value: { record: { id: 'a', note: '1' }, etag: etagOf({ note: '1', id: 'a' }) },
    });
    const etag = first.ok ? first.value.etag : '';
    expect((await store.put({ id: 'a', note: '2' }, { ifMatch: etag }, 'a')).ok).toBe(true);
    const stale = await store.put({ id: 'a', note: '3' }, { ifMatch: etag }, 'a');
    expect(stale).toEqual({
      ok: false,
      errors: [{ kind: 'RecordChanged', etag: etagOf({ id: 'a', note: '2' }) }],
    });
    expect((await store.put({ id: 'b', note: '1' }, { ifMatch: etag }, 'b')).ok).toBe(false);
    expect((await store.put({ id: 'b', note: '1' }, { ifMatch: '*' }, 'b')).ok).toBe(false);
    expect((await store.put({ id: 'b', note: '1' }, { ifNoneMatch: '*' }, 'b')).ok).toBe(true);
    expect((await store.put({ id: 'b', note: '2' }, { ifNoneMatch: '*' }, 'b')).ok).toBe(false);
    expect((await store.get('b'))?.record.note).toBe('1');
  });

  it('of ten at once from one reading one is kept', async () => {
    const store = things();
    const first = await store.put({ id: 'c', note: '' }, {}, 'c');
    const ifMatch = first.ok ? first.value.etag : '';
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        store.put({ id: 'c', note: String(index) }, { ifMatch }, 'c'),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('are listed page by page without a gap or a repeat', async () => {
    const store = things();
    const ids = Array.from({ length: 7 }, (_, index) => `list-${index}`);
    for (const id of ids) await store.put({ id, note: '' }, {}, id);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listRecords(table, Thing, 'PROV#x', 'THING#list', { limit: 3, after });
      seen.push(...page.records.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(ids);
  });
});

describe('the outbox', () => {
  const event = {
    kind: 'StageClosed',
    province: 'x',
    period: 'p',
    bloc: 'b',
    at: '2023-12-10T10:00:00.000Z',
  } as const;

  it('makes the same event the same item, and a repeat on purpose another one', async () => {
    await table.transact([outboxWrite(event)]);
    await table.transact([outboxWrite(event)]);
    await table.transact([outboxWrite(event, '2')]);
    const written = [outboxWrite(event), outboxWrite(event, '2')].map((write) =>
      'put' in write ? write.put : undefined,
    );
    expect(written[0]?.pk).not.toBe(written[1]?.pk);
    const [item] = await table.query(String(written[0]?.pk), '');
    expect(item).toMatchObject({ ...event, expiresAt: 1_703_412_000 });
  });

  it('holds nothing when the change it belongs to is refused', async () => {
    const other = { ...event, bloc: 'khong-xay-ra' };
    const write = outboxWrite(other);
    await put('gate', 'shut');
    await table.transact([{ put: { pk: 'gate', sk: 'shut' }, condition: IF_NEW }, write]);
    const key = 'put' in write ? write.put : { pk: '', sk: '' };
    expect(await table.get({ pk: key.pk, sk: key.sk })).toBeUndefined();
  });
});

describe('blocs with something due', () => {
  const bloc = (id: string, revision = 1): Bloc => ({
    id,
    name: id,
    kind: 'CUM',
    members: ['u1', 'u2'],
    headUnitId: 'u1',
    deputyUnitId: 'u2',
    ruleSet: { id: 'r', version: 1, hash: '0'.repeat(64) },
    windows: [],
    closed: [],
    revision,
  });
  const at = (minute: number) => `2023-12-10T10:${String(minute).padStart(2, '0')}:00.000Z`;
  const dueAt = async (minute: number, period: string) =>
    (await blocStore(table).due(at(minute)))
      .filter((address) => address.period === period)
      .map((address) => address.bloc)
      .sort();

  it('are found from their minute on, over all shards and provinces, and not before', async () => {
    const blocs = blocStore(table);
    const ids = Array.from({ length: 40 }, (_, index) => `b${index}`);
    for (const [index, id] of ids.entries())
      await blocs.save({ province: `x${index % 3}`, period: 'due', bloc: id }, bloc(id), at(30));
    await expect.poll(() => dueAt(30, 'due')).toEqual([...ids].sort());
    expect(await dueAt(29, 'due')).toEqual([]);
  });

  it('are gone from the list once they are due later or never', async () => {
    const blocs = blocStore(table);
    const address = { province: 'x', period: 'moves', bloc: 'b' };
    await blocs.save(address, bloc('b'), at(10));
    await expect.poll(() => dueAt(10, 'moves')).toEqual(['b']);
    await blocs.save(address, bloc('b', 2), at(20));
    await expect.poll(() => dueAt(19, 'moves')).toEqual([]);
    await expect.poll(() => dueAt(20, 'moves')).toEqual(['b']);
    await blocs.save(address, bloc('b', 3), undefined);
    await expect.poll(() => dueAt(59, 'moves')).toEqual([]);
  });

  it('are saved only on what was read, and only while the named units have no sheet', async () => {
    const blocs = blocStore(table);
    const address = { province: 'x', period: 'saved', bloc: 'b' };
    expect(await blocs.save(address, bloc('b'), undefined)).toBe(true);
    expect(await blocs.save(address, bloc('b'), undefined)).toBe(false);
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => blocs.save(address, bloc('b', 2), undefined)),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    await put('PROV#x#PERIOD#saved', 'BLOC#b#UNIT#u1');
    const unsubmitted = ['u1', 'u2'];
    expect(await blocs.save(address, bloc('b', 3), undefined, { unsubmitted })).toBe(false);
    expect(await blocs.save(address, bloc('b', 3), undefined, { unsubmitted: ['u2'] })).toBe(true);
  });
});
