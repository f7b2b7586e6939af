import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Answer } from '../../shared/edge/answer.ts';
import { noSuchRouteProblem } from '../../shared/edge/problem.ts';

let read: { readonly text: string; readonly etag: string } | undefined;

/** The document lies beside the bundle: the build makes it from the schemas of all handlers. */
function document() {
  if (read !== undefined) return read;
  const text = readFileSync(new URL('./openapi.json', import.meta.url), 'utf8');
  const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`;
  read = { text, etag };
  return read;
}

/** Answers the API's OpenAPI document, to anybody: it is the same until the next deployment, and may be kept for an hour. */
export async function handler(event: APIGatewayProxyEventV2): Promise<Answer> {
  const { routeKey, headers, requestContext, rawPath } = event;
  if (routeKey !== 'GET /v1/openapi.json')
    return noSuchRouteProblem(requestContext.http.method, rawPath);
  const { text, etag } = document();
  const cached = {
    etag,
    'cache-control': 'public, max-age=3600',
    'x-content-type-options': 'nosniff',
    // Documentation pages of other sites may read it.
    'access-control-allow-origin': '*',
  };
  if (headers['if-none-match'] === etag) return { statusCode: 304, headers: cached };
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', ...cached },
    body: text,
  };
}
