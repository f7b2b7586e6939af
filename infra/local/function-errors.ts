/** The handler threw: `errorType` and the message are its own. */
export class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed';
  readonly errorType: string;
  readonly trace: string | undefined;

  constructor(functionName: string, error: { name: string; message: string; stack?: string }) {
    super(`${functionName}: ${error.name}: ${error.message}`);
    this.errorType = error.name;
    this.trace = error.stack;
  }
}

/** The handler took longer than its time-out and was ended in the middle of its work. */
export class FunctionTimedOut extends Error {
  override readonly name = 'FunctionTimedOut';

  constructor(functionName: string, timeoutSeconds: number) {
    super(`${functionName}: task timed out after ${timeoutSeconds.toFixed(2)} seconds`);
  }
}

/** The worker died: exit, uncaught error, unhandled rejection, out of memory, or its code did not load. */
export class FunctionCrashed extends Error {
  override readonly name = 'FunctionCrashed';

  constructor(functionName: string, reason: string, cause?: unknown) {
    super(`${functionName}: ${reason}`, { cause });
  }
}

/** An event or a result is larger than the 6 MB the cloud carries. */
export class PayloadTooLarge extends Error {
  override readonly name = 'PayloadTooLarge';

  constructor(functionName: string, sizeBytes: number) {
    super(`${functionName}: an event of ${sizeBytes} bytes is too large`);
  }
}

/** The host is closing; the event was not handled and has to come again after the next start. */
export class HostClosed extends Error {
  override readonly name = 'HostClosed';

  constructor() {
    super('The function host is closed');
  }
}
