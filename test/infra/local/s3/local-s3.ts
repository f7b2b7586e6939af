import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import {
  type ObjectCreated,
  type RunningS3,
  type S3Options,
  startS3,
} from '../../../../infra/local/s3/server.ts';

export const REGION = 'ap-southeast-1';
export const KEYS = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

export const BUCKETS = [
  { name: 'documents', versioned: true, objectLock: true, cors: ['http://portal.example'] },
  { name: 'plain', versioned: false, objectLock: false },
  { name: 'pages', versioned: false, objectLock: false, publicRead: true },
];

/** The calendar of the tests: far from the real clock, so that mixing the two up shows. */
export const CALENDAR = new Date('2023-12-15T10:00:00.250Z');

export type LocalS3 = RunningS3 & {
  readonly directory: string;
  readonly client: S3Client;
  readonly events: ObjectCreated[];
};

export async function startLocalS3(options: Partial<S3Options> = {}): Promise<LocalS3> {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'local-s3-')));
  const events: ObjectCreated[] = [];
  const running = await startS3({
    directory,
    port: 0,
    region: REGION,
    credentials: KEYS,
    buckets: BUCKETS,
    eventTime: () => CALENDAR,
    deliver: async (event) => {
      events.push(event);
    },
    ...options,
  });
  return { ...running, directory, events, client: clientOf(running.url) };
}

export const clientOf = (endpoint: string, config: S3ClientConfig = {}): S3Client =>
  new S3Client({ endpoint, region: REGION, credentials: KEYS, maxAttempts: 1, ...config });

export async function stopAndRemove({ close, client, directory }: LocalS3): Promise<void> {
  client.destroy();
  await close();
  await rm(directory, { recursive: true });
}

/** The code of a refusal made by the server, as the SDK reports it. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return (error as Error).name;
  }
  return 'nothing was refused';
}

/** The code in an XML error body. */
export const codeOf = async (response: Response): Promise<string> =>
  /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1] ?? `status ${response.status}`;
