/** `GET /ky/{period}`: a method, and a path whose `{name}` segments are parameters. */
export type RoutePattern = `${'GET' | 'POST'} /${string}`;

export type Match<T> =
  | { readonly kind: 'FOUND'; readonly route: T; readonly params: Readonly<Record<string, string>> }
  /** The path is known, but not for this method. */
  | { readonly kind: 'OTHER_METHOD'; readonly allowed: readonly string[] }
  | { readonly kind: 'NOT_FOUND' };

/** Finds the route of a request. HEAD is asked like GET. A parameter is one segment, not empty, decoded. */
export function matchRoute<T>(
  routes: Readonly<Record<RoutePattern, T>>,
  method: string,
  path: string,
): Match<T> {
  const wanted = method === 'HEAD' ? 'GET' : method;
  const allowed: string[] = [];
  for (const [pattern, route] of Object.entries(routes)) {
    const [patternMethod = '', patternPath = ''] = pattern.split(' ');
    const params = matchPath(patternPath, path);
    if (params === undefined) continue;
    if (patternMethod === wanted) return { kind: 'FOUND', route, params };
    allowed.push(patternMethod);
  }
  return allowed.length === 0 ? { kind: 'NOT_FOUND' } : { kind: 'OTHER_METHOD', allowed };
}

function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split('/');
  const found = path.split('/');
  if (wanted.length !== found.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const text = decoded(found[index] ?? '');
    const [, name] = /^\{(\w+)\}$/.exec(segment) ?? [];
    if (name === undefined ? text !== segment : text === undefined || text === '') return undefined;
    if (name !== undefined && text !== undefined) params[name] = text;
  }
  return params;
}

/** Undefined for a broken percent escape: such a path leads nowhere. */
function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
