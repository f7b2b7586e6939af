import { entriesInForce } from '../../../shared/domain/register/entries-in-force.ts';
import type { StoredEntry } from '../../../shared/domain/register/register-entry.ts';
import { sayDecimal, sayInstant } from '../../../shared/wording/numbers.ts';
import { sayIneligible } from '../../../shared/wording/place-reasons.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { ballotSection, sayBallot } from './register-ballots.ts';
import { extensionSection, sayExtension } from './register-extensions.ts';
import { factSections, findingSection } from './register-units.ts';
import { nameIn, type RegisterView } from './register-view.ts';

/** What is on record about a bloc besides sheets and reviews. */
export const registerPage = (view: RegisterView): Page => {
  const entries = entriesInForce(view.versions);
  return {
    kind: 'PAGE',
    title: `Sổ ghi nhận: ${view.bloc.name}`,
    trail: [
      { to: pages.home, text: 'Trang chính' },
      { to: pages.bloc(view.place), text: view.bloc.name },
    ],
    body: html`<p>${view.period.name}. Những gì không có trong bản tự chấm điểm nhưng ảnh hưởng đến xếp thứ, và gia hạn nộp. Mỗi lần ghi, sửa hoặc rút, bảng xếp thứ được lập lại thành phiên bản mới.</p>
${notes(view)}
${ballotSection(view, entries)}
${extensionSection(view, entries)}
${findingSection(view, entries)}
${factSections(view, entries)}
${history(view)}`,
  };
};

const notes = ({ saved, bloc, attempt, place }: RegisterView): Html =>
  html`${
    saved &&
    attempt === undefined &&
    html`<div class="note good" role="status"><p><strong class="in">Đã lưu.</strong> ${bloc.ranking === undefined ? 'Nội dung này được tính khi khối được xếp thứ.' : html`Bảng xếp thứ được lập lại trong ít phút. <a href="${pages.ranking(place)}">Xem bảng xếp thứ</a>`}</p></div>`
  }${
    bloc.decided !== undefined &&
    html`<div class="note warn"><p>Đã có kết quả họp Hội đồng nên chỉ xem được.</p></div>`
  }`;

const history = (view: RegisterView): Html | undefined => {
  if (view.versions.length === 0) return undefined;
  const newest = [...view.versions].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return html`<section><h2>Lịch sử</h2>
<div class="scroll"><table>
<thead><tr><th scope="col">Lúc</th><th scope="col">Việc</th><th scope="col">Nội dung</th><th scope="col">Lý do</th></tr></thead>
<tbody>${newest.map(
    (one) => html`<tr><th scope="row">${sayInstant(one.at)}</th>
<td data-label="Việc"><span>${sayDeed(one)}</span></td>
<td class="wide" data-label="Nội dung">${sayEntry(view, one)}</td>
<td class="wide" data-label="Lý do">${one.reason}</td></tr>`,
  )}</tbody></table></div></section>`;
};

const sayDeed = ({ withdrawn, version }: StoredEntry): string =>
  withdrawn ? 'Rút' : version === 1 ? 'Ghi' : 'Ghi lại';

const sayEntry = (view: RegisterView, { entry }: StoredEntry): string => {
  switch (entry.kind) {
    case 'FINDING': {
      const { unitId, kind, reason, source } = entry.finding;
      return `${nameIn(view)(unitId)}: ${sayIneligible(kind)}. ${reason} (${source})`;
    }
    case 'FACT': {
      const { unitId, factId, value, source } = entry.fact;
      return `${nameIn(view)(unitId)}: ${factName(view, factId)} ${sayDecimal(value)} (${source})`;
    }
    case 'BALLOT':
      return sayBallot(view, entry.ballot);
    case 'EXTENSION':
      return sayExtension(view, entry.extension);
  }
};

const factName = ({ ruleSet }: RegisterView, factId: string): string => {
  const metrics = ruleSet.tieMetrics ?? [];
  const found = metrics.find((one) => one.kind === 'FACT' && one.factId === factId);
  return found?.kind === 'FACT' ? found.title : 'thông tin';
};
