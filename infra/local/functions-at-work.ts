import { type Activity, countActivity } from './activity.ts';
import type { CloudLog } from './cloud-log.ts';
import { countDeadLetters } from './dead-letters.ts';
import { createDelivery, type Delivery } from './delivery.ts';
import { functionEnvironment } from './function-environment.ts';
import { startFunctionHost } from './function-host.ts';
import type { Ground } from './ground.ts';
import { sealKeyIn } from './seal-key.ts';

export type FunctionsAtWork = {
  readonly activity: Activity;
  readonly deliver: Delivery['deliver'];
  /** How many events have been given up since the start. */
  deadLetters(): number;
  /** Gives what runs a moment to end, and refuses the rest. */
  close(): Promise<void>;
};

/** All functions, and the way events reach them. */
export async function startFunctions(
  { endpoints, folder, functionSet, log }: Ground,
  notes: CloudLog,
  onDone: () => void,
): Promise<FunctionsAtWork> {
  const sealKey = await sealKeyIn(folder.path('seal-key.pem'));
  const host = startFunctionHost({
    entries: functionSet.entries,
    buildDir: functionSet.buildDir,
    environmentOf: (entry) => ({
      ...functionEnvironment(entry, endpoints),
      ...(entry.seals && { SEAL_KEY_FILE: sealKey }),
    }),
    log: notes.ofFunction,
    closeGraceMs: 1_500,
  });
  const activity = countActivity(host.invoke, onDone);
  const deadLetterFile = folder.path('dead-letters.jsonl');
  const earlier = await countDeadLetters(deadLetterFile);
  if (earlier > 0) log(`Functions   ${earlier} event(s) given up earlier lie in ${deadLetterFile}`);
  const delivery = createDelivery({ host: activity, deadLetterFile, log });
  let deadLetters = 0;
  return {
    activity,
    deliver: async (functionName, event) => {
      const outcome = await delivery.deliver(functionName, event);
      if (outcome === 'DEAD_LETTERED') deadLetters += 1;
      return outcome;
    },
    deadLetters: () => deadLetters,
    close: host.close,
  };
}
