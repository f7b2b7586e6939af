import { standingAt } from '../../../shared/domain/stages.ts';
import type { UploadPermit } from '../api-answers.ts';
import type { Asked } from '../api-client.ts';
import { api, pages } from '../paths.ts';
import { mayWithSheet } from '../people.ts';
import type { Visit } from '../visit.ts';
import type { UnitInBloc } from './read-unit.ts';

/**
 * The form for the unit's next workbook, for its own people while the bloc scores itself; undefined for all
 * others. Each form is good for one upload, within the hour.
 */
export async function askUpload(
  { api: client, request, siteUrl }: Visit,
  { me, bloc, place, sheet }: UnitInBloc,
): Promise<Asked<UploadPermit> | undefined> {
  const open = standingAt(bloc.windows, request.at).stage === 'SELF_SCORING';
  if (!open || !mayWithSheet(me, 'SUBMIT_SHEET', bloc, place, request.at)) return undefined;
  return client.post<UploadPermit>(api.uploads(place), {
    baseVersion: sheet?.receipt.version ?? 0,
    redirectTo: `${siteUrl}${pages.unit(place)}/tai-len/{ticket}`,
  });
}
