import { composed } from '../printable.ts';
import { type Circumstances, LAST_ARTICLE, type PartName } from './kind-spec.ts';
import { KIND_SPECS } from './kind-specs.ts';
import type { PaperTemplate, TemplateParagraph, TemplatePart } from './paper-template.ts';
import { parseTemplateText } from './parse-template-text.ts';

/** What stands for each field of a paper. */
export type FieldValues = Readonly<Partial<Record<string, string>>>;

/** A part of a paper in its final words. */
export type FilledPart = { readonly part: PartName; readonly paragraphs: readonly string[] };

/** The names of the fields that a template of this kind may use. */
export const fieldNames = (kind: PaperTemplate['kind']): readonly string[] => {
  const { fields, parts } = KIND_SPECS[kind];
  const articles = parts.some(({ part }) => part === 'ARTICLE');
  return [...Object.keys(fields), ...(articles ? [LAST_ARTICLE] : [])];
};

/** The paragraphs of a part that stand on the paper. */
export const applying = (
  { paragraphs }: TemplatePart,
  holds: Circumstances,
): readonly TemplateParagraph[] =>
  paragraphs.filter(({ when = [] }) => when.every((condition) => holds.has(condition)));

/**
 * The words of one paper: what applies, each field replaced by its value. A value stands as it is, whatever it
 * holds; an article of which nothing applies is left out and those below it move up.
 *
 * @throws {Error} a bug: a template that was not checked, or a field without its value.
 * @rule R-TPL-4 a value is put in as it is and never read as a field
 * @rule R-TPL-5 an article of which nothing applies is left out, and the number of the last one follows
 */
export function fillTemplate(
  template: PaperTemplate,
  holds: Circumstances,
  values: FieldValues,
): readonly FilledPart[] {
  const { parts } = KIND_SPECS[template.kind];
  const on = template.parts.flatMap((part) => {
    const onlyWhen = parts.find((spec) => spec.part === part.part)?.onlyWhen;
    const paragraphs = onlyWhen === undefined || holds.has(onlyWhen) ? applying(part, holds) : [];
    return paragraphs.length === 0 ? [] : [{ part: part.part, paragraphs }];
  });
  const articles = on.filter(({ part }) => part === 'ARTICLE').length;
  const all = { ...values, [LAST_ARTICLE]: String(articles) };
  const known = fieldNames(template.kind);
  return on.map(({ part, paragraphs }) => ({
    part,
    paragraphs: paragraphs.map(({ text }) => filled(text, known, all)),
  }));
}

function filled(text: string, known: readonly string[], values: FieldValues): string {
  const { pieces, faults } = parseTemplateText(text, known);
  if (faults.length > 0) throw new Error(`Not a checked template: ${text}`);
  const words = pieces.map((piece) => {
    if (piece.kind === 'WORDS') return piece.words;
    const value = values[piece.name];
    if (value === undefined) throw new Error(`No value for {{${piece.name}}}`);
    return value;
  });
  return composed(words.join(''));
}
