import { describe, expect, it } from 'vitest';
import { matchRoute } from '../../../functions/portal/router.ts';

const ROUTES = {
  'GET /': 'home',
  'GET /ky/{period}/khoi/{bloc}': 'bloc',
  'GET /ky/{period}/khoi/{bloc}/xep-thu': 'ranking',
  'POST /quyet-dinh/{decision}/buoc': 'issue',
} as const;
const match = (method: string, path: string) => matchRoute<string>(ROUTES, method, path);

describe('matchRoute', () => {
  it('finds a route and decodes its parameters', () => {
    expect(match('GET', '/ky/2026/khoi/c%E1%BB%A5m')).toEqual({
      kind: 'FOUND',
      route: 'bloc',
      params: { period: '2026', bloc: 'cụm' },
    });
  });

  it('asks HEAD like GET', () => {
    expect(match('HEAD', '/')).toMatchObject({ kind: 'FOUND', route: 'home' });
  });

  it('knows a path that takes another method', () => {
    expect(match('GET', '/quyet-dinh/q1/buoc')).toEqual({
      kind: 'OTHER_METHOD',
      allowed: ['POST'],
    });
  });

  it.each([
    '/ky/2026/khoi/',
    '/ky/2026/khoi/a/',
    '/ky//khoi/a',
    '/ky/2026/khoi/%E0%A4%A',
    '//',
    '',
  ])('finds nothing at %j', (path) => {
    expect(match('GET', path)).toEqual({ kind: 'NOT_FOUND' });
  });
});
