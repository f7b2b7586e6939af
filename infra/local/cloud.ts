import { buildBundles, type FunctionSet, SYSTEM } from './build-bundles.ts';
import type { Calendar } from './calendar.ts';
import { type MinuteClock, startMinuteClock } from './clock.ts';
import { type CloudLog, openCloudLog } from './cloud-log.ts';
import { type CloudParts, closeInOrder, comeToRest } from './cloud-parts.ts';
import { openDataFolder } from './data-folder.ts';
import { type Endpoints, writeEndpoints } from './endpoints.ts';
import { type FunctionsAtWork, startFunctions } from './functions-at-work.ts';
import { startGateway } from './gateway.ts';
import { type Ground, settleGround } from './ground.ts';
import { openDatabase, openDocuments } from './open-stores.ts';
import { Opened } from './opened.ts';
import type { LocalAccount } from './sign-in/accounts.ts';
import { startSignIn } from './sign-in.ts';
import { type StreamPoller, startStreamPoller } from './stream-poller.ts';
import { wakeUps } from './wake-ups.ts';

export type CloudOptions = {
  readonly dataDir: string;
  /** The first of four in a row; 0 takes any four free ones. */
  readonly port: number;
  /** Who can sign in. */
  readonly accounts: readonly LocalAccount[];
  /** One line for the person at the console. */
  readonly log: (line: string) => void;
  /** Time is played: the minute comes only when `clock.tick` says so, until `clock.start`. */
  readonly playing?: boolean;
  /** Empties the data folder first. */
  readonly reset?: boolean;
  /** Other functions than the system's own, for tests of the cloud itself. */
  readonly functionSet?: FunctionSet | undefined;
};

export type LocalCloud = Endpoints & {
  readonly calendar: Calendar;
  readonly clock: Pick<MinuteClock, 'tick' | 'start'>;
  /** A valid ID token of an account, for the API. */
  tokenFor(sub: string): Promise<string>;
  /** Resolves when stream, uploads, clock and functions are all at rest: nothing follows any more from what was done. */
  idle(): Promise<void>;
  /** How many events have been given up since the start. */
  deadLetters(): number;
  /** Lets what runs end, for a moment, and gives the folder and the ports free. What was not done comes again. */
  close(): Promise<void>;
};

/**
 * The whole cloud on this machine: the bundles of the catalogue with everything that wakes them.
 *
 * @throws CannotStart or PortInUse, with everything closed again
 */
export async function startCloud(options: CloudOptions): Promise<LocalCloud> {
  const opened = new Opened();
  try {
    const { dataDir: directory, reset = false, functionSet = SYSTEM, log } = options;
    const folder = opened.add(await openDataFolder({ directory, reset, log }));
    log(`Data        ${folder.directory}`);
    const ground = await settleGround(folder, options.port, functionSet, log);
    await buildBundles(functionSet, log);
    const parts = await startParts(options, ground, opened);
    await writeEndpoints(folder.path('endpoints.json'), ground.endpoints);
    return cloudOf(ground, parts);
  } catch (error) {
    await opened.closeAll();
    throw error;
  }
}

async function startParts(
  options: CloudOptions,
  ground: Ground,
  opened: Opened,
): Promise<CloudParts> {
  const { folder, endpoints, calendar, log } = ground;
  const { entries } = ground.functionSet;
  const notes = opened.add(openCloudLog(folder.path('cloud.log'), log));
  const database = opened.add(await openDatabase(ground));
  let poller: StreamPoller | undefined;
  const functions = opened.add(await startFunctions(ground, notes, () => poller?.wake()));
  const { deliver, activity } = functions;
  const wake = wakeUps({ entries, deliver, ...endpoints });
  const documents = opened.add(await openDocuments(ground, wake.byObject));
  poller = opened.add(await openStream(ground, deliver));
  const signIn = opened.add(await openSignIn(options, ground, notes));
  const clock = opened.add(
    startMinuteClock({ calendar, deliver: wake.byMinute, enabled: options.playing !== true }),
  );
  const gateway = opened.add(
    await startGateway({
      ...endpoints,
      port: ground.ports.api,
      entries,
      invoke: activity.invoke,
      calendar,
      publicPagesUrl: `${endpoints.s3Url}/${endpoints.publicBucket}`,
      onClock: (at) => playTime(at, calendar, clock),
      log: notes.ofGateway,
    }),
  );
  log(`API         ${gateway.url}`);
  return { notes, database, documents, functions, signIn, poller, clock, gateway };
}

function openStream(
  { folder, endpoints, stores, calendar, functionSet, log }: Ground,
  deliver: FunctionsAtWork['deliver'],
): Promise<StreamPoller> {
  const { region, credentials } = stores;
  return startStreamPoller({
    client: { endpoint: endpoints.dynamoDbUrl, region, credentials },
    tableName: endpoints.tableName,
    checkpointFile: folder.path('stream-checkpoint.json'),
    calendar,
    entries: functionSet.entries,
    deliver,
    log,
  });
}

/** Time goes on from this instant, and its minute comes at once. @throws RangeError for what is no instant */
async function playTime(at: string, calendar: Calendar, clock: MinuteClock): Promise<unknown> {
  calendar.startAt(at);
  await clock.tick(at);
  return { now: calendar.now().toISOString() };
}

async function openSignIn({ accounts }: CloudOptions, ground: Ground, notes: CloudLog) {
  const { ports, endpoints, folder, log } = ground;
  const signIn = await startSignIn({
    port: ports.signIn,
    issuerUrl: endpoints.issuer,
    clientId: endpoints.clientId,
    redirectUris: [`${endpoints.apiUrl}/dang-nhap/xong`],
    postLogoutRedirectUris: [`${endpoints.apiUrl}/`],
    accounts: () => accounts,
    keysFile: folder.path('sign-in-keys.json'),
    log: notes.note,
  });
  log(`Sign-in     ${endpoints.issuer}`);
  return signIn;
}

function cloudOf({ folder, endpoints, calendar }: Ground, parts: CloudParts): LocalCloud {
  let closing: Promise<void> | undefined;
  return {
    ...endpoints,
    calendar,
    clock: parts.clock,
    tokenFor: (sub) => parts.signIn.tokenFor(sub),
    idle: () => comeToRest(parts),
    deadLetters: parts.functions.deadLetters,
    close: () => {
      closing ??= closeInOrder(parts).finally(() => folder.close());
      return closing;
    },
  };
}
