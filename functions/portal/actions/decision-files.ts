import { dateInVietNam } from '../../../shared/domain/calendar-date.ts';
import type { OriginalUpload } from '../../../shared/domain/decisions/signed-original.ts';
import type { Account } from '../../../shared/domain/member.ts';
import { permits } from '../../../shared/domain/permissions.ts';
import type {
  DecisionFileView,
  DecisionView,
  FileLink,
  Listing,
  OriginalPermit,
} from '../api-answers.ts';
import { type ApiProblem, together } from '../api-client.ts';
import { decisionFilesPage } from '../pages/decision-files.page.ts';
import { problemPage } from '../pages/problem.page.ts';
import { sendOriginalPage } from '../pages/send-original.page.ts';
import { api, pages } from '../paths.ts';
import { type Reply, redirect } from '../reply.ts';
import { param, type Visit } from '../visit.ts';

/** The files of a decision; for those who work on it also what was sent as its original, and the form for that. */
export const showDecisionFiles = (visit: Visit): Promise<Reply> => show(visit, undefined);

async function show(visit: Visit, problem: ApiProblem | undefined): Promise<Reply> {
  const { api: client, request, csrf } = visit;
  const id = param(visit, 'decision');
  const asked = await together<{
    me: Account;
    decision: DecisionView;
    listed: Listing<DecisionFileView>;
  }>({
    me: client.get(api.me),
    decision: client.get(api.decision(id)),
    listed: client.get(api.decisionFiles(id)),
  });
  if (!asked.ok) return problemPage(asked.problem);
  const { me, decision, listed } = asked.value;
  const today = dateInVietNam(request.at);
  const may = (action: Parameters<typeof permits>[1]) =>
    permits(me, action, { periodId: decision.periodId }, today).length > 0;
  const uploads = may('READ_DECISION_DRAFT')
    ? await client.get<Listing<OriginalUpload>>(api.originals(id))
    : undefined;
  if (uploads?.ok === false) return problemPage(uploads.problem);
  const { state, content } = decision;
  return decisionFilesPage({
    id,
    subject: content.subject,
    state,
    files: listed.items,
    uploads: uploads?.value.items,
    maySend: may('ISSUE_DECISION') && isOriginalAwaited(state, listed.items),
    justSent: request.query.has('key'),
    problem,
    csrf,
  });
}

/** Once it is signed; what was published is not exchanged. */
const isOriginalAwaited = (state: DecisionView['state'], files: readonly DecisionFileView[]) =>
  state === 'SIGNED' ||
  state === 'NUMBERED' ||
  (state === 'ISSUED' && files.every(({ file }) => file !== 'original'));

/** Announces an original and answers the form that sends it. */
export async function announceOriginal(visit: Visit): Promise<Reply> {
  const id = param(visit, 'decision');
  const kind = visit.request.form.get('loai') === 'SCAN' ? 'SCAN' : 'SIGNED';
  const asked = await visit.api.post<OriginalPermit>(api.originals(id), {
    kind,
    redirectTo: `${visit.siteUrl}${pages.decisionFiles(id)}`,
  });
  return asked.ok ? sendOriginalPage(id, kind, asked.value) : show(visit, asked.problem);
}

/** Leads to one of the files. */
export async function openDecisionFile(visit: Visit): Promise<Reply> {
  const path = api.decisionFileOf(param(visit, 'decision'), param(visit, 'file'));
  const asked = await visit.api.get<FileLink>(path);
  return asked.ok ? redirect(asked.value.url) : problemPage(asked.problem);
}
