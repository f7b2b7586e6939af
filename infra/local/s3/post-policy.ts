import * as z from 'zod';
import { accessDenied, S3Error } from './s3-error.ts';

type Condition =
  | { readonly kind: 'eq' | 'starts-with'; readonly field: string; readonly value: string }
  | { readonly kind: 'range'; readonly min: number; readonly max: number };

export type SizeRange = { readonly min: number; readonly max: number };

const size = z.union([
  z.int().nonnegative(),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
]);
const Policy = z.strictObject({
  expiration: z.iso.datetime(),
  conditions: z.array(
    z.union([
      z.record(z.string(), z.string()),
      z.tuple([z.literal('content-length-range'), size, size]),
      z.tuple([z.string(), z.string().startsWith('$'), z.string()]),
    ]),
  ),
});

/** Fields that no condition needs to cover. */
const FREE = new Set(['policy', 'x-amz-signature', 'file']);
const isFree = (field: string) => FREE.has(field) || field.startsWith('x-ignore-');

/**
 * Holds a form against the policy that its maker signed: not expired, every condition met, and no field that the policy
 * does not name. Gives the size that the file may have.
 */
export function requirePolicy(
  encoded: string,
  fields: ReadonlyMap<string, string>,
  now: Date,
): SizeRange | undefined {
  const { expiration, conditions } = readPolicy(encoded);
  if (now >= expiration) throw refused('Policy expired.');
  for (const condition of conditions) {
    if (condition.kind !== 'range' && !isMet(condition, fields)) {
      const { kind, field, value } = condition;
      throw refused(`Policy Condition failed: ${JSON.stringify([kind, `$${field}`, value])}`);
    }
  }
  const covered = new Set(
    conditions.map((condition) => (condition.kind === 'range' ? '' : condition.field)),
  );
  const extra = [...fields.keys()].filter((field) => !isFree(field) && !covered.has(field));
  if (extra.length > 0) throw refused(`Extra input fields: ${extra.join(', ')}`);
  return narrowest(conditions);
}

function readPolicy(encoded: string): { expiration: Date; conditions: readonly Condition[] } {
  const policy = Policy.safeParse(parseJson(Buffer.from(encoded, 'base64').toString('utf8')));
  if (!policy.success) throw invalid(z.prettifyError(policy.error));
  return {
    expiration: new Date(policy.data.expiration),
    conditions: policy.data.conditions.flatMap(readCondition),
  };
}

function readCondition(condition: z.infer<typeof Policy>['conditions'][number]): Condition[] {
  if (!Array.isArray(condition)) {
    return Object.entries(condition).map(([field, value]) => ({
      kind: 'eq',
      field: field.toLowerCase(),
      value,
    }));
  }
  if (typeof condition[1] === 'number') {
    return [{ kind: 'range', min: condition[1], max: Number(condition[2]) }];
  }
  const [kind, field, value] = condition as [string, string, string];
  if (kind !== 'eq' && kind !== 'starts-with') throw invalid(`The condition "${kind}" is unknown.`);
  return [{ kind, field: field.slice(1).toLowerCase(), value }];
}

function isMet(
  { kind, field, value }: Exclude<Condition, { kind: 'range' }>,
  fields: ReadonlyMap<string, string>,
): boolean {
  const given = fields.get(field);
  if (given === undefined) return false;
  return kind === 'eq' ? given === value : given.startsWith(value);
}

function narrowest(conditions: readonly Condition[]): SizeRange | undefined {
  const ranges = conditions.filter((condition) => condition.kind === 'range');
  if (ranges.length === 0) return undefined;
  return {
    min: Math.max(...ranges.map(({ min }) => min)),
    max: Math.min(...ranges.map(({ max }) => max)),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('It is no JSON.');
  }
}

const refused = (reason: string) => accessDenied(`Invalid according to Policy: ${reason}`);

const invalid = (reason: string) =>
  new S3Error('InvalidPolicyDocument', `Invalid Policy: ${reason}`);
