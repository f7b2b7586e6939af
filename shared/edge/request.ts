import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type * as z from 'zod';
import { Id } from '../domain/identifiers.ts';

/** Who asks: from the ID token that the gateway has verified. */
export type Caller = {
  readonly id: string;
  readonly name: string;
  readonly province: string | undefined;
  /** Runs the platform: may found a province and name its first accounts, nothing else. */
  readonly isOperator: boolean;
};

/** One request as a route's code sees it. `at` is when the gateway received it. */
export type Request<Path, Body> = {
  readonly path: Path;
  readonly body: Body;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly header: (name: string) => string | undefined;
  readonly caller: Caller;
  readonly at: string;
};

/** One fault of a request's form: where it is, and which rule of the schema it breaks. */
export type RequestFault = {
  readonly pointer: string;
  readonly code: string;
  readonly found?: string;
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
const BODY_DEPTH = 64;

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

/** The body as JSON. Size and depth are checked before parsing: deep nesting would cost seconds. */
export function readJson(event: { body?: string | undefined; isBase64Encoded: boolean }): unknown {
  const raw = event.body ?? '';
  const text = event.isBase64Encoded ? Buffer.from(raw, 'base64').toString('utf8') : raw;
  if (Buffer.byteLength(text) > BODY_BYTES) throw malformed('BodyTooLarge');
  if (depthOf(text) > BODY_DEPTH) throw malformed('BodyTooDeep');
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('NotJson');
  }
}

/** Parses a part of the request; every fault at once, each with its JSON pointer. */
export function parsePart<T>(schema: z.ZodType<T>, value: unknown, prefix: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new MalformedRequest(
    parsed.error.issues.map((issue) => ({
      pointer: [prefix, ...issue.path.map(String)].join('/'),
      code: issueCode(issue),
    })),
  );
}

/** Our own schemas give their issues names as messages; zod's own issues keep zod's code. */
const issueCode = (issue: z.core.$ZodIssue): string =>
  /^[A-Z][A-Za-z]+$/.test(issue.message) && !issue.message.startsWith('Invalid input')
    ? issue.message
    : issue.code;

const malformed = (code: string) => new MalformedRequest([{ pointer: '/body', code }]);

/** The greatest nesting of brackets outside strings. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (quoted) {
      if (character === '\\') index += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}
