import { html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';

const REFRESH_SECONDS = 5;

/** A decision that is issued, or drafted, and whose file is still being made. */
export const decisionAwaitedPage = (): Page => ({
  kind: 'PAGE',
  title: 'Văn bản đang được tạo',
  refreshSeconds: REFRESH_SECONDS,
  trail: [
    { to: pages.home, text: 'Trang chính' },
    { to: pages.decisions, text: 'Quyết định' },
  ],
  body: html`<section role="status"><p>Tệp PDF đang được tạo và sẽ tự tải về khi xong, thường trong chưa đầy một phút.</p>
<p><a href="">Thử lại ngay</a></p></section>`,
});
