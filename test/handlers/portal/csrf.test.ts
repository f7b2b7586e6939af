import { describe, expect, it } from 'vitest';
import {
  CSRF_FIELD,
  csrfToken,
  hasCsrfToken,
  isFromOwnSite,
} from '../../../functions/portal/csrf.ts';

const SITE = 'https://co-dau.example';
const formWith = (token: string) => ({ form: new URLSearchParams({ [CSRF_FIELD]: token }) });

describe('the token of a form', () => {
  it('is accepted in the session it was made for', () => {
    expect(hasCsrfToken(formWith(csrfToken('session a')), 'session a')).toBe(true);
  });

  it.each([
    ['another session', csrfToken('session b')],
    ['nothing', ''],
    ['the session itself', 'session a'],
    ['a token cut short', csrfToken('session a').slice(1)],
  ])('is not %s', (_, token) => {
    expect(hasCsrfToken(formWith(token), 'session a')).toBe(false);
  });

  it('does not give the session away', () => {
    expect(csrfToken('session a')).not.toContain('session');
  });
});

describe('isFromOwnSite', () => {
  it.each([[{ 'sec-fetch-site': 'same-origin', origin: SITE }], [{ origin: SITE }], [{}]])(
    'takes %j',
    (headers) => {
      expect(isFromOwnSite({ headers }, SITE)).toBe(true);
    },
  );

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: SITE }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://co-dau.example' }],
  ])('refuses %j', (headers) => {
    expect(isFromOwnSite({ headers }, SITE)).toBe(false);
  });
});
