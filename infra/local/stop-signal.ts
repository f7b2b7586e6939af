export type StopReason = 'INTERRUPTED' | 'PARENT_GONE';

/**
 * Resolves at the first sign that this process should end: Ctrl-C, a request to end, a closed terminal, or the
 * death of the process that started it. Further signs change nothing: a terminal sends Ctrl-C to all, and
 * `infra/setup.mjs` passes it on once more.
 */
export function stopSignal(): Promise<StopReason> {
  const { promise, resolve } = Promise.withResolvers<StopReason>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => resolve('INTERRUPTED'));
  }
  process.on('disconnect', () => resolve('PARENT_GONE'));
  // Whoever read our lines may be gone too; that must not end the closing half-way.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  return promise;
}
