import type { PointsText } from '../points.ts';
import type { NumberFault } from '../written-number.ts';
import type { Indicator } from './criterion.ts';

/** The field of a written line that a fault is about: what a form or a workbook shows as one cell. */
export type LineField =
  | 'state'
  | 'actual'
  | 'cases'
  | 'met'
  | 'date'
  | 'claim'
  | 'explanation'
  | 'evidence';

/** What is wrong with one line of a sheet. `found` is what was written. */
export type SheetFault = { readonly indicatorId: string } & (
  | { readonly kind: 'MissingLine' }
  | { readonly kind: 'UnknownLine' }
  | { readonly kind: 'LineTwice' }
  /** Of alternatives one is to be reported: none is, or this one besides another. */
  | { readonly kind: 'NoneChosen' }
  | { readonly kind: 'SeveralChosen' }
  /** Something was written where the indicator is not assigned to the unit. */
  | { readonly kind: 'NotAssigned' }
  | FieldFault
);

type FieldFault = {
  readonly field: LineField;
  readonly eventId?: string;
  readonly found?: string;
} & (
  | { readonly kind: 'MissingField' }
  | { readonly kind: 'FieldNotTaken'; readonly formula: Indicator['kind'] }
  | { readonly kind: 'FieldWithNothingArose' }
  | { readonly kind: 'UnknownState' }
  | { readonly kind: 'NothingAroseNotAllowed' }
  /** The unit wrote "không giao" for an indicator that is assigned to it: not the unit's to say. */
  | { readonly kind: 'NotUnitsToSay' }
  /** n of m where it is not taken, of nothing, or more than the whole. */
  | { readonly kind: 'ShareNotTaken' }
  | { readonly kind: 'ShareOutOfRange' }
  | { readonly kind: 'MalformedNumber'; readonly fault: NumberFault }
  | { readonly kind: 'AboveMaximum'; readonly maximum: PointsText }
  | { readonly kind: 'BelowLeast'; readonly least: PointsText }
  | { readonly kind: 'NegativeCount' }
  | { readonly kind: 'CountTooLarge'; readonly maximum: number }
  | { readonly kind: 'UnknownEvent' }
  | { readonly kind: 'EventTwice' }
  | { readonly kind: 'UnknownAnswer' }
  | { readonly kind: 'MalformedDate' }
  | { readonly kind: 'TextTooLong'; readonly maximum: number; readonly length: number }
  /** Characters that print as nothing, or that papers cannot print: `U+200B`. */
  | { readonly kind: 'UnusableCharacter'; readonly characters: readonly string[] }
  | { readonly kind: 'MissingEvidence' }
  /** A declared file: its bytes have not come in, or can't be taken. */
  | { readonly kind: 'FileNotArrived' }
  | { readonly kind: 'FileNotTaken' }
);
