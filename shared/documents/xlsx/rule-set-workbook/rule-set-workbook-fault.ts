import type { RuleSetFault } from '../../../domain/scoring/rule-set-fault.ts';
import type { WorkbookFault } from '../workbook-fault.ts';
import type { FieldFault } from './field.ts';

/** What is wrong at one cell of a workbook with a rule set. */
export type CellProblem =
  | FieldFault
  /** The cell must not be blank; `header` is its column or the name of its setting. */
  | { readonly kind: 'BlankField'; readonly header: string }
  /** The row takes nothing in this column, and what stands there would be lost. */
  | { readonly kind: 'FieldNotTaken'; readonly header: string }
  /** The kind of the criterion has no such rows. */
  | { readonly kind: 'RowsNotTaken'; readonly word: string }
  /** The criterion needs rows of that type on the sheet of details. */
  | { readonly kind: 'RowsMissing'; readonly word: string }
  | { readonly kind: 'GroupWithoutRows' }
  | { readonly kind: 'RowsBelowIndicator' }
  | { readonly kind: 'LevelSkipped'; readonly found: string; readonly most: number }
  | { readonly kind: 'UnknownOwner'; readonly found: string }
  | { readonly kind: 'SettingTwice'; readonly word: string; readonly first: string }
  | { readonly kind: 'SettingMissing'; readonly word: string }
  | { readonly kind: 'UnknownColumn'; readonly found: string }
  | { readonly kind: 'ColumnTwice'; readonly header: string; readonly first: string }
  /** The rule set's own check found it; `fault.path` is where it stands in the JSON. */
  | { readonly kind: 'RuleFault'; readonly fault: RuleSetFault };

/** Everything that can be wrong with such a workbook; `cell` reads like `Bảng tiêu chí!K12`. */
export type RuleSetWorkbookFault =
  | { readonly kind: 'AtCell'; readonly cell: string; readonly problem: CellProblem }
  | { readonly kind: 'SheetMissing'; readonly sheet: string }
  | { readonly kind: 'ColumnMissing'; readonly sheet: string; readonly header: string }
  | { readonly kind: 'File'; readonly fault: WorkbookFault };
