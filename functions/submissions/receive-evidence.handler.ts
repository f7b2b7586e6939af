import { sha256 } from '../../shared/domain/hash.ts';
import { objectHandler } from '../../shared/edge/event-handler.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { receiveEvidence } from './receive-evidence.ts';

const deps = { ...dependenciesWithDocuments(), hashBytes: sha256 };

export const handler = objectHandler((created) => receiveEvidence(deps, created));
