import { describe, expect, it } from 'vitest';
import { ownPath } from '../../../functions/portal/reply.ts';

const SITE = 'https://co-dau.example';

describe('ownPath', () => {
  it.each(['/', '/ky/2026/khoi/a', '/ky/2026/khoi/a/xep-thu?phien-ban=2'])('keeps %s', (path) => {
    expect(ownPath(path, SITE)).toBe(path);
  });

  it.each([
    null,
    undefined,
    '',
    'ky/2026',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/a\r\nset-cookie: x=1',
    '/a\\..\\b',
  ])('leads to the front page instead of %j', (path) => {
    expect(ownPath(path, SITE)).toBe('/');
  });
});
