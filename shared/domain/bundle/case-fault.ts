import type { Hash } from '../identifiers.ts';
import type { ReviewFault } from '../reviews/check-review.ts';
import type { SchemaFault } from '../schema-fault.ts';
import type { AssignmentFault } from '../scoring/check-assignment.ts';
import type { RuleSetFault } from '../scoring/rule-set-fault.ts';
import type { SheetFault } from '../scoring/sheet-fault.ts';

/** One fault of a case at its path from `$`; what is wrong inside a part is that part's own fault. */
export type CaseFault = { readonly path: string } & (
  | { readonly kind: 'CaseShape'; readonly fault: SchemaFault }
  | { readonly kind: 'CaseRuleSet'; readonly fault: RuleSetFault }
  | { readonly kind: 'CaseAssignment'; readonly unitId: string; readonly fault: AssignmentFault }
  | { readonly kind: 'CaseSheet'; readonly unitId: string; readonly fault: SheetFault }
  | { readonly kind: 'CaseReview'; readonly unitId: string; readonly fault: ReviewFault }
  | { readonly kind: 'UnitTwice'; readonly unitId: string }
  | { readonly kind: 'UnknownUnit'; readonly unitId: string }
  | { readonly kind: 'AssignmentTwice'; readonly unitId: string }
  | { readonly kind: 'SheetTwice'; readonly unitId: string }
  /** A sheet that is later than the rule set takes any; `most` is 0 where it takes none. */
  | { readonly kind: 'SheetTooLate'; readonly unitId: string; readonly most: number }
  | { readonly kind: 'ReviewTwice'; readonly unitId: string }
  | { readonly kind: 'BallotUnitTwice'; readonly unitId: string }
  | {
      readonly kind: 'VotesAbovePresent';
      readonly unitId: string;
      readonly found: number;
      readonly present: number;
    }
  | { readonly kind: 'PresentAboveMembers'; readonly found: number; readonly entitled: number }
  | { readonly kind: 'BallotTwice' }
  | { readonly kind: 'BallotNotTaken' }
  | { readonly kind: 'FactTwice'; readonly unitId: string; readonly factId: string }
  | { readonly kind: 'FactNotAsked'; readonly factId: string }
  | { readonly kind: 'ReviewWithoutSheet'; readonly unitId: string }
  | {
      readonly kind: 'ReviewOfOtherSheet';
      readonly unitId: string;
      readonly found: Hash;
      readonly expected: Hash;
    }
);
