import type { Province } from '../../shared/domain/member.ts';
import {
  comeBackSignedIn,
  leaveToSignIn,
  type SignInActionDeps,
  signOut,
} from './actions/sign-in.ts';
import { apiClient } from './api-client.ts';
import { assetAt } from './assets/assets.ts';
import { CSRF_FIELD, csrfToken, hasCsrfToken, isFromOwnSite } from './csrf.ts';
import {
  foreignFormPage,
  noRolePage,
  notFoundPage,
  otherMethodPage,
} from './pages/problem.page.ts';
import { sendAgainPage, welcomePage } from './pages/sign-in.page.ts';
import { api, pages } from './paths.ts';
import { type Reply, redirect } from './reply.ts';
import { hereOf, type PortalRequest } from './request.ts';
import { type Match, matchRoute } from './router.ts';
import { ROUTES } from './routes.ts';
import type { Session } from './sign-in/session.ts';
import type { Action } from './visit.ts';

/** What the portal needs. */
export type PortalDeps = SignInActionDeps;

/** The reply, with the session it was made for and its province: the frame around a page says both. */
export type Answered = {
  readonly reply: Reply;
  readonly session: Session | undefined;
  readonly province: Province | undefined;
};

/**
 * Answers one request. Whoever is not signed in is sent to sign in and comes back to the same page; a form is
 * taken only from a page of the same session.
 *
 * @throws SignInUnreachable when nobody can be recognised now
 */
export async function answerRequest(deps: PortalDeps, request: PortalRequest): Promise<Answered> {
  const open = await answerOpenly(deps, request);
  if (open !== undefined) return { reply: open, session: undefined, province: undefined };
  const session = await sessionOf(deps, request);
  const [reply, province] = await Promise.all([
    answerPrivately(deps, request, session),
    provinceOf(deps, session),
  ]);
  return { reply, session, province };
}

/** A page is shown without its province rather than not at all. */
async function provinceOf({ siteUrl }: PortalDeps, session: Session | undefined) {
  if (session?.province === undefined) return undefined;
  const client = apiClient(siteUrl, session.token, session.province);
  const asked = await client.get<Province>(api.province);
  return asked.ok ? asked.value : undefined;
}

/** What needs no session: assets, and the way in. */
async function answerOpenly(deps: PortalDeps, request: PortalRequest): Promise<Reply | undefined> {
  if (request.method !== 'GET') return undefined;
  if (request.path === '/dang-nhap') return leaveToSignIn(deps, request);
  if (request.path === '/dang-nhap/xong') return comeBackSignedIn(deps, request);
  return assetAt(request.path);
}

async function sessionOf(
  { jar, signIn }: PortalDeps,
  { cookies }: PortalRequest,
): Promise<Session | undefined> {
  const token = cookies.get(jar.sessionName);
  return token === undefined || token === '' ? undefined : signIn.verify(token);
}

async function answerPrivately(
  deps: PortalDeps,
  request: PortalRequest,
  session: Session | undefined,
): Promise<Reply> {
  const posted = request.method === 'POST';
  if (posted && !isFromOwnSite(request, deps.siteUrl)) return foreignFormPage();
  const isSignOut = posted && request.path === pages.signOut;
  const match: Match<Action | undefined> = isSignOut
    ? { kind: 'FOUND', route: undefined, params: {} }
    : matchRoute(ROUTES, request.method, request.path);
  if (match.kind === 'NOT_FOUND') return notFoundPage();
  if (match.kind === 'OTHER_METHOD') return otherMethodPage();
  if (session === undefined) return askToSignIn(request);
  if (posted && !hasCsrfToken(request, session.token)) return doubtForm(request, session);
  if (match.route === undefined) return signOut(deps);
  if (session.province === undefined) return noRolePage();
  return match.route({
    request,
    params: match.params,
    session,
    api: apiClient(deps.siteUrl, session.token, session.province),
    siteUrl: deps.siteUrl,
    csrf: csrfToken(session.token),
  });
}

function askToSignIn(request: PortalRequest): Reply {
  if (request.path === pages.signOut) return redirect(pages.home);
  if (request.method === 'POST') return sendAgainPage(request.path, fieldsOf(request), undefined);
  return request.path === pages.home ? welcomePage() : redirect(pages.signIn(hereOf(request)));
}

/**
 * A form with another session's token is kept for sending again, if the browser vouches that it comes from our
 * own page: somebody signed in anew in another window. Any other form is refused.
 */
function doubtForm(request: PortalRequest, session: Session): Reply {
  const vouchedFor = request.headers.origin !== undefined;
  const fields = fieldsOf(request);
  if (!vouchedFor || fields.length === 0) return foreignFormPage();
  return sendAgainPage(request.path, fields, csrfToken(session.token));
}

const fieldsOf = ({ form }: PortalRequest): readonly (readonly [string, string])[] =>
  [...form].filter(([name]) => name !== CSRF_FIELD);
