import { dateInVietNam } from '../../../shared/domain/calendar-date.ts';
import type { Account, Bloc } from '../../../shared/domain/member.ts';
import type { EmulationPeriod } from '../../../shared/domain/period.ts';
import { permits } from '../../../shared/domain/permissions.ts';
import { sayDate } from '../../../shared/wording/numbers.ts';
import type { MemberView } from '../api-answers.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { sayStanding } from '../standing.ts';
import { sayRole } from '../words.ts';
import { reviewState, sheetState } from './sheet-state.ts';

/** A bloc on the front page, with the reader's own units in it. */
export type HomeBloc = { readonly bloc: Bloc; readonly units: readonly MemberView[] };
export type HomePeriod = {
  readonly period: EmulationPeriod;
  readonly blocs: readonly HomeBloc[];
};

export type HomeView = {
  readonly account: Account;
  /** Newest first. */
  readonly periods: readonly HomePeriod[];
  readonly at: string;
};

/** The front page of somebody who is signed in. */
export const homePage = ({ account, periods, at }: HomeView): Page => ({
  kind: 'PAGE',
  title: 'Kỳ thi đua của tôi',
  body: html`<p>${account.name}: ${[...new Set(account.grants.map(({ role }) => sayRole(role)))].join('; ')}.</p>
${
  periods.length === 0
    ? html`<section><p>Hiện không có kỳ thi đua nào có khối, cụm của đồng chí.</p></section>`
    : periods.map((period) => periodSection(account, period, at))
}
${mayKeepTemplates(account, at) && html`<section><h2>Thiết lập</h2><p><a href="${pages.wordings}">Mẫu văn bản</a></p></section>`}`,
});

const mayKeepTemplates = (account: Account, at: string): boolean =>
  permits(account, 'KEEP_TEMPLATES', {}, dateInVietNam(at)).length > 0;

const mayPropose = (account: Account, periodId: string, at: string): boolean =>
  permits(account, 'DRAFT_DECISION', { periodId }, dateInVietNam(at)).length > 0;

const periodSection = (
  account: Account,
  { period, blocs }: HomePeriod,
  at: string,
): Html => html`<section>
<h2>${period.name}</h2>
<p class="soft">Kết quả tính từ ${sayDate(period.from)} đến ${sayDate(period.to)}.</p>
${mayPropose(account, period.id, at) && html`<p><a href="${pages.periodPapers(period.id)}">Hồ sơ trình khen thưởng</a></p>`}
${blocs.map((bloc) => blocCard(period.id, bloc, at))}
</section>`;

const blocCard = (period: string, { bloc, units }: HomeBloc, at: string): Html => {
  const place = { period, bloc: bloc.id };
  return html`<div class="card">
<h3><a href="${pages.bloc(place)}">${bloc.name}</a></h3>
<p>${sayStanding(bloc, at)}.</p>
${units.map(
  (
    unit,
  ) => html`<p><a href="${pages.unit({ ...place, unit: unit.id })}">Bản tự chấm điểm của ${unit.name}</a>:
${sheetState(unit)} ${reviewState(unit)}</p>`,
)}
${bloc.ranking !== undefined && html`<p><a href="${pages.ranking(place)}">Bảng xếp thứ</a></p>`}
</div>`;
};
