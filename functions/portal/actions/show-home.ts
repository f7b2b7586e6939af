import type { Account, Bloc } from '../../../shared/domain/member.ts';
import type { EmulationPeriod } from '../../../shared/domain/period.ts';
import type { BlocView, Listing } from '../api-answers.ts';
import { type ApiClient, type Asked, ifThere } from '../api-client.ts';
import { type HomeBloc, type HomePeriod, homePage } from '../pages/home.page.ts';
import { noRolePage, problemPage } from '../pages/problem.page.ts';
import { api } from '../paths.ts';
import { ownUnits } from '../people.ts';
import type { Reply } from '../reply.ts';
import type { Visit } from '../visit.ts';

/** Periods beyond these are history: the front page shows the newest. */
const SHOWN_PERIODS = 6;

/** The front page: my periods and blocs, where each stands, and what my unit has handed in. */
export async function showHome({ api: client, request }: Visit): Promise<Reply> {
  const me = await ifThere(client.get<Account>(api.me));
  if (!me.ok) return problemPage(me.problem);
  const account = me.value;
  if (account === undefined || account.grants.length === 0) return noRolePage();
  const listed = await client.get<Listing<EmulationPeriod>>(api.periods);
  if (!listed.ok) return problemPage(listed.problem);
  const newest = [...listed.value.items]
    .sort((a, b) => (a.to === b.to ? 0 : a.to < b.to ? 1 : -1))
    .slice(0, SHOWN_PERIODS);
  const periods = await Promise.all(newest.map((period) => withBlocs(client, account, period)));
  const shown: HomePeriod[] = [];
  for (const period of periods) {
    if (!period.ok) return problemPage(period.problem);
    if (period.value.blocs.length > 0) shown.push(period.value);
  }
  return homePage({ account, periods: shown, at: request.at });
}

async function withBlocs(
  client: ApiClient,
  account: Account,
  period: EmulationPeriod,
): Promise<Asked<HomePeriod>> {
  const listed = await client.get<Listing<Bloc>>(api.blocs(period.id));
  if (!listed.ok) return listed;
  const found = await Promise.all(
    listed.value.items.map((bloc) => withOwnUnits(client, account, period.id, bloc)),
  );
  const blocs: HomeBloc[] = [];
  for (const bloc of found) {
    if (!bloc.ok) return bloc;
    blocs.push(bloc.value);
  }
  return { ok: true, value: { period, blocs } };
}

/** Only a bloc with a unit of one's own is asked for in full. */
async function withOwnUnits(
  client: ApiClient,
  account: Account,
  period: string,
  bloc: Bloc,
): Promise<Asked<HomeBloc>> {
  const own = ownUnits(account, bloc, period);
  if (own.length === 0) return { ok: true, value: { bloc, units: [] } };
  const asked = await client.get<BlocView>(api.bloc({ period, bloc: bloc.id }));
  if (!asked.ok) return asked;
  const view = asked.value;
  return {
    ok: true,
    value: { bloc: view, units: view.units.filter(({ id }) => own.includes(id)) },
  };
}
