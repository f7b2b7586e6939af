import type { DecisionDocument } from '../../shared/domain/decisions/decision.ts';
import type { DecisionEntry } from '../../shared/storage/decision-store.ts';

/** The files of a decision: what was written, and the same under the system's seal. */
export const DECISION_FILES = ['content', 'sealed'] as const;
export type DecisionFileName = (typeof DECISION_FILES)[number];

/** A file of a decision that is there. */
export type DecisionFile = { readonly file: DecisionFileName; readonly document: DecisionDocument };

/** The files that are there, the one for users first: sealed, once it is. */
export function filesOf({ document, sealed }: DecisionEntry): readonly DecisionFile[] {
  return [
    ...(sealed === undefined ? [] : [{ file: 'sealed' as const, document: sealed }]),
    ...(document === undefined ? [] : [{ file: 'content' as const, document }]),
  ];
}
