import * as z from 'zod';
import { ProblemBody } from '../../infra/api-document/problem-body.ts';
import type { DescribedRoute } from '../../shared/edge/described-route.ts';
import { PROBLEM_STATUS } from '../../shared/edge/problem.ts';

type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};
type Fail = (why: string) => never;

/**
 * Holds an answer against what the API's document says of its route.
 *
 * @throws Error where the status, a header or any part of the body is not as described
 */
export function expectDescribed(
  route: string,
  described: DescribedRoute,
  { status, headers, body }: Answered,
): void {
  const fail: Fail = (why) => {
    throw new Error(`${route} answers ${status}, not as described: ${why}`);
  };
  const type = headers['content-type'] ?? '';
  if (status >= 400) {
    if (!type.startsWith('application/problem+json')) fail(type);
    const { kind } = exactly(ProblemBody, body, fail) as { kind: keyof typeof PROBLEM_STATUS };
    if (PROBLEM_STATUS[kind] !== status) fail(kind);
    return;
  }
  if (status !== (described.status ?? 200)) fail('another status');
  if ((described.etag === true) !== (headers.etag !== undefined)) fail(`ETag ${headers.etag}`);
  const { answer } = described;
  if (answer instanceof z.ZodType) exactly(answer, body, fail);
  else if (![answer].flat().some((one) => type.startsWith(one))) fail(type);
}

/** Parses to the very same JSON: nothing more, nothing less, nothing otherwise spelled. */
function exactly(schema: z.ZodType, body: unknown, fail: Fail): unknown {
  const parsed = schema.safeParse(body);
  if (!parsed.success) return fail(parsed.error.message);
  const [said, known] = [body, parsed.data].map(sorted);
  return said === known ? body : fail(`${said} holds more than ${known}`);
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
