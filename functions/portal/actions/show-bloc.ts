import type { Account } from '../../../shared/domain/member.ts';
import type { EmulationPeriod } from '../../../shared/domain/period.ts';
import { namesIn } from '../../../shared/wording/criterion-names.ts';
import type { BlocView, PaperListing, RuleSetView } from '../api-answers.ts';
import { ifThere, together } from '../api-client.ts';
import { blocPage, type MemberRow } from '../pages/bloc.page.ts';
import { problemPage } from '../pages/problem.page.ts';
import { api } from '../paths.ts';
import { mayInBloc, mayReview, mayWithSheet, ownUnits } from '../people.ts';
import type { Reply } from '../reply.ts';
import { param, type Visit } from '../visit.ts';

/** A bloc: where it stands, who has handed in, and what can be looked at. */
export async function showBloc(visit: Visit): Promise<Reply> {
  const { api: client, request } = visit;
  const place = { period: param(visit, 'period'), bloc: param(visit, 'bloc') };
  const asked = await together<{ me: Account; period: EmulationPeriod; bloc: BlocView }>({
    me: client.get(api.me),
    period: client.get(api.period(place.period)),
    bloc: client.get(api.bloc(place)),
  });
  if (!asked.ok) return problemPage(asked.problem);
  const { me, period, bloc } = asked.value;
  const ruleSet = bloc.progress && (await client.get<RuleSetView>(api.ruleSet(bloc.ruleSet)));
  if (ruleSet?.ok === false) return problemPage(ruleSet.problem);
  const mayReadRanking = mayInBloc(me, 'READ_RANKING', bloc, place.period, request.at);
  const papers =
    mayReadRanking && bloc.ranking !== undefined
      ? await ifThere(client.get<PaperListing>(api.blocPapers(place)))
      : undefined;
  if (papers?.ok === false) return problemPage(papers.problem);
  const own = ownUnits(me, bloc, place.period);
  const members = bloc.units.map((unit): MemberRow => {
    const sheet = { period: place.period, unit: unit.id };
    return {
      unit,
      isOwn: own.includes(unit.id),
      mayRead: mayWithSheet(me, 'READ_SHEET', bloc, sheet, request.at),
      mayVerify: unit.handedInAt !== undefined && mayReview(me, bloc, sheet, request.at),
    };
  });
  return blocPage({
    place,
    period,
    bloc,
    members,
    criterionNames: ruleSet === undefined ? new Map() : namesIn(ruleSet.value.json),
    mayReadRegister: mayInBloc(me, 'READ_REGISTER', bloc, place.period, request.at),
    mayReadRanking,
    papers: papers?.value,
    mayReadAllPapers: mayInBloc(me, 'READ_BUNDLE', bloc, place.period, request.at),
    at: request.at,
  });
}
