type Closable = { close(): Promise<void> };

/** What has been opened so far, to be closed again when a later part can't be opened. */
export class Opened {
  readonly #parts: Closable[] = [];

  add<Part extends Closable>(part: Part): Part {
    this.#parts.push(part);
    return part;
  }

  /** The last one first; one that fails does not keep the others open. */
  async closeAll(): Promise<void> {
    for (const part of this.#parts.splice(0).reverse()) await part.close().catch(() => undefined);
  }
}
