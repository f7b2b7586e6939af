import { minuteHandler } from '../../shared/edge/event-handler.ts';
import { advanceStages } from './advance-stages.ts';
import { dependencies } from './dependencies.ts';

const deps = dependencies();

export const handler = minuteHandler((now) => advanceStages(deps, now));
