import type * as z from 'zod';
import { type JsonPath, showPath, valueAt } from './json-path.ts';

/** One way in which JSON is not of the schema's shape. `path` starts with `$`; `found` is an excerpt. */
export type SchemaFault = { readonly path: string; readonly found?: string } & (
  | { readonly kind: 'Missing' }
  | { readonly kind: 'WrongType'; readonly expected: string }
  | { readonly kind: 'UnknownField'; readonly field: string }
  | { readonly kind: 'NotOneOf'; readonly allowed: readonly string[] }
  | { readonly kind: 'WrongSpelling'; readonly rule: string }
  | { readonly kind: 'TooMuch'; readonly maximum: number }
  | { readonly kind: 'TooLittle'; readonly minimum: number }
);

/** Faults of the shape itself: such a document can't be read, whatever its values are. */
export const isStructural = (fault: SchemaFault): boolean =>
  fault.kind === 'Missing' || fault.kind === 'WrongType' || fault.kind === 'UnknownField';

const EXCERPT = 60;

function excerpt(value: unknown): string {
  const isObject = typeof value === 'object' && value !== null;
  const text = isObject ? (Array.isArray(value) ? '[…]' : '{…}') : String(value);
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
}

/** Every issue that zod found in `json`, as faults at their paths under `prefix`. */
export function schemaFaults(
  error: z.ZodError,
  json: unknown,
  prefix: JsonPath = [],
): readonly SchemaFault[] {
  return error.issues.flatMap((issue): readonly SchemaFault[] => {
    const path = showPath([...prefix, ...issue.path]);
    const value = valueAt(json, issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((field) => ({ kind: 'UnknownField', path, field }));
    }
    if (value === undefined) return [{ kind: 'Missing', path }];
    return [{ ...problemOf(issue), path, found: excerpt(value) }];
  });
}

function problemOf(issue: z.core.$ZodIssue): SchemaFault {
  const where = { path: '' };
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'WrongType', expected: issue.expected, ...where };
    case 'invalid_value':
      return { kind: 'NotOneOf', allowed: issue.values.map(String), ...where };
    case 'too_big':
      return { kind: 'TooMuch', maximum: Number(issue.maximum), ...where };
    case 'too_small':
      return { kind: 'TooLittle', minimum: Number(issue.minimum), ...where };
    case 'invalid_union':
      return unionProblem(issue);
    default:
      return { kind: 'WrongSpelling', rule: issue.message, ...where };
  }
}

function unionProblem(issue: z.core.$ZodIssueInvalidUnion): SchemaFault {
  const options: unknown = 'options' in issue ? issue.options : undefined;
  return Array.isArray(options)
    ? { kind: 'NotOneOf', allowed: options.map(String), path: '' }
    : { kind: 'WrongType', expected: 'json', path: '' };
}
