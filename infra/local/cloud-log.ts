import { createWriteStream } from 'node:fs';
import * as z from 'zod';

export type CloudLog = {
  /** For the file alone. */
  note(line: string): void;
  /** A function's own line: for the file, and for the console when it tells of an error. */
  ofFunction(functionName: string, line: string): void;
  /** A line of the gateway: for the file, and for the console unless it is a request that went as it should. */
  ofGateway(line: string): void;
  close(): Promise<void>;
};

const SERVED = / [1-4]\d\d [\w/-]+$/;

/** What happens inside, in a file of the data folder that begins anew at each start. */
export function openCloudLog(file: string, log: (line: string) => void): CloudLog {
  const stream = createWriteStream(file, { flags: 'w', mode: 0o600 });
  // A full disk must not end the cloud by its log.
  stream.on('error', () => undefined);
  const note = (line: string): void => {
    stream.write(`${new Date().toISOString()} ${line}\n`);
  };
  return {
    note,
    ofFunction(functionName, line) {
      note(`${functionName}: ${line}`);
      const error = errorIn(line);
      if (error !== undefined) log(`${functionName}: ${error}`);
    },
    ofGateway(line) {
      note(line);
      if (!SERVED.test(line)) log(line);
    },
    close: () => new Promise((resolve) => stream.end(resolve)),
  };
}

const ErrorLine = z.object({
  level: z.literal('error'),
  message: z.string(),
  reason: z.string().optional(),
});

/** What a function says of its error, without the stack; that stands in the file. With `DEBUG` the whole line. */
function errorIn(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const parsed = ErrorLine.safeParse(JSON.parse(line));
    if (!parsed.success) return undefined;
    const { message, reason } = parsed.data;
    const { DEBUG } = process.env;
    return DEBUG ? line : [message, reason].filter((part) => part !== undefined).join(': ');
  } catch {
    return undefined;
  }
}
