import { functionEnvironment } from '../../infra/local/function-environment.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-cloud.ts';
import { benchBundle, catalogueBundles, fileOf } from './bundles.ts';
import { type ColdFunction, firstEvent } from './cold-function.ts';
import { atMost, interleavedMedians, type Measurement, times } from './measurement.ts';

const ABOUT = `a fresh Node process that loads the deployed bundle and answers its first event, against the
same with a handler that does nothing: medians of rounds in turns. The DynamoDB is the local one, so the ratio
holds the work of the client and not the network.`;

const ROUNDS = 21;
const WITH_CLIENT = 2.7;
const WITHOUT_CLIENT = 1.5;

const statusIs = (status: number) => (answer: unknown) =>
  (answer as { statusCode?: unknown } | null)?.statusCode === status;

export const coldStart: Measurement = {
  name: 'cold-start',
  about: ABOUT,
  run: async () => {
    const database = await startTestDatabase();
    try {
      const medians = await measure(await functionsUnderTest(database));
      const row = (what: string, ms: number, budget: number) =>
        atMost(`${what} / an empty handler`, ms / medians.empty, budget, times);
      return [
        row('submit-sheet, a stranger refused after one read', medians.submitSheet, WITH_CLIENT),
        row('advance-stages, nothing due', medians.advanceStages, WITH_CLIENT),
        row('portal, home page for a stranger', medians.portal, WITHOUT_CLIENT),
        { what: 'an empty handler, for scale', measured: `${medians.empty.toFixed(0)} ms` },
      ];
    } finally {
      await database.close();
    }
  },
};

async function measure<Name extends string>(functions: Record<Name, ColdFunction>) {
  const timings = Object.entries<ColdFunction>(functions).map(
    ([name, cold]) => [name, () => firstEvent(cold)] as const,
  );
  const measured = Object.fromEntries(timings) as Record<Name, () => Promise<number>>;
  await interleavedMedians(1, measured);
  return interleavedMedians(ROUNDS, measured);
}

async function functionsUnderTest(database: TestDatabase) {
  const bundles = await catalogueBundles();
  const environment = environmentOf(database);
  return {
    empty: { file: await benchBundle('bench/empty'), event: {}, isExpected: statusIs(200) },
    submitSheet: {
      file: fileOf(bundles, 'submissions/submit-sheet'),
      event: submission,
      environment,
      isExpected: statusIs(403),
    },
    advanceStages: {
      file: fileOf(bundles, 'ranking/advance-stages'),
      event: { scheduledTime: '2023-12-15T17:00:00Z' },
      environment,
      isExpected: (answer: unknown) => answer === null,
    },
    portal: {
      file: fileOf(bundles, 'portal/show-portal'),
      event: homePage,
      environment,
      isExpected: statusIs(200),
    },
  } satisfies Record<string, ColdFunction>;
}

/** Nobody listens at the addresses that are not asked. */
const environmentOf = ({ clientConfig, tableName }: TestDatabase) =>
  functionEnvironment(
    { portal: true },
    {
      ...clientConfig.credentials,
      region: clientConfig.region,
      dynamoDbUrl: clientConfig.endpoint,
      tableName,
      s3Url: 'http://127.0.0.1:1',
      documentsBucket: 'documents',
      publicBucket: 'public',
      apiUrl: 'http://127.0.0.1:1',
      issuer: 'http://127.0.0.1:1/pool',
      clientId: 'portal',
    },
  );

const timeEpoch = Date.parse('2023-12-01T01:00:00Z');
const place = { province: 'tinh-mau', period: '2023', bloc: 'khoi-mau', unit: 'don-vi-1' };

const submission = {
  version: '2.0',
  routeKey: 'PUT /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet',
  pathParameters: place,
  headers: { 'idempotency-key': 'bench-0001', 'if-none-match': '*' },
  body: JSON.stringify({ lines: [] }),
  isBase64Encoded: false,
  requestContext: {
    requestId: 'bench',
    timeEpoch,
    authorizer: { jwt: { claims: { sub: 'someone', name: 'Ai', 'custom:province': 'tinh-mau' } } },
  },
};

const homePage = {
  version: '2.0',
  routeKey: 'ANY /',
  rawPath: '/',
  rawQueryString: '',
  headers: { host: '127.0.0.1:1', accept: 'text/html' },
  isBase64Encoded: false,
  requestContext: { requestId: 'bench', timeEpoch, http: { method: 'GET', path: '/' } },
};
