import * as z from 'zod';
import { hashOf } from '../../shared/domain/hash.ts';
import { Hash, Id } from '../../shared/domain/identifiers.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { UnitPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import type { Receipt } from '../../shared/storage/sheet-store.ts';
import { acceptSheet } from './accept-sheet.ts';
import { dependencies } from './dependencies.ts';
import { saveDraft } from './save-draft.ts';
import { submitDraft } from './submit-draft.ts';

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

const State = { version: z.int().min(0), draft: z.int().min(0) };
const DraftBody = Body.extend({
  /** The state that the lines were made from. */
  base: z.strictObject(State),
  /** The conflicts that were chosen between. */
  settles: z.array(z.string().max(40)).max(2000).optional(),
});
const SeenDraft = z.strictObject({ ...State, hash: Hash });

export const handler = httpHandler({
  'PUT /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet': route(
    { path: UnitPath, body: Body, headers: HEADERS },
    async ({ path, body, caller, at, header }) => {
      const baseVersion = baseOf(header('if-match'), header('if-none-match'));
      const { lines } = body;
      const sent = { path, baseVersion: baseVersion ?? '', lines };
      const once = keyed(header('idempotency-key'), caller.id, sent);
      if (once === undefined) return problem([{ kind: 'IdempotencyKeyMissing' }]);
      if (baseVersion === undefined) return problem([{ kind: 'BaseVersionMissing' }]);
      const of = { address: path, accountId: caller.id, at, channel: 'WEB' as const };
      return receipt(await acceptSheet(deps, { ...of, ...once, baseVersion, lines }));
    },
  ),
  'POST /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet/submissions':
    route(
      { path: UnitPath, body: SeenDraft, headers: ['idempotency-key'] },
      async ({ path, body, caller, at, header }) => {
        const once = keyed(header('idempotency-key'), caller.id, { path, body });
        if (once === undefined) return problem([{ kind: 'IdempotencyKeyMissing' }]);
        const of = { address: path, accountId: caller.id, at, channel: 'WEB' as const };
        return receipt(await submitDraft(deps, { ...of, ...once }, body));
      },
    ),
  'PUT /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet/draft': route(
    { path: UnitPath, body: DraftBody },
    async ({ path, body: { lines, base, settles = [] }, caller, at }) => {
      const saved = await saveDraft(deps, {
        address: path,
        accountId: caller.id,
        base,
        workOn: (opened) => ({ base: opened, lines }),
        settles,
        at,
        channel: 'WEB',
      });
      return saved.ok ? json(200, { state: saved.value }) : problem(saved.errors);
    },
  ),
});

/** The request's key with what it carries, and how its answer is remembered; undefined where it has no good key. */
function keyed(key: string | undefined, accountId: string, body: object) {
  if (!/^[A-Za-z0-9-]{8,100}$/.test(key ?? '')) return undefined;
  const bodyHash = hashOf(body);
  const remember = (got: Receipt) =>
    deps.sheets.rememberAnswer(accountId, key ?? '', bodyHash, got);
  return { key: key ?? '', bodyHash, remember };
}

const receipt = (accepted: Awaited<ReturnType<typeof acceptSheet>>) =>
  accepted.ok
    ? json(201, accepted.value, `"v${accepted.value.version}"`)
    : problem(accepted.errors);

/** `If-None-Match: *` and `If-Match: "v0"` both say: the first one. */
function baseOf(ifMatch: string | undefined, ifNoneMatch: string | undefined): number | undefined {
  if (ifMatch === undefined) return ifNoneMatch === '*' ? 0 : undefined;
  const [, version] = /^"v(0|[1-9]\d{0,6})"$/.exec(ifMatch) ?? [];
  return version === undefined ? undefined : Number(version);
}
