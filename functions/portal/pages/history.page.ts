import { sayChannel, sayEntered } from '../../../shared/wording/channels.ts';
import { namesIn } from '../../../shared/wording/criterion-names.ts';
import { sayLate } from '../../../shared/wording/late.ts';
import { sayInstant } from '../../../shared/wording/numbers.ts';
import type { UnitInBloc } from '../actions/read-unit.ts';
import type { DraftListed, Listing, VersionListed } from '../api-answers.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { changeTable } from './change-table.ts';

/** What came in of a unit's sheet, and for its own people what they saved. */
export type HistoryPageView = UnitInBloc & {
  readonly versions: Listing<VersionListed>;
  /** Undefined for all but the unit's own people. */
  readonly drafts: Listing<DraftListed> | undefined;
};

/** Who saved what when in a unit's sheet, newest first. */
export const historyPage = (view: HistoryPageView): Page => ({
  kind: 'PAGE',
  title: `Lịch sử bản tự chấm điểm: ${view.unit.name}`,
  trail: [
    { to: pages.home, text: 'Trang chính' },
    { to: pages.bloc(view.place), text: view.bloc.name },
    { to: pages.unit(view.place), text: view.unit.name },
  ],
  body: html`${versionSection(view)}${view.drafts !== undefined && draftSection(view, view.drafts)}`,
});

const versionSection = (view: HistoryPageView): Html => {
  const { place, sheet, versions } = view;
  return html`<section><h2>Các bản đã gửi</h2>
${versions.items.length === 0 && html`<p>Đơn vị chưa gửi bản tự chấm điểm nào.</p>`}
${versions.items.map(({ receipt, byName, changes }) => {
  const { version, at, channel, lines, late } = receipt;
  const isLatest = version === sheet?.receipt.version;
  return html`<h3>Phiên bản ${version}${isLatest && html` <span class="state good">đang dùng</span>`}</h3>
<p>${byName} gửi lúc ${sayInstant(at)}, ${sayChannel(channel)}${late && `, ${sayLate(late)}`}. <a class="noprint" href="${pages.receipt(place, version)}">Biên nhận<span class="hidden"> phiên bản ${version}</span> (PDF)</a></p>
${version === 1 ? html`<p class="soft">Bản đầu tiên, ${lines} dòng.</p>` : said(view, changes, `so với phiên bản ${version - 1}`)}`;
})}
${older(versions.cursor, (cursor) => pages.history(place, { versions: cursor }))}</section>`;
};

const draftSection = (view: HistoryPageView, drafts: Listing<DraftListed>): Html =>
  html`<section><h2>Các lần lưu nháp</h2>
<p class="soft">Chỉ người của đơn vị thấy phần này.</p>
${drafts.items.length === 0 && html`<p>Chưa có lần lưu nháp nào.</p>`}
${drafts.items.map(({ draft, byName, changes }) => {
  const { number, at, channel, conflicts } = draft;
  return html`<h3>Lần lưu ${number}</h3>
<p>${byName} lưu lúc ${sayInstant(at)}, ${sayEntered(channel)}${conflicts > 0 && `; có ${conflicts} chỗ hai người ghi khác nhau, chờ chọn`}.</p>
${said(view, changes, 'so với nội dung ngay trước đó')}`;
})}
${older(drafts.cursor, (cursor) => pages.history(view.place, { drafts: cursor }))}</section>`;

const said = ({ ruleSet }: HistoryPageView, changes: VersionListed['changes'], against: string) =>
  changes.length === 0
    ? html`<p class="soft">Không đổi dòng nào ${against}.</p>`
    : html`<details><summary>Đổi ${changes.length} dòng ${against}</summary>${changeTable(changes, namesIn(ruleSet))}</details>`;

const older = (cursor: string | undefined, pageAt: (cursor: string) => string): Html | undefined =>
  cursor === undefined
    ? undefined
    : html`<p class="noprint"><a href="${pageAt(cursor)}">Xem các bản cũ hơn</a></p>`;
