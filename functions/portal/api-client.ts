/** One fault of a refused request, in words; where it is, as far as the API says. */
export type ApiFault = {
  readonly what: string;
  readonly mend: string;
  readonly kind?: string;
  readonly pointer?: string;
  readonly cell?: string;
  readonly indicatorId?: string;
  readonly part?: number;
  readonly paragraph?: number;
  readonly partName?: string;
};

/** Why the API did not do what was asked (RFC 9457), or that it could not be asked at all. */
export type ApiProblem = {
  readonly status: number;
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly ApiFault[];
};

export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ApiProblem };

/** A file that the API sends, with the headers that say what it is. */
export type ApiFile = {
  readonly contentType: string;
  readonly disposition: string;
  readonly bytes: Uint8Array;
};

/** The API as one person sees it. Paths are below the person's province. What it answers is taken at its word. */
export type ApiClient = {
  get<T>(path: string): Promise<Asked<T>>;
  put<T>(path: string, body: unknown): Promise<Asked<T>>;
  /** The same `key` makes a second request the same one. */
  post<T>(path: string, body: unknown, key?: string): Promise<Asked<T>>;
  /** Sends a file as it is. */
  postFile<T>(path: string, bytes: Uint8Array, contentType: string): Promise<Asked<T>>;
  file(path: string): Promise<Asked<ApiFile>>;
  /** The file that is made of what is sent. */
  fileFor(path: string, body: unknown): Promise<Asked<ApiFile>>;
};

type Sent = {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly key?: string | undefined;
};

const asJson = (body: unknown, key?: string): Sent => ({
  key,
  body: JSON.stringify(body),
  contentType: 'application/json',
});

const PATIENCE_MS = 12_000;

/** Opens the API with somebody's ID token, in that person's province. */
export function apiClient(apiUrl: string, token: string, province: string): ApiClient {
  const root = `${apiUrl}/v1/provinces/${encodeURIComponent(province)}`;
  const send = async (method: string, path: string, sent?: Sent): Promise<Asked<Response>> => {
    const answer = await fetch(`${root}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(sent === undefined ? {} : { 'content-type': sent.contentType }),
        ...(sent?.key === undefined ? {} : { 'idempotency-key': sent.key }),
      },
      ...(sent === undefined ? {} : { body: sent.body }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => undefined);
    if (answer === undefined) return { ok: false, problem: unreachable(503) };
    return answer.ok
      ? { ok: true, value: answer }
      : { ok: false, problem: await problemOf(answer) };
  };
  const json = async <T>(asked: Asked<Response>): Promise<Asked<T>> =>
    asked.ok ? { ok: true, value: (await asked.value.json()) as T } : asked;
  return {
    get: async (path) => json(await send('GET', path)),
    put: async (path, body) => json(await send('PUT', path, asJson(body))),
    post: async (path, body, key) => json(await send('POST', path, asJson(body, key))),
    postFile: async (path, bytes, contentType) =>
      json(await send('POST', path, { body: new Uint8Array(bytes), contentType })),
    file: async (path) => received(await send('GET', path)),
    fileFor: async (path, body) => received(await send('POST', path, asJson(body))),
  };
}

const received = async (asked: Asked<Response>): Promise<Asked<ApiFile>> =>
  asked.ok ? { ok: true, value: await fileOf(asked.value) } : asked;

async function fileOf(answer: Response): Promise<ApiFile> {
  return {
    contentType: answer.headers.get('content-type') ?? 'application/octet-stream',
    disposition: answer.headers.get('content-disposition') ?? 'attachment',
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
}

/** The API's own problem; the gateway's answers in front of it (429, 502, 503 …) have another form. */
async function problemOf(answer: Response): Promise<ApiProblem> {
  if (/^application\/problem\+json\b/.test(answer.headers.get('content-type') ?? '')) {
    const problem: unknown = await answer.json().catch(() => undefined);
    if (isProblem(problem)) return problem;
  }
  return answer.status === 401 ? NOT_ACCEPTED : unreachable(answer.status);
}

const isProblem = (value: unknown): value is ApiProblem =>
  typeof value === 'object' &&
  value !== null &&
  'title' in value &&
  'detail' in value &&
  'errors' in value &&
  Array.isArray(value.errors);

const NOT_ACCEPTED: ApiProblem = {
  status: 401,
  kind: 'TokenNotAccepted',
  title: 'Phiên đăng nhập không còn hiệu lực',
  detail: 'Hãy đăng xuất rồi đăng nhập lại.',
  errors: [],
};

const unreachable = (status: number): ApiProblem => ({
  status: status === 429 ? 429 : 503,
  kind: 'Unreachable',
  title: 'Hệ thống đang bận',
  detail:
    'Máy chủ chưa trả lời được lúc này. Không có dữ liệu nào bị mất; hãy thử lại sau ít phút.',
  errors: [],
});

/** What was asked together: all of it, or the first problem. */
export async function together<T extends Readonly<Record<string, unknown>>>(
  asked: { readonly [K in keyof T]: Promise<Asked<T[K]>> },
): Promise<Asked<T>> {
  const entries = await Promise.all(
    Object.entries(asked).map(
      async ([name, answer]) => [name, await (answer as Promise<Asked<unknown>>)] as const,
    ),
  );
  const values: Record<string, unknown> = {};
  for (const [name, answer] of entries) {
    if (!answer.ok) return answer;
    values[name] = answer.value;
  }
  return { ok: true, value: values as T };
}

/** What need not be there: undefined instead of the API's "not found". */
export async function ifThere<T>(asked: Promise<Asked<T>>): Promise<Asked<T | undefined>> {
  const answer = await asked;
  return !answer.ok && answer.problem.status === 404 ? { ok: true, value: undefined } : answer;
}
