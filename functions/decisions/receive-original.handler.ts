import { objectHandler } from '../../shared/edge/event-handler.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { receiveOriginal } from './receive-original.ts';

const deps = dependenciesWithDocuments();

export const handler = objectHandler((created) => receiveOriginal(deps, created));
