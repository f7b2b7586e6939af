import { type Html, html } from '../html.ts';

/** `Bản tự chấm!I12` is told cell first: that is what people look for. */
export function placeOf(cell: string | undefined): Html {
  if (cell === undefined) return html`Cả tệp`;
  const [sheet, name] = cell.split('!');
  return name === undefined
    ? html`Trang ${sheet}`
    : html`${name} <span class="soft">(trang ${sheet})</span>`;
}
