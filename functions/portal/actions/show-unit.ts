import type { DraftView, PaperListing } from '../api-answers.ts';
import { ifThere } from '../api-client.ts';
import { problemPage } from '../pages/problem.page.ts';
import { unitPage } from '../pages/unit.page.ts';
import { api } from '../paths.ts';
import { mayReview, mayWithSheet } from '../people.ts';
import type { Reply } from '../reply.ts';
import { param, type Visit } from '../visit.ts';
import { askUpload } from './ask-upload.ts';
import { fileOrProblem } from './file-or-problem.ts';
import { readUnit, unitPlaceOf } from './read-unit.ts';

/** A unit's sheet: its state and receipt, the form to fill in, the form to upload, and every line. */
export async function showUnit(visit: Visit): Promise<Reply> {
  const asked = await readUnit(visit);
  if (!asked.ok) return problemPage(asked.problem);
  const found = asked.value;
  const { me, bloc, place } = found;
  const asDraft = visit.request.query.has('ban-nhap');
  const own = mayWithSheet(me, 'EDIT_SHEET', bloc, place, visit.request.at);
  const [upload, draft, papers] = await Promise.all([
    askUpload(visit, found, asDraft),
    own ? ifThere(visit.api.get<DraftView>(api.draft(place))) : undefined,
    bloc.ranking === undefined
      ? undefined
      : ifThere(visit.api.get<PaperListing>(api.unitPapers(place))),
  ]);
  if (draft?.ok === false) return problemPage(draft.problem);
  if (papers?.ok === false) return problemPage(papers.problem);
  return unitPage({
    ...found,
    papers: papers?.value,
    upload,
    asDraft,
    draft: draft?.value?.draft,
    mayKeepEvidence: mayWithSheet(me, 'KEEP_EVIDENCE', bloc, place, visit.request.at),
    maySubmit: mayWithSheet(me, 'SUBMIT_SHEET', bloc, place, visit.request.at),
    mayVerify: found.sheet !== undefined && mayReview(me, bloc, place, visit.request.at),
    at: visit.request.at,
  });
}

/** The unit's form as a workbook: blank, or filled with its draft or its latest version. */
export async function downloadTemplate(visit: Visit): Promise<Reply> {
  const place = unitPlaceOf(visit);
  const ofSheet = visit.request.query.get('tu') === 'ban-da-nop';
  return fileOrProblem(
    await visit.api.file(ofSheet ? api.templateOfSheet(place) : api.template(place)),
  );
}

/** The receipt of one version, to be printed. */
export const downloadReceipt = async (visit: Visit): Promise<Reply> =>
  fileOrProblem(await visit.api.file(api.receipt(unitPlaceOf(visit), param(visit, 'version'))));
