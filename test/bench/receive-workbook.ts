import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { NODE_OPTIONS } from '../../infra/catalogue/function-entry.ts';
import { functionEnvironment } from '../../infra/local/function-environment.ts';
import { openTable } from '../../shared/storage/open-table.ts';
import { ticketStore } from '../../shared/storage/ticket-store.ts';
import {
  startTestDatabase,
  startTestS3,
  type TestDatabase,
  type TestS3,
} from '../support/test-cloud.ts';
import { benchBundle, catalogueBundles, fileOf } from './bundles.ts';
import { firstEvent } from './cold-function.ts';
import { atMost, type Measurement, median, times } from './measurement.ts';
import { stageUploads } from './staged-uploads.ts';

const ABOUT = `a unit's workbook of 60 lines, read, judged and stored by the deployed bundle: its first event in a
fresh process against an empty handler's, then one after the other in one process, and the most memory of that
process. The DynamoDB and S3 are the local ones.`;

const COLD = 9;
const WARM = 30;
const PROGRAM = join(import.meta.dirname, 'handle-events.mjs');

export const receiveWorkbook: Measurement = {
  name: 'receive-workbook',
  about: ABOUT,
  run: async () => {
    const [database, s3] = await Promise.all([startTestDatabase(), startTestS3()]);
    try {
      const client = new DynamoDBClient(database.clientConfig);
      const table = openTable(client, database.tableName);
      const { events, tickets } = await stageUploads(table, s3, COLD + WARM);
      const environment = environmentOf(database, s3);
      const file = fileOf(await catalogueBundles(), 'submissions/receive-workbook');
      const cold = await coldRatio(file, events.slice(0, COLD), environment);
      const list = join(database.directory, 'events.json');
      await writeFile(list, JSON.stringify(events.slice(COLD)));
      const args = [PROGRAM, pathToFileURL(file).href, list];
      const { stdout } = await promisify(execFile)(process.execPath, args, {
        env: { NODE_OPTIONS, ...environment },
      });
      const { milliseconds, megabytes } = JSON.parse(stdout) as {
        milliseconds: number[];
        megabytes: number;
      };
      for (const ticket of tickets) {
        const found = await ticketStore(table).get(ticket);
        if (found?.state !== 'ACCEPTED') throw new Error(JSON.stringify(found));
      }
      client.destroy();
      const show = (unit: string) => (figure: number) => `${figure.toFixed(0)} ${unit}`;
      return [
        atMost('first event of a cold function / of an empty handler', cold, 4, times),
        atMost('warm', median(milliseconds.slice(5)), 60, show('ms')),
        atMost('memory', megabytes, 120, show('MB')),
      ];
    } finally {
      await Promise.all([database.close(), s3.close()]);
    }
  },
};

async function coldRatio(
  file: string,
  events: readonly unknown[],
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const isExpected = () => true;
  const empty = { file: await benchBundle('bench/empty'), event: {}, isExpected };
  const [whole, nothing]: [number[], number[]] = [[], []];
  for (const event of events) {
    nothing.push(await firstEvent(empty));
    whole.push(await firstEvent({ file, event, environment, isExpected }));
  }
  return median(whole) / median(nothing);
}

const environmentOf = ({ clientConfig, tableName }: TestDatabase, s3: TestS3) =>
  functionEnvironment(
    {},
    {
      ...clientConfig.credentials,
      region: clientConfig.region,
      dynamoDbUrl: clientConfig.endpoint,
      tableName,
      s3Url: s3.clientConfig.endpoint,
      documentsBucket: s3.documentsBucket,
      publicBucket: s3.publicBucket,
      apiUrl: 'http://127.0.0.1:1',
      issuer: 'http://127.0.0.1:1/pool',
      clientId: 'portal',
    },
  );
