import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { BlocPath, VersionQuery, versionOf } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { LINK_SECONDS } from '../../shared/storage/document-store.ts';
import { sayBasis } from '../../shared/wording/basis.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { showInsight } from './show-insight.ts';
import { showRanking } from './show-ranking.ts';

const deps = dependenciesWithDocuments();

export const handler = httpHandler({
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/ranking': route(
    { path: BlocPath, query: VersionQuery },
    async ({ path, query, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const shown = await showRanking(deps, asking, path, 'READ_RANKING', versionOf(query));
      if (!shown.ok) return problem(shown.errors);
      const { bloc, ranking } = shown.value;
      const { bundleKey: _, ...seen } = ranking;
      return json(200, {
        ...seen,
        basisText: sayBasis(ranking.basis),
        latest: bloc.ranking?.version === ranking.version,
        final: bloc.decided !== undefined,
      });
    },
  ),
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/ranking/bundle': route(
    { path: BlocPath, query: VersionQuery },
    async ({ path, query, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const shown = await showRanking(deps, asking, path, 'READ_BUNDLE', versionOf(query));
      if (!shown.ok) return problem(shown.errors);
      const { ranking } = shown.value;
      const fileName = `Kết quả ${path.bloc} - phiên bản ${ranking.version}.json`;
      const url = await deps.documents.link(ranking.bundleKey, fileName, 'application/json');
      return json(200, { url, fileName, digest: ranking.digest, expiresInSeconds: LINK_SECONDS });
    },
  ),
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/ranking/insight': route(
    { path: BlocPath, query: VersionQuery },
    async ({ path, query, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const shown = await showInsight(deps, asking, path, versionOf(query));
      return shown.ok ? json(200, shown.value) : problem(shown.errors);
    },
  ),
});
