import * as z from 'zod';
import { Id } from '../domain/identifiers.ts';

/** The path parameters of the API, outermost first. */
export const ProvincePath = z.object({ province: Id });
export const PeriodPath = z.object({ province: Id, period: Id });
export const BlocPath = z.object({ province: Id, period: Id, bloc: Id });
export const UnitPath = z.object({ province: Id, period: Id, bloc: Id, unit: Id });
export const RuleSetPath = z.object({ province: Id, ruleSet: Id });
export const DecisionPath = z.object({ province: Id, decision: Id });

/** `limit` (1 to 200, most often 100) and the opaque `cursor` of a listing. */
export const PageQuery = z.object({
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|1\d\d|200)$/, 'InvalidLimit')
    .optional(),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,200}$/, 'InvalidCursor')
    .optional(),
});

/** The `version` that is asked for; the latest where none is named. */
export const VersionQuery = z.object({
  version: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'InvalidVersion')
    .optional(),
});

/** The page that a query asks for. */
export const pageOf = ({ limit, cursor }: z.infer<typeof PageQuery>) => ({
  limit: Number(limit ?? 100),
  after: cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString('utf8'),
});

/** The version that a query asks for. */
export const versionOf = ({ version }: z.infer<typeof VersionQuery>): number | undefined =>
  version === undefined ? undefined : Number(version);

/** The answer of a listing: its items, and the cursor of the next page where there is one. */
export const pageBody = (items: readonly unknown[], next: string | undefined) => ({
  items,
  ...(next === undefined ? {} : { cursor: Buffer.from(next).toString('base64url') }),
});
