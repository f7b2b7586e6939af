import { evidenceIdOf } from '../../../shared/domain/scoring/evidence-id.ts';
import { sayPoints } from '../../../shared/wording/numbers.ts';
import { sayIncomplete } from '../../../shared/wording/steps.ts';
import type { SheetView } from '../api-answers.ts';
import { type Html, html } from '../html.ts';
import type { SheetRow } from '../lines.ts';
import { pages } from '../paths.ts';

/** Every line of a sheet: what was written, what the rule gives, what was verified, and why. */
export const sheetTable = (rows: readonly SheetRow[], sheet: SheetView): Html => {
  const { score, secondReview, receipt } = sheet;
  const after = secondReview === undefined ? 'Sau thẩm định' : 'Sau phúc tra';
  const reviewed = score.reviewedLines > 0;
  const shown = reviewed ? after : undefined;
  const incomplete = sayIncomplete(score.unsettledLines);
  return html`<div class="scroll"><table>
<thead><tr><th scope="col">Tiêu chí</th><th scope="col">Đơn vị ghi</th><th scope="col" class="n">Điểm chuẩn</th><th scope="col" class="n">Theo quy định</th>${
    reviewed && html`<th scope="col" class="n">${after}</th>`
  }</tr></thead>
<tbody>${rows.map((row) => (row.kind === 'GROUP' ? groupRow(row, shown) : lineRow(row, shown, receipt)))}
<tr class="group"><th scope="row" colspan="3">Tổng điểm</th><td class="n" data-label="Theo quy định"><b>${sayPoints(score.self.total)}</b>${incomplete !== undefined && html`<br><span class="soft">${incomplete}</span>`}</td>${
    reviewed &&
    html`<td class="n" data-label="${after}"><b>${sayPoints(score.verified.total)}</b></td>`
  }</tr></tbody></table></div>`;
};

const groupRow = (
  { heading, points, verified }: Extract<SheetRow, { kind: 'GROUP' }>,
  after: string | undefined,
): Html =>
  html`<tr class="group"><th scope="row" colspan="3">${heading}</th><td class="n" data-label="Theo quy định">${points}</td>${
    after !== undefined && html`<td class="n" data-label="${after}">${verified}</td>`
  }</tr>`;

const lineRow = (
  row: Extract<SheetRow, { kind: 'LINE' }>,
  after: string | undefined,
  receipt: SheetView['receipt'],
): Html => {
  const { heading, written, score, reason, line, ruled, review } = row;
  return html`<tr><th scope="row">${heading}</th>
<td class="wide" data-label="Đơn vị ghi">${written.map((text) => html`<p>${text}</p>`)}${lineTexts(line, receipt)}${review !== undefined && html`<p>${review}</p>`}
<details><summary>${score.unsettled === undefined ? html`Vì sao được ${sayPoints(score.points)} điểm` : 'Vì sao chưa có điểm'}</summary><p>${reason}</p></details></td>
<td class="n" data-label="Điểm chuẩn">${sayPoints(score.maximum)}</td>
<td class="n" data-label="Theo quy định">${ruled}</td>${
    after !== undefined &&
    html`<td class="n" data-label="${after}">${score.reviewed ? html`<b>${sayPoints(score.points)}</b>` : '–'}</td>`
  }</tr>`;
};

/** The unit's explanation and evidence: documents that it cites, and files to open. */
export const lineTexts = (
  line: Extract<SheetRow, { kind: 'LINE' }>['line'],
  { periodId: period, blocId: bloc, unitId: unit }: SheetView['receipt'],
): Html =>
  html`${line?.explanation !== undefined && html`<p class="soft">Giải trình: ${line.explanation}</p>`}${
    line?.evidence !== undefined && html`<p class="soft">Minh chứng: ${line.evidence}</p>`
  }${line?.files?.map(
    (file) =>
      html`<p>Tệp minh chứng: <a href="${pages.evidenceFile({ period, bloc, unit }, evidenceIdOf(file))}">${file.name}</a></p>`,
  )}`;
