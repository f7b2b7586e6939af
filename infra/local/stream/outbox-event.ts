import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import { EVENT_KINDS, type EventKind } from '../../catalogue/function-entry.ts';
import { LOCAL_ACCOUNT, wholeSeconds } from '../envelope.ts';
import { LOCAL_KEYS } from '../local-keys.ts';

export type OutboxEvent = {
  readonly version: '0';
  readonly id: string;
  readonly source: 'co-dau.outbox';
  readonly 'detail-type': EventKind;
  readonly account: string;
  readonly region: string;
  readonly time: string;
  readonly resources: readonly string[];
  /** The whole stream record, as the Pipe passes it on. */
  readonly detail: unknown;
};

/** What the bus makes of a stream record, or nothing where the record is no outbox item's birth. */
export function outboxEvent(record: _Record, now: Date): OutboxEvent | undefined {
  const { kind: attribute } = record.dynamodb?.NewImage ?? {};
  const kind = attribute?.S;
  if (record.eventName !== 'INSERT' || !isEventKind(kind)) return undefined;
  return {
    version: '0',
    id: record.eventID ?? '',
    source: 'co-dau.outbox',
    'detail-type': kind,
    account: LOCAL_ACCOUNT,
    region: LOCAL_KEYS.region,
    time: wholeSeconds(now),
    resources: [],
    detail: asJson(record),
  };
}

const isEventKind = (kind: string | undefined): kind is EventKind =>
  EVENT_KINDS.some((known) => known === kind);

/** The SDK's times and bytes as they are on the wire: epoch seconds, base64. */
function asJson(value: unknown): unknown {
  if (value instanceof Date) return Math.floor(value.getTime() / 1000);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asJson(part)]));
}
