import { describe, expect, it } from 'vitest';
import { calendar, type Sent, send, stage, useGateway } from './staged-gateway.ts';

useGateway();

describe('the control of the local clock', () => {
  const headers = { 'x-co-dau-local': '1' };
  const path = '/_local/clock?at=2023-12-15T17:00:00Z';

  it('sets the clock and shows what came of it', async () => {
    const { status, body } = await send(path, { method: 'POST', headers });
    expect([status, JSON.parse(body.toString())]).toEqual([
      200,
      { at: '2023-12-15T17:00:00Z', closed: 1 },
    ]);
    expect(calendar.now().toISOString()).toBe('2023-12-15T17:00:00.000Z');
  });

  it.each<[string, number, string, Sent]>([
    ['without its header', 403, path, { method: 'POST' }],
    [
      'under a foreign name',
      403,
      path,
      { method: 'POST', headers: { ...headers, host: 'evil.example' } },
    ],
    ['read', 405, path, { headers }],
    ['without an instant', 400, '/_local/clock', { method: 'POST', headers }],
    ['with a wrong instant', 400, '/_local/clock?at=tomorrow', { method: 'POST', headers }],
    ['at another path', 404, '/_local/other', { method: 'POST', headers }],
  ])('is refused %s', async (_, expected, to, sent) => {
    const before = Date.now();
    expect((await send(to, sent)).status).toBe(expected);
    expect(calendar.now().getTime()).toBeGreaterThanOrEqual(before);
    expect(stage.events).toEqual([]);
  });
});
