import type { ArchiveView, BlocView } from '../api-answers.ts';
import { csrfField } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { type BlocPlace, pages } from '../paths.ts';
import type { Page } from '../reply.ts';

const REFRESH_SECONDS = 3;

export type ArchivePageView = {
  readonly place: BlocPlace;
  readonly bloc: BlocView;
  /** Undefined while nobody has asked for it. */
  readonly archive: ArchiveView | undefined;
  /** Every paper of the ranking is there, so that it may be asked for. */
  readonly complete: boolean;
  readonly csrf: string;
};

/** All papers of a bloc in one file: to be asked for, on its way, or there. */
export const archivePage = (view: ArchivePageView): Page => ({
  kind: 'PAGE',
  title: 'Tải toàn bộ văn bản',
  trail: [
    { to: pages.home, text: 'Trang chính' },
    { to: pages.bloc(view.place), text: view.bloc.name },
  ],
  ...(view.archive?.state === 'MAKING' || (view.archive === undefined && !view.complete)
    ? { refreshSeconds: REFRESH_SECONDS }
    : {}),
  body: html`<section><h2>Gói văn bản của bản xếp thứ hiện tại</h2>
<p>Gồm văn bản của ${view.bloc.name} và thư mục riêng của từng đơn vị, trong một tệp ZIP.</p>
${stateOf(view)}</section>`,
});

function stateOf({ archive, complete, place, csrf }: ArchivePageView): Html {
  if (archive === undefined) {
    if (!complete)
      return html`<p><span class="state wait">Đang lập văn bản</span> Trang tự tải lại khi lập xong.</p>`;
    return html`<form method="post" action="${pages.archive(place)}">${csrfField(csrf)}
<p class="actions"><button class="main">Đóng gói toàn bộ văn bản</button></p></form>`;
  }
  const { state, done, total } = archive;
  if (state === 'MAKING')
    return html`<p role="status"><label for="tien-do">Đang đóng gói: ${done} trong ${total} văn bản</label></p>
<p><progress id="tien-do" value="${done}" max="${total}">${done}/${total}</progress></p>
<p class="soft">Trang tự tải lại; đóng trang cũng không mất gói đang làm.</p>`;
  return html`<p role="status"><span class="state good">Đã xong</span> ${total} văn bản</p>
<p class="actions"><a class="button" href="${pages.archiveFile(place)}">Tải gói văn bản (ZIP)</a></p>`;
}
