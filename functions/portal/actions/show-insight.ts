import type { EmulationPeriod } from '../../../shared/domain/period.ts';
import type { BlocView, InsightView } from '../api-answers.ts';
import { together } from '../api-client.ts';
import { insightPage } from '../pages/insight.page.ts';
import { problemPage } from '../pages/problem.page.ts';
import { api } from '../paths.ts';
import type { Reply } from '../reply.ts';
import { param, type Visit } from '../visit.ts';

/** The advice beside a ranking, the latest unless a version is asked for: as much of it as the reader may see. */
export async function showInsight(visit: Visit): Promise<Reply> {
  const { api: client, request } = visit;
  const place = { period: param(visit, 'period'), bloc: param(visit, 'bloc') };
  const asked = await together<{ period: EmulationPeriod; bloc: BlocView; insight: InsightView }>({
    period: client.get(api.period(place.period)),
    bloc: client.get(api.bloc(place)),
    insight: client.get(api.insight(place, request.query.get('phien-ban'))),
  });
  return asked.ok ? insightPage({ ...asked.value, place }) : problemPage(asked.problem);
}
