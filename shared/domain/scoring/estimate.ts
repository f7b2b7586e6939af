import type { SheetLine } from './sheet.ts';
import { tidy } from './written-words.ts';

/** Vietnamese letters have no word boundary in a pattern: the mark ends at a blank, or at a digit. */
const MARK = /^(?:số )?ước(?: (?:đạt|tính|thực hiện|cả năm))?(?: ?: ?| |(?=\d))(.+)$/iu;

/** The figure behind "ước", "ước đạt", "ước thực hiện" …; undefined where a result is no estimate. */
export const estimateIn = (text: string): string | undefined => MARK.exec(tidy(text))?.[1];

/** A figure marked as an estimate, as `estimateIn` reads it. */
export const spellEstimate = (figure: string): string => `ước ${figure}`;

/** The ids of the lines whose result is still an estimate. */
export const estimatesIn = (
  lines: readonly Pick<SheetLine, 'indicatorId' | 'estimated'>[],
): readonly string[] =>
  lines.filter(({ estimated }) => estimated === true).map(({ indicatorId }) => indicatorId);
