import { sayInstant } from '../../../shared/wording/numbers.ts';
import type { RuleSetListed } from '../api-answers.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { usesOf, workbookForm } from './rule-set-parts.ts';

export type RuleSetsView = {
  readonly ruleSets: readonly RuleSetListed[];
  readonly mayKeep: boolean;
  readonly csrf: string;
};

/** The province's rule sets; for the secretariat also the way to write one. */
export const ruleSetsPage = (view: RuleSetsView): Page => ({
  kind: 'PAGE',
  title: 'Bảng tiêu chí',
  trail: [{ to: pages.home, text: 'Trang chính' }],
  body: html`<section><h2>Các bảng tiêu chí của tỉnh</h2>
${
  view.ruleSets.length === 0
    ? html`<p>Chưa có bảng tiêu chí nào.</p>`
    : html`<div class="scroll"><table>
<thead><tr><th scope="col">Bảng tiêu chí</th><th scope="col">Phiên bản</th><th scope="col">Nơi dùng</th><th scope="col">Tệp</th></tr></thead>
<tbody>${view.ruleSets.map(row)}</tbody></table></div>`
}</section>
${view.mayKeep && writing(view.csrf)}`,
});

const row = (listed: RuleSetListed): Html => {
  const { id, title, version, keptAt } = listed;
  return html`<tr><th scope="row"><a href="${pages.ruleSet(id)}">${title}</a> <span class="soft">(mã ${id})</span></th>
<td>Phiên bản ${version}, lưu lúc ${sayInstant(keptAt)}</td>
<td>${usesOf(listed)}</td>
<td><a href="${pages.ruleSetFile(id, version)}">Tải Excel<span class="hidden"> ${title}</span></a></td></tr>`;
};

const writing = (
  csrf: string,
): Html => html`<section class="noprint"><h2>Lập hoặc sửa một bảng tiêu chí</h2>
<p>1. Lấy tệp Excel: tải một bảng ở trên để sửa, hoặc bắt đầu từ tệp mẫu chỉ có một nhóm và một tiêu chí. Trong tệp có trang giải thích từng loại công thức, kèm ví dụ. Làm bảng cho năm sau thì mở bảng năm nay và chọn “Nhân bản”.</p>
<p class="actions"><a class="button second" href="${pages.ruleSetStarter}">Tải tệp mẫu</a></p>
<p>2. Gửi tệp lên để kiểm tra. Lỗi được chỉ ra đến từng ô; tệp không có lỗi thì xem ví dụ và các thay đổi rồi mới lưu.</p>
${workbookForm(csrf)}</section>`;
