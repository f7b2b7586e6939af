/**
 * Stands in for `@smithy/core/event-streams` in the bundles. No operation that we use streams events (DynamoDB
 * has none, S3 only to query a file's content), and the codec would add 18 kB to every function with a client.
 */
const refuse = (): never => {
  throw new Error('Operations that stream events are left out of the bundles');
};

export class EventStreamSerde {
  constructor() {
    refuse();
  }
}

export const eventStreamSerdeProvider = refuse;

/** The S3 client calls this when it is made, long before anything would stream. */
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config;
