import type { Unit } from './member.ts';

/**
 * How a unit stands in the symbols of its papers: `UBND` in `BC-UBND`. Undefined where nobody has said it.
 *
 * @rule R-TPL-8 the symbol of a unit's paper ends in the unit's own abbreviation
 */
export const unitAbbreviation = ({
  abbreviation,
  letterhead,
}: Pick<Unit, 'abbreviation' | 'letterhead'>): string | undefined =>
  abbreviation ?? (/^(?:ỦY|UỶ) BAN NHÂN DÂN\b/iu.test(letterhead) ? 'UBND' : undefined);
