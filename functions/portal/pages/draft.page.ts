import type { IndicatorRow } from '../../../shared/documents/xlsx/sheet-template.ts';
import { LINE_PARTS, partIn } from '../../../shared/domain/merging/merge-lines.ts';
import { namesIn } from '../../../shared/wording/criterion-names.ts';
import { sayInstant } from '../../../shared/wording/numbers.ts';
import type { UnitInBloc } from '../actions/read-unit.ts';
import type { DraftView } from '../api-answers.ts';
import type { ApiProblem } from '../api-client.ts';
import { csrfField } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { STATE_FIELDS } from '../sheet-form.ts';
import { conflictForm } from './conflict-fields.ts';
import { problemNote } from './form-fields.ts';
import { PART_NAMES, sayWritten } from './written-part.ts';

/** A draft as it is read before it is handed in. */
export type DraftPageView = UnitInBloc & {
  readonly working: DraftView;
  /** The reader may hand it in: the head of the unit. */
  readonly maySubmit: boolean;
  readonly problem: ApiProblem | undefined;
  readonly csrf: string;
};

/** What the unit is working on, to be read, chosen in and handed in. */
export const draftPage = (view: DraftPageView): Page => ({
  kind: 'PAGE',
  title: `Bản nháp: ${view.unit.name}`,
  trail: [
    { to: pages.home, text: 'Trang chính' },
    { to: pages.bloc(view.place), text: view.bloc.name },
    { to: pages.unit(view.place), text: view.unit.name },
  ],
  body: html`${view.problem !== undefined && problemNote(view.problem)}${state(view)}
${view.working.conflicts.length > 0 && conflictForm(view.place, view.working, namesIn(view.ruleSet), view.csrf)}
${faults(view)}
${submission(view)}
${lines(view)}`,
});

const state = ({ working: { draft }, place }: DraftPageView): Html =>
  draft === undefined
    ? html`<p>Không có bản nháp: nội dung dưới đây là bản đã gửi lần trước, chưa sửa gì thêm. <a href="${pages.sheetForm(place)}">Nhập trên trang web</a>.</p>`
    : html`<p>${draft.byName} lưu lúc ${sayInstant(draft.at)}, ${draft.lines} dòng, <strong>chưa gửi</strong>. <a href="${pages.sheetForm(place)}">Sửa tiếp trên trang web</a>.</p>`;

const faults = ({ working, place, ruleSet }: DraftPageView): Html | undefined => {
  const names = namesIn(ruleSet);
  return working.faults.length === 0
    ? undefined
    : html`<div class="note fault"><strong>Còn ${working.faults.length} chỗ chưa gửi được</strong>
<ul>${working.faults.map(({ indicatorId, what, mend }) => html`<li><a href="${pages.sheetForm(place)}#dong-${indicatorId}">${names.get(indicatorId) ?? indicatorId}</a>: ${what} ${mend}</li>`)}</ul></div>`;
};

const submission = ({ working, maySubmit, place, csrf }: DraftPageView): Html | undefined => {
  const { draft, conflicts, faults: found, state: at, hash } = working;
  if (draft === undefined) return undefined;
  if (conflicts.length + found.length > 0)
    return html`<p class="soft">Xong các chỗ nêu trên thì ${maySubmit ? 'gửi được bản này' : 'thủ trưởng đơn vị mở trang này, xem lại rồi gửi'}.</p>`;
  if (!maySubmit)
    return html`<div class="note warn"><p><strong class="in">Chờ thủ trưởng gửi.</strong> Thủ trưởng đơn vị đăng nhập, mở trang này, xem lại rồi gửi.</p></div>`;
  return html`<section class="noprint"><h2>Gửi bản tự chấm điểm</h2>
<form method="post" action="${pages.draft(place)}">${csrfField(csrf)}<input type="hidden" name="${STATE_FIELDS.version}" value="${at.version}"><input type="hidden" name="${STATE_FIELDS.draft}" value="${at.draft}"><input type="hidden" name="${STATE_FIELDS.hash}" value="${hash}">
<p>Gửi đúng nội dung dưới đây. Cho đến hết hạn, đơn vị có thể gửi bản mới thay thế.</p>
<p class="actions"><button class="main" name="gui" value="1">Gửi bản tự chấm điểm</button></p></form></section>`;
};

const lines = ({ working: { rows, lines: written }, ruleSet }: DraftPageView): Html => {
  const names = namesIn(ruleSet);
  const asked = rows.filter((row): row is IndicatorRow => row.kind === 'INDICATOR' && row.assigned);
  return html`<section><h2>Từng dòng</h2><div class="scroll"><table>
<thead><tr><th scope="col">Tiêu chí</th>${LINE_PARTS.map((part) => html`<th scope="col">${PART_NAMES[part]}</th>`)}</tr></thead>
<tbody>${asked.map(({ indicatorId, title }) => {
    const line = written.find((one) => one.indicatorId === indicatorId);
    return html`<tr><th scope="row">${names.get(indicatorId) ?? title}</th>${LINE_PARTS.map(
      (part) => {
        const value = partIn(line, part);
        const text = Object.keys(value).length === 0 ? '' : sayWritten(value, names);
        return html`<td class="wide" data-label="${PART_NAMES[part]}">${text}</td>`;
      },
    )}</tr>`;
  })}</tbody></table></div></section>`;
};
