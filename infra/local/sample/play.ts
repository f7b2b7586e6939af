import type { LocalCloud } from '../cloud.ts';
import type { PlayOptions } from '../run-start.ts';
import type { LocalAccount } from '../sign-in/accounts.ts';
import { OPERATOR, SAMPLE_PEOPLE } from './accounts.ts';
import { foundProvince } from './found-province.ts';
import { openCluster } from './open-cluster.ts';
import { playYearEnd } from './play-year-end.ts';
import { writeOutputs } from './write-outputs.ts';

/** Who can sign in to the local cloud. */
export const sampleAccounts = (): readonly LocalAccount[] => [OPERATOR, ...SAMPLE_PEOPLE];

/**
 * Plays the sample through the API: the closed year of a real bloc by the calendar of its time, then, unless
 * only that was asked for, an open period of today. What a data folder holds of it already is left as it is,
 * so a run that was cut off goes on where it stopped.
 */
export async function playSample(
  cloud: LocalCloud,
  { once, out, log }: PlayOptions,
): Promise<void> {
  await foundProvince(cloud, log);
  await playYearEnd(cloud, log);
  if (out !== undefined) await writeOutputs(cloud, out, log);
  cloud.calendar.set(undefined);
  if (!once) await openCluster(cloud, log);
}
