import { authorize, notThere } from '../../shared/domain/authorize.ts';
import { blocSubject } from '../../shared/domain/sheet-subject.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { BlocPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { LINK_SECONDS } from '../../shared/storage/document-store.ts';
import { BlocPaper } from '../../shared/storage/paper-store.ts';
import { dependenciesWithDocuments } from './dependencies.ts';

const deps = dependenciesWithDocuments();
const Path = BlocPath.extend({ paper: BlocPaper.shape.name });

export const handler = httpHandler({
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/papers/{paper}': route(
    { path: Path },
    async ({ path, caller, at }) => {
      const [account, bloc, paper] = await Promise.all([
        deps.accounts.get(path.province, caller.id),
        deps.blocs.get(path),
        deps.papers.get(path, path.paper),
      ]);
      if (bloc === undefined) {
        return problem(notThere(account?.record, 'BLOC', path.bloc, at).errors);
      }
      const subject = blocSubject(bloc, path.period, at);
      const may = authorize(account?.record, 'READ_RANKING', subject, at);
      if (!may.ok) return problem(may.errors);
      if (paper === undefined)
        return problem([{ kind: 'NotFound', what: 'PAPER', id: path.paper }]);
      const fileName = `Bảng tổng hợp điểm - ${bloc.name}.pdf`;
      const url = await deps.documents.link(paper.key, fileName, 'application/pdf');
      const { hash, rankingVersion } = paper;
      return json(200, { url, fileName, hash, rankingVersion, expiresInSeconds: LINK_SECONDS });
    },
  ),
});
