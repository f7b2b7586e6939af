import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** What a route answers to the gateway. */
export type Answer = APIGatewayProxyStructuredResultV2;

const PRIVATE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/** A JSON answer; `etag` for records that can be changed conditionally. */
export const json = (statusCode: number, body: unknown, etag?: string): Answer => ({
  statusCode,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    ...PRIVATE,
    ...(etag === undefined ? {} : { etag }),
  },
  body: JSON.stringify(body),
});

/** A file answer, to be saved under a name (`disposition` is a whole Content-Disposition). */
export const file = (bytes: Uint8Array, contentType: string, disposition: string): Answer => ({
  statusCode: 200,
  headers: { 'content-type': contentType, 'content-disposition': disposition, ...PRIVATE },
  isBase64Encoded: true,
  body: Buffer.from(bytes).toString('base64'),
});
