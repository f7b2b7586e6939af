import type { EmulationPeriod } from '../../../shared/domain/period.ts';
import type { BlocView, InsightView } from '../api-answers.ts';
import { type Html, html } from '../html.ts';
import { type BlocPlace, pages } from '../paths.ts';
import type { Page } from '../reply.ts';

export type InsightPageView = {
  readonly place: BlocPlace;
  readonly period: EmulationPeriod;
  readonly bloc: BlocView;
  readonly insight: InsightView;
};

/** The advice beside a ranking, which says on top that it is no more than that. */
export const insightPage = ({ place, period, bloc, insight }: InsightPageView): Page => ({
  kind: 'PAGE',
  title: `Tham khảo: ${bloc.name}`,
  trail: [
    { to: pages.home, text: 'Trang chính' },
    { to: pages.bloc(place), text: bloc.name },
    { to: pages.ranking(place, insight.version), text: 'Bảng xếp thứ' },
  ],
  body: html`<div class="note warn" role="note"><strong>Tham khảo, không phải kết quả</strong><p>${insight.advisory} Hệ thống tự tính từ bảng xếp thứ phiên bản ${insight.version} của ${period.name} và không làm thay đổi gì trong bảng đó.</p></div>
${insight.bloc && blocSections(insight.bloc.texts)}
${unitSection(insight)}`,
});

const blocSections = ({
  order,
  criteria,
}: NonNullable<InsightView['bloc']>['texts']): Html => html`<section><h2>Thứ tự chắc đến đâu</h2>
${list(order)}</section>
<section><h2>Tiêu chí phân biệt các đơn vị đến đâu</h2>
${criteria.length === 0 ? html`<p>Chưa đủ đơn vị được xếp thứ để so sánh.</p>` : list(criteria)}</section>`;

const unitSection = ({
  units,
}: InsightView): Html => html`<section><h2>Từng đơn vị còn có thể tăng điểm ở đâu</h2>
${
  units.length === 0
    ? html`<p>Đơn vị chưa được xếp thứ trong bảng này nên chưa có phần tham khảo.</p>`
    : units.map(
        ({ name, texts }) => html`<h3>${name}</h3>
${texts.length === 0 ? html`<p>Đứng đầu và đã đạt điểm tối đa ở mọi tiêu chí.</p>` : list(texts)}`,
      )
}</section>`;

const list = (texts: readonly string[]): Html =>
  html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
