import { indicatorsOf } from '../../../shared/domain/scoring/indicators.ts';
import { sayDeclared, sayEvidenceFault, saySize } from '../../../shared/wording/evidence.ts';
import type { DeclaredFileView } from '../api-answers.ts';
import { SEND_FILES_PATH } from '../assets/assets.ts';
import { csrfField } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { addSection } from './evidence-form.ts';
import type { EvidenceView } from './evidence-view.ts';
import { problemNote } from './form-fields.ts';

/** A file is judged in a second or two. */
const SOON_SECONDS = 3;

/** The files behind each line of a unit's sheet. */
export const evidencePage = (view: EvidenceView): Page => {
  const { place, files, problem, open } = view;
  const awaited = view.justSent && files.some(({ state }) => state === 'WAITING');
  return {
    kind: 'PAGE',
    ...(problem !== undefined && { status: problem.status }),
    title: `Minh chứng: ${view.unit.name}`,
    trail: [
      { to: pages.home, text: 'Trang chính' },
      { to: pages.bloc(place), text: view.bloc.name },
      { to: pages.unit(place), text: view.unit.name },
    ],
    ...(awaited && { refreshSeconds: SOON_SECONDS }),
    ...(open && { script: { path: SEND_FILES_PATH, talksTo: [view.postsTo] } }),
    body: html`${problem !== undefined && problemNote(problem)}
${intro(view)}
${open && addSection(view)}
<section><h2>Tệp theo từng chỉ tiêu</h2>${table(view)}</section>`,
  };
};

const intro = ({ files, open }: EvidenceView): Html => {
  const [waiting, refused] = (['WAITING', 'REFUSED'] as const).map(
    (state) => files.filter((file) => file.state === state).length,
  );
  const unusable = [
    waiting ? `${waiting} tệp chưa nhận được` : '',
    refused ? `${refused} tệp không dùng được` : '',
  ].filter((text) => text !== '');
  return html`<p>Mỗi chỉ tiêu có thể có nhiều tệp, một tệp có thể dùng cho nhiều chỉ tiêu. Khi nộp bản tự chấm điểm, các tệp dưới đây được ghi vào bản nộp.</p>
${unusable.length > 0 && html`<div class="note warn" role="status"><p>Còn ${unusable.join(' và ')}: chưa nộp được bản tự chấm điểm cho đến khi tệp đến nơi hoặc được gỡ.</p></div>`}
${!open && html`<div class="note"><p>Hiện không trong thời gian tự chấm điểm: chỉ xem được, không thêm hay gỡ tệp.</p></div>`}`;
};

const table = (view: EvidenceView): Html => html`<div class="scroll"><table>
<thead><tr><th scope="col">Chỉ tiêu</th><th scope="col">Tệp minh chứng</th></tr></thead>
<tbody>${indicatorsOf(view.ruleSet).map(({ id, number, title, evidence }) => {
  const files = view.files.filter(({ indicatorIds }) => indicatorIds.includes(id));
  return html`<tr id="dong-${id}"><th scope="row">${number}. ${title}${evidence === 'REQUIRED' && html` <span class="soft">(bắt buộc có minh chứng)</span>`}</th>
<td class="wide" data-label="Tệp minh chứng">${files.map((file) => fileOf(view, file, id))}${
    view.open
      ? html`<p><a href="${pages.evidenceOf(view.place, id)}">Thêm tệp<span class="hidden"> cho chỉ tiêu ${number}. ${title}</span></a></p>`
      : files.length === 0 && html`<p class="soft">Không có tệp</p>`
  }</td></tr>`;
})}</tbody></table></div>`;

const fileOf = (view: EvidenceView, file: DeclaredFileView, indicatorId: string): Html =>
  html`<div class="file"><div>${nameOf(view, file)}${stateOf(file)}</div>
${
  view.open &&
  html`<form method="post" action="${pages.declaredFile(view.place, file.id)}">${csrfField(view.csrf)}<input type="hidden" name="go" value="${indicatorId}"><button class="small">Gỡ<span class="hidden"> tệp ${file.name}</span></button></form>`
}</div>`;

const nameOf = (
  { place }: EvidenceView,
  { name, evidenceId, sizeBytes }: DeclaredFileView,
): Html =>
  evidenceId === undefined
    ? html`<span>${name}</span>`
    : html`<a href="${pages.evidenceFile(place, evidenceId)}">${name}</a>${sizeBytes !== undefined && html` <span class="soft">${saySize(sizeBytes)}</span>`}`;

function stateOf({ state, fault }: DeclaredFileView): Html | undefined {
  if (state === 'WAITING')
    return html`<p><span class="state wait">${sayDeclared(state)}</span></p>`;
  if (state === 'KEPT' || fault === undefined) return undefined;
  const { what, mend } = sayEvidenceFault(fault);
  return html`<p><span class="state bad">${sayDeclared(state)}</span></p><p class="error">${what} ${mend}</p>`;
}
