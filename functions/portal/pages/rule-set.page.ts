import { sayClause } from '../../../shared/wording/clauses.ts';
import { sayInstant, sayPoints } from '../../../shared/wording/numbers.ts';
import type { RuleSetPreview } from '../api-answers.ts';
import type { ApiProblem } from '../api-client.ts';
import { csrfField } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { problemNote, textField } from './form-fields.ts';
import { comparisonSections, exampleTable, usesOf } from './rule-set-parts.ts';

/** What is typed to clone a rule set. */
export type CloneNames = { readonly id: string; readonly title: string };

export type RuleSetPageView = {
  readonly preview: RuleSetPreview & { readonly version: number };
  readonly mayKeep: boolean;
  /** What has just been done. */
  readonly done: 'KEPT' | 'CLONED' | undefined;
  /** What could not be cloned, and why. */
  readonly attempt?: { readonly names: CloneNames; readonly problem: ApiProblem };
  readonly csrf: string;
};

/** A stored rule set: what it is, where it is used, how it differs from what there was, and what it gives. */
export const ruleSetPage = (view: RuleSetPageView): Page => ({
  kind: 'PAGE',
  title: view.preview.ruleSet.title,
  trail: [
    { to: pages.home, text: 'Trang chính' },
    { to: pages.ruleSets, text: 'Bảng tiêu chí' },
  ],
  body: html`${view.done && html`<div class="note good" role="status"><p><strong class="in">${DONE[view.done]}</strong></p></div>`}
${facts(view)}
${comparisonSections(view.preview)}
${view.mayKeep && cloneSection(view)}
<section><h2>Ví dụ tính điểm</h2><details><summary>Xem ví dụ của ${view.preview.indicators.length} tiêu chí</summary>${exampleTable(view.preview)}</details></section>`,
});

const DONE = {
  KEPT: 'Đã lưu bảng tiêu chí.',
  CLONED: 'Đã nhân bản. Tải tệp Excel về, sửa cho năm mới rồi gửi lên.',
} as const;

const facts = ({ preview }: RuleSetPageView): Html => {
  const { ruleSet, kept, version, hash } = preview;
  const { id, clause, baseTotal, sourceNote } = ruleSet;
  const latest = kept?.version ?? version;
  return html`<section><h2>Thông tin chung</h2>
<dl class="facts"><dt>Mã</dt><dd>${id}</dd>
<dt>Căn cứ</dt><dd>${sayClause(clause)}</dd>
<dt>Thang điểm</dt><dd>${sayPoints(baseTotal)} điểm, ${preview.indicators.length} tiêu chí</dd>
<dt>Phiên bản</dt><dd>${version}${latest > version ? html` (mới nhất: <a href="${pages.ruleSet(id)}">phiên bản ${latest}</a>)` : kept && html`, lưu lúc ${sayInstant(kept.keptAt)}`}</dd>
<dt>Nơi dùng</dt><dd>${usesOf(preview)}</dd>
<dt>Mã băm</dt><dd><code>${hash}</code></dd></dl>
${sourceNote && html`<p class="hint">Nguồn số liệu: ${sourceNote}</p>`}
<p class="actions"><a class="button" href="${pages.ruleSetFile(id, version)}">Tải Excel</a></p>
${
  latest > 1 &&
  html`<p>Mọi phiên bản: ${Array.from({ length: latest }, (_, index) => html`<a href="${pages.ruleSet(id, index + 1)}">phiên bản ${index + 1}</a> `)}</p>`
}</section>`;
};

const cloneSection = ({ preview, attempt, csrf }: RuleSetPageView): Html => {
  const { id, title } = preview.ruleSet;
  const names = attempt?.names ?? { id: nextYear(id, `${id}-moi`), title: nextYear(title, title) };
  return html`<section class="noprint" id="nhan-ban"><h2>Nhân bản cho năm sau</h2>
<p>Bảng mới giống hệt bảng này nhưng có mã và tên riêng, sửa được mà không ảnh hưởng đến bảng này.</p>
${attempt && problemNote(attempt.problem)}
<form method="post" action="${pages.ruleSetClone(id)}">${csrfField(csrf)}
<input type="hidden" name="phien-ban" value="${preview.version}">
${textField({ id: 'ma-moi', field: 'ma', label: 'Mã của bảng mới', hint: 'Chữ thường không dấu, chữ số, dấu chấm, gạch nối', value: names.id, faults: [] })}
${textField({ id: 'ten-moi', field: 'ten', label: 'Tên của bảng mới', value: names.title, faults: [] })}
<p class="actions"><button class="main">Nhân bản</button></p></form></section>`;
};

/** `bang-2025` → `bang-2026`: the last year named in a text, one later. */
function nextYear(text: string, otherwise: string): string {
  const [, before = '', year, after = ''] = /^(.*)\b(20\d\d)\b(.*)$/.exec(text) ?? [];
  return year === undefined ? otherwise : `${before}${Number(year) + 1}${after}`;
}
