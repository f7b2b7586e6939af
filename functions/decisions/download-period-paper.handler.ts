import { departmentOf } from '../../shared/domain/decisions/department.ts';
import { PaperFile } from '../../shared/domain/decisions/paper-name.ts';
import { file, json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { PeriodPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { contentDisposition } from '../../shared/storage/document-store.ts';
import { sayPaperFile, sayPaperName } from '../../shared/wording/papers.ts';
import { dependencies } from './dependencies.ts';
import { dossierPaper, dossierPapers } from './dossier-papers.ts';
import { templateAt } from './keep-template.ts';
import { RENDERERS } from './paper-renderers.ts';
import { PAPER_TYPES } from './paper-types.ts';
import { readDossier } from './read-dossier.ts';

const deps = dependencies();

export const handler = httpHandler({
  'GET /v1/provinces/{province}/periods/{period}/papers': route(
    { path: PeriodPath },
    async ({ path: { province, period }, caller, at }) => {
      const read = await readDossier(deps, { province, callerId: caller.id, at }, period);
      if (!read.ok) return problem(read.errors);
      const { blocs, council } = read.value;
      return json(200, {
        department: departmentOf(read.value.province.decisions).name,
        ...(council && { minutes: council.result.minutes }),
        items: dossierPapers(read.value).map((paper) => ({
          ...paper,
          title: sayPaperName(paper.name),
        })),
        blocs: blocs.map(({ bloc: { id, name }, state, proposed }) => ({
          id,
          name,
          state,
          proposed: proposed.length,
        })),
      });
    },
  ),
  'GET /v1/provinces/{province}/periods/{period}/papers/{paper}': route(
    { path: PeriodPath.extend({ paper: PaperFile }) },
    async ({ path: { province, period, paper }, caller, at }) => {
      const [read, template] = await Promise.all([
        readDossier(deps, { province, callerId: caller.id, at }, period),
        templateAt(deps, province, 'DEPARTMENT_LETTER', at),
      ]);
      if (!read.ok) return problem(read.errors);
      const made = dossierPaper(read.value, paper, template, at);
      if (!made.ok) return problem(made.errors);
      const { name, format } = paper;
      const whose = `${departmentOf(read.value.province.decisions).name}, ${read.value.period.name}`;
      const disposition = contentDisposition(sayPaperFile(name, format, whose));
      return file(await RENDERERS[format](made.value), PAPER_TYPES[format], disposition);
    },
  ),
});
