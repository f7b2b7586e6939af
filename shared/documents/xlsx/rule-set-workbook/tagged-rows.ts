import type { Field } from './field.ts';

/** A column of a sheet whose rows are of several types; which field it holds follows from the row's type. */
export type TaggedColumn = {
  readonly key: string;
  readonly header: string;
  readonly width: number;
};

/**
 * A type of row, by its word: where its value lies in the JSON, whether each row is one more element of a list
 * there, and which columns it takes.
 */
export type RowType = {
  readonly word: string;
  readonly path: readonly string[];
  readonly list: boolean;
  readonly fields: Readonly<Record<string, Field>>;
};

/** A field by its path, as the names of its keys joined by dots. */
export const field = (path: string, as: Field['as'], words?: Field['words']): Field => ({
  path: path === '' ? [] : path.split('.'),
  as,
  ...(words === undefined ? {} : { words }),
});
