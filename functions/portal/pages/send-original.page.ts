import type { OriginalKind } from '../../../shared/domain/decisions/signed-original.ts';
import { sayOriginalKind } from '../../../shared/wording/signed-original.ts';
import type { OriginalPermit } from '../api-answers.ts';
import { html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';

/** The form that sends an announced original straight to the bucket, which reads the fields before the file. */
export const sendOriginalPage = (
  id: string,
  kind: OriginalKind,
  { url, fields }: OriginalPermit,
): Page => ({
  kind: 'PAGE',
  title: 'Gửi bản gốc của văn bản',
  trail: [
    { to: pages.home, text: 'Trang chính' },
    { to: pages.decisions, text: 'Quyết định' },
    { to: pages.decisionFiles(id), text: 'Tệp của văn bản' },
  ],
  formOrigins: [new URL(url).origin],
  body: html`<section><form method="post" action="${url}" enctype="multipart/form-data">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="field"><label for="tep">${sayOriginalKind(kind)} <span class="hint">PDF, nhiều nhất 20 MB</span></label>
<input id="tep" name="file" type="file" accept=".pdf,application/pdf" required></div>
<p class="actions"><button class="main">Gửi tệp</button> <a href="${pages.decisionFiles(id)}">Quay lại</a></p>
</form></section>`,
});
