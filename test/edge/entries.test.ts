import { marshall } from '@aws-sdk/util-dynamodb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { requireEnv, requireWholeNumber } from '../../shared/edge/env.ts';
import {
  eventHandler,
  minuteHandler,
  type NewObject,
  type OutboxEvent,
  objectHandler,
} from '../../shared/edge/event-handler.ts';
import { callerOf, MalformedRequest, readJson } from '../../shared/edge/request.ts';
import { apiEvent } from '../support/api-event.ts';

type Handler = (event: unknown, context: unknown) => Promise<unknown>;
const run = (handler: unknown, event: unknown) => (handler as Handler)(event, {});

afterEach(() => vi.restoreAllMocks());

describe('what wakes a function', () => {
  it('an outbox item, read from the stream’s own spelling, numbers from text', async () => {
    const seen: OutboxEvent[] = [];
    const handler = eventHandler(async (event) => {
      seen.push(event);
    });
    const item = {
      pk: 'PROV#x#OUTBOX#1',
      kind: 'RankingStored',
      province: 'x',
      period: 'p',
      bloc: 'b',
      version: '12',
      at: '2023-12-10T10:00:00.000Z',
      attempt: '',
      expiresAt: 1_703_412_000,
    };
    await run(handler, { detail: { dynamodb: { NewImage: marshall(item) } } });
    expect(seen).toEqual([
      {
        kind: 'RankingStored',
        province: 'x',
        period: 'p',
        bloc: 'b',
        version: 12,
        at: '2023-12-10T10:00:00.000Z',
      },
    ]);
  });

  it('a new object, with its version and its time as an instant', async () => {
    const seen: NewObject[] = [];
    const handler = objectHandler(async (created) => {
      seen.push(created);
    });
    const object = { key: 'incoming/x_1', size: 3, 'version-id': 'v1' };
    await run(handler, { time: '2023-12-15T10:00:00Z', detail: { object } });
    expect(seen).toEqual([
      { key: 'incoming/x_1', versionId: 'v1', at: '2023-12-15T10:00:00.000Z' },
    ]);
  });

  it('the minute, by its scheduled time', async () => {
    const seen: string[] = [];
    const handler = minuteHandler(async (now) => {
      seen.push(now);
    });
    await run(handler, { scheduledTime: '2023-12-15T17:00:00Z' });
    expect(seen).toEqual(['2023-12-15T17:00:00.000Z']);
  });

  it('a failure is logged and passed on, so that the event comes again', async () => {
    const lines: string[] = [];
    vi.spyOn(console, 'error').mockImplementation((line: string) => {
      lines.push(line);
    });
    const handler = minuteHandler(async () => {
      throw new RangeError('bảng không đọc được');
    });
    await expect(run(handler, { scheduledTime: '2023-12-15T17:00:00Z' })).rejects.toThrow(
      RangeError,
    );
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', error: 'RangeError' });
  });
});

describe('who calls', () => {
  const caller = (given: { province?: string; groups?: string[] }) =>
    callerOf(
      apiEvent({
        routeKey: 'GET /v1',
        path: {},
        at: '2023-12-15T10:00:00.000Z',
        caller: { sub: 'can-bo', ...given },
      }),
    );

  it('is an operator only in the group of that very name', () => {
    expect(caller({ groups: ['operators'] }).isOperator).toBe(true);
    expect(caller({ groups: ['others', 'operators'] }).isOperator).toBe(true);
    expect(caller({ groups: ['operators-of-x', 'no-operators'] }).isOperator).toBe(false);
    expect(caller({}).isOperator).toBe(false);
  });

  it('has the province of the token and no other', () => {
    expect(caller({ province: 'lao-cai' })).toMatchObject({ id: 'can-bo', province: 'lao-cai' });
    expect(caller({}).province).toBeUndefined();
  });
});

it('a body in base64 that is no UTF-8 is refused, not mended', () => {
  const body = Buffer.from([0x22, 0xff, 0x22]).toString('base64');
  const code = () => {
    try {
      return readJson({ body, isBase64Encoded: true });
    } catch (error) {
      return error instanceof MalformedRequest ? error.faults : error;
    }
  };
  expect(code()).toEqual([{ pointer: '/body', code: 'BodyNotUtf8' }]);
});

describe('a setting of the deployment', () => {
  it('that is missing or no whole number stops the function at its start, by name', () => {
    const name = 'CO_DAU_TEST_SETTING';
    expect(() => requireEnv(name)).toThrow(name);
    for (const value of ['', '0', '-1', '1.5', 'mười', '10000']) {
      vi.stubEnv(name, value);
      expect(() => requireWholeNumber(name)).toThrow(name);
    }
    vi.stubEnv(name, '20');
    expect(requireWholeNumber(name)).toBe(20);
    vi.unstubAllEnvs();
  });
});
