import { dateInVietNam } from '../../../shared/domain/calendar-date.ts';
import type { Account } from '../../../shared/domain/member.ts';
import { permits } from '../../../shared/domain/permissions.ts';
import type { Listing, RuleSetListed } from '../api-answers.ts';
import { together } from '../api-client.ts';
import { problemPage } from '../pages/problem.page.ts';
import { type RuleSetPageView, ruleSetPage } from '../pages/rule-set.page.ts';
import { ruleSetsPage } from '../pages/rule-sets.page.ts';
import { api } from '../paths.ts';
import type { Reply } from '../reply.ts';
import { param, type Visit } from '../visit.ts';
import { fileOrProblem } from './file-or-problem.ts';

const mayKeep = (me: Account, at: string): boolean =>
  permits(me, 'KEEP_RULE_SETS', {}, dateInVietNam(at)).length > 0;

/** The rule sets of the province. */
export async function showRuleSets({ api: client, request, csrf }: Visit): Promise<Reply> {
  const asked = await together<{ me: Account; listed: Listing<RuleSetListed> }>({
    me: client.get(api.me),
    listed: client.get(api.ruleSets),
  });
  if (!asked.ok) return problemPage(asked.problem);
  const { me, listed } = asked.value;
  return ruleSetsPage({ ruleSets: listed.items, mayKeep: mayKeep(me, request.at), csrf });
}

/** One rule set, the latest version unless one is asked for; `attempt` is a clone that could not be made. */
export async function showRuleSet(
  visit: Visit,
  attempt?: NonNullable<RuleSetPageView['attempt']>,
): Promise<Reply> {
  const { api: client, request, csrf } = visit;
  const { query } = request;
  const version = request.form.get('phien-ban') ?? query.get('phien-ban');
  const asked = await together<{ me: Account; preview: RuleSetPageView['preview'] }>({
    me: client.get(api.me),
    preview: client.get(api.previewOfRuleSet(param(visit, 'ruleSet'), version)),
  });
  if (!asked.ok) return problemPage(asked.problem);
  const { me, preview } = asked.value;
  const page = ruleSetPage({
    preview,
    mayKeep: mayKeep(me, request.at),
    done: query.has('da-luu') ? 'KEPT' : query.has('nhan-ban') ? 'CLONED' : undefined,
    ...(attempt && { attempt }),
    csrf,
  });
  return attempt === undefined ? page : { ...page, status: attempt.problem.status };
}

/** A rule set as a workbook. */
export const downloadRuleSet = async (visit: Visit): Promise<Reply> => {
  const version = visit.request.query.get('phien-ban');
  return fileOrProblem(await visit.api.file(api.ruleSetFile(param(visit, 'ruleSet'), version)));
};

/** The workbook to start a new rule set from. */
export const downloadStarter = async (visit: Visit): Promise<Reply> =>
  fileOrProblem(await visit.api.file(api.ruleSetStarter));
