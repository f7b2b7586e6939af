import type { ArchiveView, BlocView, FileLink, PaperListing } from '../api-answers.ts';
import { ifThere, together } from '../api-client.ts';
import { archivePage } from '../pages/archive.page.ts';
import { problemPage } from '../pages/problem.page.ts';
import { api, pages } from '../paths.ts';
import { type Reply, redirect } from '../reply.ts';
import { param, type Visit } from '../visit.ts';

const placeOf = (visit: Visit) => ({ period: param(visit, 'period'), bloc: param(visit, 'bloc') });

async function led(visit: Visit, path: string): Promise<Reply> {
  const asked = await visit.api.get<FileLink>(path);
  return asked.ok ? redirect(asked.value.url) : problemPage(asked.problem);
}

/** Leads to a paper of the bloc. */
export const downloadBlocPaper = (visit: Visit): Promise<Reply> =>
  led(visit, api.blocPaper(placeOf(visit), param(visit, 'paper')));

/** Leads to a paper of a unit. */
export const downloadUnitPaper = (visit: Visit): Promise<Reply> =>
  led(
    visit,
    api.unitPaper({ ...placeOf(visit), unit: param(visit, 'unit') }, param(visit, 'paper')),
  );

/** Leads to the file with all papers. */
export const downloadArchive = (visit: Visit): Promise<Reply> =>
  led(visit, api.archive(placeOf(visit)));

/** How far the file with all papers is. */
export async function showArchive(visit: Visit): Promise<Reply> {
  const place = placeOf(visit);
  const asked = await together<{
    bloc: BlocView;
    papers: PaperListing;
    archive: ArchiveView | undefined;
  }>({
    bloc: visit.api.get(api.bloc(place)),
    papers: visit.api.get(api.blocPapers(place)),
    archive: ifThere(visit.api.get<ArchiveView>(api.archive(place))),
  });
  if (!asked.ok) return problemPage(asked.problem);
  const { bloc, papers, archive } = asked.value;
  return archivePage({ place, bloc, archive, complete: papers.complete, csrf: visit.csrf });
}

/** Asks for the file with all papers. */
export async function wantArchive(visit: Visit): Promise<Reply> {
  const asked = await visit.api.post(api.archive(placeOf(visit)), {});
  return asked.ok ? redirect(pages.archive(placeOf(visit))) : problemPage(asked.problem);
}
