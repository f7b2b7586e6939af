import { publicPaths } from '../../../shared/domain/decisions/published-decision.ts';
import { PUBLIC_SITE_POLICY } from '../../public-site-headers.ts';
import type { GatewayResponse } from './response.ts';

/** Where the public pages are on this machine; on AWS they have a name of their own. */
const PUBLIC_PREFIX = '/cong-khai';

export const isPublicPath = (path: string): boolean =>
  path === PUBLIC_PREFIX || path.startsWith(`${PUBLIC_PREFIX}/`);

/** What goes on from the bucket to the reader. */
const PASSED_ON = ['content-type', 'cache-control', 'etag', 'last-modified'];

/**
 * Answers as the distribution on AWS does: static files of the public bucket, no function, headers that let nothing
 * else be loaded. `bucketUrl` is the bucket as anybody may read it.
 */
export async function publicSite(
  bucketUrl: string,
  method: string,
  path: string,
): Promise<GatewayResponse> {
  if (path === PUBLIC_PREFIX)
    return { statusCode: 301, headers: { location: `${PUBLIC_PREFIX}/` }, body: Buffer.alloc(0) };
  if (method !== 'GET' && method !== 'HEAD') return plain(403, 'Chỉ đọc được trang này.');
  const key = path.slice(PUBLIC_PREFIX.length + 1);
  const address = new URL(`${bucketUrl}/${key === '' ? publicPaths.front : key}`);
  // Dots in a path could lead out of the bucket.
  const found = address.href.startsWith(`${bucketUrl}/`) ? await fetch(address) : undefined;
  if (!found?.ok) return nothingThere(bucketUrl);
  const kept = PASSED_ON.flatMap((name) => {
    const value = found.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    statusCode: 200,
    headers: { ...Object.fromEntries(kept), ...SECURITY },
    body: method === 'HEAD' ? Buffer.alloc(0) : Buffer.from(await found.arrayBuffer()),
  };
}

/** The site's own page for it; before there is a site, a line of text. */
async function nothingThere(bucketUrl: string): Promise<GatewayResponse> {
  const page = await fetch(`${bucketUrl}/${publicPaths.nothing}`);
  if (!page.ok) return plain(404, 'Không có trang này. Kiểm tra lại địa chỉ hoặc mã tra cứu.');
  return {
    statusCode: 404,
    headers: { ...SECURITY, 'content-type': 'text/html; charset=utf-8' },
    body: Buffer.from(await page.arrayBuffer()),
  };
}

const SECURITY = {
  'content-security-policy': PUBLIC_SITE_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

const plain = (statusCode: number, text: string): GatewayResponse => ({
  statusCode,
  headers: { ...SECURITY, 'content-type': 'text/plain; charset=utf-8' },
  body: Buffer.from(`${text}\n`),
});
