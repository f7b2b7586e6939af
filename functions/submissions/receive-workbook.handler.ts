import { inspectWorkbook } from '../../shared/documents/xlsx/read-workbook.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import { objectHandler } from '../../shared/edge/event-handler.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { receiveWorkbook } from './receive-workbook.ts';

const deps = { ...dependenciesWithDocuments(), inspectWorkbook, hashBytes: sha256 };

export const handler = objectHandler(({ key, versionId, at }) =>
  receiveWorkbook(deps, { ticketId: key.slice('incoming/'.length), versionId, at }),
);
