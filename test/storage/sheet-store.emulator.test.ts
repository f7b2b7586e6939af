import { createHash } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bloc } from '../../shared/domain/member.ts';
import type { SheetLine } from '../../shared/domain/scoring/sheet.ts';
import { hashSheet } from '../../shared/domain/scoring/sheet-hash.ts';
import { rankAgain } from '../../shared/domain/stages.ts';
import { blocStore } from '../../shared/storage/bloc-store.ts';
import { compressed } from '../../shared/storage/compressed.ts';
import { RecordTooLarge } from '../../shared/storage/item-size.ts';
import { openTable } from '../../shared/storage/open-table.ts';
import { type Acceptance, type Receipt, sheetStore } from '../../shared/storage/sheet-store.ts';
import type { Table, Write } from '../../shared/storage/table.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-cloud.ts';

const AT = '2023-12-05T03:00:00.000Z';

let database: TestDatabase;
let client: DynamoDBClient;
let table: Table;
let sheets: ReturnType<typeof sheetStore>;
/** The names of the commands that the client sent, as its own middleware saw them. */
let commands: string[] = [];

beforeAll(async () => {
  database = await startTestDatabase();
  client = new DynamoDBClient(database.clientConfig);
  client.middlewareStack.add(
    (next, context) => (args) => {
      commands.push(String(context.commandName));
      return next(args);
    },
    { step: 'initialize' },
  );
  table = openTable(client, database.tableName);
  sheets = sheetStore(table);
});
afterAll(async () => {
  client.destroy();
  await database.close();
});
beforeEach(() => {
  commands = [];
});

let blocs = 0;
async function newBloc(changes: Partial<Bloc> = {}): Promise<[UnitAddress, Bloc]> {
  blocs += 1;
  const address = { province: 'x', period: '2023', bloc: `b${blocs}`, unit: 'u1' };
  const bloc: Bloc = {
    id: address.bloc,
    name: 'Khối thi đua các huyện, thành phố',
    kind: 'KHOI',
    members: ['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9'],
    headUnitId: 'u1',
    deputyUnitId: 'u2',
    ruleSet: { id: 'r', version: 1, hash: '0'.repeat(64) },
    windows: [
      {
        stage: 'SELF_SCORING',
        opensAt: '2023-12-01T00:00:00.000Z',
        closesAt: '2023-12-10T10:00:00.000Z',
      },
    ],
    closed: [],
    revision: 1,
    ...changes,
  };
  expect(await blocStore(table).save(address, bloc, '2023-12-10T10:00:00.000Z')).toBe(true);
  return [address, bloc];
}

const LINES: readonly SheetLine[] = Array.from({ length: 60 }, (_, index) => ({
  indicatorId: `chi-tieu-${index}`,
  state: 'REPORTED',
  actual: String(1000 + index * 17),
  explanation: `Kết quả thực hiện chỉ tiêu số ${index} theo báo cáo số ${index * 31}/BC-UBND`,
}));

function acceptance(
  [address, bloc]: [UnitAddress, Bloc],
  version: number,
  given: { readonly key?: string; readonly lines?: readonly SheetLine[] } = {},
): Acceptance {
  const lines = given.lines ?? LINES;
  const receipt: Receipt = {
    provinceId: address.province,
    periodId: address.period,
    blocId: address.bloc,
    unitId: address.unit,
    version,
    hash: hashSheet(lines).hash,
    at: AT,
    by: 'can-bo',
    channel: 'WEB',
    lines: lines.length,
  };
  const key = given.key ?? `khoa-${address.bloc}-${version}`;
  const answer: Write = sheets.rememberAnswer('can-bo', key, 'b'.repeat(64), receipt);
  return { address, sheet: { receipt, lines }, bloc, answer };
}

/** The write units that the table counted for the work. */
async function writeUnitsOf(work: () => Promise<unknown>): Promise<number> {
  const { transact } = table;
  let units = 0;
  const counting: Table = {
    ...table,
    transact: async (writes) => {
      const written = await transact(writes);
      if (written.ok) units += written.writeUnits;
      return written;
    },
  };
  const before = sheets;
  sheets = sheetStore(counting);
  try {
    await work();
  } finally {
    sheets = before;
  }
  return units;
}

describe('accepting a sheet', () => {
  it('takes one read batch and one write transaction', async () => {
    const place = await newBloc();
    commands = [];
    await sheets.context(place[0], 'can-bo', 'khoa-moi-toanh');
    expect(await sheets.accept(acceptance(place, 1))).toBe(true);
    expect(commands).toEqual(['BatchGetItemCommand', 'TransactWriteItemsCommand']);
  });

  it('costs no more than twice its compressed kilobytes and ten write units', async () => {
    const place = await newBloc();
    const kilobytes = Math.ceil(compressed(LINES).byteLength / 1024);
    const units = await writeUnitsOf(() => sheets.accept(acceptance(place, 1)));
    expect(units).toBeGreaterThan(0);
    expect(units).toBeLessThanOrEqual(2 * kilobytes + 10);
  });

  it('writes version, summary and answer together, and reads them back', async () => {
    const place = await newBloc();
    const given = acceptance(place, 1);
    await sheets.accept(given);
    const [address] = place;
    expect(await sheets.get(address, 1)).toEqual(given.sheet);
    const context = await sheets.context(address, 'can-bo', `khoa-${address.bloc}-1`);
    expect(context).toMatchObject({
      bloc: { id: address.bloc },
      summary: { unitId: 'u1', sheetVersion: 1, sheetHash: given.sheet.receipt.hash },
      answered: { bodyHash: 'b'.repeat(64), receipt: given.sheet.receipt },
    });
    expect(
      await sheets.getAll([
        [address, 1],
        [address, 2],
      ]),
    ).toEqual([given.sheet, undefined]);
  });

  it('of twenty at once from the same base exactly one wins', async () => {
    const place = await newBloc();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        sheets.accept(acceptance(place, 1, { key: `khoa-rieng-${index}` })),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === true)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'VERSION_TAKEN')).toHaveLength(19);
  });

  it('tells an answered request and a changed bloc from a taken version', async () => {
    const place = await newBloc();
    await sheets.accept(acceptance(place, 1));
    expect(await sheets.accept(acceptance(place, 1))).toBe('ANSWERED_BEFORE');
    const [address, bloc] = place;
    await blocStore(table).save(address, { ...bloc, revision: 2 }, undefined);
    expect(await sheets.accept(acceptance(place, 2))).toBe('BLOC_CHANGED');
    expect(await sheets.get(address, 2)).toBeUndefined();
  });

  it('leaves nothing behind when one part of it is refused', async () => {
    const place = await newBloc();
    await sheets.accept(acceptance(place, 1));
    expect(await sheets.accept(acceptance(place, 1, { key: 'khoa-khac-han' }))).toBe(
      'VERSION_TAKEN',
    );
    const { answered } = await sheets.context(place[0], 'can-bo', 'khoa-khac-han');
    expect(answered).toBeUndefined();
  });

  it('forgets the review of the version before', async () => {
    const place = await newBloc();
    await sheets.accept(acceptance(place, 1));
    const [address] = place;
    await table.transact([
      {
        update: { pk: 'PROV#x#PERIOD#2023', sk: `BLOC#${address.bloc}#UNIT#u1` },
        set: 'SET reviewVersion = :one',
        values: { ':one': 1 },
      },
    ]);
    await sheets.accept(acceptance(place, 2));
    const { summary } = await sheets.context(address, 'can-bo', 'khoa-moi-toanh');
    expect(summary?.sheetVersion).toBe(2);
    expect(summary?.reviewVersion).toBeUndefined();
  });

  it('of a closed bloc sends the event that has it ranked again, in the same transaction', async () => {
    const place = await newBloc({ closed: ['SELF_SCORING'] });
    const [address, bloc] = place;
    const again = rankAgain(bloc, address, 'SELF_SCORING', AT);
    if (again === undefined) throw new Error('A closed bloc is ranked again');
    expect(await sheets.accept({ ...acceptance(place, 1), rankAgain: again })).toBe(true);
    expect(await blocStore(table).get(address)).toEqual(again.next);
    expect(await sheets.accept({ ...acceptance(place, 2), rankAgain: again })).toBe('BLOC_CHANGED');
  });

  it('refuses what one record can’t hold before anything is sent', async () => {
    const place = await newBloc();
    commands = [];
    let seed = 0;
    /** Signs of a hash that compress no further. */
    const noise = (length: number) => {
      seed += 1;
      const hash = createHash('shake256', { outputLength: 2 * length });
      const bytes = hash.update(String(seed)).digest();
      return Array.from({ length }, (_, index) =>
        String.fromCodePoint(0x4e00 + (bytes.readUInt16LE(2 * index) % 20_000)),
      ).join('');
    };
    const lines = LINES.flatMap((line) =>
      [0, 1, 2].map((copy) => ({
        ...line,
        indicatorId: `${line.indicatorId}-${copy}`,
        explanation: noise(2000),
      })),
    );
    await expect(sheets.accept(acceptance(place, 1, { lines }))).rejects.toThrow(RecordTooLarge);
    expect(commands).toEqual([]);
  });
});
