import type { MinuteClock } from './clock.ts';
import type { CloudLog } from './cloud-log.ts';
import type { FunctionsAtWork } from './functions-at-work.ts';
import type { Gateway } from './gateway.ts';
import type { OpenStore } from './open-stores.ts';
import type { SignIn } from './sign-in.ts';
import type { StreamPoller } from './stream-poller.ts';

/** What runs, once the cloud is up. */
export type CloudParts = {
  readonly notes: CloudLog;
  readonly database: OpenStore;
  readonly documents: OpenStore;
  readonly functions: FunctionsAtWork;
  readonly signIn: SignIn;
  readonly poller: StreamPoller;
  readonly clock: MinuteClock;
  readonly gateway: Gateway;
};

/** A function at work may leave events, and an event starts functions: at rest is when a whole look finds no new one. */
export async function comeToRest({
  functions,
  clock,
  poller,
  documents,
}: CloudParts): Promise<void> {
  const { activity } = functions;
  for (let seen = -1; seen !== activity.started(); ) {
    await activity.settled();
    seen = activity.started();
    await clock.idle();
    await poller.idle();
    await documents.idle();
  }
}

/**
 * First nothing new comes in; then the functions end, while the stores still answer them; then all the rest. A
 * part that can't be closed keeps none of the others open; its error is thrown at the end.
 */
export async function closeInOrder(parts: CloudParts): Promise<void> {
  const fronts = Promise.allSettled([parts.gateway.close(), parts.clock.close()]);
  const closed = [
    ...(await Promise.allSettled([parts.functions.close()])),
    ...(await fronts),
    ...(await Promise.allSettled([parts.poller.close(), parts.documents.close()])),
    ...(await Promise.allSettled([parts.signIn.close(), parts.database.close()])),
    ...(await Promise.allSettled([parts.notes.close()])),
  ];
  for (const outcome of closed) if (outcome.status === 'rejected') throw outcome.reason;
}
