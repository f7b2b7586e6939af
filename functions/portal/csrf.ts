import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PortalRequest } from './request.ts';

/** The name of the form field that carries the token. */
export const CSRF_FIELD = 'ma-phien';

const LABEL = 'co-dau portal form';

/** The token that forms of a session carry: nobody can make it without the session's cookie, nor the other way round. */
export const csrfToken = (sessionToken: string): string =>
  createHmac('sha256', sessionToken).update(LABEL).digest('base64url');

/** Whether a form was sent by a page of this very session. */
export function hasCsrfToken({ form }: Pick<PortalRequest, 'form'>, sessionToken: string): boolean {
  const given = Buffer.from(form.get(CSRF_FIELD) ?? '');
  const expected = Buffer.from(csrfToken(sessionToken));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * Whether the browser itself says that the request comes from a page of this site. Browsers too old to say
 * anything pass here: the token decides for them.
 */
export function isFromOwnSite(
  { headers }: Pick<PortalRequest, 'headers'>,
  siteUrl: string,
): boolean {
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined || origin === new URL(siteUrl).origin;
}
