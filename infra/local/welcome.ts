import type { LocalAccount } from './sign-in/accounts.ts';

/** What the person at the console needs to begin: the address, who can sign in, and how to make time pass. */
export function welcome(
  apiUrl: string,
  accounts: readonly LocalAccount[],
  now: Date,
): readonly string[] {
  const later = new Date(now.getTime() + 61 * 60_000).toISOString().slice(0, 16);
  return [
    '',
    `Cờ Đầu is ready: ${apiUrl}`,
    `Public pages:    ${apiUrl}/cong-khai/`,
    '',
    ...table(['user', 'password', 'role'], accounts.map(rowOf)),
    '',
    "To let the open period's end come now:",
    `  curl -X POST -H 'x-co-dau-local: 1' '${apiUrl}/_local/clock?at=${later}Z'`,
    '',
    'Ctrl-C stops everything; the data stays.',
  ];
}

const rowOf = ({ userName, password, role }: LocalAccount) => [userName, password, role];

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) =>
    Math.max(...all.map((row) => [...(row[column] ?? '')].length)),
  );
  return all.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}
