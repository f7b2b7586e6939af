import type { DossierState } from '../../../shared/domain/decisions/dossier.ts';
import type { EmulationPeriod } from '../../../shared/domain/period.ts';
import { sayWhyLeftOut } from '../../../shared/wording/dossier.ts';
import { sayDate } from '../../../shared/wording/numbers.ts';
import type { PeriodPapersView } from '../api-answers.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { paperList } from './paper-list.ts';

export type PeriodPapersPageView = {
  readonly period: EmulationPeriod;
  readonly papers: PeriodPapersView;
};

/** What the department proposes for a period: its papers, and which blocs are in them. */
export const periodPapersPage = ({ period, papers }: PeriodPapersPageView): Page => ({
  kind: 'PAGE',
  title: `Hồ sơ trình của ${papers.department}`,
  trail: [{ to: pages.home, text: 'Trang chính' }],
  body: html`<section><h2>${period.name}</h2>
<p>${sayProposals(period, papers)}</p>
${paperList(papers, (file) => pages.periodPaper(period.id, file)) ?? html`<p>Chưa lập được văn bản nào vì chưa có khối, cụm nào có bảng xếp thứ cuối cùng.</p>`}
<p class="soft">Văn bản được lập ngay khi tải về, theo mẫu đang dùng và các bảng xếp thứ cuối cùng lúc đó; hệ thống không lưu và không gắn dấu kiểm tra.</p></section>
<section><h2>Khối, cụm</h2>${blocTable(period.id, papers)}</section>`,
});

/** What the proposals rest on. */
function sayProposals({ kind }: EmulationPeriod, { minutes, blocs }: PeriodPapersView): string {
  if (kind === 'MID_YEAR') return 'Kỳ sơ kết chỉ có Bảng tổng hợp điểm, không đề nghị khen thưởng.';
  if (minutes !== undefined)
    return `Đề nghị theo kết quả họp Hội đồng đã ghi, Biên bản số ${minutes.number} ngày ${sayDate(minutes.date)}.`;
  const nobody = blocs.every(({ proposed }) => proposed === 0);
  return nobody
    ? 'Chưa có tập thể nào được đề nghị khen thưởng.'
    : 'Chưa ghi kết quả họp Hội đồng: đề nghị tặng Cờ thi đua cho đơn vị xếp thứ nhất của từng khối, cụm.';
}

const blocTable = (period: string, { blocs }: PeriodPapersView): Html =>
  blocs.length === 0
    ? html`<p>Kỳ này chưa có khối, cụm nào.</p>`
    : html`<div class="scroll"><table>
<thead><tr><th scope="col">Khối, cụm</th><th scope="col">Trong hồ sơ</th><th scope="col" class="n">Số được đề nghị</th></tr></thead>
<tbody>${blocs.map(
        ({ id, name, state, proposed }) =>
          html`<tr><th scope="row"><a href="${pages.bloc({ period, bloc: id })}">${name}</a></th>
<td>${isIn(state)}</td>
<td class="n" data-label="Số được đề nghị">${proposed}</td></tr>`,
      )}</tbody></table></div>`;

const isIn = (state: DossierState): Html => {
  const why = sayWhyLeftOut(state);
  return why === undefined
    ? html`<span class="state good">Đã có</span>`
    : html`<span class="state wait">Còn thiếu</span> <span class="soft">${why}</span>`;
};
