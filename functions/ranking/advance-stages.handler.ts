import { tableFromEnv } from '../../shared/edge/aws.ts';
import { minuteHandler } from '../../shared/edge/event-handler.ts';
import { blocStore } from '../../shared/storage/bloc-store.ts';
import { advanceStages } from './advance-stages.ts';

/** The only store that the minute looks into: loading the others would be most of its cold start. */
const deps = { blocs: blocStore(tableFromEnv()) };

export const handler = minuteHandler((now) => advanceStages(deps, now));
