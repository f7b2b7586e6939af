import { expect, it } from 'vitest';
import schema from '../../shared/domain/bundle/case.schema.json' with { type: 'json' };
import type { Criterion } from '../../shared/domain/scoring/criterion.ts';
import { disagreements } from './agreement.ts';
import { COVERED_KINDS } from './line-points.ts';
import { randomBloc } from './random-bloc.ts';

const BLOCS = 10_000;

it('agrees on every line, sum and place of ten thousand random blocs', () => {
  const found: string[] = [];
  for (let seed = 1; seed <= BLOCS && found.length < 20; seed += 1) {
    found.push(...disagreements(seed));
  }
  expect(found).toEqual([]);
});

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

/** Decimals of results are for reading, not for scoring; of alternatives only the best, never the reported, is drawn. */
it('draws every field of every kind but deadlines, groups of cases and waiting bonuses', () => {
  const drawn = new Set<string>();
  for (let seed = 1; seed <= 1000; seed += 1) {
    for (const field of fieldsIn(randomBloc(seed).ruleSet.criteria)) drawn.add(field);
  }
  const missing = SCHEMA_FIELDS.filter((field) => !drawn.has(field));
  const general = missing.filter((field) => !/\.(bonusOnlyIfFull|valueDecimals)$/.test(field));
  expect(general.sort()).toEqual(['BOOLEAN.deadline', 'COUNT.groups']);
});
