import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ProblemBody } from '../../../infra/api-document/problem-body.ts';
import { buildFunctions } from '../../../infra/build.ts';
import { apiEvent } from '../../support/api-event.ts';

type Answer = { statusCode: number; headers: Record<string, string>; body?: string };
type Handler = (event: unknown) => Promise<Answer>;

let folder: string;
let handler: Handler;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'show-api-'));
  const name = 'api/show-api';
  const built = await buildFunctions({ outDir: folder, entries: [{ name }] });
  const url = pathToFileURL(built[name]?.file ?? '').href;
  handler = ((await import(/* @vite-ignore */ url)) as { handler: Handler }).handler;
});
afterAll(() => rm(folder, { recursive: true }));

const request = (routeKey: string, headers: Record<string, string> = {}) =>
  apiEvent({
    routeKey,
    path: { path: 'khong-co' },
    caller: { sub: 'ai-do' },
    at: '2023-06-01T00:00:00.000Z',
    headers,
  });

it('the bundle answers the document that the build left beside it, to be kept for an hour', async () => {
  const { statusCode, headers, body = '' } = await handler(request('GET /v1/openapi.json'));
  expect(statusCode).toBe(200);
  expect(headers['cache-control']).toBe('public, max-age=3600');
  const { openapi, paths } = JSON.parse(body);
  expect(openapi).toBe('3.1.0');
  expect(Object.keys(paths)).toContain('/v1/provinces/{province}');
});

it('whoever has the document already gets no second copy', async () => {
  const { headers } = await handler(request('GET /v1/openapi.json'));
  const again = request('GET /v1/openapi.json', { 'if-none-match': headers.etag ?? '' });
  expect(await handler(again)).toMatchObject({ statusCode: 304, headers: { etag: headers.etag } });
});

it('any other address or method under /v1 is refused in JSON, with the way to the document', async () => {
  const { statusCode, headers, body = '' } = await handler(request('ANY /v1/{path+}'));
  expect(statusCode).toBe(404);
  expect(headers['content-type']).toContain('application/problem+json');
  const problem = ProblemBody.parse(JSON.parse(body));
  expect(problem.kind).toBe('NoSuchRoute');
  expect(problem.detail).toContain('/v1/openapi.json');
});
