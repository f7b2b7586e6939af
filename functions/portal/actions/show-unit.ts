import { problemPage } from '../pages/problem.page.ts';
import { unitPage } from '../pages/unit.page.ts';
import { api } from '../paths.ts';
import { mayWithSheet } from '../people.ts';
import type { Reply } from '../reply.ts';
import { isVerifying } from '../standing.ts';
import type { Visit } from '../visit.ts';
import { askUpload } from './ask-upload.ts';
import { readUnit, unitPlaceOf } from './read-unit.ts';

/** A unit's sheet: its state and receipt, the form to fill in, the form to upload, and every line. */
export async function showUnit(visit: Visit): Promise<Reply> {
  const asked = await readUnit(visit);
  if (!asked.ok) return problemPage(asked.problem);
  const found = asked.value;
  const upload = await askUpload(visit, found);
  const { me, bloc, place } = found;
  return unitPage({
    ...found,
    upload,
    mayVerify:
      found.sheet !== undefined &&
      isVerifying(bloc, visit.request.at) &&
      mayWithSheet(me, 'VERIFY_SHEET', bloc, place, visit.request.at),
    at: visit.request.at,
  });
}

/** The unit's form as a workbook: blank, or filled with its latest version. */
export async function downloadTemplate(visit: Visit): Promise<Reply> {
  const asked = await visit.api.file(api.template(unitPlaceOf(visit)));
  if (!asked.ok) return problemPage(asked.problem);
  const { bytes, contentType, disposition } = asked.value;
  return {
    kind: 'FILE',
    headers: { 'content-type': contentType, 'content-disposition': disposition },
    body: bytes,
  };
}
