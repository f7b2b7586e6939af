import { expect, it } from 'vitest';
import { STARTER_RULE_SET } from '../../../shared/domain/authoring/starter-rule-set.ts';
import { parseRuleSet } from '../../../shared/domain/scoring/rule-set.ts';

it('is a sound rule set as it stands', () => {
  expect(parseRuleSet(STARTER_RULE_SET)).toEqual({ ok: true, value: STARTER_RULE_SET });
});
