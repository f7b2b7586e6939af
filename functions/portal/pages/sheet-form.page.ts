import type { WrittenLine } from '../../../shared/domain/scoring/sheet.ts';
import type { SheetState } from '../../../shared/storage/draft-store.ts';
import type { UnitInBloc } from '../actions/read-unit.ts';
import type { DraftView } from '../api-answers.ts';
import type { ApiProblem } from '../api-client.ts';
import { csrfField } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { STATE_FIELDS } from '../sheet-form.ts';
import { sayStanding } from '../standing.ts';
import { problemNote } from './form-fields.ts';
import { sheetFormLine } from './sheet-form-line.ts';

/** The unit's sheet as it is written on the web. */
export type SheetFormView = UnitInBloc & {
  readonly working: DraftView;
  /** What stands in the fields, and what it was made from: what was typed, where that could not be saved. */
  readonly lines: readonly WrittenLine[];
  readonly state: SheetState;
  readonly problem: ApiProblem | undefined;
  readonly saved: boolean;
  readonly csrf: string;
  readonly at: string;
};

/** The web form of a unit's sheet: every line, with what is wrong at its field. */
export const sheetFormPage = (view: SheetFormView): Page => ({
  kind: 'PAGE',
  title: `Nhập bản tự chấm điểm: ${view.unit.name}`,
  trail: [
    { to: pages.home, text: 'Trang chính' },
    { to: pages.bloc(view.place), text: view.bloc.name },
    { to: pages.unit(view.place), text: view.unit.name },
  ],
  body: html`<p>${view.period.name}. ${sayStanding(view.bloc, view.at)}.</p>
${notes(view)}
<form method="post" action="${pages.sheetForm(view.place)}">
${csrfField(view.csrf)}<input type="hidden" name="${STATE_FIELDS.version}" value="${view.state.version}"><input type="hidden" name="${STATE_FIELDS.draft}" value="${view.state.draft}">
${rows(view)}
<div class="sticky"><p class="actions"><button class="main">Lưu nháp</button>
<button class="second" name="xem" value="1">Lưu và xem lại</button></p></div>
</form>`,
});

const notes = ({ problem, saved, working, place }: SheetFormView): Html => {
  const { conflicts } = working;
  const { written, missing } = faultsOf(working);
  return html`${problem !== undefined && html`${problemNote(problem)}<p>Nội dung vừa nhập vẫn còn nguyên ở dưới, chưa được lưu.</p>`}${
    saved &&
    html`<div class="note good" role="status"><p><strong class="in">Đã lưu nháp</strong>, chưa gửi.</p></div>`
  }${
    conflicts.length > 0 &&
    html`<div class="note warn"><p>Có ${conflicts.length} chỗ người khác đã ghi khác trong lúc đồng chí nhập. <a href="${pages.draft(place)}">Chọn một bên ở từng chỗ</a>.</p></div>`
  }${
    written.length > 0 &&
    html`<div class="note fault"><p>Còn ${written.length} chỗ cần sửa, nêu ngay tại ô.</p></div>`
  }${missing > 0 && html`<p class="soft">Còn ${missing} dòng chưa ghi.</p>`}`;
};

/** Faults of what is written; lines that are not written yet are counted only. */
const faultsOf = ({ faults }: DraftView) => ({
  written: faults.filter(({ kind }) => kind !== 'MissingLine'),
  missing: faults.filter(({ kind }) => kind === 'MissingLine').length,
});

const rows = ({ working, lines }: SheetFormView): Html => {
  const { written } = faultsOf(working);
  return html`${working.rows.map((row) => {
    if (row.kind === 'GROUP')
      return row.depth === 0
        ? html`<h2>${row.numbering}. ${row.title}</h2>`
        : html`<p><strong>${row.numbering}. ${row.title}</strong></p>`;
    if (row.kind === 'EVENT' || !row.assigned) return undefined;
    const line = lines.find(({ indicatorId }) => indicatorId === row.indicatorId);
    return sheetFormLine({ row, rows: working.rows, line, faults: written });
  })}`;
};
