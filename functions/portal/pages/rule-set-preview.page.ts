import { sayPoints } from '../../../shared/wording/numbers.ts';
import { sayUses } from '../../../shared/wording/rule-set-uses.ts';
import type { RuleSetPreview } from '../api-answers.ts';
import type { ApiProblem } from '../api-client.ts';
import { csrfField } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { packRuleSet } from '../packed-rule-set.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { placeOf } from './place-of-fault.ts';
import { comparisonSections, exampleTable, workbookForm } from './rule-set-parts.ts';

const TRAIL = [
  { to: pages.home, text: 'Trang chính' },
  { to: pages.ruleSets, text: 'Bảng tiêu chí' },
];

/** A table that was sent and is not kept yet: what keeping it would mean, what is new in it, and what it gives. */
export const ruleSetPreviewPage = (preview: RuleSetPreview, csrf: string): Page => ({
  kind: 'PAGE',
  title: `Xem trước: ${preview.ruleSet.title}`,
  trail: TRAIL,
  body: html`${keeping(preview, csrf)}
${comparisonSections(preview)}
<section><h2>Ví dụ tính điểm</h2>${exampleTable(preview)}</section>`,
});

const keeping = (preview: RuleSetPreview, csrf: string): Html => {
  const { ruleSet, kept, uses, hash, indicators } = preview;
  const { id, baseTotal } = ruleSet;
  if (kept?.hash === hash) {
    return html`<div class="note" role="status"><p>Tệp không có lỗi và giống hệt <a href="${pages.ruleSet(id)}">phiên bản ${kept.version}</a> đang lưu, không có gì để lưu.</p></div>`;
  }
  if (uses.length > 0) {
    return html`<div class="note warn" role="alert"><strong>Không lưu được: bảng tiêu chí mã “${id}” đang dùng</strong>
<p>Đang dùng ở ${sayUses(uses)}. Bảng đang dùng không sửa được; hãy <a href="${pages.ruleSet(id)}#nhan-ban">nhân bản</a> thành bảng có mã khác, hoặc đổi mã ở trang “Thiết lập” của tệp rồi gửi lại.</p></div>`;
  }
  const next =
    kept === undefined ? 'Lưu thành bảng tiêu chí mới' : `Lưu thành phiên bản ${kept.version + 1}`;
  return html`<div class="note good" role="status"><p><strong class="in">Tệp không có lỗi.</strong> Bảng mã “${id}” có ${indicators.length} tiêu chí, thang điểm ${sayPoints(baseTotal)}. Chưa có gì được lưu.</p></div>
<form method="post" action="${pages.ruleSetKeep}">${csrfField(csrf)}
<input type="hidden" name="bang" value="${packRuleSet(ruleSet)}">
<p class="actions"><button class="main">${next}</button><a class="button second" href="${pages.ruleSets}">Bỏ qua</a></p></form>`;
};

/** A workbook with faults: each at its cell, and the form to send the mended one. */
export const faultyRuleSetPage = ({ status, errors }: ApiProblem, csrf: string): Page => ({
  kind: 'PAGE',
  status,
  title: `Tệp có ${errors.length} lỗi, chưa dùng được`,
  trail: TRAIL,
  body: html`<div class="note fault" role="alert"><p>Sửa tất cả các lỗi dưới đây ngay trong tệp vừa gửi, lưu lại rồi gửi lên lần nữa. Chưa có gì được lưu.</p></div>
<section><h2>Các lỗi cần sửa</h2><div class="scroll"><table>
<thead><tr><th scope="col">Ô</th><th scope="col">Lỗi</th><th scope="col">Cách sửa</th></tr></thead>
<tbody>${errors.map(
    ({ cell, what, mend }) =>
      html`<tr><th scope="row">${placeOf(cell)}</th><td>${what}</td><td>${mend}</td></tr>`,
  )}</tbody></table></div></section>
<section class="noprint"><h2>Gửi lại tệp đã sửa</h2>${workbookForm(csrf)}</section>`,
});
