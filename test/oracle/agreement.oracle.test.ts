import { expect, it } from 'vitest';
import schema from '../../shared/domain/bundle/case.schema.json' with { type: 'json' };
import type { Criterion } from '../../shared/domain/scoring/criterion.ts';
import { disagreements } from './agreement.ts';
import { COVERED_KINDS } from './line-points.ts';
import { randomBloc } from './random-bloc.ts';

const BLOCS = 1_000;
const THOUSANDS = Array.from({ length: 10 }, (_, index) => index + 1);

it.each(THOUSANDS)(
  'agrees on every line, sum, place and grade of ten thousand random blocs: thousand %i',
  (thousand) => {
    const found: string[] = [];
    for (let at = 1; at <= BLOCS && found.length < 20; at += 1) {
      found.push(...disagreements((thousand - 1) * BLOCS + at));
    }
    expect(found).toEqual([]);
  },
);

/** Every kind of the schema with its fields, as `COUNT.floor`. */
const SCHEMA_FIELDS = Object.values(schema.$defs)
  .flatMap(({ oneOf }) => oneOf)
  .flatMap(({ properties }) =>
    Object.keys(properties).map((field) => `${properties.kind.const}.${field}`),
  );

const fieldsIn = (criteria: readonly Criterion[]): readonly string[] =>
  criteria.flatMap((one) => [
    ...Object.keys(one).map((field) => `${one.kind}.${field}`),
    ...('children' in one ? fieldsIn(one.children) : []),
  ]);

it('covers every kind of the schema', () => {
  const kinds = [...new Set(SCHEMA_FIELDS.map((field) => field.split('.')[0]))].sort();
  expect([...COVERED_KINDS, 'ONE_OF', 'SUM'].sort()).toEqual(kinds);
});

const WORDS = /^(REPORTED|UNCAPPED|NOT_MET|INDICATORS|FIRST_LEVEL|CORRECTED)$/;

/** Decimals of results are for reading, not for scoring. */
it('draws every field of every kind, alternatives to report, open bonuses, grades and second reviews', () => {
  const drawn = new Set<string>();
  for (let seed = 1; seed <= 2000; seed += 1) {
    const { ruleSet, blocCase } = randomBloc(seed);
    for (const field of fieldsIn(ruleSet.criteria)) drawn.add(field);
    for (const [, text = ''] of JSON.stringify([ruleSet, blocCase.finalReviews ?? []]).matchAll(
      /"(\w+)"/g,
    )) {
      if (WORDS.test(text)) drawn.add(text);
    }
  }
  const missing = SCHEMA_FIELDS.filter((field) => !drawn.has(field));
  expect(missing.filter((field) => !field.endsWith('.valueDecimals'))).toEqual([]);
  expect([...drawn].filter((word) => WORDS.test(word))).toHaveLength(6);
});
