import * as z from 'zod';
import { authorize, notThere } from '../../shared/domain/authorize.ts';
import { Hash } from '../../shared/domain/identifiers.ts';
import { latestReview, type ReviewRound } from '../../shared/domain/reviews/review-rounds.ts';
import { LineReview } from '../../shared/domain/reviews/unit-review.ts';
import { sheetSubject } from '../../shared/domain/sheet-subject.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { UnitPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { dependencies } from './dependencies.ts';
import { verifySheet } from './verify-sheet.ts';

const deps = dependencies();
const Body = z.strictObject({ sheetHash: Hash, lines: z.array(LineReview).min(1).max(500) });

const read = (round: ReviewRound) =>
  route({ path: UnitPath }, async ({ path, caller, at }) => {
    const [account, bloc, summaries] = await Promise.all([
      deps.accounts.get(path.province, caller.id),
      deps.blocs.get(path),
      deps.blocs.summaries(path),
    ]);
    if (bloc === undefined) {
      return problem(notThere(account?.record, 'BLOC', path.bloc, at).errors);
    }
    const handedIn = summaries.map(({ unitId }) => unitId);
    const subject = sheetSubject(bloc, path.period, path.unit, handedIn, at);
    const may = authorize(account?.record, 'READ_REVIEW', subject, at);
    if (!may.ok) return problem(may.errors);
    const summary = summaries.find(({ unitId }) => unitId === path.unit);
    const version = summary && latestReview(summary, round);
    const stored = version && (await deps.reviews.get(path, summary.sheetVersion, version, round));
    if (stored) return json(200, stored, `"v${version}"`);
    return problem([{ kind: 'NotFound', what: 'REVIEW', id: path.unit }]);
  });

const write = (round: ReviewRound) =>
  route({ path: UnitPath, body: Body }, async ({ path, body, caller, at }) => {
    const asking = { province: path.province, callerId: caller.id, at };
    const verified = await verifySheet(deps, asking, path, { round, ...body });
    if (!verified.ok) return problem(verified.errors);
    return json(200, verified.value, `"v${verified.value.review.version}"`);
  });

const UNIT = '/v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}';

export const handler = httpHandler({
  [`GET ${UNIT}/review`]: read('FIRST'),
  [`PUT ${UNIT}/review`]: write('FIRST'),
  [`GET ${UNIT}/second-review`]: read('SECOND'),
  [`PUT ${UNIT}/second-review`]: write('SECOND'),
});
