import { describe, expect, it } from 'vitest';
import { PayloadTooLarge } from '../../../infra/local/function-errors.ts';
import { startGateway } from '../../../infra/local/gateway.ts';
import { PortInUse } from '../../../infra/local/listen.ts';
import { log, options, send, stage, useGateway } from './gateway/staged-gateway.ts';

useGateway();

describe('limits and faults', () => {
  const tenMb = 10 * 1024 * 1024;

  it('takes a body of ten megabytes and refuses one byte more', async () => {
    const post = (size: number) => send('/x', { method: 'POST', body: Buffer.alloc(size) });
    expect((await post(tenMb)).status).toBe(200);
    const { status, body } = await post(tenMb + 1);
    expect([status, body.toString()]).toEqual([413, '{"message":"Request Entity Too Large"}']);
    expect(stage.events).toHaveLength(1);
  });

  it('says the same when the event is too large for a function', async () => {
    stage.answer = () => {
      throw new PayloadTooLarge('portal/show', 7_000_000);
    };
    expect((await send('/x')).status).toBe(413);
  });

  it('refuses more than ten kilobytes of headers', async () => {
    const headers = { 'x-long': 'x'.repeat(11_000) };
    expect((await send('/x', { headers })).status).toBe(431);
  });

  it('gives up on a function that does not answer in time', async () => {
    stage.answer = () => new Promise(() => undefined);
    const { status, body } = await send('/x');
    expect([status, body.toString()]).toEqual([503, '{"message":"Service Unavailable"}']);
  });

  it('tells nothing of a fault to the client, and all of it to the log', async () => {
    stage.answer = () => {
      throw new Error('the table is called secret');
    };
    const { status, body } = await send('/x');
    expect([status, body.toString()]).toEqual([500, '{"message":"Internal Server Error"}']);
    expect(log.join()).toContain('the table is called secret');
  });

  it('answers 404 where there is no route and 400 to a broken escape', async () => {
    const { status, body } = await send('/');
    expect([status, body.toString()]).toEqual([404, '{"message":"Not Found"}']);
    expect((await send('/%E1%')).status).toBe(400);
  });

  it('says so when the port is taken', async () => {
    const second = startGateway({ ...options, port: stage.gateway.port });
    await expect(second).rejects.toBeInstanceOf(PortInUse);
  });

  it('finishes what runs before it closes', async () => {
    const before = stage.gateway;
    stage.answer = () =>
      new Promise((resolve) => setTimeout(() => resolve({ statusCode: 202 }), 50));
    const running = send('/x');
    await expect.poll(() => stage.events.length).toBe(1);
    await before.close();
    expect((await running).status).toBe(202);
    stage.gateway = await startGateway(options);
    await expect(fetch(`${before.url}/x`)).rejects.toThrow();
  });
});
