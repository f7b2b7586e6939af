import { Condition, type PaperKind, PartName } from '../../shared/domain/templates/kind-spec.ts';
import type { PaperTemplate } from '../../shared/domain/templates/paper-template.ts';

/** A paragraph as it is typed, with up to two conditions. */
export type TypedParagraph = { readonly text: string; readonly when: readonly Condition[] };
export type TypedPart = { readonly part: PartName; readonly paragraphs: readonly TypedParagraph[] };

/** What the form of a template holds: every part, the empty ones too. */
export type TemplateForm = {
  /** The version from which it was changed. */
  readonly base: number;
  readonly source: string;
  readonly parts: readonly TypedPart[];
};

/** The names of the fields; parts and paragraphs are counted from zero, as they stand in the form. */
export const TEMPLATE_FIELDS = {
  base: 'tu-phien-ban',
  source: 'nguon',
  parts: 'cac-phan',
  sample: 'so-lieu',
  task: 'viec',
  text: (part: number, paragraph: number) => `doan.${part}.${paragraph}`,
  when: (part: number, paragraph: number, nth: number) => `khi.${part}.${paragraph}.${nth}`,
} as const;

/** How many conditions a paragraph can have. */
export const CONDITIONS_EACH = 2;

const MOST_PARTS = 60;
const MOST_PARAGRAPHS = 41;

/** The form of a stored template. */
export const formOf = (template: PaperTemplate, base: number): TemplateForm => ({
  base,
  source: template.source,
  parts: template.parts.map(({ part, paragraphs }) => ({
    part,
    paragraphs: paragraphs.map(({ text, when = [] }) => ({ text, when })),
  })),
});

/** What was typed, as it was sent; undefined when it is not a form of ours. */
export function readTemplateForm(form: URLSearchParams): TemplateForm | undefined {
  const names = (form.get(TEMPLATE_FIELDS.parts) ?? '').split(' ').slice(0, MOST_PARTS);
  const parts = names.map((name) => PartName.safeParse(name));
  const base = form.get(TEMPLATE_FIELDS.base) ?? '';
  if (!/^\d{1,5}$/.test(base) || parts.some(({ success }) => !success)) return undefined;
  return {
    base: Number(base),
    source: form.get(TEMPLATE_FIELDS.source) ?? '',
    parts: parts.flatMap(({ data: part }, index) =>
      part === undefined ? [] : [{ part, paragraphs: typedParagraphs(form, index) }],
    ),
  };
}

function typedParagraphs(form: URLSearchParams, part: number): readonly TypedParagraph[] {
  const typed = Array.from({ length: MOST_PARAGRAPHS }, (_, paragraph) => {
    const text = form.get(TEMPLATE_FIELDS.text(part, paragraph));
    const when = Array.from({ length: CONDITIONS_EACH }, (_unused, nth) =>
      Condition.safeParse(form.get(TEMPLATE_FIELDS.when(part, paragraph, nth))),
    );
    return { text, when: when.flatMap(({ data }) => (data === undefined ? [] : [data])) };
  }).flatMap(({ text, when }) => (text === null ? [] : [{ text, when }]));
  // The form adds an empty one itself.
  return typed.slice(0, typed.findLastIndex(({ text }) => text.trim() !== '') + 1);
}

/** Which field of the form a part and a paragraph of the template came from. */
export type Origin = { readonly part: number; readonly paragraphs: readonly number[] };

/** The template that was typed: what was left blank is left out, and an article without a text with it. */
export function templateOf(
  kind: PaperKind,
  { source, parts }: TemplateForm,
): { readonly template: PaperTemplate; readonly origins: readonly Origin[] } {
  const written = parts.flatMap(({ part, paragraphs }, index) => {
    const kept = paragraphs.flatMap((one, place) =>
      one.text.trim() === '' ? [] : [{ one, place }],
    );
    return kept.length === 0 && part === 'ARTICLE' ? [] : [{ part, kept, index }];
  });
  return {
    template: {
      schemaVersion: 1,
      kind,
      source,
      parts: written.map(({ part, kept }) => ({
        part,
        paragraphs: kept.map(({ one: { text, when } }) => ({
          text,
          ...(when.length === 0 ? {} : { when: [...when] }),
        })),
      })),
    },
    origins: written.map(({ kept, index }) => ({
      part: index,
      paragraphs: kept.map(({ place }) => place),
    })),
  };
}

/** The form with an empty article after one of its parts. */
export const withArticleAfter = (form: TemplateForm, part: number): TemplateForm => ({
  ...form,
  parts: form.parts.toSpliced(part + 1, 0, { part: 'ARTICLE', paragraphs: [] }),
});
