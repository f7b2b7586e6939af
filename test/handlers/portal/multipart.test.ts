import { expect, it } from 'vitest';
import { readRequest } from '../../../functions/portal/request.ts';

const event = (body: string, contentType: string) => ({
  rawPath: '/',
  rawQueryString: '',
  headers: { 'content-type': contentType },
  body: Buffer.from(body, 'latin1').toString('base64'),
  isBase64Encoded: true,
  requestContext: { http: { method: 'POST' }, timeEpoch: 0, requestId: 'request-1' },
});
const BYTES = 'PK\u0003\u0004\r\n\u00ff\u0000--x';
const FORM = [
  '--ranh-gioi',
  'Content-Disposition: form-data; name="ma-phien"',
  '',
  'token',
  '--ranh-gioi',
  'Content-Disposition: form-data; name="tep"; filename="b.xlsx"',
  'Content-Type: application/octet-stream',
  '',
  BYTES,
  '--ranh-gioi--',
  '',
].join('\r\n');
const MULTIPART = 'multipart/form-data; boundary=ranh-gioi';

it('takes fields and files out of a form, byte by byte', async () => {
  const { form, files } = await readRequest(event(FORM, MULTIPART));
  expect([...form]).toEqual([['ma-phien', 'token']]);
  expect(files.get('tep')?.name).toBe('b.xlsx');
  expect(Buffer.from(files.get('tep')?.bytes ?? []).toString('latin1')).toBe(BYTES);
});

it('takes nothing from a body that is no form', async () => {
  for (const [body, type] of [
    [FORM, 'multipart/form-data'],
    [FORM.slice(0, 60), MULTIPART],
    ['', MULTIPART],
    ['a=1', 'text/plain'],
  ] as const) {
    const { form, files } = await readRequest(event(body, type));
    expect([form.size, files.size], type).toEqual([0, 0]);
  }
});
