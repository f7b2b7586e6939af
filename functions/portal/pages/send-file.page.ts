import { EVIDENCE_LIMITS } from '../../../shared/wording/evidence.ts';
import type { UnitInBloc } from '../actions/read-unit.ts';
import type { EvidencePermit } from '../api-answers.ts';
import { html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { ACCEPTED } from './evidence-form.ts';

/** The form that sends a declared file, for browsers without our script: the bucket reads the fields before it. */
export const sendFilePage = ({
  place,
  bloc,
  unit,
  permit: { file, url, fields },
}: UnitInBloc & { readonly permit: EvidencePermit }): Page => ({
  kind: 'PAGE',
  title: 'Gửi tệp minh chứng',
  trail: [
    { to: pages.home, text: 'Trang chính' },
    { to: pages.bloc(place), text: bloc.name },
    { to: pages.unit(place), text: unit.name },
    { to: pages.evidence(place), text: 'Minh chứng' },
  ],
  formOrigins: [new URL(url).origin],
  body: html`<section><form method="post" action="${url}" enctype="multipart/form-data">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="field"><label for="tep">Chọn tệp “${file.name}” <span class="hint">${EVIDENCE_LIMITS}</span></label>
<input id="tep" name="file" type="file" accept="${ACCEPTED}" required></div>
<p class="actions"><button class="main">Gửi tệp</button> <a href="${pages.evidence(place)}">Quay lại</a></p>
</form></section>`,
});
