import { unprintableCharacters } from '../printable.ts';
import { applying, fieldNames } from './fill-template.ts';
import type { Circumstances, KindSpec, PartName, PartSpec } from './kind-spec.ts';
import { KIND_SPECS } from './kind-specs.ts';
import type {
  PaperTemplate,
  TemplateFault,
  TemplateParagraph,
  TemplatePart,
} from './paper-template.ts';
import { type Piece, parseTemplateText } from './parse-template-text.ts';

/**
 * Every fault of a template, in the order of its parts: what no paper of its kind could be written from.
 *
 * @rule R-TPL-2 on every paper that can be, each part has as many paragraphs as the form asks, and the fields that make it
 * @rule R-TPL-3 a field is used only where it has a value, and one of several lines only as a paragraph of its own
 */
export function checkTemplate(template: PaperTemplate): readonly TemplateFault[] {
  const spec = KIND_SPECS[template.kind];
  const known = fieldNames(template.kind);
  const missing = spec.parts
    .filter(({ part }) => !template.parts.some((own) => own.part === part))
    .map(({ part }): TemplateFault => ({ kind: 'PartMissing', partName: part }));
  const order = spec.parts.map(({ part }) => part);
  const faults = template.parts.flatMap((part, index): readonly TemplateFault[] => {
    const own = spec.parts.find((one) => one.part === part.part);
    const before = template.parts[index - 1]?.part;
    const here = { part: index, partName: part.part };
    const again = before === part.part && own?.repeated !== true;
    const early = before !== undefined && order.indexOf(before) > order.indexOf(part.part);
    if (own === undefined || again || early) return [{ kind: 'PartOutOfPlace', ...here }];
    const mayBeEmpty = own.least === 0 && own.repeated !== true;
    if (part.paragraphs.length === 0 && !mayBeEmpty) return [{ kind: 'EmptyPart', ...here }];
    const isFirst = before !== part.part;
    return [
      ...part.paragraphs.flatMap((paragraph, place) =>
        paragraphFaults(paragraph, own, spec, known).map((fault) => ({
          ...fault,
          ...here,
          paragraph: place,
        })),
      ),
      ...circumstanceFaults(part, own, spec).map((fault) => ({ ...fault, ...here })),
      ...(isFirst ? missingFields(template.parts, own, spec) : []).map((fault) => ({
        ...fault,
        ...here,
      })),
    ];
  });
  return [...missing, ...faults];
}

type Placed<F> = F extends { readonly partName: unknown; readonly part: number }
  ? Omit<F, 'part' | 'paragraph' | 'partName'>
  : never;
type LocalFault = Placed<TemplateFault>;

function paragraphFaults(
  { text, when = [] }: TemplateParagraph,
  { part, longest, onlyWhen }: PartSpec,
  spec: KindSpec,
  known: readonly string[],
): readonly LocalFault[] {
  if (text === '') return [{ kind: 'EmptyTemplateText' }];
  const { pieces, faults } = parseTemplateText(text, known);
  const characters = unprintableCharacters(text);
  const at = [...characters].map((one) => text.indexOf(one)).sort((a, b) => a - b)[0] ?? 0;
  const stands = spec.circumstances.filter((holds) =>
    [...when, ...(onlyWhen === undefined ? [] : [onlyWhen])].every((one) => holds.has(one)),
  );
  return [
    ...faults,
    ...(characters.length === 0
      ? []
      : [{ kind: 'UnprintableTemplateText', at, characters } as const]),
    ...(text.length > longest
      ? [{ kind: 'LongTemplateText', most: longest, length: text.length } as const]
      : []),
    ...(stands.length === 0 ? [{ kind: 'NeverApplies', when } as const] : []),
    ...valueFaults(pieces, stands, spec.fields),
    ...lineFaults(pieces, part, spec.fields),
  ];
}

/** Fields that have no value on some paper on which their paragraph stands. */
function valueFaults(
  pieces: readonly Piece[],
  stands: readonly Circumstances[],
  fields: KindSpec['fields'],
): readonly LocalFault[] {
  return pieces.flatMap((piece): readonly LocalFault[] => {
    if (piece.kind === 'WORDS') return [];
    const needs = fields[piece.name]?.needs;
    if (needs === undefined || stands.every((holds) => holds.has(needs))) return [];
    return [{ kind: 'FieldWithoutValue', at: piece.at, field: piece.name, needs }];
  });
}

/** Fields of lines of their own that stand within a line, or in another part. */
function lineFaults(
  pieces: readonly Piece[],
  part: PartName,
  fields: KindSpec['fields'],
): readonly LocalFault[] {
  return pieces.flatMap((piece): readonly LocalFault[] => {
    if (piece.kind === 'WORDS') return [];
    const linesIn = fields[piece.name]?.linesIn;
    if (linesIn === undefined || (linesIn === part && pieces.length === 1)) return [];
    return [{ kind: 'LinesOutOfPlace', at: piece.at, field: piece.name, linesIn }];
  });
}

/** What is wrong on some papers only: each fault once, with the first of them. */
function circumstanceFaults(
  part: TemplatePart,
  { least, most, onlyWhen }: PartSpec,
  { circumstances }: KindSpec,
): readonly LocalFault[] {
  const on = circumstances.filter((holds) => onlyWhen === undefined || holds.has(onlyWhen));
  const few = on.find((holds) => applying(part, holds).length < least);
  const many = on.find((holds) => applying(part, holds).length > most);
  return [
    ...(few === undefined ? [] : [{ kind: 'TooFewApply', least, in: [...few] } as const]),
    ...(many === undefined ? [] : [{ kind: 'TooManyApply', most, in: [...many] } as const]),
  ];
}

/** Mandatory fields that are missing on some papers: each once, with the first of them. */
function missingFields(
  parts: readonly TemplatePart[],
  { part, mandatory = {} }: PartSpec,
  { circumstances, fields }: KindSpec,
): readonly LocalFault[] {
  const own = parts.filter((one) => one.part === part);
  return Object.entries(mandatory).flatMap(([field, where]): readonly LocalFault[] => {
    const needs = fields[field]?.needs;
    const searched = where === 'FIRST' ? own.slice(0, 1) : own;
    const without = circumstances
      .filter((holds) => needs === undefined || holds.has(needs))
      .find((holds) => !searched.some((one) => applying(one, holds).some(hasField(field))));
    if (without === undefined) return [];
    return [{ kind: 'MandatoryFieldMissing', field, where, in: [...without] }];
  });
}

const hasField =
  (field: string) =>
  ({ text }: TemplateParagraph): boolean =>
    parseTemplateText(text, [field]).pieces.some(({ kind }) => kind === 'FIELD');
