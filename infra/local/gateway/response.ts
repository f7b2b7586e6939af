import { validateHeaderName, validateHeaderValue } from 'node:http';
import * as z from 'zod';

/** What goes back to the client. A header named twice (`set-cookie`) has a list. */
export type GatewayResponse = {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
};

const HeaderValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const FunctionResult = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), HeaderValue).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** The gateway frames its answers itself. */
const FRAMING = new Set(['connection', 'content-length', 'transfer-encoding']);

/**
 * Reads a function's result as an HTTP API does (format 2.0): a result with `statusCode` says everything
 * itself, any other value is the JSON body of a 200. A result of neither shape is the function's fault: 500.
 */
export function responseOf(result: unknown): GatewayResponse {
  if (!hasStatusCode(result)) {
    const body = typeof result === 'string' ? result : JSON.stringify(result);
    return { statusCode: 200, headers: JSON_HEADERS, body: Buffer.from(body) };
  }
  const parsed = FunctionResult.safeParse(result);
  if (!parsed.success) return messageResponse(500, 'Internal Server Error');
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const named = Object.entries(headers ?? {})
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !FRAMING.has(name));
  const response = {
    statusCode,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...Object.fromEntries(named),
      ...(cookies && cookies.length > 0 && { 'set-cookie': cookies }),
    },
    body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  };
  return canBeSent(response) ? response : messageResponse(500, 'Internal Server Error');
}

/** A line break or a letter outside Latin-1 in a header can't go out. */
function canBeSent({ headers }: GatewayResponse): boolean {
  try {
    for (const [name, value] of Object.entries(headers)) {
      validateHeaderName(name);
      for (const each of [value].flat()) validateHeaderValue(name, each);
    }
    return true;
  } catch {
    return false;
  }
}

/** The gateway's own answers are one message in JSON. */
export function messageResponse(
  statusCode: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): GatewayResponse {
  return {
    statusCode,
    headers: { ...JSON_HEADERS, ...headers },
    body: Buffer.from(JSON.stringify({ message })),
  };
}

const JSON_HEADERS = { 'content-type': 'application/json' };

const hasStatusCode = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'statusCode' in result;
