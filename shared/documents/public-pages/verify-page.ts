import { html } from '../html.ts';
import { publicDocument } from './public-frame.ts';

/** What stands where nothing was published. Without style and links, as it may be answered at any depth. */
export const NOTHING_PAGE = `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Không có trang này</title></head>
<body><main><h1>Không có trang này</h1><p>Kiểm tra lại địa chỉ hoặc mã tra cứu.</p></main></body>
</html>
`;

/** The front page: where a code leads, and what a file is. `script` is the path of its script from the root. */
export const verifyPage = (script: string): string =>
  publicDocument({
    title: 'Tra cứu, kiểm tra quyết định khen thưởng',
    depth: 0,
    script,
    body: html`<section><h2>Tra cứu theo mã</h2>
<form id="tra-cuu" data-script hidden>
<div class="field"><label for="ma">Mã tra cứu</label>
<span class="hint" id="ma-goi-y">In ở chân trang đầu của quyết định, dạng XXXXX-XXXXX; không phân biệt chữ hoa, chữ thường.</span>
<input type="text" id="ma" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="ma-goi-y"></div>
<p class="actions"><button class="main">Tra cứu</button></p>
<div role="status" id="tra-cuu-tra-loi"></div></form></section>
<section><h2>Kiểm tra một tệp</h2>
<p>Chọn tệp PDF của quyết định, hoặc gói kết quả (JSON), để biết có đúng bản đã công bố hay không. Tệp được tính ngay trong trình duyệt của bạn: <strong>không tệp nào được gửi đi</strong>.</p>
<form id="kiem-tra" data-script hidden>
<div class="drop"><label for="tep">Chọn tệp, hoặc kéo thả vào đây</label>
<input type="file" id="tep" accept=".pdf,.json,application/pdf,application/json"></div>
<div role="status" id="kiem-tra-tra-loi"></div></form>
<noscript><p class="note warn">Trình duyệt đang tắt JavaScript nên trang không tính được mã băm. Có thể mở trang của quyết định theo địa chỉ in dưới mã QR, rồi so mã băm SHA-256 của tệp với mã băm ghi trên trang đó.</p></noscript></section>`,
  });
