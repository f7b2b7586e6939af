import type { Paper } from '../../shared/documents/paper.ts';
import { decisionPaper } from '../../shared/documents/papers/decision.ts';
import type { DecisionKind } from '../../shared/domain/decisions/decision-kind.ts';
import { type PrintedFacts, printedDecision } from './printed-decision.ts';
import { printedLetter } from './printed-letter.ts';

/** The printed form of a decision, or of a letter of errata. */
export const printedPaper = (kind: DecisionKind, facts: PrintedFacts): Paper =>
  kind === 'ERRATUM' ? printedLetter(facts) : decisionPaper(printedDecision(facts));
