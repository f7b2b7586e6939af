import type { EmulationPeriod } from '../../../shared/domain/period.ts';
import type { BlocView, MemberView, PaperListing } from '../api-answers.ts';
import { type Html, html } from '../html.ts';
import { type BlocPlace, pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { reviewRoundAt, type StepView, sayStanding, stepsOf } from '../standing.ts';
import { sayRound } from '../words.ts';
import { paperList } from './paper-list.ts';
import { reviewState, sheetState } from './sheet-state.ts';

/** A member of the bloc, and what the reader may do with its sheet. */
export type MemberRow = {
  readonly unit: MemberView;
  readonly isOwn: boolean;
  readonly mayRead: boolean;
  readonly mayVerify: boolean;
};

export type BlocPageView = {
  readonly place: BlocPlace;
  readonly period: EmulationPeriod;
  readonly bloc: BlocView;
  readonly members: readonly MemberRow[];
  /** What the criteria of the printed progress are called. */
  readonly criterionNames: ReadonlyMap<string, string>;
  readonly mayReadRanking: boolean;
  /** The papers of the bloc's ranking, for those who may read it. */
  readonly papers?: PaperListing | undefined;
  /** Those of all units too, in one file. */
  readonly mayReadAllPapers?: boolean;
  readonly mayReadRegister: boolean;
  readonly at: string;
};

/** A bloc in a period: its stages and its members. */
export const blocPage = (view: BlocPageView): Page => ({
  kind: 'PAGE',
  title: view.bloc.name,
  trail: [{ to: pages.home, text: 'Trang chính' }],
  body: html`<p>${view.period.name}. ${sayStanding(view.bloc, view.at)}.</p>
${rankingLinks(view)}
<section><h2>Các bước của kỳ</h2>
<ol class="steps">${stepsOf(view.bloc, view.at).map(step)}</ol></section>
${members(view)}
${papers(view)}
${view.mayReadRegister && html`<section class="noprint"><h2>Sổ ghi nhận</h2><p><a href="${pages.register(view.place)}">Kết quả bỏ phiếu, đơn vị không được xét</a></p></section>`}
${printedProgress(view)}`,
});

/** How people of the bloc call it. */
const kindOf = ({ kind }: Pick<BlocView, 'kind'>): string => (kind === 'CUM' ? 'cụm' : 'khối');

const STEP_STATES = { past: 'đã qua', now: 'đang diễn ra', ahead: 'sắp tới' } as const;

const step = ({ name, state, when }: StepView): Html =>
  html`<li class="${state}"><b>${name}</b> (${STEP_STATES[state]})<span>${when}</span></li>`;

const rankingLinks = ({ place, bloc, mayReadRanking }: BlocPageView): Html | undefined => {
  if (!mayReadRanking) return undefined;
  if (bloc.ranking === undefined) {
    return html`<p class="soft">Chưa xếp thứ; bảng xếp thứ có sau khi hết thời gian tự chấm điểm.</p>`;
  }
  const waiting = bloc.awaiting !== undefined;
  return html`${waiting && html`<div class="note warn"><p>Đang xếp thứ lại; bảng dưới đây sẽ được thay trong ít phút.</p></div>`}
<p class="actions"><a class="button" href="${pages.ranking(place)}">Xem bảng xếp thứ</a>
<a class="button second" href="${pages.scoreSummary(place)}">Tải bảng tổng hợp điểm (PDF)</a></p>`;
};

const papers = ({ place, papers: listing, mayReadAllPapers }: BlocPageView): Html | undefined => {
  const list = paperList(listing, (file) => pages.blocPaper(place, file));
  return (
    list &&
    html`<section class="noprint"><h2>Văn bản lập từ bảng xếp thứ</h2>${list}
${mayReadAllPapers && html`<p class="actions"><a class="button second" href="${pages.archive(place)}">Tải toàn bộ văn bản, cả của từng đơn vị (ZIP)</a></p>`}</section>`
  );
};

const members = (view: BlocPageView): Html => {
  const { place, members: rows } = view;
  const handedIn = rows.filter(({ unit }) => unit.handedInAt !== undefined).length;
  return html`<section><h2>Đơn vị thành viên</h2>
<div class="scroll"><table>
<caption>${handedIn} trong ${rows.length} đơn vị đã nộp bản tự chấm điểm.</caption>
<thead><tr><th scope="col">Đơn vị</th><th scope="col">Bản tự chấm điểm</th><th scope="col">Thẩm định</th></tr></thead>
<tbody>${rows.map((row) => memberRow(place, view, row))}</tbody></table></div></section>`;
};

const memberRow = (
  { period, bloc: blocId }: BlocPlace,
  { bloc, at }: BlocPageView,
  { unit, isOwn, mayRead, mayVerify }: MemberRow,
): Html => {
  const round = reviewRoundAt(bloc, at);
  const place = { period, bloc: blocId, unit: unit.id };
  const duty =
    unit.id === bloc.headUnitId
      ? `Trưởng ${kindOf(bloc)}`
      : unit.id === bloc.deputyUnitId
        ? `Phó ${kindOf(bloc)}`
        : undefined;
  return html`<tr${isOwn && html` class="mine"`}>
<th scope="row">${mayRead ? html`<a href="${pages.unit(place)}">${unit.name}</a>` : unit.name}${
    duty !== undefined && html` <span class="soft">(${duty})</span>`
  }${isOwn && html` <span class="soft">– đơn vị của tôi</span>`}</th>
<td>${sheetState(unit)}</td>
<td>${reviewState(unit)} ${mayVerify && round !== undefined && html`<a href="${pages.verification(place)}">${sayRound(round)}<span class="hidden"> ${unit.name}</span></a>`}</td></tr>`;
};

/** Figures that a public report printed, with their source: to be seen, never scored. */
const printedProgress = ({ bloc, criterionNames }: BlocPageView): Html | undefined => {
  if (bloc.progress === undefined) return undefined;
  const { title, source, note, figures } = bloc.progress;
  const nameOf = (unit: string | undefined) =>
    unit === undefined
      ? `Toàn ${kindOf(bloc)}`
      : (bloc.units.find(({ id }) => id === unit)?.name ?? '');
  return html`<section><h2>${title}</h2>
<div class="scroll"><table>
<caption>Nguồn: ${source}${note !== undefined && html`; ${note}`}. Số liệu giữ nguyên như đã in, chỉ để tham khảo, không dùng để chấm điểm.</caption>
<thead><tr><th scope="col">Tiêu chí</th><th scope="col">Đơn vị</th><th scope="col">Số liệu đã in</th></tr></thead>
<tbody>${figures.map(
    ({
      indicatorId,
      unitId,
      printed,
    }) => html`<tr><th scope="row">${criterionNames.get(indicatorId)}</th>
<td>${nameOf(unitId)}</td><td>${printed}</td></tr>`,
  )}</tbody></table></div></section>`;
};
