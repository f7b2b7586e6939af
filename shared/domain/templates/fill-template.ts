import { composed } from '../printable.ts';
import { type Circumstances, LAST_ARTICLE, type PartName } from './kind-spec.ts';
import { KIND_SPECS } from './kind-specs.ts';
import type { PaperTemplate, TemplateParagraph, TemplatePart } from './paper-template.ts';
import { type Piece, parseTemplateText } from './parse-template-text.ts';

/** What stands for a field: words, or lines of their own; several groups of lines are as many articles. */
export type FieldValue = string | readonly (readonly string[])[];

/** What stands for each field of a paper. */
export type FieldValues = Readonly<Partial<Record<string, FieldValue>>>;

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
  const known = fieldNames(template.kind);
  const on = template.parts.flatMap((part) => {
    const onlyWhen = parts.find((spec) => spec.part === part.part)?.onlyWhen;
    const paragraphs = onlyWhen === undefined || holds.has(onlyWhen) ? applying(part, holds) : [];
    const lines = paragraphs.map(({ text }) => piecesOf(text, known));
    return groupsOf(lines, values).map((group) => ({ part: part.part, group }));
  });
  const articles = on.filter(({ part }) => part === 'ARTICLE').length;
  const all = { ...values, [LAST_ARTICLE]: String(articles) };
  return on.map(({ part, group }) => ({
    part,
    paragraphs: group.map((line) => composed(line.map((piece) => wordsOf(piece, all)).join(''))),
  }));
}

type Line = readonly Piece[];

function piecesOf(text: string, known: readonly string[]): Line {
  const { pieces, faults } = parseTemplateText(text, known);
  if (faults.length > 0) throw new Error(`Not a checked template: ${text}`);
  return pieces;
}

/** The lines of a part with those of its fields in their place; what an article's field begins anew is an article. */
function groupsOf(lines: readonly Line[], values: FieldValues): readonly (readonly Line[])[] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    const [only] = line;
    const value = only?.kind === 'FIELD' && line.length === 1 ? values[only.name] : undefined;
    const [first = [], ...others] = typeof value === 'object' ? value.map(asLines) : [[line]];
    groups.at(-1)?.push(...first);
    groups.push(...others);
  }
  return groups.filter((group) => group.length > 0);
}

const asLines = (texts: readonly string[]): Line[] =>
  texts.map((words) => [{ kind: 'WORDS', words }]);

function wordsOf(piece: Piece, values: FieldValues): string {
  if (piece.kind === 'WORDS') return piece.words;
  const value = values[piece.name];
  if (typeof value !== 'string') throw new Error(`No value for {{${piece.name}}} within a line`);
  return value;
}
