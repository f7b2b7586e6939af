import { admitSheet } from '../../../shared/domain/deadline.ts';
import { EVIDENCE_TYPES, type EvidenceType } from '../../../shared/domain/scoring/evidence-name.ts';
import type { EvidenceLink, EvidenceListing, EvidencePermit } from '../api-answers.ts';
import type { ApiProblem, Asked } from '../api-client.ts';
import { evidencePage } from '../pages/evidence.page.ts';
import { problemPage } from '../pages/problem.page.ts';
import { sendFilePage } from '../pages/send-file.page.ts';
import { api, pages } from '../paths.ts';
import { type Reply, redirect } from '../reply.ts';
import { param, type Visit } from '../visit.ts';
import { readUnit, unitPlaceOf } from './read-unit.ts';

/** The evidence of a unit's lines, for its own people: what there is, and the forms for more. */
export const showEvidence = (visit: Visit): Promise<Reply> => show(visit, undefined);

async function show(visit: Visit, problem: ApiProblem | undefined): Promise<Reply> {
  const { query, form, at } = visit.request;
  const place = unitPlaceOf(visit);
  const [unit, listed] = await Promise.all([
    readUnit(visit),
    visit.api.get<EvidenceListing>(api.evidence(place)),
  ]);
  if (!unit.ok) return problemPage(unit.problem);
  if (!listed.ok) return problemPage(listed.problem);
  return evidencePage({
    ...unit.value,
    files: listed.value.items,
    postsTo: listed.value.postsTo,
    open: admitSheet(unit.value.bloc, place.unit, at).ok,
    chosen: query.get('dong') ?? form.get('dong') ?? undefined,
    justSent: query.has('da-gui') || query.has('key'),
    problem,
    csrf: visit.csrf,
    at,
  });
}

/** Declares a file: answers the form that posts it, as a page or to the page's script. */
export async function declareFile(visit: Visit): Promise<Reply> {
  const { headers } = visit.request;
  const place = unitPlaceOf(visit);
  const asksJson = headers.accept === 'application/json';
  const asked = await visit.api.post<EvidencePermit>(api.evidence(place), {
    ...declared(visit.request.form),
    ...(asksJson ? {} : { redirectTo: `${visit.siteUrl}${pages.evidence(place)}` }),
  });
  if (asksJson) return asJson(asked);
  if (!asked.ok) return show(visit, asked.problem);
  const unit = await readUnit(visit);
  if (!unit.ok) return problemPage(unit.problem);
  return sendFilePage({ ...unit.value, permit: asked.value });
}

/** What the form says of a file: its name alone, or with what a script knows of its bytes. */
function declared(form: URLSearchParams) {
  const [ending = ''] = EVIDENCE_TYPES[form.get('loai') as EvidenceType]?.endings ?? [];
  const name = form.get('ten') ?? '';
  const isNamed = ending === '' || name.toLowerCase().endsWith(`.${ending}`);
  const [size, hash] = [form.get('kich-thuoc'), form.get('ma-bam')];
  return {
    fileName: isNamed ? name : `${name.trim()}.${ending}`,
    indicatorIds: form.getAll('dong'),
    ...(size ? { sizeBytes: Number(size) } : {}),
    ...(hash ? { sha256: hash } : {}),
  };
}

function asJson(asked: Asked<EvidencePermit>): Reply {
  const body = asked.ok
    ? { url: asked.value.url, fields: asked.value.fields }
    : { detail: asked.problem.detail };
  return {
    kind: 'FILE',
    status: asked.ok ? 201 : asked.problem.status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: new TextEncoder().encode(JSON.stringify(body)),
  };
}

/** Links a declared file to a line, or detaches it from one. */
export async function changeFile(visit: Visit): Promise<Reply> {
  const { form } = visit.request;
  const place = unitPlaceOf(visit);
  const file = param(visit, 'file') === 'da-co' ? (form.get('tep') ?? '') : param(visit, 'file');
  const changed = await visit.api.post(api.declaredLines(place, file), {
    link: form.getAll('gan'),
    detach: form.getAll('go'),
  });
  return changed.ok ? redirect(pages.evidence(place)) : show(visit, changed.problem);
}

/** Leads to a file's bytes. */
export async function openFile(visit: Visit): Promise<Reply> {
  const path = api.evidenceFile(unitPlaceOf(visit), param(visit, 'file'));
  const asked = await visit.api.get<EvidenceLink>(path);
  return asked.ok ? redirect(asked.value.url) : problemPage(asked.problem);
}
