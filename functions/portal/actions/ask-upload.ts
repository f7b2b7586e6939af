import { admitSheet } from '../../../shared/domain/deadline.ts';
import type { StageRefusal } from '../../../shared/domain/stages.ts';
import { sayRefusal } from '../../../shared/wording/refusals.ts';
import type { UploadPermit } from '../api-answers.ts';
import type { ApiProblem, Asked } from '../api-client.ts';
import { api, pages } from '../paths.ts';
import { mayWithSheet } from '../people.ts';
import type { Visit } from '../visit.ts';
import type { UnitInBloc } from './read-unit.ts';

/**
 * The form for the unit's next workbook, or why there is none now; undefined for all but the unit's own
 * people. Each form is good for one upload, within the hour, and is asked for only while the bloc scores
 * itself.
 */
export async function askUpload(
  { api: client, request, siteUrl }: Visit,
  { me, bloc, place }: UnitInBloc,
  asDraft = false,
): Promise<Asked<UploadPermit> | undefined> {
  if (!mayWithSheet(me, 'EDIT_SHEET', bloc, place, request.at)) return undefined;
  const open = admitSheet(bloc, place.unit, request.at);
  if (!open.ok) return { ok: false, problem: asProblem(open.errors[0]) };
  return client.post<UploadPermit>(api.uploads(place), {
    ...(asDraft && { asDraft }),
    redirectTo: `${siteUrl}${pages.unit(place)}/tai-len/{ticket}`,
  });
}

function asProblem(refusal: StageRefusal): ApiProblem {
  const { title, what, mend } = sayRefusal(refusal);
  return { status: 409, kind: refusal.kind, title, detail: `${what} ${mend}`, errors: [] };
}
