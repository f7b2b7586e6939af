import { describe, expect, it } from 'vitest';
import { bacHa, createBrowser, fill, openLogin, useSignIn } from './staged-sign-in.ts';

useSignIn();

describe('the sign-in page', () => {
  it('is in Vietnamese, labelled, without scripts, and escapes what it shows', async () => {
    const { page, html } = await openLogin();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('<title>Đăng nhập Cờ Đầu (máy cục bộ)</title>');
    expect(html).toContain('<label for="userName">Tài khoản</label>');
    expect(html).toContain('<label for="password">Mật khẩu</label>');
    expect(html).toContain('Nguyễn Thị &quot;Mẫu&quot;, cán bộ đơn vị &lt;Bắc Hà&gt;');
    expect(html).toContain('DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ');
    expect(html).not.toMatch(/<script|mật khẩu &lt;1|mật khẩu <1/);
    expect(html).toBe(html.normalize('NFC'));
  });

  it('fills in the account of a chosen hint', async () => {
    const { browser, html, address } = await openLogin();
    const [, hint = ''] = /href="(\/login\/[^"]+userName=bac-ha)"/.exec(html) ?? [];
    const filled = await browser.visit(new URL(hint, address).href);
    expect(await filled.text()).toContain('value="bac-ha"');
  });

  it('says plainly that the password is wrong, the same for an account that does not exist', async () => {
    const { browser, address } = await openLogin();
    for (const form of [fill('bac-ha', 'sai'), fill('khong-co', ''), fill('', '')]) {
      const answer = await browser.visit(address, form);
      expect(answer.status).toBe(401);
      const html = await answer.text();
      expect(html).toContain('Tài khoản hoặc mật khẩu không đúng');
      expect(html).toContain(`value="${form.userName}"`);
    }
    const right = await browser.visit(address, bacHa);
    expect(right.headers.get('location')).toContain('code=');
  });

  it('escapes a user name that is sent back', async () => {
    const { browser, address } = await openLogin();
    const answer = await browser.visit(address, fill('"><script>alert(1)</script>', 'x'));
    expect(await answer.text()).not.toContain('<script>');
  });

  it('makes a guesser wait after five failures, even with the right password', async () => {
    const { browser, address } = await openLogin();
    const operator = (password: string) => browser.visit(address, fill('van-hanh', password));
    for (let failure = 0; failure < 5; failure += 1)
      expect((await operator('sai')).status).toBe(401);
    const held = await operator('khác');
    expect(held.status).toBe(429);
    expect(await held.text()).toMatch(/thử lại sau \d+ giây/);
    expect((await browser.visit(address, bacHa)).headers.get('location')).toContain('code=');
  });

  it('answers a sign-in that is nobody’s or out of date with a way back', async () => {
    const { address } = await openLogin();
    const stranger = await createBrowser().visit(address, bacHa);
    expect(stranger.status).toBe(400);
    expect(await stranger.text()).toContain('Phiên đăng nhập đã hết hạn');
  });
});
