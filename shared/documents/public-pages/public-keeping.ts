/** How the parts of the public site are kept: what never changes for ever, what changes for minutes. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_MINUTES = 'public, max-age=300';

const JSON_TYPE = 'application/json; charset=utf-8';

export const KEPT = {
  record: { contentType: JSON_TYPE, cacheControl: FOR_EVER },
  page: { contentType: 'text/html; charset=utf-8', cacheControl: FOR_MINUTES },
  state: { contentType: JSON_TYPE, cacheControl: FOR_MINUTES },
  style: { contentType: 'text/css; charset=utf-8', cacheControl: FOR_EVER },
  script: { contentType: 'text/javascript; charset=utf-8', cacheControl: FOR_EVER },
} as const;

export const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
