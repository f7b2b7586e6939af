import { saySealedPapers } from '../../../shared/wording/seal.ts';
import type { Listing, PaperListed } from '../api-answers.ts';
import { type Html, html } from '../html.ts';

const FORMATS = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' } as const;

/** The papers with a link for each format; nothing while there are none. `pathOf`: where a file of them is. */
export function paperList(
  listing: (Listing<PaperListed> & { readonly complete?: boolean }) | undefined,
  pathOf: (file: string) => string,
): Html | undefined {
  const items = listing?.items ?? [];
  if (items.length === 0) return undefined;
  const names = [...new Set(items.map(({ name }) => name))];
  const rows = names.map((name) => {
    const files = items.filter((item) => item.name === name);
    const title = files[0]?.title ?? name;
    const links = files.map(
      ({ format }) =>
        html` <a href="${pathOf(`${name}.${format}`)}">${FORMATS[format]}<span class="hidden"> ${title}</span></a>`,
    );
    return html`<li>${title}:${links}</li>`;
  });
  const sealed = items.some(({ content }) => content !== undefined);
  return html`<ul>${rows}</ul>
${sealed && html`<p class="soft">${saySealedPapers()}</p>`}
${listing?.complete === false && html`<p class="soft">Đang lập tiếp các văn bản khác; tải lại trang sau ít phút.</p>`}`;
}
