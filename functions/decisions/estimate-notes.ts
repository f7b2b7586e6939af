import type { BlocCase } from '../../shared/domain/bundle/bloc-case.ts';
import { reportedLines } from '../../shared/domain/ranking/reported-lines.ts';
import { estimatesIn } from '../../shared/domain/scoring/estimate.ts';
import { indicatorsOf } from '../../shared/domain/scoring/indicators.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';

/** The results that are still estimates after all reviews, one sentence for each unit that has any. */
export function estimateNotes(
  ruleSet: RuleSet,
  inputs: BlocCase,
  nameOf: (unitId: string) => string,
): readonly { readonly heading: string; readonly text: string }[] {
  const numberOf = new Map(indicatorsOf(ruleSet).map(({ id, number }) => [id, number]));
  return inputs.sheets.flatMap((sheet) => {
    const open = estimatesIn(reportedLines(inputs, sheet, 'FINAL'));
    if (open.length === 0) return [];
    const numbers = open.map((id) => numberOf.get(id) ?? id).join(', ');
    const text = `Số liệu ước, chưa có số chính thức, ở mục ${numbers}.`;
    return [{ heading: nameOf(sheet.unitId), text }];
  });
}
