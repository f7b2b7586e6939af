/** What a worker is told when it starts. */
export type WorkerSettings = {
  readonly functionName: string;
  readonly bundleUrl: string;
  readonly region: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
};

/** One event for a worker; the event is JSON text, so nothing but data passes, as in the cloud. */
export type Job = { readonly requestId: string; readonly event: string };

export type WorkerAnswer =
  | { readonly kind: 'READY' }
  | { readonly kind: 'DONE'; readonly result: string }
  | {
      readonly kind: 'FAILED';
      readonly error: { readonly name: string; readonly message: string; readonly stack?: string };
    };
