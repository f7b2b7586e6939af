import type { ApiFile } from './api-client.ts';
import type { Html } from './html.ts';

/** A page to be put into the portal's frame. */
export type Page = {
  readonly kind: 'PAGE';
  /** 200 unless given. */
  readonly status?: number;
  readonly title: string;
  readonly body: Html;
  /** Where the reader is: the pages above this one, outermost first. */
  readonly trail?: readonly Link[];
  /** The browser asks again after so many seconds. */
  readonly refreshSeconds?: number;
  /** Origins besides our own that forms of this page are sent to. */
  readonly formOrigins?: readonly string[];
  /** A script of ours that makes the page more convenient, and the origins besides our own that it talks to. */
  readonly script?: { readonly path: string; readonly talksTo: readonly string[] };
};

export type Link = { readonly to: string; readonly text: string };

/** Leads the browser on: to an own path, to the sign-in, or to a signed link that the API made. */
export type Redirect = {
  readonly kind: 'REDIRECT';
  readonly to: string;
  readonly cookies?: readonly string[];
};

/** Something that is no page. */
export type File = {
  readonly kind: 'FILE';
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

export type Reply = Page | Redirect | File;

export const redirect = (to: string, cookies: readonly string[] = []): Redirect => ({
  kind: 'REDIRECT',
  to,
  cookies,
});

/** A file that the API answered, passed on under its name. */
export const passedOn = ({ bytes, contentType, disposition }: ApiFile): File => ({
  kind: 'FILE',
  headers: { 'content-type': contentType, 'content-disposition': disposition },
  body: bytes,
});

/** The path when it is one of this site, else the front page: nobody is led elsewhere by a crafted link. */
export function ownPath(path: string | null | undefined, siteUrl: string): string {
  if (path === null || path === undefined || !/^\/(?![/\\])[^\\\s]*$/.test(path)) return '/';
  const url = URL.canParse(path, siteUrl) ? new URL(path, siteUrl) : undefined;
  if (url?.origin !== new URL(siteUrl).origin) return '/';
  return `${url.pathname}${url.search}`;
}
