import type { Account } from '../../../shared/domain/member.ts';
import type { EmulationPeriod } from '../../../shared/domain/period.ts';
import type { BlocView, FileLink, RankingView } from '../api-answers.ts';
import { together } from '../api-client.ts';
import { problemPage } from '../pages/problem.page.ts';
import { rankingPage } from '../pages/ranking.page.ts';
import { api } from '../paths.ts';
import { mayInBloc, mayWithSheet } from '../people.ts';
import { type Reply, redirect } from '../reply.ts';
import { param, type Visit } from '../visit.ts';

const placeOf = (visit: Visit) => ({ period: param(visit, 'period'), bloc: param(visit, 'bloc') });

/** A bloc's ranking, the latest unless a version is asked for. */
export async function showRanking(visit: Visit): Promise<Reply> {
  const { api: client, request } = visit;
  const place = placeOf(visit);
  const asked = await together<{
    me: Account;
    period: EmulationPeriod;
    bloc: BlocView;
    ranking: RankingView;
  }>({
    me: client.get(api.me),
    period: client.get(api.period(place.period)),
    bloc: client.get(api.bloc(place)),
    ranking: client.get(api.ranking(place, request.query.get('phien-ban'))),
  });
  if (!asked.ok) return problemPage(asked.problem);
  const { me, bloc } = asked.value;
  const readable = bloc.units.filter(({ id: unit }) =>
    mayWithSheet(me, 'READ_SHEET', bloc, { period: place.period, unit }, request.at),
  );
  const mayReadInsight =
    mayInBloc(me, 'READ_INSIGHT', bloc, place.period, request.at) ||
    bloc.members.some((unit) =>
      mayWithSheet(me, 'READ_OWN_INSIGHT', bloc, { period: place.period, unit }, request.at),
    );
  return rankingPage({
    ...asked.value,
    place,
    readable: readable.map(({ id }) => id),
    mayReadRegister: mayInBloc(me, 'READ_REGISTER', bloc, place.period, request.at),
    mayReadBundle: mayInBloc(me, 'READ_BUNDLE', bloc, place.period, request.at),
    mayReadInsight,
  });
}

/** Leads to the paper of the bloc's scores. */
export async function downloadScoreSummary(visit: Visit): Promise<Reply> {
  const asked = await visit.api.get<FileLink>(api.scoreSummary(placeOf(visit)));
  return asked.ok ? redirect(asked.value.url) : problemPage(asked.problem);
}

/** Leads to the file from which the ranking can be computed again. */
export async function downloadBundle(visit: Visit): Promise<Reply> {
  const version = visit.request.query.get('phien-ban');
  const asked = await visit.api.get<FileLink>(api.bundle(placeOf(visit), version));
  return asked.ok ? redirect(asked.value.url) : problemPage(asked.problem);
}
