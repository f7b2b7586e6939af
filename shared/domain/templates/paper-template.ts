import * as z from 'zod';
import { composed } from '../printable.ts';
import type { SchemaFault } from '../schema-fault.ts';
import { Condition, PaperKind, PartName } from './kind-spec.ts';

/** A text as it will be printed; longer than this is no text of a template. */
const AnyText = z.string().max(20_000).transform(composed).pipe(z.string());

/** One paragraph: words with fields in double braces; it stands only on papers for which all of `when` holds. */
export const TemplateParagraph = z.strictObject({
  text: AnyText,
  when: z.array(Condition).min(1).max(2).optional(),
});
export type TemplateParagraph = z.infer<typeof TemplateParagraph>;

/** A part of the paper, such as one article, with its paragraphs. */
export const TemplatePart = z.strictObject({
  part: PartName,
  paragraphs: z.array(TemplateParagraph).max(40),
});
export type TemplatePart = z.infer<typeof TemplatePart>;

/** The words of one kind of paper, as data. `source` says where they come from. */
export const PaperTemplate = z.strictObject({
  schemaVersion: z.literal(1),
  kind: PaperKind,
  source: AnyText,
  parts: z.array(TemplatePart).max(60),
});
export type PaperTemplate = z.infer<typeof PaperTemplate>;

/** Where in a template: the part, its paragraph, and the character there, each counted from zero. */
export type TemplatePlace = {
  readonly part: number;
  readonly paragraph?: number;
  readonly at?: number;
};

/** What is wrong within one text, at which character. */
export type TextFault =
  | { readonly kind: 'UnbalancedBrace'; readonly at: number; readonly brace: '{' | '}' }
  | {
      readonly kind: 'UnknownTemplateField';
      readonly at: number;
      readonly field: string;
      readonly known: readonly string[];
    };

/** Every way in which a template can be wrong. `partName` is what stands at that place. */
export type TemplateFault =
  | SchemaFault
  | (TemplatePlace & { readonly partName: PartName } & (
        | TextFault
        | { readonly kind: 'EmptyTemplateText' }
        | { readonly kind: 'LongTemplateText'; readonly most: number; readonly length: number }
        | {
            readonly kind: 'UnprintableTemplateText';
            readonly at: number;
            readonly characters: readonly string[];
          }
        | { readonly kind: 'EmptyPart' }
        | { readonly kind: 'PartOutOfPlace' }
        | { readonly kind: 'NeverApplies'; readonly when: readonly Condition[] }
        | {
            readonly kind: 'FieldWithoutValue';
            readonly at: number;
            readonly field: string;
            readonly needs: Condition;
          }
        | {
            readonly kind: 'LinesOutOfPlace';
            readonly at: number;
            readonly field: string;
            readonly linesIn: PartName;
          }
        | {
            readonly kind: 'TooFewApply';
            readonly least: number;
            readonly in: readonly Condition[];
          }
        | {
            readonly kind: 'TooManyApply';
            readonly most: number;
            readonly in: readonly Condition[];
          }
        | {
            readonly kind: 'MandatoryFieldMissing';
            readonly field: string;
            readonly where: 'FIRST' | 'ANY';
            readonly in: readonly Condition[];
          }
      ))
  | { readonly kind: 'PartMissing'; readonly partName: PartName };
