import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type AcceptSheetDeps, acceptSheet } from '../../functions/submissions/accept-sheet.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import { checkSheet } from '../../shared/domain/scoring/check-sheet.ts';
import { compressed } from '../../shared/storage/compressed.ts';
import { openTable } from '../../shared/storage/open-table.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-cloud.ts';
import { countingClient, type SentRequest } from './counting-client.ts';
import {
  atMost,
  interleavedMedians,
  type Measurement,
  type Row,
  timed,
  times,
} from './measurement.ts';
import { sixtyIndicators, sixtyLines, targetsOf } from './sixty-lines.ts';
import { ACCOUNT_ID, ADDRESS, AT, stageBloc } from './staged-bloc.ts';

const ROUNDS = 60;
const WARM_UP = 10;

const ABOUT = `a unit's sheet of 60 lines with explanations and evidence, judged and stored by the real workflow and stores:
the requests it sends, the write units that the table reports for them, against 2 × ⌈the gzipped lines in KiB⌉
+ 10, and its time once warm against one PutItem of the same size, in turns in the same process.`;

export const sheetAcceptance: Measurement = {
  name: 'sheet-acceptance',
  about: ABOUT,
  run: async () => {
    const database = await startTestDatabase();
    const { client, sent } = countingClient(database.clientConfig);
    try {
      const deps = await stageBloc(openTable(client, database.tableName));
      let version = 0;
      const accept = () => {
        version += 1;
        return acceptNext(deps, version);
      };
      sent.length = 0;
      await accept();
      const first = sent.splice(0);
      await accept();
      const warm = sent.splice(0);
      const ratio = await againstOnePut(accept, client, database);
      return [...requestRows(first, warm), ratio];
    } finally {
      client.destroy();
      await database.close();
    }
  },
};

/** @throws Error when the sheet is refused: then there is nothing to measure. */
async function acceptNext(deps: AcceptSheetDeps, version: number): Promise<void> {
  const lines = sixtyLines(version);
  const key = `bench-${String(version).padStart(6, '0')}`;
  const bodyHash = hashOf({ version });
  const accepted = await acceptSheet(deps, {
    address: ADDRESS,
    accountId: ACCOUNT_ID,
    baseVersion: version - 1,
    lines,
    at: AT,
    channel: 'WEB',
    key,
    bodyHash,
    remember: (receipt) => deps.sheets.rememberAnswer(ACCOUNT_ID, key, bodyHash, receipt),
  });
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.errors[0]).slice(0, 500));
}

function requestRows(first: readonly SentRequest[], warm: readonly SentRequest[]): readonly Row[] {
  const isWrite = ({ command }: SentRequest) => /Put|Write|Update|Delete/.test(command);
  const writes = warm.filter(isWrite);
  const units = writes.reduce((sum, request) => sum + request.units, 0);
  const bytes = storedLines(2).length;
  const budget = 2 * Math.ceil(bytes / 1024) + 10;
  const names = (requests: readonly SentRequest[]) =>
    requests.map(({ command }) => command.replace('Command', '')).join(', ');
  return [
    atMost(`write units (${bytes} bytes of gzipped lines)`, units, budget, String),
    atMost('write requests', writes.length, 1, String, names(warm)),
    atMost('read requests', warm.length - writes.length, 1, String),
    {
      what: 'read requests of the first sheet of a process',
      measured: String(first.filter((request) => !isWrite(request)).length),
      note: names(first),
    },
  ];
}

/** The attribute that holds the lines of a version. */
function storedLines(version: number): Uint8Array {
  const checked = checkSheet(sixtyIndicators(), targetsOf(ADDRESS.unit), sixtyLines(version));
  if (!checked.ok) throw new Error('The sheet of the bench has faults');
  return compressed(checked.value);
}

async function againstOnePut(
  accept: () => Promise<void>,
  client: DynamoDBClient,
  { tableName }: TestDatabase,
): Promise<Row> {
  const body = storedLines(2);
  let number = 0;
  const put = () => {
    number += 1;
    const key = { pk: { S: 'BENCH' }, sk: { S: String(number) } };
    return client.send(
      new PutItemCommand({ TableName: tableName, Item: { ...key, body: { B: body } } }),
    );
  };
  const turns = { accept: () => timed(accept), put: () => timed(put) };
  await interleavedMedians(WARM_UP, turns);
  const medians = await interleavedMedians(ROUNDS, turns);
  return {
    what: 'time of a warm acceptance / of one PutItem of the same size',
    measured: times(medians.accept / medians.put),
  };
}
