import { describe, expect, it } from 'vitest';
import { readRuleSet } from '../../infra/local/sample/read-rule-set.ts';
import { cameOut, workOut } from '../support/worked-case.ts';
import { PLAIN_LINES, WORKED_CASES } from './worked-cases.ts';

describe.each(WORKED_CASES.map((one) => [`${one.ruleSet}, ${one.clause}`, one.says, one] as const))(
  '%s: %s',
  (_, __, worked) => {
    const result = workOut(readRuleSet(worked.ruleSet), worked, PLAIN_LINES[worked.ruleSet]);
    const expected = worked.units.flatMap(({ gives }, unit) =>
      Object.entries(gives).map(([name, value]) => [unit, name, value] as const),
    );
    it.each(expected)('unit %i, %s: %j', (unit, name, value) => {
      const found = cameOut(result, unit, name);
      if (typeof value === 'object') expect(found).toMatchObject(value as object);
      else expect(found).toBe(value);
    });
  },
);
