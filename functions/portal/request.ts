import { type MultipartForm, NOTHING_SENT, readMultipart, type UploadedFile } from './multipart.ts';

/** A request of a browser, as the portal's code sees it. */
export type PortalRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly cookies: ReadonlyMap<string, string>;
  /** The fields of a posted form; none for any other body. */
  readonly form: URLSearchParams;
  /** The files of a posted form, by the name of their field. */
  readonly files: ReadonlyMap<string, UploadedFile>;
  /** When the gateway received it (UTC): the "now" of everything that a page says. */
  readonly at: string;
  readonly requestId: string;
};

/** The parts of an HTTP API's event (payload 2.0) that the portal uses. */
export type GatewayEvent = {
  readonly rawPath: string;
  readonly rawQueryString: string;
  readonly cookies?: readonly string[] | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: string | undefined;
  readonly isBase64Encoded: boolean;
  readonly requestContext: {
    readonly http: { readonly method: string };
    readonly timeEpoch: number;
    readonly requestId: string;
  };
};

/** Room for a review of 500 lines with long reasons. */
const FORM_BYTES = 2 * 1024 * 1024;

export async function readRequest(event: GatewayEvent): Promise<PortalRequest> {
  const { fields, files } = await formOf(event);
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    query: new URLSearchParams(event.rawQueryString),
    headers: event.headers,
    cookies: cookiesOf(event.cookies ?? []),
    form: fields,
    files,
    at: new Date(event.requestContext.timeEpoch).toISOString(),
    requestId: event.requestContext.requestId,
  };
}

function cookiesOf(cookies: readonly string[]): ReadonlyMap<string, string> {
  const pairs = cookies.map((cookie): readonly [string, string] => {
    const equals = cookie.indexOf('=');
    return [cookie.slice(0, equals).trim(), cookie.slice(equals + 1).trim()];
  });
  // The first of a name counts: browsers send the cookie of the longest path first.
  return new Map(pairs.reverse());
}

async function formOf(event: GatewayEvent): Promise<MultipartForm> {
  const { headers, body = '', isBase64Encoded } = event;
  const contentType = headers['content-type'] ?? '';
  const bytes = () => Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  // How large a file may be is said by who takes it; the gateway lets nothing through that does not fit here.
  if (/^multipart\/form-data\b/i.test(contentType)) return readMultipart(bytes(), contentType);
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(contentType);
  if (!isForm || body.length > FORM_BYTES) return NOTHING_SENT;
  return { fields: new URLSearchParams(bytes().toString('utf8')), files: new Map() };
}

/** Where the browser is: path and query, as a way back to this page. */
export function hereOf({ path, query }: PortalRequest): string {
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
