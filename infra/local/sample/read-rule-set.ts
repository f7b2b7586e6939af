import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseRuleSet, type RuleSet } from '../../../shared/domain/scoring/rule-set.ts';

/** A rule set that ships with the system, by its file name without the ending. */
export function readRuleSet(name: string): RuleSet {
  const file = new URL(`../../../shared/rule-sets/${name}.json`, import.meta.url);
  const parsed = parseRuleSet(JSON.parse(readFileSync(fileURLToPath(file), 'utf8')));
  if (!parsed.ok) throw new Error(`${name} is faulty: ${JSON.stringify(parsed.errors)}`);
  return parsed.value;
}
