import type { Answered, PortalDeps } from './answer-request.ts';
import { csrfToken } from './csrf.ts';
import { type Frame, framed } from './frame.ts';
import type { Page } from './reply.ts';
import { hereOf, type PortalRequest } from './request.ts';
import { securityHeaders } from './security-headers.ts';

/** What goes back to the gateway (payload 2.0). */
export type GatewayReply = {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body: string;
  readonly isBase64Encoded: boolean;
};

/** Puts the frame around a page, and the headers on every reply. */
export async function finishReply(
  deps: PortalDeps,
  request: PortalRequest,
  answered: Answered,
): Promise<GatewayReply> {
  const { reply } = answered;
  if (reply.kind === 'REDIRECT') {
    return {
      statusCode: 303,
      headers: { ...securityHeaders(deps.siteUrl, []), location: reply.to },
      cookies: reply.cookies ?? [],
      body: '',
      isBase64Encoded: false,
    };
  }
  if (reply.kind === 'FILE') {
    return {
      statusCode: reply.status ?? 200,
      headers: { ...securityHeaders(deps.siteUrl, []), ...reply.headers },
      body: bodyFor(request, Buffer.from(reply.body).toString('base64')),
      isBase64Encoded: true,
    };
  }
  return finishPage(deps, request, reply, answered);
}

async function finishPage(
  deps: PortalDeps,
  request: PortalRequest,
  page: Page,
  answered: Answered,
): Promise<GatewayReply> {
  const origins = [...(page.formOrigins ?? []), ...(await signInOrigins(deps, answered))];
  return {
    statusCode: page.status ?? 200,
    headers: {
      ...securityHeaders(deps.siteUrl, origins, page.script?.talksTo),
      'content-type': 'text/html; charset=utf-8',
      ...(page.status === 503 && { 'retry-after': '30' }),
    },
    body: bodyFor(request, framed(page, frameOf(deps, request, answered))),
    isBase64Encoded: false,
  };
}

const bodyFor = ({ method }: PortalRequest, body: string): string =>
  method === 'HEAD' ? '' : body;

/** Signing out is a form whose answer leads to the sign-in service. */
async function signInOrigins(
  { signIn }: PortalDeps,
  { session }: Answered,
): Promise<readonly string[]> {
  if (session === undefined) return [];
  const { endSessionEndpoint, authorizationEndpoint } = await signIn.discover();
  return [new URL(endSessionEndpoint).origin, new URL(authorizationEndpoint).origin];
}

function frameOf(
  { siteUrl }: PortalDeps,
  request: PortalRequest,
  { session, province }: Answered,
): Frame {
  return {
    person: session && { name: session.name, csrf: csrfToken(session.token) },
    provinceName: province?.name,
    notice: province?.notice,
    publicAddress: province?.publicSite?.address,
    openElsewhere: isInApp(request) ? `${siteUrl}${hereOf(request)}` : undefined,
  };
}

const isInApp = ({ headers }: PortalRequest): boolean =>
  /\bZalo|\bFBA[NV]\b/.test(headers['user-agent'] ?? '');
