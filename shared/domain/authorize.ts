import { dateInVietNam } from './calendar-date.ts';
import type { Account } from './member.ts';
import { type Action, permits, type Subject } from './permissions.ts';
import type { Refusal, Thing } from './refusal.ts';
import { ok, type Refused, type Result, refused } from './result.ts';

/** Who asks, and when: every workflow takes this beside what is asked. */
export type Asking = { readonly province: string; readonly callerId: string; readonly at: string };

/** The account when it may do this, else the refusal. An unknown account may do nothing. */
export function authorize(
  account: Account | undefined,
  action: Action,
  subject: Subject,
  at: string,
): Result<Account, Refusal> {
  if (account !== undefined && permits(account, action, subject, dateInVietNam(at)).length > 0) {
    return ok(account);
  }
  return refused({ kind: 'NotPermitted', action });
}

/** The refusal for something that is not there; who has no grant in the province does not learn even that. */
export function notThere(
  account: Account | undefined,
  what: Thing,
  id: string,
  at: string,
): Refused<Refusal> {
  const may = authorize(account, 'READ_PROVINCE', {}, at);
  return may.ok ? refused({ kind: 'NotFound', what, id }) : may;
}
