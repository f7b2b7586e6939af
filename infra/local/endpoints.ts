import { writeDurably } from './durable-file.ts';
import { type Credentials, LOCAL_KEYS } from './local-keys.ts';
import { cannotStart } from './messages.ts';

/** Where the stores are: an address given from outside replaces our own server. */
export type StoreSettings = {
  readonly region: string;
  readonly credentials: Credentials;
  readonly dynamoDbUrl: string | undefined;
  readonly s3Url: string | undefined;
};

/**
 * Reads `AWS_ENDPOINT_URL_DYNAMODB` and `AWS_ENDPOINT_URL_S3`, and the keys and region that go with them. Without
 * either, keys and region of the environment are left alone: they are for another cloud.
 *
 * @throws CannotStart `EndpointsDisagree`
 */
export function storeSettings(env: NodeJS.ProcessEnv): StoreSettings {
  const {
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDbUrl,
    AWS_ENDPOINT_URL_S3: s3Url,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_REGION: region = LOCAL_KEYS.region,
  } = env;
  if (!dynamoDbUrl && !s3Url) return { ...LOCAL_KEYS, dynamoDbUrl: undefined, s3Url: undefined };
  const credentials =
    accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : LOCAL_KEYS.credentials;
  if (!dynamoDbUrl && accessKeyId !== undefined && !sameKeys(credentials, LOCAL_KEYS.credentials)) {
    throw cannotStart.endpointsDisagree();
  }
  return { region, credentials, dynamoDbUrl: dynamoDbUrl || undefined, s3Url: s3Url || undefined };
}

const sameKeys = (one: Credentials, other: Credentials): boolean =>
  one.accessKeyId === other.accessKeyId && one.secretAccessKey === other.secretAccessKey;

/** What any AWS client needs to look inside. */
export type Endpoints = {
  readonly apiUrl: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly dynamoDbUrl: string;
  readonly s3Url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly tableName: string;
  readonly documentsBucket: string;
  readonly publicBucket: string;
};

/** For the owner's eyes only: it holds the keys. */
export const writeEndpoints = (file: string, endpoints: Endpoints): Promise<void> =>
  writeDurably(file, `${JSON.stringify(endpoints, null, 2)}\n`, 0o600);
