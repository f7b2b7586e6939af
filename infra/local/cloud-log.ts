import { createWriteStream } from 'node:fs';

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
      if (line.includes('"level":"error"')) log(`${functionName}: ${line}`);
    },
    ofGateway(line) {
      note(line);
      if (!SERVED.test(line)) log(line);
    },
    close: () => new Promise((resolve) => stream.end(resolve)),
  };
}
