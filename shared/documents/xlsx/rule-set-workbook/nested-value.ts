import type { FieldValue } from './field.ts';

/** JSON that is being put together from cells. */
export type Draft = { [key: string]: unknown };

/** The value at a path of keys, when it is one that a cell can hold. */
export function valueIn(json: unknown, path: readonly string[]): FieldValue | undefined {
  const value = path.reduce<unknown>(
    (one, key) =>
      typeof one === 'object' && one !== null ? (one as Readonly<Draft>)[key] : undefined,
    json,
  );
  return typeof value === 'string' || typeof value === 'number' || value === true
    ? value
    : undefined;
}

/** The list at a path of keys; empty where there is none. */
export function listIn(json: unknown, path: readonly string[]): readonly unknown[] {
  const value = path.reduce<unknown>(
    (one, key) =>
      typeof one === 'object' && one !== null ? (one as Readonly<Draft>)[key] : undefined,
    json,
  );
  return Array.isArray(value) ? value : [];
}

/** Puts a value at a path of keys, with the objects that lead there. */
export function putIn(draft: Draft, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === undefined) return;
  if (rest.length === 0) draft[key] = value;
  else {
    draft[key] ??= {};
    putIn(draft[key] as Draft, rest, value);
  }
}

/** Adds an element to the list at a path of keys, and says which index it got. */
export function addIn(draft: Draft, path: readonly string[], element: unknown): number {
  const list = listIn(draft, path);
  putIn(draft, path, [...list, element]);
  return list.length;
}
