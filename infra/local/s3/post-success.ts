import type { Reply } from './operation.ts';
import { encodePath, encodeRfc3986 } from './request.ts';
import { S3Error } from './s3-error.ts';
import { xmlDocument } from './xml.ts';

type Created = {
  readonly url: string;
  readonly bucket: string;
  readonly key: string;
  readonly etag: string;
};

/** @throws S3Error where a form names no page to go to afterwards, before anything is stored */
export function requireRedirect(fields: ReadonlyMap<string, string>): void {
  const target = fields.get('success_action_redirect');
  if (target === undefined) return;
  const url = URL.parse(target);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new S3Error('InvalidArgument', 'success_action_redirect is no http(s) address.');
  }
}

/** The answer to a form, as the form asked for it: back to a page, or a status. */
export function successReply(fields: ReadonlyMap<string, string>, created: Created): Reply {
  const { url, bucket, key } = created;
  const etag = `"${created.etag}"`;
  const location = `${url}/${bucket}/${encodePath(key)}`;
  const redirect = fields.get('success_action_redirect');
  if (redirect !== undefined) {
    const target = new URL(redirect);
    const facts = Object.entries({ bucket, key, etag }).map(
      ([name, value]) => `${name}=${encodeRfc3986(value)}`,
    );
    target.search = [target.search.slice(1), ...facts].filter((part) => part !== '').join('&');
    return { status: 303, headers: { location: target.href, etag } };
  }
  const headers = { location, etag };
  switch (fields.get('success_action_status')) {
    case '200':
      return { status: 200, headers };
    case '201': {
      const body = xmlDocument([
        'PostResponse',
        [
          ['Location', location],
          ['Bucket', bucket],
          ['Key', key],
          ['ETag', etag],
        ],
      ]);
      return { status: 201, headers: { ...headers, 'content-type': 'application/xml' }, body };
    }
    default:
      return { status: 204, headers };
  }
}
