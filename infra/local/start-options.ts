import { parseArgs } from 'node:util';

export type StartOptions = {
  /** A temporary folder, deleted afterwards, when absent. */
  readonly dataDir: string | undefined;
  readonly port: number;
  readonly outDir: string | undefined;
  readonly once: boolean;
  readonly reset: boolean;
};

export const USAGE = `Usage: npm start -- [options]

Starts the whole of Cờ Đầu on this machine and plays its sample.

  --data DIR   where all data is kept (default: .local; with --once a temporary folder)
  --port N     first of four ports in a row: portal and API, S3, sign-in, DynamoDB
               (default: 8080; with --once any free ones; 0 = any free ones)
  --once       play the sample, write its papers, end
  --out DIR    where --once writes them (default: out/demo)
  --reset      empty the data folder first: all local data is deleted
  --help       this text

AWS_ENDPOINT_URL_DYNAMODB and AWS_ENDPOINT_URL_S3 put another DynamoDB or S3 in the place of our own.
DEBUG=1 shows the stack of an error.`;

export class BadUsage extends Error {
  override readonly name = 'BadUsage';

  constructor(what: string) {
    super(`${what}\n\n${USAGE}`);
  }
}

/**
 * What the command line asks for.
 *
 * @throws BadUsage
 */
export function parseStartOptions(args: readonly string[]): StartOptions | 'HELP' {
  const values = parsed(args);
  if (values.help) return 'HELP';
  const { once = false, reset = false, data, out } = values;
  if (data === '' || out === '') throw new BadUsage('A folder needs a name.');
  if (out !== undefined && !once) throw new BadUsage('--out goes with --once.');
  if (reset && once && data === undefined) throw new BadUsage('--reset with --once needs --data.');
  return {
    dataDir: data ?? (once ? undefined : '.local'),
    port: values.port === undefined ? (once ? 0 : 8080) : portOf(values.port),
    outDir: out ?? (once ? 'out/demo' : undefined),
    once,
    reset,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        out: { type: 'string' },
        once: { type: 'boolean' },
        reset: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new BadUsage(error instanceof Error ? error.message : String(error));
  }
}

/** The last of the four must be a port too. */
function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_532) {
    throw new BadUsage(`--port ${text}: a number from 0 to 65532 is needed.`);
  }
  return port;
}
