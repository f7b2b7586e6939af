import type { ChangedLine } from '../../../shared/domain/merging/changed-lines.ts';
import type { PartValue } from '../../../shared/domain/merging/merge-lines.ts';
import { type Html, html } from '../html.ts';
import { PART_NAMES, sayWritten } from './written-part.ts';

/** The names of indicators and of the rows under them, by their ids, in printed order. */
type Names = ReadonlyMap<string, string>;

/** What is written now in each changed place, and what was there before. */
export const changeTable = (changes: readonly ChangedLine[], names: Names): Html =>
  html`<div class="scroll"><table>
<thead><tr><th scope="col">Tiêu chí</th><th scope="col">Thay đổi</th></tr></thead>
<tbody>${inPrintedOrder(changes, names).map(
    ({ indicatorId, parts, addedFiles, removedFiles }) => html`<tr>
<th scope="row">${names.get(indicatorId) ?? indicatorId}</th>
<td class="wide" data-label="Thay đổi">${parts.map(({ part, before, after }) => changed(PART_NAMES[part], before, after, names))}
${addedFiles.map((name) => html`<p>Thêm tệp: <b>${name}</b></p>`)}${removedFiles.map((name) => html`<p>Bỏ tệp: <b>${name}</b></p>`)}</td></tr>`,
  )}</tbody></table></div>`;

const changed = (what: string, before: PartValue, after: PartValue, names: Names): Html =>
  html`<p>${what}: <b>${shown(after, names)}</b> <span class="soft">(trước: ${shown(before, names)})</span></p>`;

const shown = (value: PartValue, names: Names): string =>
  Object.keys(value).length === 0 ? 'để trống' : sayWritten(value, names);

function inPrintedOrder(changes: readonly ChangedLine[], names: Names): readonly ChangedLine[] {
  const order = new Map([...names.keys()].map((id, place) => [id, place]));
  const placeOf = ({ indicatorId }: ChangedLine) => order.get(indicatorId) ?? names.size;
  return [...changes].sort((a, b) => placeOf(a) - placeOf(b));
}
