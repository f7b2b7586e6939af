import { sayChannel } from '../../../shared/wording/channels.ts';
import { sayLate } from '../../../shared/wording/late.ts';
import { sayInstant } from '../../../shared/wording/numbers.ts';
import type { SheetView } from '../api-answers.ts';
import { type Html, html } from '../html.ts';
import { capitalized } from '../words.ts';

/** What proves that a sheet came in: when, as which version, and by which hash its content can be recognised. */
export const receiptFacts = (
  receipt: SheetView['receipt'],
  { period, bloc, unit }: { readonly period: string; readonly bloc: string; readonly unit: string },
): Html => html`<dl class="facts">
<dt>Đơn vị</dt><dd>${unit}</dd>
<dt>Khối, cụm</dt><dd>${bloc}</dd>
<dt>Kỳ thi đua</dt><dd>${period}</dd>
<dt>Tiếp nhận lúc</dt><dd><b>${sayInstant(receipt.at)}</b> (giờ Việt Nam)</dd>
${receipt.extendedTo && html`<dt>Gia hạn</dt><dd>Nộp trong thời gian được gia hạn đến ${sayInstant(receipt.extendedTo)}</dd>`}${receipt.late && html`<dt>Nộp chậm</dt><dd><b>${capitalized(sayLate(receipt.late))}</b></dd>`}
<dt>Phiên bản</dt><dd><b>${receipt.version}</b></dd>
<dt>Hình thức</dt><dd>${sayChannel(receipt.channel)}</dd>
<dt>Số dòng</dt><dd>${receipt.lines}</dd>
<dt>Mã băm nội dung</dt><dd><code>${receipt.hash}</code></dd>
</dl>`;
