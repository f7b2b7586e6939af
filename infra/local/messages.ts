import { PortInUse } from './listen.ts';

/**
 * Why the local cloud can't start or can't go on, in words for the person at the console: what is wrong, and
 * what to do about it. The console shows the message alone; the stack only with `DEBUG`.
 */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
  readonly kind: CannotStartKind;

  constructor(kind: CannotStartKind, what: string, advice: string) {
    super(`${what}\n  ${advice}`);
    this.kind = kind;
  }
}

export type CannotStartKind =
  | 'PortInUse'
  | 'NoBinary'
  | 'DatabaseCorrupt'
  | 'DatabaseSilent'
  | 'FolderNotOurs'
  | 'FolderUnwritable'
  | 'FolderCorrupt'
  | 'FolderOfOtherVersion'
  | 'FolderBusy'
  | 'EndpointsDisagree'
  | 'BuildFailed';

export const cannotStart = {
  portInUse: (port: number) =>
    new CannotStart(
      'PortInUse',
      `Port ${port} is in use by another program.`,
      'End that program, or choose other ports with --port N (four in a row, from N, are taken).',
    ),
  noBinary: (platform: string) =>
    new CannotStart(
      'NoBinary',
      `There is no local DynamoDB for this platform (${platform}).`,
      'Use a Linux x64 machine, or set AWS_ENDPOINT_URL_DYNAMODB to another DynamoDB.',
    ),
  databaseCorrupt: (directory: string) =>
    new CannotStart(
      'DatabaseCorrupt',
      `The database in ${directory} is damaged and can't be read.`,
      'Put a copy of the folder back, or start with --reset to begin anew (all local data is deleted).',
    ),
  databaseSilent: (lastWords: string) =>
    new CannotStart(
      'DatabaseSilent',
      `The local DynamoDB does not answer. Its last words: ${lastWords || '(none)'}`,
      'Start again; if it stays so, choose another folder with --data DIR.',
    ),
  folderNotOurs: (directory: string) =>
    new CannotStart(
      'FolderNotOurs',
      `${directory} holds files that are not Cờ Đầu's local data; nothing in it was touched.`,
      'Choose an empty or new folder with --data DIR.',
    ),
  folderUnwritable: (directory: string, reason: string) =>
    new CannotStart(
      'FolderUnwritable',
      `The data folder ${directory} can't be written (${reason}).`,
      'Mend its permissions, or choose another folder with --data DIR.',
    ),
  folderCorrupt: (file: string) =>
    new CannotStart(
      'FolderCorrupt',
      `${file} is damaged: the data folder can't be recognised.`,
      'Put a copy of the folder back, or delete the folder yourself, or choose another with --data DIR.',
    ),
  folderOfOtherVersion: (directory: string) =>
    new CannotStart(
      'FolderOfOtherVersion',
      `The data folder ${directory} was laid out by another version of Cờ Đầu.`,
      'Start with --reset to begin anew (all local data is deleted), or choose another folder with --data DIR.',
    ),
  folderBusy: (directory: string, pid: number) =>
    new CannotStart(
      'FolderBusy',
      `The data folder ${directory} is held by process ${pid}, which does not end.`,
      'End that process yourself, or choose another folder with --data DIR.',
    ),
  endpointsDisagree: () =>
    new CannotStart(
      'EndpointsDisagree',
      'AWS_ENDPOINT_URL_S3 comes with keys of its own, but the local DynamoDB takes only its fixed key pair.',
      'Set AWS_ENDPOINT_URL_DYNAMODB too, or leave AWS_ACCESS_KEY_ID unset.',
    ),
  buildFailed: (reason: string) =>
    new CannotStart(
      'BuildFailed',
      `The functions can't be built:\n${reason}`,
      'Mend the code named above and start again.',
    ),
} as const;

/** The message for the console: ours as it is, a port in use explained, anything else by its own words. */
export function explain(error: unknown): string {
  if (error instanceof PortInUse || isAddressInUse(error)) {
    return cannotStart.portInUse(error.port).message;
  }
  return error instanceof Error ? error.message : String(error);
}

function isAddressInUse(error: unknown): error is Error & { port: number } {
  return (
    error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error
  );
}
