import { sayInstant } from '../../../shared/wording/numbers.ts';
import { sayPaperKind } from '../../../shared/wording/templates.ts';
import type { TemplateListed } from '../api-answers.ts';
import { html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';

/** The kinds of paper that are written from a template, and which version is used now. */
export const templatesPage = (templates: readonly TemplateListed[]): Page => ({
  kind: 'PAGE',
  title: 'Mẫu văn bản',
  trail: [{ to: pages.home, text: 'Trang chính' }],
  body: html`<section><p>Lời văn của các văn bản nằm trong mẫu. Sửa mẫu ở đây, xem trước rồi lưu; văn bản soạn từ lúc đó theo mẫu mới, dự thảo đã soạn giữ nguyên.</p>
<div class="scroll"><table>
<thead><tr><th scope="col">Loại văn bản</th><th scope="col">Mẫu đang dùng</th></tr></thead>
<tbody>${templates.map(
    ({ kind, version, at }) =>
      html`<tr><th scope="row"><a href="${pages.wording(kind)}">${sayPaperKind(kind)}</a></th><td>${version === 0 ? 'Mẫu chuẩn kèm theo hệ thống' : `Phiên bản ${version}`}${at !== undefined && `, lưu lúc ${sayInstant(at)}`}</td></tr>`,
  )}</tbody></table></div></section>`,
});
