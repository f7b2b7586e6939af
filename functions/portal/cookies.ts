/** Cookies of one site. Over https their names say to the browser that no other host may set them. */
export type CookieJar = {
  readonly sessionName: string;
  readonly signInName: string;
  /** A `Set-Cookie` line; a cookie without an age lives as long as the browser's session. */
  set(name: string, value: string, maxAgeSeconds?: number): string;
  clear(name: string): string;
};

export function cookieJar(siteUrl: string): CookieJar {
  const secure = siteUrl.startsWith('https:');
  const prefix = secure ? '__Host-' : '';
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const set = (name: string, value: string, maxAgeSeconds?: number) =>
    `${name}=${value}; ${attributes}${maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`}`;
  return {
    sessionName: `${prefix}co_dau_phien`,
    signInName: `${prefix}co_dau_dang_nhap`,
    set,
    clear: (name) => set(name, '', 0),
  };
}
