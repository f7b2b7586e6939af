import type { Account } from '../../../shared/domain/member.ts';
import type { EmulationPeriod } from '../../../shared/domain/period.ts';
import { entriesInForce } from '../../../shared/domain/register/entries-in-force.ts';
import type { StoredEntry } from '../../../shared/domain/register/register-entry.ts';
import { sayRefusal } from '../../../shared/wording/refusals.ts';
import type { BlocView, Listing, RankingView, RuleSetView } from '../api-answers.ts';
import { type ApiProblem, type Asked, ifThere, together } from '../api-client.ts';
import { problemPage } from '../pages/problem.page.ts';
import { registerPage } from '../pages/register.page.ts';
import type { RegisterView } from '../pages/register-view.ts';
import { api, pages } from '../paths.ts';
import { mayInBloc } from '../people.ts';
import { readRegisterForm } from '../register-form.ts';
import { type Reply, redirect } from '../reply.ts';
import { param, type Visit } from '../visit.ts';

const placeOf = (visit: Visit) => ({ period: param(visit, 'period'), bloc: param(visit, 'bloc') });

/** What is on record about a bloc, with the forms for those who keep it. */
export async function showRegister(visit: Visit): Promise<Reply> {
  const view = await readRegister(visit);
  return view.ok ? registerPage(view.value) : problemPage(view.problem);
}

async function readRegister(visit: Visit): Promise<Asked<RegisterView>> {
  const { api: client, request, csrf } = visit;
  const place = placeOf(visit);
  const asked = await together<{
    me: Account;
    period: EmulationPeriod;
    bloc: BlocView;
    register: Listing<StoredEntry>;
    ranking: RankingView | undefined;
  }>({
    me: client.get(api.me),
    period: client.get(api.period(place.period)),
    bloc: client.get(api.bloc(place)),
    register: client.get(api.register(place)),
    ranking: ifThere(client.get<RankingView>(api.ranking(place, null))),
  });
  if (!asked.ok) return asked;
  const { me, period, bloc, register, ranking } = asked.value;
  const ruleSet = await client.get<RuleSetView>(api.ruleSet(bloc.ruleSet));
  if (!ruleSet.ok) return ruleSet;
  const view: RegisterView = {
    place,
    period,
    bloc,
    ruleSet: ruleSet.value.json,
    ranking,
    versions: register.items,
    mayKeep:
      bloc.decided === undefined && mayInBloc(me, 'KEEP_REGISTER', bloc, place.period, request.at),
    saved: request.query.has('da-luu'),
    at: request.at,
    csrf,
  };
  return { ok: true, value: view };
}

/** Records what was sent, or takes something back; faults are shown beside what was typed. */
export async function saveRegister(visit: Visit): Promise<Reply> {
  const asked = await readRegister(visit);
  if (!asked.ok) return problemPage(asked.problem);
  const view = asked.value;
  const { form } = visit.request;
  const read = readRegisterForm(form, entriesInForce(view.versions));
  if (read === undefined) return problemPage(GONE);
  const { recording, faults } = read;
  if (recording === undefined) {
    return { ...registerPage({ ...view, attempt: { form, faults } }), status: 422 };
  }
  const stored = await visit.api.put(api.register(view.place), recording);
  if (stored.ok) return redirect(`${pages.register(view.place)}?da-luu=1`);
  const { problem } = stored;
  const page = registerPage({ ...view, attempt: { form, faults: [], problem } });
  return { ...page, status: problem.status };
}

/** What was to be taken back is not in force any more. */
const GONE: ApiProblem = (() => {
  const { title, what, mend } = sayRefusal({ kind: 'NotOnRecord' });
  return { status: 409, kind: 'NotOnRecord', title, detail: `${what} ${mend}`, errors: [] };
})();
