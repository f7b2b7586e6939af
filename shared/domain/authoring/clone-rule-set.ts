import type { RuleSet } from '../scoring/rule-set.ts';

/** The same rules under another id and title, as a draft for the next period; what it copies stays as it is. */
export const cloneRuleSet = (
  ruleSet: RuleSet,
  { id, title }: Pick<RuleSet, 'id' | 'title'>,
): RuleSet => ({ ...ruleSet, id, title });
