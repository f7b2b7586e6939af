import { rowsOf } from '../domain/scoring/indicators.ts';
import type { RuleSet } from '../domain/scoring/rule-set.ts';

/** Ids of a rule set that words about it may quote, with what people call them. */
export function namesIn(ruleSet: RuleSet): ReadonlyMap<string, string> {
  return new Map(
    rowsOf(ruleSet).map((row): readonly [string, string] => {
      if (row.kind === 'EVENT') return [row.event.id, row.event.title];
      const { id, number, title } = row.kind === 'GROUP' ? row.group : row.indicator;
      return [id, `${number}. ${title}`];
    }),
  );
}

/** The words with each quoted id replaced by its name: `“1.2”` becomes `“1.2. Thu ngân sách”`. */
export const withNames = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replace(/“([^”]+)”/g, (quoted, id: string) => {
    const name = names.get(id);
    return name === undefined ? quoted : `“${name}”`;
  });
