import * as z from 'zod';
import { Hash, Id } from '../../domain/identifiers.ts';
import type { WrittenLine } from '../../domain/scoring/sheet.ts';

/** Raised when a column or a hidden mark changes its meaning. */
export const TEMPLATE_VERSION = '1';

/** Whose sheet a workbook is, under which rules, and made from which version (0 and no hash for a blank one). */
export const SheetIdentity = z.strictObject({
  provinceId: Id,
  periodId: Id,
  blocId: Id,
  unitId: Id,
  ruleSetHash: Hash,
  templateVersion: z.string().regex(/^[1-9]\d{0,3}$/),
  baseVersion: z
    .string()
    .regex(/^(?:0|[1-9]\d{0,6})$/)
    .transform(Number),
  baseHash: z.union([Hash, z.literal('')]),
  /** The number of the draft that it was filled with; 0 for none. */
  baseDraft: z
    .string()
    .regex(/^(?:0|[1-9]\d{0,6})$/)
    .transform(Number)
    .prefault('0'),
});
export type SheetIdentity = z.infer<typeof SheetIdentity>;

/** What the cell "Kết quả thực hiện" of a row takes: a quantity, có/không, a date, a number of cases, or nothing. */
export type ResultInput = 'actual' | 'met' | 'date' | 'count' | 'none';

/** A heading of the form; its self-scored points are the sum of the rows below it up to the next heading of its depth. */
export type GroupRow = {
  readonly kind: 'GROUP';
  /** 0 for the outermost headings. */
  readonly depth: number;
  readonly numbering: string;
  readonly title: string;
  readonly clause?: string | undefined;
  readonly maximum?: string | undefined;
  readonly bonusMaximum?: string | undefined;
};

/** One indicator; numbers are canonical text (`8.5`). */
export type IndicatorRow = {
  readonly kind: 'INDICATOR';
  readonly indicatorId: string;
  readonly numbering: string;
  readonly title: string;
  readonly clause: string;
  /** Missing when the indicator has no base points. */
  readonly maximum?: string | undefined;
  /** UNCAPPED: as much as the cases give. */
  readonly bonusMaximum?: string | undefined;
  /** The least that can be claimed, below zero where the rules take points away; 0 when missing. */
  readonly minimum?: string | undefined;
  readonly target?: string | undefined;
  readonly unitOfMeasure?: string | undefined;
  /** `false`: "không giao", the row is printed and takes nothing. */
  readonly assigned: boolean;
  readonly result: 'actual' | 'met' | 'date' | 'none';
  /** A result may be written as n of m: a cell of text, which a spreadsheet can't take for a date. */
  readonly takesShare?: boolean | undefined;
  readonly mayNotArise: boolean;
  /** The self-scored points are the result itself (chấm thẳng), so none beyond the maximum are taken. */
  readonly claimCounts?: boolean | undefined;
  /** What the unit wrote so far, printed into the input cells. */
  readonly filled?: WrittenLine | undefined;
};

/** One kind of case that a COUNT indicator counts, printed under it. */
export type EventRow = {
  readonly kind: 'EVENT';
  readonly indicatorId: string;
  readonly eventId: string;
  readonly numbering: string;
  readonly title: string;
  readonly unitOfMeasure?: string | undefined;
  readonly assigned: boolean;
  readonly count?: string | undefined;
};

/** The rows of a form in printed order. */
export type TemplateRow = GroupRow | IndicatorRow | EventRow;

/** A file behind a line, as a form lists it: the line and the file's state in words, and the file's short name. */
export type AttachedFile = {
  readonly indicator: string;
  readonly name: string;
  readonly state: string;
  readonly id: string;
};

/** Everything that is printed on a unit's self-scoring sheet; all texts are ready for people. */
export type SheetTemplate = {
  readonly identity: Omit<SheetIdentity, 'templateVersion' | 'baseDraft'> & {
    readonly baseDraft?: number;
  };
  readonly province: string;
  readonly unit: string;
  readonly bloc: string;
  readonly period: string;
  readonly ruleSet: string;
  /** Such as `17:00 ngày 15/12/2023`. */
  readonly deadline: string;
  /** Where the figures in it come from, such as `Phiên bản 2 đã nộp`; a blank form has none. */
  readonly filledFrom?: string | undefined;
  /** A notice such as "DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ". */
  readonly stamp?: string | undefined;
  readonly rows: readonly TemplateRow[];
  /** Listed on a sheet of their own where there are any. */
  readonly files?: readonly AttachedFile[] | undefined;
};

/** What names a row for good, in the hidden column: `so-01`, or `so-01/bao-cao-muon` for a kind of case. */
export const rowKey = (indicatorId: string, eventId?: string): string =>
  eventId === undefined ? indicatorId : `${indicatorId}/${eventId}`;
