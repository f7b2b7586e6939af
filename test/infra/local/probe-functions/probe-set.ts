import type { FunctionSet } from '../../../../infra/local/build-bundles.ts';

const small = { access: {}, timeoutSeconds: 10, memoryMb: 256 } as const;

/** One small function for each way of being woken. An upload leaves an event, the event an object under `done/`. */
export const probeSet = (buildDir: string): FunctionSet => ({
  entries: [
    {
      name: 'probe/write',
      trigger: { kind: 'http', routes: ['POST /probe/{id}'], auth: 'TOKEN' },
      ...small,
    },
    { name: 'probe/receive', trigger: { kind: 'object', prefix: 'incoming/' }, ...small },
    { name: 'probe/follow', trigger: { kind: 'event', event: 'StageClosed' }, ...small },
    { name: 'probe/minute', trigger: { kind: 'minute' }, ...small },
  ],
  sourceRoot: import.meta.dirname,
  buildDir,
});
