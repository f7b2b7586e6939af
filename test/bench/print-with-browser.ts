import type { Browser } from 'playwright-core';
import { type AssetName, readAsset } from '../../shared/documents/assets.ts';
import type { DecisionPaper } from '../../shared/documents/papers/decision.ts';

/** Prints the list of a decision from HTML, with the fonts that our own papers have. */
export async function printWithBrowser(browser: Browser, paper: DecisionPaper): Promise<Buffer> {
  const page = await browser.newPage();
  await page.setContent(listPage(paper));
  await page.evaluate('document.fonts.ready');
  return page.pdf({ format: 'A4', tagged: true });
}

const face = (file: AssetName, weight: string): string =>
  `@font-face { font-family: Tinos; font-weight: ${weight};
    src: url(data:font/ttf;base64,${readAsset(file).toString('base64')}); }`;

const listPage = (paper: DecisionPaper): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${paper.subject}</title><style>
  ${face('Tinos-Regular.ttf', 'normal')} ${face('Tinos-Bold.ttf', 'bold')}
  body { font: 13pt Tinos } table { border-collapse: collapse; width: 100% } td, th { border: 1px solid }
</style></head><body>
<h1>QUYẾT ĐỊNH</h1><p>${paper.subject}</p>
${paper.articles
  .flat()
  .map((text) => `<p>${text}</p>`)
  .join('\n')}
<h2>${paper.annex?.title}</h2>
<table><thead><tr><th>STT</th><th>Tên đơn vị</th><th>Hình thức khen thưởng</th></tr></thead><tbody>
${rowsOf(paper).join('\n')}
</tbody></table></body></html>`;

function rowsOf({ annex }: DecisionPaper): readonly string[] {
  let number = 0;
  const row = (recipient: string, title: string): string => {
    number += 1;
    return `<tr><td>${number}</td><td>${recipient}</td><td>${title}</td></tr>`;
  };
  return (annex?.groups ?? []).flatMap(({ blocName, awards }) => [
    `<tr><th colspan="3">${blocName}</th></tr>`,
    ...awards.flatMap(({ title, recipients }) =>
      recipients.map((recipient) => row(recipient, title)),
    ),
  ]);
}
