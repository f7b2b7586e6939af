import type { EmulationPeriod } from '../../../shared/domain/period.ts';
import { waitingTies } from '../../../shared/domain/register/waiting-ties.ts';
import { sayInstant, sayPoints } from '../../../shared/wording/numbers.ts';
import { sayPlace } from '../../../shared/wording/places.ts';
import type { BlocView, RankingView } from '../api-answers.ts';
import { type Html, html } from '../html.ts';
import { type BlocPlace, pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { capitalized } from '../words.ts';

export type RankingPageView = {
  readonly place: BlocPlace;
  readonly period: EmulationPeriod;
  readonly bloc: BlocView;
  readonly ranking: RankingView;
  /** The units whose sheets the reader may open. */
  readonly readable: readonly string[];
  readonly mayReadBundle: boolean;
  readonly mayReadRegister: boolean;
  readonly mayReadInsight: boolean;
};

type Place = RankingView['places'][number];

/** The places of a bloc, each with its reason. */
export const rankingPage = (view: RankingPageView): Page => ({
  kind: 'PAGE',
  title: `Bảng xếp thứ: ${view.bloc.name}`,
  trail: [
    { to: pages.home, text: 'Trang chính' },
    { to: pages.bloc(view.place), text: view.bloc.name },
  ],
  body: html`${banner(view)}
${waiting(view)}
<section><p>${view.period.name}. ${capitalized(view.ranking.basisText)}; xếp thứ lúc ${sayInstant(view.ranking.rankedAt)}, phiên bản ${view.ranking.version}.</p>
${placeTable(view)}
${view.ranking.sourceNote && html`<p class="hint">Nguồn số liệu: ${view.ranking.sourceNote}</p>`}</section>
${view.mayReadInsight && advice(view)}
${files(view)}
${proof(view)}`,
});

const banner = ({ ranking, place }: RankingPageView): Html => {
  if (!ranking.latest) {
    return html`<div class="note warn" role="note"><strong>Bảng cũ</strong><p>Đây là phiên bản ${ranking.version}, đã có bảng mới hơn thay thế. <a href="${pages.ranking(place)}">Xem bảng mới nhất</a></p></div>`;
  }
  return ranking.final
    ? html`<div class="note good" role="note"><p><strong class="in">Đã có kết quả họp Hội đồng.</strong> Bảng này là cơ sở của kết quả đó.</p></div>`
    : html`<div class="note warn" role="note"><strong>Kết quả tạm thời – chưa chính thức</strong><p>Bảng này còn có thể thay đổi cho đến khi có kết quả họp Hội đồng.</p></div>`;
};

/** The ties that wait for a ballot, and for those who record it the way there. */
const waiting = (view: RankingPageView): Html | undefined => {
  const ties = view.ranking.latest ? waitingTies(view.ranking.places) : [];
  if (ties.length === 0) return undefined;
  const said = ties.map(
    ({ place, unitIds }) =>
      html`<p>Đồng hạng ${place}: ${unitIds.map(nameIn(view)).join(', ')}.</p>`,
  );
  return html`<div class="note warn" role="note"><strong>Đang chờ bỏ phiếu</strong>${said}
${view.mayReadRegister && html`<p><a href="${pages.register(view.place)}">Ghi kết quả bỏ phiếu</a></p>`}</div>`;
};

const placeTable = (view: RankingPageView): Html => {
  const ranked = view.ranking.places.filter(({ place }) => place !== null);
  const unranked = view.ranking.places.filter(({ place }) => place === null);
  return html`<div class="scroll"><table>
<thead><tr><th scope="col">Xếp thứ</th><th scope="col">Đơn vị</th><th scope="col" class="n">Điểm chuẩn</th><th scope="col" class="n">Điểm thưởng</th><th scope="col" class="n">Tổng điểm</th>${isByShare(view) && html`<th scope="col" class="n">Tỷ lệ</th>`}<th scope="col">Lý do</th></tr></thead>
<tbody>${ranked.map((place) => placeRow(view, place))}</tbody></table></div>
${
  unranked.length > 0 &&
  html`<h2>Không xếp thứ</h2><ul>${unranked.map(
    (place) => html`<li><b>${nameIn(view)(place.unitId)}</b>: ${reasonOf(view, place)}</li>`,
  )}</ul>`
}`;
};

/** Units are ranked by their share of the assigned maximum: then the figure is not the total. */
const isByShare = ({ ranking }: RankingPageView): boolean =>
  ranking.places.some(({ figure, totals }) => totals !== undefined && figure !== totals.total);

const placeRow = (view: RankingPageView, place: Place): Html => {
  const { totals } = place;
  return html`<tr><td data-label="Xếp thứ"><span><b>${place.place}</b>${place.shared && html` <span class="state wait">đồng hạng</span>`}</span></td>
<th scope="row">${unitName(view, place.unitId)}</th>
<td class="n" data-label="Điểm chuẩn">${totals && sayPoints(totals.base)}</td>
<td class="n" data-label="Điểm thưởng">${totals && sayPoints(totals.bonus)}</td>
<td class="n" data-label="Tổng điểm"><b>${totals && sayPoints(totals.total)}</b></td>${isByShare(view) && html`<td class="n" data-label="Tỷ lệ"><b>${place.figure && `${sayPoints(place.figure)}%`}</b></td>`}
<td class="wide" data-label="Lý do">${reasonOf(view, place)}</td></tr>`;
};

const nameIn =
  ({ bloc }: RankingPageView) =>
  (unit: string): string =>
    bloc.units.find(({ id }) => id === unit)?.name ?? 'đơn vị khác';

const reasonOf = (view: RankingPageView, place: Place): string => sayPlace(place, nameIn(view));

const unitName = (view: RankingPageView, unit: string): Html => {
  const name = nameIn(view)(unit);
  return view.readable.includes(unit)
    ? html`<a href="${pages.unit({ ...view.place, unit })}">${name}</a>`
    : html`${name}`;
};

const advice = ({
  place,
  ranking,
}: RankingPageView): Html => html`<section class="noprint"><h2>Tham khảo, không phải kết quả</h2>
<p><a href="${pages.insight(place, ranking.version)}">Xem đơn vị còn thiếu gì để lên thứ hạng trên, và thứ tự này chắc đến đâu</a></p></section>`;

const files = ({
  place,
  ranking,
  mayReadBundle,
}: RankingPageView): Html => html`<section class="noprint"><h2>Tài liệu</h2>
<p class="actions">${ranking.latest && html`<a class="button" href="${pages.scoreSummary(place)}">Tải bảng tổng hợp điểm (PDF)</a>`}
${mayReadBundle && html`<a class="button second" href="${pages.bundle(place, ranking.version)}">Tải gói kết quả để kiểm tra lại</a>`}</p>
${
  ranking.version > 1 &&
  html`<p>Các phiên bản trước: ${Array.from({ length: ranking.version - 1 }, (_, index) => html`<a href="${pages.ranking(place, index + 1)}">phiên bản ${index + 1}</a> `)}</p>`
}</section>`;

const proof = ({ ranking }: RankingPageView): Html => html`<section><h2>Đối chiếu</h2>
<dl class="facts"><dt>Mã băm dữ liệu đầu vào</dt><dd><code>${ranking.inputsHash}</code></dd>
<dt>Mã băm kết quả</dt><dd><code>${ranking.digest}</code></dd></dl>
<p class="soft">Cùng dữ liệu đầu vào luôn cho cùng một bảng. Ai có gói kết quả đều tính lại được và so với các mã này.</p></section>`;
