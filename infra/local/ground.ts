import type { FunctionSet } from './build-bundles.ts';
import { type Calendar, createCalendar } from './calendar.ts';
import type { DataFolder } from './data-folder.ts';
import { type Endpoints, type StoreSettings, storeSettings } from './endpoints.ts';
import { type Ports, takePorts } from './ports.ts';

/** What every part of the local cloud stands on. */
export type Ground = {
  readonly folder: DataFolder;
  readonly stores: StoreSettings;
  readonly ports: Ports;
  readonly endpoints: Endpoints;
  readonly calendar: Calendar;
  readonly functionSet: FunctionSet;
  readonly log: (line: string) => void;
};

/**
 * Settles all addresses and names before anything runs, because the parts must know each other's.
 *
 * @throws PortInUse, CannotStart `EndpointsDisagree`
 */
export async function settleGround(
  folder: DataFolder,
  firstPort: number,
  functionSet: FunctionSet,
  log: (line: string) => void,
): Promise<Ground> {
  const stores = storeSettings(process.env);
  const ports = await takePorts(firstPort);
  const calendar = createCalendar();
  const endpoints = endpointsAt(ports, stores);
  return { folder, stores, ports, endpoints, calendar, functionSet, log };
}

const here = (port: number): string => `http://127.0.0.1:${port}`;

function endpointsAt(
  ports: Ports,
  { region, credentials, dynamoDbUrl, s3Url }: StoreSettings,
): Endpoints {
  return {
    apiUrl: here(ports.api),
    issuer: here(ports.signIn),
    clientId: 'co-dau-portal',
    dynamoDbUrl: dynamoDbUrl ?? here(ports.dynamoDb),
    s3Url: s3Url ?? here(ports.s3),
    region,
    ...credentials,
    tableName: 'co-dau',
    documentsBucket: 'co-dau-documents',
    publicBucket: 'co-dau-public',
  };
}
