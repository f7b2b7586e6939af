import { unmarshall } from '@aws-sdk/util-dynamodb';
import middy from '@middy/core';
import * as z from 'zod';
import { Id, Instant } from '../domain/identifiers.ts';
import { errorFacts, log } from './logger.ts';

/** The outbox event that woke a function. */
export const OutboxEvent = z.object({
  kind: z.enum([
    'StageClosed',
    'RankingStored',
    'PaperArchiveWanted',
    'CouncilResultRecorded',
    'DecisionMoved',
    'DecisionIssued',
  ]),
  province: Id,
  period: Id,
  at: Instant,
  bloc: Id.optional(),
  stage: z.string().optional(),
  version: z.coerce.number().int().min(1).optional(),
  decision: Id.optional(),
});
export type OutboxEvent = z.infer<typeof OutboxEvent>;

type BusEvent = { readonly detail: { readonly dynamodb: { readonly NewImage: never } } };

/** The envelope of an object created in the documents bucket. */
export type ObjectEvent = {
  readonly time: string;
  readonly detail: {
    readonly object: {
      readonly key: string;
      readonly size: number;
      readonly 'version-id'?: string | undefined;
    };
  };
};

/** A new object: its key, the version that this event is about, and when it was created (UTC). */
export type NewObject = {
  readonly key: string;
  readonly versionId: string | undefined;
  readonly at: string;
};

/** What a scheduled function gets; `scheduledTime` is its "now". */
export type MinuteEvent = { readonly scheduledTime: string };

/** A thrown error is logged and passed on, so that the event is tried again and ends in the dead-letter queue. */
const retried = <E>(run: (event: E) => Promise<void>) =>
  middy<E, undefined>()
    .onError(async ({ error }) => {
      log('error', 'event failed', errorFacts(error));
      throw error;
    })
    .handler(async (event: E) => {
      await run(event);
      return undefined;
    });

/** The handler of a function that an outbox event wakes. Delivery is at least once and unordered. */
export const eventHandler = (run: (event: OutboxEvent) => Promise<void>) =>
  retried<BusEvent>((event) => run(OutboxEvent.parse(unmarshall(event.detail.dynamodb.NewImage))));

/** The handler of a function that a new object wakes. */
export const objectHandler = (run: (created: NewObject) => Promise<void>) =>
  retried<ObjectEvent>(({ time, detail: { object } }) =>
    run({
      key: object.key,
      versionId: object['version-id'],
      at: new Date(time).toISOString(),
    }),
  );

/** The handler of a function that the minute wakes. */
export const minuteHandler = (run: (now: string) => Promise<void>) =>
  retried<MinuteEvent>((event) => run(new Date(event.scheduledTime).toISOString()));
