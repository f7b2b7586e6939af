import type { Route } from '../../catalogue/function-entry.ts';

/** A route of the catalogue with the function behind it. */
export type RouteTarget = {
  readonly route: Route;
  readonly functionName: string;
  readonly auth: 'TOKEN' | 'NONE';
};

export type RouteMatch = {
  readonly target: RouteTarget;
  /** Decoded. */
  readonly pathParameters: Readonly<Record<string, string>>;
};

type Segment =
  | { readonly kind: 'LITERAL'; readonly text: string }
  | { readonly kind: 'PARAMETER'; readonly name: string }
  | { readonly kind: 'GREEDY'; readonly name: string };

type CompiledRoute = {
  readonly target: RouteTarget;
  readonly method: string;
  readonly segments: readonly Segment[];
};

/**
 * Answers which route a request takes: literal segments before `{one}` before `{rest+}`, the earliest
 * difference decides, and a route of the very method before one for `ANY`.
 *
 * The returned function throws URIError when the path holds a broken percent escape.
 */
export function compileRoutes(
  targets: readonly RouteTarget[],
): (method: string, path: string) => RouteMatch | undefined {
  const routes = targets.map(compile).sort(bySpecificity);
  return (method, path) => {
    const segments = path.slice(1).split('/').map(decodeURIComponent);
    for (const route of routes) {
      if (route.method !== 'ANY' && route.method !== method) continue;
      const pathParameters = matchSegments(route.segments, segments);
      if (pathParameters !== undefined) return { target: route.target, pathParameters };
    }
    return undefined;
  };
}

function compile(target: RouteTarget): CompiledRoute {
  const [method = '', path = ''] = target.route.split(' ');
  return { target, method, segments: path.slice(1).split('/').map(compileSegment) };
}

function compileSegment(text: string): Segment {
  const [, name, greedy] = /^\{(\w+)(\+)?\}$/.exec(text) ?? [];
  if (name === undefined) return { kind: 'LITERAL', text };
  return { kind: greedy === undefined ? 'PARAMETER' : 'GREEDY', name };
}

const WEIGHT = { LITERAL: 0, PARAMETER: 1, GREEDY: 2 } as const;

function bySpecificity(a: CompiledRoute, b: CompiledRoute): number {
  const length = Math.min(a.segments.length, b.segments.length);
  for (let index = 0; index < length; index += 1) {
    const difference = weightAt(a, index) - weightAt(b, index);
    if (difference !== 0) return difference;
  }
  return (
    a.segments.length - b.segments.length || Number(a.method === 'ANY') - Number(b.method === 'ANY')
  );
}

const weightAt = ({ segments }: CompiledRoute, index: number): number =>
  WEIGHT[segments[index]?.kind ?? 'LITERAL'];

function matchSegments(
  route: readonly Segment[],
  path: readonly string[],
): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const [index, segment] of route.entries()) {
    const text = path[index];
    if (segment.kind === 'GREEDY') {
      const rest = path.slice(index).join('/');
      return rest === '' ? undefined : { ...found, [segment.name]: rest };
    }
    if (segment.kind === 'LITERAL' ? text !== segment.text : !text) return undefined;
    if (segment.kind === 'PARAMETER' && text) found[segment.name] = text;
  }
  return path.length === route.length ? found : undefined;
}
