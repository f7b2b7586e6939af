import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type * as z from 'zod';
import { Id } from '../domain/identifiers.ts';
import { valueAt } from '../domain/json-path.ts';
import { unprintableCharacters } from '../domain/printable.ts';
import { type JsonFault, readStrictJson } from '../domain/strict-json.ts';

/** Who asks: from the ID token that the gateway has verified. */
export type Caller = {
  readonly id: string;
  readonly name: string;
  readonly province: string | undefined;
  /** Runs the platform: may found a province and name its first accounts, nothing else. */
  readonly isOperator: boolean;
};

/** One request as a route's code sees it. `at` is when the gateway received it. */
export type Request<Path, Query, Body, Header extends string> = {
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  /** The body of a route whose body is a file, as it was sent. */
  readonly bytes: () => Uint8Array;
  readonly header: (name: Header) => string | undefined;
  readonly caller: Caller;
  readonly at: string;
};

/** One fault of a request's form: where it is, and which rule of the schema it breaks. */
export type RequestFault = {
  readonly pointer: string;
  readonly code: string;
  readonly found?: string;
  /** Where a body stops being JSON. */
  readonly json?: JsonFault;
};

/** The request can't be understood as it stands. */
export class MalformedRequest extends Error {
  readonly faults: readonly RequestFault[];
  constructor(faults: readonly RequestFault[]) {
    super('Malformed request');
    this.name = 'MalformedRequest';
    this.faults = faults;
  }
}

const BODY_BYTES = 1024 * 1024;

/** The caller that the gateway's authorizer vouches for. @throws Error when the route has no authorizer: a fault of the deployment. */
export function callerOf(event: APIGatewayProxyEventV2WithJWTAuthorizer): Caller {
  const claims = event.requestContext.authorizer.jwt.claims;
  const groups = String(claims['cognito:groups'] ?? '');
  const province = claims['custom:province'];
  return {
    id: Id.parse(claims.sub),
    name: String(claims.name ?? ''),
    province: province === undefined ? undefined : String(province),
    isOperator: groups
      .replace(/[[\]]/g, '')
      .split(/[\s,]+/)
      .includes('operators'),
  };
}

type Sent = { readonly body?: string | undefined; readonly isBase64Encoded: boolean };

/** The body's bytes: the gateway sends what is no text as Base64. */
export const bodyBytes = ({ body = '', isBase64Encoded }: Sent): Uint8Array =>
  Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');

/** The body as JSON that everyone reads alike: at most 1 MB of UTF-8, nested at most 64 deep, no key twice. */
export function readJson(event: Sent): unknown {
  const text = bodyText(event.body ?? '', event.isBase64Encoded);
  if (Buffer.byteLength(text) > BODY_BYTES) throw malformed({ code: 'BodyTooLarge' });
  const read = readStrictJson(text, BODY_BYTES);
  if (read.ok) return read.value;
  throw malformed({ code: read.fault.kind, json: read.fault });
}

function bodyText(body: string, isBase64: boolean): string {
  if (!isBase64) return body;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(body, 'base64'));
  } catch {
    throw malformed({ code: 'BodyNotUtf8' });
  }
}

/** Parses a part of the request; every fault at once, each with its JSON pointer. */
export function parsePart<T>(schema: z.ZodType<T>, value: unknown, prefix: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new MalformedRequest(
    parsed.error.issues.map((issue) => {
      const code = issueCode(issue);
      const pointer = [prefix, ...issue.path.map((key) => escaped(String(key)))].join('/');
      const found = foundOf(code, issue, value);
      return { pointer, code, ...(found === undefined ? {} : { found }) };
    }),
  );
}

/** What of the value is at fault, where that is shorter to say than the value: foreign signs, unknown fields. */
function foundOf(code: string, issue: z.core.$ZodIssue, value: unknown): string | undefined {
  if (issue.code === 'unrecognized_keys') return issue.keys.slice(0, 10).join(', ').slice(0, 200);
  if (code !== 'UnprintableCharacter') return undefined;
  const text = valueAt(value, issue.path);
  return typeof text === 'string' ? unprintableCharacters(text).slice(0, 10).join(' ') : undefined;
}

/** A key as a JSON pointer spells it (RFC 6901). */
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Our own schemas give their issues names as messages; zod's own issues keep zod's code. */
const issueCode = (issue: z.core.$ZodIssue): string =>
  /^[A-Z][A-Za-z0-9]+$/.test(issue.message) ? issue.message : issue.code;

const malformed = (fault: Omit<RequestFault, 'pointer'>) =>
  new MalformedRequest([{ pointer: '/body', ...fault }]);
