import type { BucketSettings } from './buckets.ts';
import { EventDelivery } from './event-delivery.ts';
import { listen } from './listener.ts';
import { ObjectStore } from './object-store.ts';
import type { Service } from './operation.ts';
import type { ObjectCreated } from './records.ts';
import { type Credentials, SignatureCheck } from './signature.ts';

export type { BucketSettings } from './buckets.ts';
export type { ObjectCreated } from './records.ts';

export type S3Options = {
  /** Data folder; created when missing. One server at a time. */
  readonly directory: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly region: string;
  readonly credentials: Credentials;
  readonly buckets: readonly BucketSettings[];
  /** The calendar: stamps events and Last-Modified. Signatures, expiry and locks go by the real clock. */
  readonly eventTime: () => Date;
  /** Resolves when the event is handled; until then it is delivered again, also after a restart. */
  readonly deliver: (event: ObjectCreated) => Promise<void>;
};

export type RunningS3 = {
  readonly url: string;
  readonly port: number;
  /** Resolves when all events so far are handled and checked off. */
  readonly idle: () => Promise<void>;
  /** Lets requests under way end; deliveries under way are not waited for, and come again at the next start. */
  readonly close: () => Promise<void>;
};

/**
 * Serves the operations of S3 that this system uses, on this machine alone.
 * @throws when the port is taken, or an error that says what in the data folder is damaged and what to do
 */
export async function startS3(options: S3Options): Promise<RunningS3> {
  const ready = Promise.withResolvers<Service>();
  // The port first: it keeps a second server started by mistake from touching the data folder.
  const listener = await listen(options.port, ready.promise);
  try {
    const { directory, buckets, eventTime, deliver } = options;
    const delivery = new EventDelivery({
      deliver,
      checkOff: (eventId) => store.checkOff(eventId),
    });
    const onCreated = (event: ObjectCreated) => delivery.add(event);
    const { store, undelivered } = await ObjectStore.open({
      directory,
      buckets,
      eventTime,
      onCreated,
    });
    ready.resolve(makeService(options, listener.url, store));
    undelivered.forEach(onCreated);
    const close = async () => {
      delivery.close();
      await listener.stop();
      await store.close();
    };
    return { url: listener.url, port: listener.port, idle: () => delivery.idle(), close };
  } catch (error) {
    await listener.stop();
    throw error;
  }
}

function makeService(options: S3Options, url: string, store: ObjectStore): Service {
  const { region, credentials, buckets } = options;
  const check = new SignatureCheck(region, credentials);
  return {
    url,
    authority: { region, credentials, check },
    store,
    buckets: new Map(buckets.map((bucket) => [bucket.name, bucket])),
  };
}
