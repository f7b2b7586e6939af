import type { StepName } from '../../../shared/domain/decisions/decision-step.ts';
import { sayDecisionKind } from '../../../shared/wording/decision-life.ts';
import { sayDate } from '../../../shared/wording/numbers.ts';
import type { DecisionListed, DecisionView, VersionView } from '../api-answers.ts';
import type { ApiProblem } from '../api-client.ts';
import { FOLLOW_UP_SLUGS } from '../follow-up-form.ts';
import { csrfField } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { capitalized } from '../words.ts';
import { history, sayNumber, stateMark, stepper } from './decision-life.ts';
import { problemNote } from './form-fields.ts';
import { type StepTyped, stepForm } from './step-fields.ts';

export type DecisionPageView = {
  readonly decision: DecisionView;
  /** Empty for those who do not work on it. */
  readonly versions: readonly VersionView[];
  /** Papers that this one is linked with, as far as the reader may see them. */
  readonly linked: readonly DecisionListed[];
  /** The steps that the reader may take now. */
  readonly steps: readonly StepName[];
  /** The reader may write papers about it. */
  readonly mayFollow: boolean;
  /** It is a draft, and the reader may make it anew. */
  readonly mayRedraft: boolean;
  readonly csrf: string;
  /** A step was taken just now. */
  readonly taken: boolean;
  /** It was made anew just now. */
  readonly redrafted: boolean;
  readonly redraftProblem?: ApiProblem | undefined;
  readonly typed?: StepTyped | undefined;
};

/** One decision or letter: where it stands, what it says, what is to do next, and what it is linked with. */
export const decisionPage = (view: DecisionPageView): Page => ({
  kind: 'PAGE',
  title: view.decision.content.subject,
  trail: [
    { to: pages.home, text: 'Trang chính' },
    { to: pages.decisions, text: 'Quyết định' },
  ],
  body: html`${view.taken && view.typed === undefined && html`<div class="note good" role="status"><p><strong class="in">Đã thực hiện:</strong> ${stateMark(view.decision)}</p></div>`}
${view.redrafted && view.typed === undefined && html`<div class="note good" role="status"><p><strong class="in">Đã soạn lại dự thảo.</strong> Kiểm tra nội dung dưới đây rồi trình ký.</p></div>`}
<section><p>${stateMark(view.decision)} <span class="soft">${capitalized(sayDecisionKind(view.decision.kind))}</span></p>
${numberAndDate(view.decision)}${stepper(view.decision, view.versions)}${fileOf(view.decision)}${history(view.versions)}</section>
${links(view)}
${view.steps.map((step) => html`<section>${stepForm(step, view.decision, view.csrf, view.typed)}</section>`)}
${view.mayRedraft && redraftForm(view)}
${view.mayFollow && followUps(view.decision)}
${contentOf(view.decision)}`,
});

const numberAndDate = ({ registration, content, signatory, reason }: DecisionView): Html =>
  html`${registration !== undefined && html`<p>Số <b>${sayNumber(registration.number)}/${content.symbol}</b> ngày <b>${sayDate(registration.date)}</b>${signatory !== undefined && html`, người ký: ${signatory.name}`}</p>`}
${reason !== undefined && html`<p>Lý do: ${reason}</p>`}`;

const fileOf = ({ id, hash, state, publicPage }: DecisionView): Html => {
  const name = state === 'ISSUED' ? 'Tải văn bản (PDF)' : 'Tải bản hiện tại (PDF)';
  return hash === undefined
    ? html`<p>Tệp PDF đang được tạo. <a href="${pages.decision(id)}">Tải lại trang này</a> sau ít phút.</p>`
    : html`<p class="actions"><a class="button" href="${pages.decisionFile(id)}">${name}</a> <a href="${pages.decisionFiles(id)}">Mọi bản của văn bản</a></p>
<details><summary>Mã băm của tệp</summary><p><code>${hash}</code></p><p class="soft">Tệp tải về đúng là văn bản này khi có cùng mã băm SHA-256.</p></details>
${publicPage !== undefined && html`<p><a href="${publicPage}">Trang công khai của văn bản này</a></p>`}`;
};

/** What this paper is about, and what later papers did to it. */
function links({ decision, linked }: DecisionPageView): Html | false {
  const { target, effects = [] } = decision;
  const subjectOf = (id: string) => linked.find((one) => one.id === id)?.subject ?? id;
  const link = (id: string) => html`<a href="${pages.decision(id)}">${subjectOf(id)}</a>`;
  if (target === undefined && effects.length === 0) return false;
  return html`<section><h2>Văn bản liên quan</h2><ul>
${target !== undefined && html`<li>Về Quyết định số ${sayNumber(target.number)}/${target.symbol} ngày ${sayDate(target.date)}: ${link(target.decisionId)}</li>`}
${effects.map(({ decisionId, kind }) => html`<li>${capitalized(sayDecisionKind(kind))}: ${link(decisionId)}</li>`)}</ul></section>`;
}

/** A draft made anew; what the secretariat wrote itself can be changed first. */
const redraftForm = ({
  decision: { id, kind, version },
  redraftProblem,
  csrf,
}: DecisionPageView): Html => html`<section><h2>Soạn lại dự thảo</h2>
<p class="soft">Dự thảo giữ lời văn, căn cứ và mức tiền của lúc soạn. Soạn lại khi từ đó mẫu văn bản, căn cứ pháp lý, mức thưởng, mức lương cơ sở hoặc kết quả họp Hội đồng đã thay đổi. Bản hiện tại còn trong các phiên bản.</p>
${redraftProblem !== undefined && problemNote(redraftProblem)}
<form method="post" action="${pages.redraft(id)}">${csrfField(csrf)}<input type="hidden" name="version" value="${version}">
<p class="actions">${kind !== 'AWARD' && html`<a class="button" href="${pages.rewrite(id)}">Sửa nội dung đã ghi</a> `}<button class="second">Soạn lại dự thảo</button></p></form></section>`;

/** The papers that can be written about it. */
const followUps = ({
  id,
}: DecisionView): Html => html`<section><h2>Soạn văn bản về quyết định này</h2><ul class="links">
${Object.entries(FOLLOW_UP_SLUGS).map(([slug, kind]) => html`<li><a href="${pages.followUp(id, slug)}">${capitalized(sayDecisionKind(kind))}</a></li>`)}</ul></section>`;

const contentOf = ({ content, legalBases }: DecisionView): Html => html`<section><h2>Nội dung</h2>
${content.addressees !== undefined && html`<p>Kính gửi: ${content.addressees.join('; ')}</p>`}
${legalBases.length > 0 && html`<details><summary>Căn cứ</summary><ul>${[...legalBases, ...content.bases].map((text) => html`<li>${text}</li>`)}</ul></details>`}
${content.articles.map((paragraphs, index) => paragraphs.map((text, place) => html`<p>${content.addressees === undefined && place === 0 && html`<b>Điều ${index + 1}.</b> `}${text}</p>`))}
${content.annex.map(
  ({ blocName, awards }) =>
    html`<h3>${blocName}</h3><ul>${awards.map(
      ({ titleText, units }) =>
        html`<li>${titleText}: ${units.map(({ name }) => name).join('; ')}</li>`,
    )}</ul>`,
)}</section>`;
