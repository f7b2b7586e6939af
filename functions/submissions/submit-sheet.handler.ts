import * as z from 'zod';
import { hashOf } from '../../shared/domain/hash.ts';
import { Id } from '../../shared/domain/identifiers.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { UnitPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { acceptSheet } from './accept-sheet.ts';
import { dependencies } from './dependencies.ts';

const deps = dependencies();

const HEADERS = ['idempotency-key', 'if-match', 'if-none-match'] as const;
const Written = z.string().max(3000).optional();
const Body = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        indicatorId: Id,
        state: Written,
        actual: Written,
        cases: z
          .array(z.strictObject({ eventId: Id, count: Written }))
          .max(50)
          .optional(),
        met: Written,
        date: Written,
        claim: Written,
        explanation: Written,
        evidence: Written,
      }),
    )
    .max(500),
});

export const handler = httpHandler({
  'PUT /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet': route(
    { path: UnitPath, body: Body, headers: HEADERS },
    async ({ path, body, caller, at, header }) => {
      const key = header('idempotency-key') ?? '';
      if (!/^[A-Za-z0-9-]{8,100}$/.test(key)) return problem([{ kind: 'IdempotencyKeyMissing' }]);
      const baseVersion = baseOf(header('if-match'), header('if-none-match'));
      if (baseVersion === undefined) return problem([{ kind: 'BaseVersionMissing' }]);
      const bodyHash = hashOf({ path, baseVersion, lines: body.lines });
      const accepted = await acceptSheet(deps, {
        address: path,
        accountId: caller.id,
        baseVersion,
        lines: body.lines,
        at,
        channel: 'WEB',
        key,
        bodyHash,
        remember: (receipt) => deps.sheets.rememberAnswer(caller.id, key, bodyHash, receipt),
      });
      if (!accepted.ok) return problem(accepted.errors);
      return json(201, accepted.value, `"v${accepted.value.version}"`);
    },
  ),
});

/** `If-None-Match: *` and `If-Match: "v0"` both say: the first one. */
function baseOf(ifMatch: string | undefined, ifNoneMatch: string | undefined): number | undefined {
  if (ifMatch === undefined) return ifNoneMatch === '*' ? 0 : undefined;
  const [, version] = /^"v(0|[1-9]\d{0,6})"$/.exec(ifMatch) ?? [];
  return version === undefined ? undefined : Number(version);
}
