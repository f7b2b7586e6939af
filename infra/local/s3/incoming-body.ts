import type { IncomingMessage, ServerResponse } from 'node:http';

/** The body of a request, not asked for before somebody reads it. */
export class IncomingBody {
  readonly #message: IncomingMessage;
  readonly #response: ServerResponse;
  #bytes: AsyncIterableIterator<Buffer> | undefined;

  constructor(message: IncomingMessage, response: ServerResponse) {
    this.#message = message;
    this.#response = response;
  }

  /** The bytes as they arrive, once. A client that waits for leave to send them gets it now. */
  bytes(): AsyncIterable<Buffer> {
    if (this.#message.headers.expect !== undefined) this.#response.writeContinue();
    this.#bytes = this.#message.iterator({ destroyOnReturn: false });
    return this.#bytes;
  }

  /** Reads and drops what is left of a refused upload: a client that is still sending gets to see the refusal. */
  async drain(): Promise<void> {
    while (this.#bytes !== undefined && !(await this.#bytes.next()).done);
    this.#message.resume();
  }
}
