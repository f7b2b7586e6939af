import { describe, expect, it } from 'vitest';
import { html } from '../../../functions/portal/html.ts';

describe('html', () => {
  it('escapes every value, in text and in quoted attributes', () => {
    const name = `<script>alert("Xã 'Suối' & bạn")</script>`;
    expect(html`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;Xã &#39;Suối&#39; &amp; bạn&quot;)&lt;/script&gt;">' +
        '&lt;script&gt;alert(&quot;Xã &#39;Suối&#39; &amp; bạn&quot;)&lt;/script&gt;</p>',
    );
  });

  it('puts in what is HTML already, once', () => {
    const inner = html`<b>${'a & b'}</b>`;
    expect(html`<p>${inner}</p>`.text).toBe('<p><b>a &amp; b</b></p>');
  });

  it('escapes inside lists, and leaves nothing for what is absent', () => {
    expect(html`${['<a>', html`<br>`, undefined, null, false, 0, '']}`.text).toBe('&lt;a&gt;<br>0');
  });

  it('takes no object that only looks like HTML', () => {
    const forged = JSON.parse('{"text":"<script>"}');
    expect(() => html`${forged}`.text).toThrow();
  });
});
