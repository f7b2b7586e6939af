import { publicPaths } from '../../domain/decisions/published-decision.ts';
import type { Hash } from '../../domain/identifiers.ts';
import { type Html, html } from '../html.ts';

/** The ranking behind a decision, as far as the province publishes it; every text is ready to be read. */
export type PublicRanking = {
  readonly blocName: string;
  readonly basis: string;
  readonly digest: Hash;
  readonly rows: readonly {
    readonly place: string;
    readonly unit: string;
    readonly note?: string | undefined;
    /** Left out where the province publishes places only. */
    readonly points?: string | undefined;
  }[];
  readonly withPoints: boolean;
  /** Whether everybody may compute it again. */
  readonly withBundle: boolean;
  readonly sourceNote?: string | undefined;
};

/** One ranking as a table; `root` leads up to the root of the site. */
export const rankingSection = (ranking: PublicRanking, root: string): Html =>
  html`<section><h2>Xếp thứ: ${ranking.blocName}</h2>
<table><caption>${ranking.basis}</caption>
<thead><tr><th scope="col">Thứ</th><th scope="col">Đơn vị</th>${ranking.withPoints && html`<th scope="col" class="n">Điểm</th>`}</tr></thead>
<tbody>${ranking.rows.map(
    ({ place, unit, note, points }) =>
      html`<tr><td data-label="Thứ">${place}</td><th scope="row">${unit}${note !== undefined && html` <span class="soft">(${note})</span>`}</th>${ranking.withPoints && html`<td class="n" data-label="Điểm">${points}</td>`}</tr>`,
  )}</tbody></table>
${ranking.sourceNote !== undefined && html`<p class="soft">${ranking.sourceNote}</p>`}
${
  ranking.withBundle &&
  html`<p><a href="${root}${publicPaths.bundle(ranking.digest)}">Gói kết quả công khai (JSON)</a>: ai cũng tính lại được từng dòng điểm; không có phần diễn giải và tài liệu của các đơn vị. <a href="${root}">Kiểm tra gói kết quả</a>.</p>`
}
<details><summary>Mã băm của gói kết quả</summary><p><code>${ranking.digest}</code></p></details></section>`;
