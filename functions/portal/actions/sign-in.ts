import type { CookieJar } from '../cookies.ts';
import { signInFailedPage } from '../pages/sign-in.page.ts';
import { ownPath, type Reply, redirect } from '../reply.ts';
import type { PortalRequest } from '../request.ts';
import {
  beginSignIn,
  finishSignIn,
  packDeparture,
  type SignInDeps,
  signOutLocation,
  unpackDeparture,
} from '../sign-in/sign-in.ts';

/** What signing in and out needs. */
export type SignInActionDeps = {
  readonly siteUrl: string;
  readonly jar: CookieJar;
  readonly signIn: SignInDeps;
};

/** Time enough for a forgotten password. */
const DEPARTURE_SECONDS = 30 * 60;

/** Sends the browser to the sign-in service. */
export async function leaveToSignIn(
  { siteUrl, jar, signIn }: SignInActionDeps,
  { query }: PortalRequest,
): Promise<Reply> {
  const { location, departure } = await beginSignIn(signIn, ownPath(query.get('ve'), siteUrl));
  return redirect(location, [jar.set(jar.signInName, packDeparture(departure), DEPARTURE_SECONDS)]);
}

/** Takes somebody who comes back from the sign-in service to the page they wanted. */
export async function comeBackSignedIn(
  { siteUrl, jar, signIn }: SignInActionDeps,
  { query, cookies }: PortalRequest,
): Promise<Reply> {
  const departure = unpackDeparture(cookies.get(jar.signInName));
  const back = ownPath(departure?.back, siteUrl);
  const session = departure && (await finishSignIn(signIn, query, departure));
  if (session === undefined) return signInFailedPage(back);
  return redirect(back, [jar.set(jar.sessionName, session.token), jar.clear(jar.signInName)]);
}

/** Ends the session here and at the sign-in service. */
export async function signOut({ jar, signIn }: SignInActionDeps): Promise<Reply> {
  return redirect(await signOutLocation(signIn), [jar.clear(jar.sessionName)]);
}
