import * as z from 'zod';
import { Id } from '../domain/identifiers.ts';

/** The path parameters of the API, outermost first. */
export const ProvincePath = z.object({ province: Id });
export const PeriodPath = z.object({ province: Id, period: Id });
export const BlocPath = z.object({ province: Id, period: Id, bloc: Id });
export const UnitPath = z.object({ province: Id, period: Id, bloc: Id, unit: Id });
export const DecisionPath = z.object({ province: Id, decision: Id });

/** `limit` and the opaque `cursor` of a listing; wrong values fall back to the first 100. */
export function pageOf(query: Readonly<Record<string, string | undefined>>) {
  const limit = Number(query.limit ?? 100);
  const cursor = query.cursor;
  return {
    limit: Number.isInteger(limit) && limit >= 1 && limit <= 200 ? limit : 100,
    after: cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString('utf8'),
  };
}

/** The answer of a listing: its items, and the cursor of the next page where there is one. */
export const pageBody = (items: readonly unknown[], next: string | undefined) => ({
  items,
  ...(next === undefined ? {} : { cursor: Buffer.from(next).toString('base64url') }),
});
