import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** As much as the API takes. */
const MOST_BYTES = 1024 * 1024;

/** A previewed rule set as a field of the form that keeps it: what is kept is what was looked at. */
export const packRuleSet = (ruleSet: unknown): string =>
  deflateRawSync(JSON.stringify(ruleSet)).toString('base64url');

/** The same back as JSON; undefined for what no page of ours has packed. */
export function unpackRuleSet(packed: string): { readonly id: string } | undefined {
  try {
    const bytes = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: MOST_BYTES });
    const json: unknown = JSON.parse(bytes.toString('utf8'));
    return isNamed(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

const isNamed = (json: unknown): json is { readonly id: string } =>
  typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string';
