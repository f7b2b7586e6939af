import type { CaseFault } from '../domain/bundle/case-fault.ts';
import type { ReviewFault } from '../domain/reviews/check-review.ts';
import type { SchemaFault } from '../domain/schema-fault.ts';
import type { AssignmentFault } from '../domain/scoring/check-assignment.ts';
import type { RuleSetFault } from '../domain/scoring/rule-set-fault.ts';
import type { SheetFault } from '../domain/scoring/sheet-fault.ts';
import type { JsonFault } from '../domain/strict-json.ts';
import type { NumberFault } from '../domain/written-number.ts';
import {
  ASSIGNMENT_TELLERS,
  CASE_TELLERS,
  REVIEW_TELLERS,
  sayJsonFault,
  sayMalformedTarget,
} from './case-faults.ts';
import { NUMBER_TELLERS } from './number-faults.ts';
import { RULE_TELLERS, SCHEMA_TELLERS } from './rule-set-faults.ts';
import { SHEET_TELLERS } from './sheet-faults.ts';
import type { Words } from './words.ts';

/** Every fault that the domain can find in what people write. */
export type DomainFault =
  | AssignmentFault
  | CaseFault
  | JsonFault
  | NumberFault
  | ReviewFault
  | RuleSetFault
  | SchemaFault
  | SheetFault;

type Teller = (fault: never) => Words;

const TELLERS = {
  ...NUMBER_TELLERS,
  ...SHEET_TELLERS,
  ...RULE_TELLERS,
  ...SCHEMA_TELLERS,
  ...ASSIGNMENT_TELLERS,
  ...REVIEW_TELLERS,
  ...CASE_TELLERS,
} as const satisfies Record<string, Teller>;

/** What was found and how to mend it, in Vietnamese. A fault of a case is told by the fault inside it. */
export function sayFault(fault: DomainFault): Words {
  switch (fault.kind) {
    case 'CaseShape':
    case 'CaseRuleSet':
    case 'CaseAssignment':
    case 'CaseSheet':
    case 'CaseReview':
      return sayFault(fault.fault);
    case 'MalformedTarget':
      return sayMalformedTarget(fault);
    case 'JsonTooLarge':
    case 'JsonTooDeep':
    case 'JsonSyntax':
    case 'JsonDuplicateKey':
    case 'JsonNumber':
    case 'JsonSurrogate':
      return sayJsonFault(fault);
    default:
      return (TELLERS[fault.kind] as (one: DomainFault) => Words)(fault);
  }
}
