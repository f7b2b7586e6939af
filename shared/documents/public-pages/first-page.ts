import { html } from '../html.ts';
import { publicDocument } from './public-frame.ts';

/** The front page from the day a province has a public site until its first decision is issued. */
export const FIRST_PAGE = publicDocument({
  title: 'Tra cứu, kiểm tra quyết định khen thưởng',
  depth: 0,
  body: html`<section><h2>Chưa công bố quyết định nào</h2>
<p>Khi quyết định khen thưởng đầu tiên được ban hành trên hệ thống, trang này cho tra cứu quyết định theo mã in trên văn bản và kiểm tra tệp nhận được có đúng bản đã ban hành hay không.</p></section>`,
});
