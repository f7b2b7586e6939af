import type { IncomingMessage } from 'node:http';
import { splitTarget } from './request-event.ts';
import { type GatewayResponse, messageResponse } from './response.ts';

/** Plays the schedule as if this instant had come; what it answers is shown to the developer as JSON. */
export type OnClock = (at: string) => unknown;

export const LOCAL_PREFIX = '/_local/';

const OWN_HOST = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/**
 * The developer's own control, which no gateway in the cloud has: `POST /_local/clock?at=<instant>`.
 *
 * It asks for a header that a form can't send, and for this machine's own name, so that no web page that
 * is open in a browser can turn the clock.
 */
export async function localControl(
  message: IncomingMessage,
  onClock: OnClock | undefined,
): Promise<GatewayResponse> {
  const { path, rawQuery } = splitTarget(message.url ?? '');
  const guarded =
    message.headers['x-co-dau-local'] === '1' && OWN_HOST.test(message.headers.host ?? '');
  if (!guarded) return messageResponse(403, 'Send the header x-co-dau-local: 1');
  if (path !== `${LOCAL_PREFIX}clock` || onClock === undefined) {
    return messageResponse(404, 'Not Found');
  }
  if (message.method !== 'POST') return messageResponse(405, 'Use POST', { allow: 'POST' });
  const at = new URLSearchParams(rawQuery).get('at');
  if (at === null) return messageResponse(400, 'Say ?at=2023-12-15T10:00:00Z');
  try {
    const shown = JSON.stringify((await onClock(at)) ?? { at });
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(shown),
    };
  } catch (error) {
    if (error instanceof RangeError) return messageResponse(400, error.message);
    throw error;
  }
}
