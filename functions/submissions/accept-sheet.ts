import { admitSheet } from '../../shared/domain/deadline.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { checkSheetWithFiles } from '../../shared/domain/scoring/evidence.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { SheetLine, WrittenLine } from '../../shared/domain/scoring/sheet.ts';
import { hashSheet } from '../../shared/domain/scoring/sheet-hash.ts';
import { rankAgain } from '../../shared/domain/stages.ts';
import type { RuleSetReader } from '../../shared/storage/rule-set-store.ts';
import type { Receipt, SheetStore, SubmissionContext } from '../../shared/storage/sheet-store.ts';
import type { Write } from '../../shared/storage/table.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import { judgeSubmission } from './judge-submission.ts';

/** What accepting a sheet needs. */
export type AcceptSheetDeps = { readonly sheets: SheetStore; readonly ruleSetOf: RuleSetReader };

/** Finds the lines that were asked to be handed in, or why they can't be. */
export type LinesFinder = (
  context: SubmissionContext,
  ruleSet: RuleSet,
) => Promise<Result<readonly WrittenLine[], Refusal>>;

/** A sheet that came in, through whichever channel. `at` is the instant of the event that brought it. */
export type Submission = {
  readonly address: UnitAddress;
  readonly accountId: string;
  readonly baseVersion: number;
  /** What is handed in, or where it is found once the submission is judged. */
  readonly lines: readonly WrittenLine[] | LinesFinder;
  readonly at: string;
  readonly channel: Receipt['channel'];
  /** The request's idempotency key, and the hash of what it carried. */
  readonly key: string;
  readonly bodyHash: string;
  /** What was read for this request just now: the transaction fails where bloc, targets or sheet changed since. */
  readonly context?: SubmissionContext;
  /** The write that remembers the answer in the same transaction. */
  readonly remember: (receipt: Receipt) => Write;
  /** One more write of the same transaction. */
  readonly also?: Write;
};

/** A conflict is judged anew so many times. */
export const TRIES = 6;

/**
 * Stores a sheet as the unit's next version, once: the same request again gets the first receipt. What came
 * within the window and is handled after its end is stored too, and the bloc asks for a new ranking.
 *
 * @rule R-SUBMIT-1 a sheet is judged by the time of the event that brought it
 * @rule R-SUBMIT-2 the same key and body give the first receipt; another body is refused
 * @rule R-SUBMIT-3 nothing is handed in past a newer version
 */
export async function acceptSheet(
  deps: AcceptSheetDeps,
  submission: Submission,
): Promise<Result<Receipt, Refusal>> {
  const { address, accountId, key, bodyHash, baseVersion, lines, at } = submission;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const read = attempt === 0 ? submission.context : undefined;
    const context = read ?? (await deps.sheets.context(address, accountId, key));
    if (context.answered !== undefined) {
      if (context.answered.bodyHash === bodyHash) return ok(context.answered.receipt);
      return refused({ kind: 'IdempotencyKeyReused' });
    }
    const judged = judgeSubmission(context, address, 'SUBMIT_SHEET', at);
    if (!judged.ok) return judged;
    const bloc = judged.value;
    const latest = context.summary?.sheetVersion ?? 0;
    if (baseVersion !== latest) return refused({ kind: 'OlderVersion', base: baseVersion, latest });
    const ruleSet = await deps.ruleSetOf(address.province, bloc.ruleSet);
    const found = typeof lines === 'function' ? await lines(context, ruleSet) : ok(lines);
    if (!found.ok) return found;
    const { assignment, declared } = context;
    const checked = checkSheetWithFiles(ruleSet, assignment, found.value, declared);
    if (!checked.ok) return refused({ kind: 'FaultySheet', faults: checked.errors });
    const receipt = receiptOf(submission, context, checked.value);
    if (await store(deps, submission, bloc, receipt, checked.value)) return ok(receipt);
  }
  return refused({ kind: 'BusyTryAgain' });
}

/** False when something changed since the context was read: judged again from the start, never overwritten. */
async function store(
  deps: AcceptSheetDeps,
  { address, remember, also, at }: Submission,
  bloc: Bloc,
  receipt: Receipt,
  lines: readonly SheetLine[],
): Promise<boolean> {
  const accepted = await deps.sheets.accept({
    address,
    sheet: { receipt, lines },
    bloc,
    rankAgain: rankAgain(bloc, address, 'SELF_SCORING', at),
    answer: remember(receipt),
    also,
  });
  return accepted === true;
}

function receiptOf(
  { address, accountId, at, channel }: Submission,
  { bloc, summary }: SubmissionContext,
  lines: readonly SheetLine[],
): Receipt {
  const admitted = bloc && admitSheet(bloc, address.unit, at);
  return {
    provinceId: address.province,
    periodId: address.period,
    blocId: address.bloc,
    unitId: address.unit,
    version: (summary?.sheetVersion ?? 0) + 1,
    hash: hashSheet(lines).hash,
    ...(summary === undefined ? {} : { predecessor: summary.sheetHash }),
    at,
    by: accountId,
    channel,
    lines: lines.length,
    ...(admitted?.ok ? admitted.value : {}),
  };
}
