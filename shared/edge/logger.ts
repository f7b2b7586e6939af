import { withSourceLines } from './source-lines.ts';

/** One line of JSON for each thing worth finding later. No sheet, token or personal data goes in here. */
export function log(
  level: 'info' | 'error',
  message: string,
  facts: Readonly<Record<string, unknown>> = {},
): void {
  const line = JSON.stringify({ level, message, ...facts });
  if (level === 'error') console.error(line);
  else console.log(line);
}

/** What a log line says of a thrown thing. */
export const errorFacts = (error: unknown): Readonly<Record<string, unknown>> =>
  error instanceof Error
    ? { error: error.name, reason: error.message, stack: withSourceLines(error.stack ?? '') }
    : { error: String(error) };
