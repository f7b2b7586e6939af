import { EVIDENCE_TYPES } from '../../../shared/domain/scoring/evidence-name.ts';
import { indicatorsOf } from '../../../shared/domain/scoring/indicators.ts';
import { EVIDENCE_LIMITS } from '../../../shared/wording/evidence.ts';
import { csrfField } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { EvidenceView } from './evidence-view.ts';

const KINDS = [
  ['PDF', 'PDF (.pdf)'],
  ['DOCX', 'Word (.docx)'],
  ['XLSX', 'Excel (.xlsx)'],
  ['JPG', 'Ảnh JPG'],
  ['PNG', 'Ảnh PNG'],
] as const;

/** What a chooser of files offers. */
export const ACCEPTED = Object.values(EVIDENCE_TYPES)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(',');

/** The ways to put a file behind the chosen line: a new one, or one that is there already. */
export const addSection = (view: EvidenceView): Html | undefined => {
  const line = indicatorsOf(view.ruleSet).find(({ id }) => id === view.chosen);
  if (line === undefined) return undefined;
  return html`<section id="them" class="noprint"><h2>Thêm tệp cho chỉ tiêu ${line.number}. ${line.title}</h2>
<form method="post" action="${pages.evidence(view.place)}" data-send-files>${csrfField(view.csrf)}
<input type="hidden" name="dong" value="${line.id}">
<div class="field" data-with-script hidden><label for="tep">Chọn tệp <span class="hint">${EVIDENCE_LIMITS}. Chọn được nhiều tệp cùng lúc; ảnh lớn được thu nhỏ trước khi gửi.</span></label>
<input id="tep" type="file" accept="${ACCEPTED}" multiple required disabled></div>
<div data-without-script>
<div class="field"><label for="ten">Tên tài liệu <span class="hint">Ví dụ: Báo cáo số 125/BC-UBND ngày 10.12.2023</span></label>
<input type="text" id="ten" name="ten" maxlength="140" required autocomplete="off"></div>
<div class="field"><label for="loai">Loại tệp <span class="hint">${EVIDENCE_LIMITS}</span></label>
<select id="loai" name="loai">${KINDS.map(([type, text]) => html`<option value="${type}">${text}</option>`)}</select></div>
</div>
${otherLines(view, line.id)}
<div role="status"></div>
<p class="actions"><button class="main">Gửi tệp</button> <a href="${pages.evidence(view.place)}">Thôi, không thêm</a></p>
</form>
${existing(view, line.id)}</section>`;
};

const otherLines = ({ ruleSet }: EvidenceView, chosen: string): Html =>
  html`<details><summary>Dùng tệp này cho cả các chỉ tiêu khác</summary>
<fieldset><legend class="hidden">Các chỉ tiêu khác</legend>${indicatorsOf(ruleSet)
    .filter(({ id }) => id !== chosen)
    .map(
      ({ id, number, title }) =>
        html`<div><label class="choice"><input type="checkbox" name="dong" value="${id}">${number}. ${title}</label></div>`,
    )}</fieldset></details>`;

const existing = ({ files, place, csrf }: EvidenceView, chosen: string): Html | undefined => {
  const others = files.filter(({ indicatorIds }) => !indicatorIds.includes(chosen));
  return others.length === 0
    ? undefined
    : html`<form method="post" action="${pages.declaredFile(place, 'da-co')}">${csrfField(csrf)}
<input type="hidden" name="gan" value="${chosen}">
<div class="field"><label for="tep-da-co">Hoặc dùng tệp đã có</label>
<select id="tep-da-co" name="tep">${others.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</select></div>
<p class="actions"><button class="second">Gắn tệp đã có</button></p></form>`;
};
