import type { JsonPath } from '../json-path.ts';
import { byText } from '../order.ts';

/** One place where two JSON values differ; a side that is absent is undefined. */
export type JsonDifference = {
  readonly path: JsonPath;
  readonly stored: unknown;
  readonly computed: unknown;
};

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> | readonly unknown[] =>
  typeof value === 'object' && value !== null;

/** Every place where two JSON values differ, in the order of their canonical spelling. */
export function jsonDifferences(
  stored: unknown,
  computed: unknown,
  path: JsonPath = [],
): readonly JsonDifference[] {
  if (stored === computed) return [];
  const comparable =
    isNode(stored) && isNode(computed) && Array.isArray(stored) === Array.isArray(computed);
  if (!comparable) return [{ path, stored, computed }];
  const [left, right] = [new Map(Object.entries(stored)), new Map(Object.entries(computed))];
  const listed = Array.isArray(stored);
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  if (!listed) keys.sort(byText);
  return keys.flatMap((key) =>
    jsonDifferences(left.get(key), right.get(key), [...path, listed ? Number(key) : key]),
  );
}
