import type { FunctionEntry } from '../catalogue/function-entry.ts';
import type { Endpoints } from './endpoints.ts';

/** How long a published decision is locked, in years; the stack has the same default. */
const { DECISION_RETENTION_YEARS = '20' } = process.env;

/** What a function is told of the world: the same names as in the stack, and where the local stores are. */
export function functionEnvironment(
  entry: Pick<FunctionEntry, 'portal'>,
  endpoints: Endpoints,
): Record<string, string> {
  return {
    TABLE_NAME: endpoints.tableName,
    DOCUMENTS_BUCKET: endpoints.documentsBucket,
    PUBLIC_BUCKET: endpoints.publicBucket,
    DECISION_RETENTION_YEARS,
    AWS_REGION: endpoints.region,
    AWS_ACCESS_KEY_ID: endpoints.accessKeyId,
    AWS_SECRET_ACCESS_KEY: endpoints.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamoDbUrl,
    AWS_ENDPOINT_URL_S3: endpoints.s3Url,
    ...(entry.portal && {
      API_URL: endpoints.apiUrl,
      ISSUER: endpoints.issuer,
      CLIENT_ID: endpoints.clientId,
    }),
  };
}
