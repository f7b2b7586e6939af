import { hashOf } from '../domain/hash.ts';
import type { Write } from './table.ts';
import { keys } from './table-keys.ts';

/** An event on its way out. All fields are text, and `at` is the business time of what caused it. */
export type OutboxEvent = {
  readonly kind:
    | 'StageClosed'
    | 'RankingStored'
    | 'PaperArchiveWanted'
    | 'CouncilResultRecorded'
    | 'DecisionMoved'
    | 'DecisionIssued';
  readonly province: string;
  readonly period: string;
  readonly at: string;
  readonly bloc?: string;
  readonly stage?: string;
  readonly version?: string;
  readonly decision?: string;
};

const KEPT_SECONDS = 14 * 24 * 60 * 60;

/**
 * The write that sends an event together with the change that caused it. The id is derived from the event,
 * so the same event twice is one item; `attempt` makes a repeat on purpose another one.
 */
export function outboxWrite(event: OutboxEvent, attempt = ''): Write {
  const id = hashOf({ ...event, attempt }).slice(0, 32);
  const expiresAt = Math.floor(Date.parse(event.at) / 1000) + KEPT_SECONDS;
  return { put: { ...keys.outbox(event.province, id), ...event, attempt, expiresAt } };
}
