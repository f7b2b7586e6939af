import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRuleSetWorkbook } from '../../../../shared/documents/xlsx/rule-set-workbook/read-rule-set-workbook.ts';
import { arbitraryRuleSet } from '../../../support/arbitrary-rule-set.ts';
import { workbookOf } from '../../../support/rule-set-workbook.ts';

it('brings any rule set back from its workbook as the same JSON', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRuleSet(), async (ruleSet) => {
      expect(readRuleSetWorkbook(await workbookOf(ruleSet))).toEqual({ ok: true, value: ruleSet });
    }),
    { numRuns: 60 },
  );
});
