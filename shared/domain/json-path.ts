/** Where in a JSON document: keys and indexes from the root. */
export type JsonPath = readonly PropertyKey[];

/** A path for people and programs: `$.sheets[3].lines[2].actual`; the root is `$`. */
export const showPath = (path: JsonPath): string =>
  path.reduce<string>(
    (shown, key) =>
      typeof key === 'number'
        ? `${shown}[${key}]`
        : /^[A-Za-z_]\w*$/.test(String(key))
          ? `${shown}.${String(key)}`
          : `${shown}[${JSON.stringify(String(key))}]`,
    '$',
  );

/** The value at a path, or undefined where there is none. */
export function valueAt(root: unknown, path: JsonPath): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return value;
}
