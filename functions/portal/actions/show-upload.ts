import type { UploadTicket } from '../../../shared/storage/ticket-store.ts';
import { namesIn, withNames } from '../lines.ts';
import { problemPage } from '../pages/problem.page.ts';
import { uploadPage } from '../pages/upload.page.ts';
import { api } from '../paths.ts';
import type { Reply } from '../reply.ts';
import { param, type Visit } from '../visit.ts';
import { askUpload } from './ask-upload.ts';
import { readUnit, unitPlaceOf } from './read-unit.ts';

/** What became of an upload; the bucket sends the browser here with the object's key in the address. */
export async function showUpload(visit: Visit): Promise<Reply> {
  const place = unitPlaceOf(visit);
  const [asked, unit] = await Promise.all([
    visit.api.get<UploadTicket>(api.upload(place, param(visit, 'ticket'))),
    readUnit(visit),
  ]);
  if (!asked.ok) return problemPage(asked.problem);
  if (!unit.ok) return problemPage(unit.problem);
  const names = namesIn(unit.value.ruleSet);
  const { state, receipt, faults = [], askedAt, receivedAt } = asked.value;
  return uploadPage({
    ...unit.value,
    state,
    receipt,
    receivedAt,
    faults: faults.map((fault) => ({
      ...fault,
      what: withNames(fault.what, names),
      mend: withNames(fault.mend, names),
    })),
    sent: visit.request.query.has('key'),
    askedAt,
    upload: state === 'REFUSED' ? await askUpload(visit, unit.value) : undefined,
    at: visit.request.at,
  });
}
