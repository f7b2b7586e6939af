import { XLSX_TYPE } from '../../shared/documents/xlsx/media-type.ts';
import { readRuleSetWorkbook } from '../../shared/documents/xlsx/rule-set-workbook/read-rule-set-workbook.ts';
import { writeRuleSetWorkbook } from '../../shared/documents/xlsx/rule-set-workbook/write-rule-set-workbook.ts';
import { STARTER_RULE_SET } from '../../shared/domain/authoring/starter-rule-set.ts';
import { parseRuleSet, type RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { type Answer, file, json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { ProvincePath, RuleSetPath, VersionQuery, versionOf } from '../../shared/edge/paths.ts';
import { problem, problemWith } from '../../shared/edge/problem.ts';
import { contentDisposition } from '../../shared/storage/document-store.ts';
import type { StoredRuleSet } from '../../shared/storage/rule-set-store.ts';
import { sayTooManyRows } from '../../shared/wording/rule-set-workbook-faults.ts';
import { dependencies } from './dependencies.ts';
import { authorized } from './keep-record.ts';
import { previewOf } from './preview-rule-set.ts';
import { readRuleSet } from './read-rule-set.ts';
import { usesSeenBy } from './rule-set-uses.ts';
import { tellWorkbookFaults } from './tell-workbook-faults.ts';

const deps = dependencies();

/** The largest table that is shipped makes a workbook of 60 kB; in Base64 it must fit into a function's event. */
const WORKBOOK_BYTES = 2 * 1024 * 1024;

export const handler = httpHandler({
  'GET /v1/provinces/{province}/rule-set-starter': route(
    { path: ProvincePath },
    async ({ path: { province }, caller, at }) => {
      const asking = { province, callerId: caller.id, at };
      const account = await authorized(deps, asking, 'READ_PROVINCE');
      return account.ok ? workbookFile(STARTER_RULE_SET) : problem(account.errors);
    },
  ),
  'GET /v1/provinces/{province}/rule-sets/{ruleSet}/xlsx': route(
    { path: RuleSetPath, query: VersionQuery },
    async ({ path: { province, ruleSet: ruleSetId }, query, caller, at }) => {
      const asking = { province, callerId: caller.id, at };
      const read = await readRuleSet(deps, asking, { ruleSetId, version: versionOf(query) });
      return read.ok ? workbookFile(parsed(read.value.stored)) : problem(read.errors);
    },
  ),
  'GET /v1/provinces/{province}/rule-sets/{ruleSet}/preview': route(
    { path: RuleSetPath, query: VersionQuery },
    async ({ path: { province, ruleSet: ruleSetId }, query, caller, at }) => {
      const asking = { province, callerId: caller.id, at };
      const read = await readRuleSet(deps, asking, { ruleSetId, version: versionOf(query) });
      if (!read.ok) return problem(read.errors);
      const { account, stored } = read.value;
      const [kept, uses] = await Promise.all([
        deps.ruleSets.entry(province, ruleSetId),
        usesSeenBy(deps, province, account, at),
      ]);
      const previous = stored.version - 1;
      const previewed = { province, ruleSet: parsed(stored), kept, previous, uses };
      const { version } = stored;
      return json(200, { version, ...(await previewOf(deps.ruleSets, previewed)) });
    },
  ),
  // The bytes of a workbook: nothing is kept, its author sees what it would give.
  'POST /v1/provinces/{province}/rule-sets/preview': route(
    { path: ProvincePath, file: XLSX_TYPE },
    async ({ path: { province }, bytes, caller, at }) => {
      const account = await authorized(
        deps,
        { province, callerId: caller.id, at },
        'KEEP_RULE_SETS',
      );
      if (!account.ok) return problem(account.errors);
      const read = readSmall(bytes());
      if (!read.ok) return problemWith('FaultyRuleSet', tellWorkbookFaults(read.errors));
      const ruleSet = read.value;
      const [kept, uses] = await Promise.all([
        deps.ruleSets.entry(province, ruleSet.id),
        usesSeenBy(deps, province, account.value, at),
      ]);
      const previewed = { province, ruleSet, kept, previous: kept?.version ?? 0, uses };
      return json(200, await previewOf(deps.ruleSets, previewed));
    },
  ),
});

function readSmall(bytes: Uint8Array): ReturnType<typeof readRuleSetWorkbook> {
  const sizeBytes = bytes.byteLength;
  if (sizeBytes <= WORKBOOK_BYTES) return readRuleSetWorkbook(bytes);
  const fault = { kind: 'FileTooLarge', sizeBytes, limitBytes: WORKBOOK_BYTES } as const;
  return { ok: false, errors: [{ kind: 'File', fault }] };
}

async function workbookFile(ruleSet: RuleSet): Promise<Answer> {
  const written = await writeRuleSetWorkbook(ruleSet);
  if (!written.ok) {
    const { what, mend } = sayTooManyRows(written.errors[0]);
    const title = 'Bảng tiêu chí quá dài';
    return problemWith('TooManyRows', { title, detail: `${what} ${mend}`, errors: [] });
  }
  return file(written.value, XLSX_TYPE, contentDisposition(`Bảng tiêu chí - ${ruleSet.id}.xlsx`));
}

/** What is stored was checked before it was. */
function parsed({ json: stored, hash }: StoredRuleSet): RuleSet {
  const ruleSet = parseRuleSet(stored);
  if (!ruleSet.ok) throw new Error(`The stored rule set ${hash} is faulty`);
  return ruleSet.value;
}
