import type { LocalCloud } from '../cloud.ts';

/** A call that the API refused; the message has every fault, as a person would see it. */
export class Refused extends Error {
  readonly status: number;
  readonly kind: string;
  constructor(call: string, status: number, problem: Problem) {
    const faults = (problem.errors ?? []).map(
      (fault) => `  - ${fault.what ?? JSON.stringify(fault)}`,
    );
    super(
      [`${call}: ${status} ${problem.title ?? ''}`, problem.detail ?? '', ...faults].join('\n'),
    );
    this.name = 'Refused';
    this.status = status;
    this.kind = problem.kind ?? '';
  }
}

type Problem = {
  readonly kind?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly what?: string }[];
};

/** What is sent along with a call. */
export type Sent = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

/** The API as one person uses it: everything in the sample goes this way, nothing around it. */
export type Api = {
  readonly get: <T>(path: string) => Promise<T>;
  /** Undefined where the API says there is no such thing. */
  readonly find: <T>(path: string) => Promise<T | undefined>;
  readonly download: (path: string) => Promise<Uint8Array>;
  readonly put: <T>(path: string, sent: Sent) => Promise<T>;
  readonly post: <T>(path: string, sent: Sent) => Promise<T>;
};

/** The API for the account with the given subject. */
export function apiOf(cloud: LocalCloud, sub: string): Api {
  const call = async (
    method: string,
    path: string,
    { body, headers }: Sent = {},
  ): Promise<Response> => {
    const response = await fetch(`${cloud.apiUrl}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await cloud.tokenFor(sub)}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.ok) return response;
    throw new Refused(`${method} ${path}`, response.status, (await response.json()) as Problem);
  };
  const answer = async <T>(method: string, path: string, sent?: Sent): Promise<T> =>
    (await call(method, path, sent)).json() as Promise<T>;
  return {
    get: (path) => answer('GET', path),
    find: async (path) => {
      try {
        return await answer('GET', path);
      } catch (error) {
        if (error instanceof Refused && error.status === 404) return undefined;
        throw error;
      }
    },
    download: async (path) => new Uint8Array(await (await call('GET', path)).arrayBuffer()),
    put: (path, sent) => answer('PUT', path, sent),
    post: (path, sent) => answer('POST', path, sent),
  };
}
