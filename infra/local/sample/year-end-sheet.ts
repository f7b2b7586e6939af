import type { LineReview } from '../../../shared/domain/reviews/unit-review.ts';
import { indicatorsOf } from '../../../shared/domain/scoring/indicators.ts';
import type { RuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import type { WrittenLine } from '../../../shared/domain/scoring/sheet.ts';

/**
 * A unit's figures by indicator, as a person would write them: a result, the counts of a COUNT's events in their
 * printed order, or what stands for both ("Không phát sinh").
 */
export type Figures = Readonly<Record<string, string | readonly string[]>>;

/** What a reviewer changed, by indicator; every other line is confirmed. */
export type Changes = Readonly<
  Record<string, { readonly granted: string; readonly reason: string }>
>;

const EXPLANATION = 'Số liệu minh họa, không phải số liệu của đơn vị';
const EVIDENCE = 'Danh mục tài liệu minh họa kèm theo báo cáo';

/** The written sheet of one unit, in the rule set's order; indicators without a figure are left out. */
export const writtenSheet = (ruleSet: RuleSet, figures: Figures): readonly WrittenLine[] =>
  indicatorsOf(ruleSet).flatMap((indicator): WrittenLine[] => {
    const figure = figures[indicator.id];
    if (figure === undefined) return [];
    const line = { indicatorId: indicator.id, explanation: EXPLANATION };
    if (figure === 'Không phát sinh') return [{ ...line, state: figure }];
    const evidence = indicator.evidence === 'REQUIRED' ? { evidence: EVIDENCE } : {};
    if (typeof figure !== 'string') {
      const events = indicator.kind === 'COUNT' ? indicator.events : [];
      const cases = events.map(({ id }, index) => ({ eventId: id, count: figure[index] ?? '' }));
      return [{ ...line, ...evidence, cases }];
    }
    if (indicator.kind === 'BOOLEAN') return [{ ...line, ...evidence, met: figure }];
    if (indicator.kind === 'DIRECT') return [{ ...line, ...evidence, claim: figure }];
    return [{ ...line, ...evidence, actual: figure }];
  });

/** A review of every line that the unit reported: changed where `changes` says so, else confirmed. */
export const reviewLines = (
  ruleSet: RuleSet,
  figures: Figures,
  changes: Changes,
): readonly LineReview[] =>
  indicatorsOf(ruleSet)
    .filter(({ id }) => figures[id] !== undefined)
    .map(({ id: indicatorId }): LineReview => {
      const change = changes[indicatorId];
      return change === undefined
        ? { indicatorId, outcome: 'CONFIRMED' }
        : { indicatorId, outcome: 'CHANGED', ...change };
    });
