import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Reply } from './operation.ts';
import { S3Error } from './s3-error.ts';
import { xmlDocument } from './xml.ts';

/** The XML error body of S3. What isn't a refusal of ours is told without its details. */
export function errorReply(error: unknown, resource: string, requestId: string): Reply {
  const told =
    error instanceof S3Error
      ? error
      : new S3Error('InternalError', 'We encountered an internal error. Please try again.');
  const body = xmlDocument([
    'Error',
    [
      ['Code', told.code],
      ['Message', told.message],
      ...Object.entries(told.details),
      ['Resource', resource],
      ['RequestId', requestId],
    ],
  ]);
  return {
    status: told.status,
    headers: { ...told.headers, 'content-type': 'application/xml' },
    body,
  };
}

export const newRequestId = (): string => randomBytes(8).toString('hex').toUpperCase();

/** Writes the answer; to HEAD without its body. */
export async function send(response: ServerResponse, method: string, reply: Reply): Promise<void> {
  const { status, headers = {}, body } = reply;
  if (body instanceof Readable) {
    response.writeHead(status, headers);
    await pipeline(body, response);
    return;
  }
  const hasLength = 'content-length' in headers || status === 204 || status === 304;
  const length = hasLength ? {} : { 'content-length': Buffer.byteLength(body ?? '') };
  response.writeHead(status, { ...headers, ...length });
  response.end(method === 'HEAD' ? undefined : body);
}
