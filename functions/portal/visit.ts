import type { ApiClient } from './api-client.ts';
import type { Reply } from './reply.ts';
import type { PortalRequest } from './request.ts';
import type { Session } from './sign-in/session.ts';

/** One request of a signed-in person, with the API as that person sees it. */
export type Visit = {
  readonly request: PortalRequest;
  readonly params: Readonly<Record<string, string>>;
  readonly session: Session;
  readonly api: ApiClient;
  /** The site's own address, without a slash at its end. */
  readonly siteUrl: string;
  /** What forms of this session carry. */
  readonly csrf: string;
};

/** What a route does for a signed-in person. */
export type Action = (visit: Visit) => Promise<Reply>;

/** A parameter of the matched route. */
export const param = ({ params }: Pick<Visit, 'params'>, name: string): string => {
  const value = params[name];
  if (value === undefined) throw new Error(`The route has no parameter ${name}`);
  return value;
};
