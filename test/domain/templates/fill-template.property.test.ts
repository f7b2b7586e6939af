import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldNames, fillTemplate } from '../../../shared/domain/templates/fill-template.ts';
import {
  type Circumstances,
  CONDITIONS,
  PAPER_KINDS,
  type PaperKind,
} from '../../../shared/domain/templates/kind-spec.ts';
import { KIND_SPECS } from '../../../shared/domain/templates/kind-specs.ts';
import type { PaperTemplate } from '../../../shared/domain/templates/paper-template.ts';
import { readTemplate } from '../../../shared/domain/templates/read-template.ts';
import { standardTemplate } from '../../../shared/templates/standard-template.ts';

/** A paragraph of words and fields, sound or not. */
const anyParagraph = (kind: PaperKind) =>
  fc.record({
    text: fc
      .array(
        fc.oneof(
          fc.constantFrom('Tặng ', 'Điều 1 ', ' {{', '}} ', '{'),
          fc.constantFrom(...fieldNames(kind)).map((name) => `{{${name}}}`),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((texts) => texts.join('')),
    when: fc.option(
      fc.uniqueArray(fc.constantFrom(...CONDITIONS), { minLength: 1, maxLength: 2 }),
      { nil: undefined },
    ),
  });

/** A standard template with up to two paragraphs more. */
const anyTemplate = fc.constantFrom(...PAPER_KINDS).chain((kind) => {
  const standard = standardTemplate(kind);
  const place = fc.nat(standard.parts.length - 1);
  return fc.array(fc.tuple(place, anyParagraph(kind)), { maxLength: 2 }).map(
    (more): PaperTemplate => ({
      ...standard,
      parts: standard.parts.map((part, index) => ({
        ...part,
        paragraphs: [
          ...part.paragraphs,
          ...more.flatMap(([at, paragraph]) => (at === index ? [paragraph] : [])),
        ],
      })),
    }),
  );
});

const anyPaper = anyTemplate.chain((template) =>
  fc.record({
    template: fc.constant(template),
    holds: fc.constantFrom(...KIND_SPECS[template.kind].circumstances),
  }),
);

/** One value for each field that has one on such a paper, and no other: a sound template needs none. */
const valuesOf = (kind: PaperKind, holds: Circumstances, value: string) =>
  Object.fromEntries(
    Object.entries(KIND_SPECS[kind].fields).flatMap(([name, { needs, linesIn }]) =>
      needs === undefined || holds.has(needs)
        ? [[name, linesIn === undefined ? value : [[value]]]]
        : [],
    ),
  );

describe('filling', () => {
  it('R-TPL-4: a sound template gives words on every paper, with no brace but those of its values', () => {
    fc.assert(
      fc.property(anyPaper, ({ template, holds }) => {
        fc.pre(readTemplate(template).ok);
        const { kind } = template;
        const textOf = (value: string) =>
          fillTemplate(template, holds, valuesOf(kind, holds, value))
            .flatMap(({ paragraphs }) => paragraphs)
            .join(' ');
        expect(textOf('<giá trị>')).not.toMatch(/[{}]/);
        // The same words around values that look like fields: nothing of a value is read.
        expect(textOf('{{tên tỉnh}}').split('{{tên tỉnh}}')).toEqual(
          textOf('<giá trị>').split('<giá trị>'),
        );
      }),
    );
  });
  it('R-TPL-2: each part of a sound template has as many paragraphs as the form asks', () => {
    fc.assert(
      fc.property(anyPaper, ({ template, holds }) => {
        fc.pre(readTemplate(template).ok);
        const filled = fillTemplate(template, holds, valuesOf(template.kind, holds, 'x'));
        for (const { part, repeated, least, most, onlyWhen } of KIND_SPECS[template.kind].parts) {
          const stands = onlyWhen === undefined || holds.has(onlyWhen);
          for (const { paragraphs } of filled.filter((one) => one.part === part)) {
            expect(paragraphs.length).toBeGreaterThanOrEqual(Math.max(least, 1));
            expect(paragraphs.length).toBeLessThanOrEqual(most);
          }
          if (!stands || least > 0 || repeated === true)
            expect(filled.some((one) => one.part === part)).toBe(stands);
        }
      }),
    );
  });
  it('R-TPL-4: a value that looks like a field stays as it is', () => {
    const holds = KIND_SPECS.AWARD_DECISION.circumstances.find((one) => one.has('BOTH_TITLES'));
    if (holds === undefined) throw new Error('No such paper');
    const values = valuesOf('AWARD_DECISION', holds, '{{tên tỉnh}} $1');
    const [subject] = fillTemplate(standardTemplate('AWARD_DECISION'), holds, values);
    expect(subject?.paragraphs).toEqual([
      'Về việc tặng {{tên tỉnh}} $1 và {{tên tỉnh}} $1 {{tên tỉnh}} $1',
    ]);
  });
  it('R-TPL-5: an article of which nothing applies is left out, and “số điều cuối” follows', () => {
    for (const holds of KIND_SPECS.AWARD_DECISION.circumstances) {
      const values = valuesOf('AWARD_DECISION', holds, 'x');
      const filled = fillTemplate(standardTemplate('AWARD_DECISION'), holds, values);
      const articles = filled.filter(({ part }) => part === 'ARTICLE');
      expect(articles).toHaveLength(holds.has('PRIZE_MONEY') ? 4 : 3);
      const recipients = filled.find(({ part }) => part === 'RECIPIENTS');
      expect(recipients?.paragraphs[0]).toBe(`Như Điều ${articles.length}`);
    }
  });
  it('R-TPL-5: lines of a field stand in its place, and groups of them are as many articles', () => {
    const holds = new Set(['WRITTEN_ARTICLES' as const]);
    const values = {
      ...valuesOf('REPLACEMENT_DECISION', holds, 'x'),
      'các điều thay thế': [['Một.', 'Hai.'], ['{{ba}}']],
      'nơi nhận đã có': [['Sở Nội vụ', 'Lưu: VT']],
    };
    const filled = fillTemplate(standardTemplate('REPLACEMENT_DECISION'), holds, values);
    const of = (name: string) =>
      filled.filter(({ part }) => part === name).map(({ paragraphs }) => paragraphs);
    expect(of('ARTICLE').slice(0, 2)).toEqual([['Một.', 'Hai.'], ['{{ba}}']]);
    expect(of('ARTICLE')).toHaveLength(5);
    expect(of('RECIPIENTS')).toEqual([['Như Điều 5', 'Sở Nội vụ', 'Lưu: VT']]);
  });
  it('is never given a template that was not checked, nor left without a value', () => {
    const template = standardTemplate('AWARD_DECISION');
    const [holds] = KIND_SPECS.AWARD_DECISION.circumstances;
    if (holds === undefined) throw new Error('No such paper');
    expect(() => fillTemplate(template, holds, {})).toThrow('No value for');
    const faulty = {
      ...template,
      parts: [{ part: 'SUBJECT' as const, paragraphs: [{ text: '{{' }] }],
    };
    expect(() => fillTemplate(faulty, holds, {})).toThrow('Not a checked template');
  });
});
