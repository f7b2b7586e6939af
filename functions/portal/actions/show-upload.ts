import { namesIn, withNames } from '../../../shared/wording/criterion-names.ts';
import type { UploadTicketView } from '../api-answers.ts';
import { problemPage } from '../pages/problem.page.ts';
import { uploadPage } from '../pages/upload.page.ts';
import { api, pages } from '../paths.ts';
import { mayWithSheet } from '../people.ts';
import { type Reply, redirect } from '../reply.ts';
import { param, type Visit } from '../visit.ts';
import { askUpload } from './ask-upload.ts';
import { readUnit, unitPlaceOf } from './read-unit.ts';

/** What became of an upload; the bucket sends the browser here with the object's key in the address. */
export async function showUpload(visit: Visit): Promise<Reply> {
  const place = unitPlaceOf(visit);
  const [asked, unit] = await Promise.all([
    visit.api.get<UploadTicketView>(api.upload(place, param(visit, 'ticket'))),
    readUnit(visit),
  ]);
  if (!asked.ok) return problemPage(asked.problem);
  if (!unit.ok) return problemPage(unit.problem);
  const names = namesIn(unit.value.ruleSet);
  const {
    id,
    state,
    receipt,
    draft,
    asDraft,
    faults = [],
    askedAt,
    receivedAt,
    returned,
    notice,
  } = asked.value;
  const isFaultyDraft = state === 'KEPT' && faults.length > 0;
  const { me, bloc, place: unitPlace } = unit.value;
  return uploadPage({
    ...unit.value,
    maySubmit: mayWithSheet(me, 'SUBMIT_SHEET', bloc, unitPlace, visit.request.at),
    state,
    receipt,
    receivedAt,
    faults: faults.map((fault) => named(fault, names)),
    sent: visit.request.query.has('key'),
    askedAt,
    notice,
    asDraft: asDraft === true,
    draft,
    returned: returned && pages.returned(unit.value.place, id),
    upload:
      state === 'REFUSED' || isFaultyDraft
        ? await askUpload(visit, unit.value, asDraft)
        : undefined,
    at: visit.request.at,
  });
}

const named = <T extends { readonly what: string; readonly mend: string }>(
  fault: T,
  names: ReturnType<typeof namesIn>,
): T => ({ ...fault, what: withNames(fault.what, names), mend: withNames(fault.mend, names) });

/** Leads to the copy in which the faults are marked. */
export async function downloadReturned(visit: Visit): Promise<Reply> {
  const path = api.upload(unitPlaceOf(visit), param(visit, 'ticket'));
  const asked = await visit.api.get<UploadTicketView>(path);
  if (!asked.ok) return problemPage(asked.problem);
  const { returned } = asked.value;
  return redirect(returned?.url ?? pages.upload(unitPlaceOf(visit), param(visit, 'ticket')));
}
