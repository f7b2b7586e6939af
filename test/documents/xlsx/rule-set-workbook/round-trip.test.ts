import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { CRITERION_COLUMNS } from '../../../../shared/documents/xlsx/rule-set-workbook/criterion-columns.ts';
import { DETAIL_ROWS } from '../../../../shared/documents/xlsx/rule-set-workbook/detail-rows.ts';
import type { Field } from '../../../../shared/documents/xlsx/rule-set-workbook/field.ts';
import { KIND_EXAMPLES } from '../../../../shared/documents/xlsx/rule-set-workbook/kind-examples.ts';
import { readRuleSetWorkbook } from '../../../../shared/documents/xlsx/rule-set-workbook/read-rule-set-workbook.ts';
import { SETTING_ROWS } from '../../../../shared/documents/xlsx/rule-set-workbook/setting-rows.ts';
import { writeRuleSetWorkbook } from '../../../../shared/documents/xlsx/rule-set-workbook/write-rule-set-workbook.ts';
import { parseRuleSet, RuleSet } from '../../../../shared/domain/scoring/rule-set.ts';
import { KIND_WORDS } from '../../../../shared/wording/rule-set-words.ts';
import { buildRuleSet, count, ruleSetJson } from '../../../support/build-rule-set.ts';
import { ruleSetWithAll } from '../../../support/rule-set-with-all.ts';

async function written(ruleSet: RuleSet): Promise<Uint8Array> {
  const bytes = await writeRuleSetWorkbook(ruleSet);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.errors));
  return bytes.value;
}

const shipped = readdirSync('shared/rule-sets')
  .filter((file) => file.endsWith('.json'))
  .map(
    (file) =>
      [file, RuleSet.parse(JSON.parse(readFileSync(`shared/rule-sets/${file}`, 'utf8')))] as const,
  );

it.each(shipped)('%s comes back from a workbook as the same JSON', async (_, ruleSet) => {
  expect(readRuleSetWorkbook(await written(ruleSet))).toEqual({ ok: true, value: ruleSet });
});

it('brings every field of every kind and every setting back', async () => {
  const ruleSet = ruleSetWithAll();
  expect(readRuleSetWorkbook(await written(ruleSet))).toEqual({ ok: true, value: ruleSet });
});

it('writes the same bytes for the same rule set', async () => {
  expect(await written(ruleSetWithAll())).toEqual(await written(ruleSetWithAll()));
});

it('refuses a rule set with more rows than are read back', async () => {
  const events = Array.from({ length: 50 }, (_, index) => ({
    id: `e${index}`,
    title: 'Trường hợp',
    pointsPerCase: '-0.01',
    cap: '1',
  }));
  const many = Array.from({ length: 40 }, (_, index) => count({ id: `c${index}`, events }));
  expect(await writeRuleSetWorkbook(buildRuleSet(many))).toEqual({
    ok: false,
    errors: [{ kind: 'TooManyRows', sheet: 'Khoảng điểm', rows: 2000, maximum: 1997 }],
  });
});

type Shape = {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly $defs?: Readonly<Record<string, Shape>>;
};

const schema = z.toJSONSchema(RuleSet, { io: 'input' }) as Shape;

/** The schema that a reference points at. */
function resolved(shape: Shape): Shape {
  if (shape.$ref === undefined) return shape;
  return schema.$defs?.[shape.$ref.replace('#/$defs/', '')] ?? shape;
}

/** Each field that holds no others, by its path, with the words that it may be. */
function leavesOf(given: Shape, path: string): readonly (readonly [string, readonly string[]])[] {
  const shape = resolved(given);
  const options = shape.anyOf ?? shape.oneOf ?? [];
  if (shape.properties !== undefined) {
    return Object.entries(shape.properties).flatMap(([key, one]) =>
      leavesOf(one, path === '' ? key : `${path}.${key}`),
    );
  }
  if (shape.items !== undefined) return leavesOf(shape.items, `${path}[]`);
  if (options.some((one) => resolved(one).properties !== undefined)) {
    return options.flatMap((one) => leavesOf(one, path));
  }
  const words = [shape, ...options.map(resolved)].flatMap((one) => [
    ...(one.enum ?? []),
    ...(typeof one.const === 'string' ? [one.const] : []),
  ]);
  return [[path, words]];
}

describe('the workbook has a place for everything that a rule set may say', () => {
  const criterion = resolved(resolved(schema).properties?.criteria?.items ?? {});
  const kinds = (criterion.oneOf ?? criterion.anyOf ?? []).map((one) => {
    const { children: _, ...properties } = resolved(one).properties ?? {};
    return { name: String(properties.kind?.const), properties };
  });
  const listField = (path: string): Field | undefined => {
    const [list, name = ''] = path.split(/\[\]\.?/);
    const row = DETAIL_ROWS.find((type) => type.path.join('.') === list);
    return Object.values(row?.fields ?? {}).find((one) => one.path.join('.') === name);
  };
  const criterionField = (path: string): Field | undefined =>
    path.includes('[]')
      ? listField(path)
      : CRITERION_COLUMNS.find((one) => one.path.join('.') === path);

  it('knows the kinds that there are, each with a word and an example', () => {
    const names = kinds.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(8);
    expect(Object.keys(KIND_WORDS).toSorted()).toEqual(names.toSorted());
    expect(new Set(Object.values(KIND_WORDS)).size).toBe(names.length);
    expect(Object.keys(KIND_EXAMPLES).toSorted()).toEqual(
      names.filter((name) => name !== 'SUM' && name !== 'ONE_OF').toSorted(),
    );
  });

  it.each(kinds)('takes every field of $name', ({ properties }) => {
    for (const [path, words] of leavesOf({ properties }, '')) {
      const field = criterionField(path);
      expect([path, field === undefined]).toEqual([path, false]);
      const unknown = words.filter((word) => field?.words?.[word] === undefined);
      expect([path, unknown]).toEqual([path, []]);
    }
  });

  it('takes every setting', () => {
    const { criteria: _, schemaVersion: __, ...properties } = resolved(schema).properties ?? {};
    for (const [path, words] of leavesOf({ properties }, '')) {
      const [list, name = ''] = path.split(/\[\]\.?/);
      const row = SETTING_ROWS.find(
        (type) => type.path.join('.') === list && type.list === path.includes('[]'),
      );
      const field = Object.values(row?.fields ?? {}).find((one) => one.path.join('.') === name);
      expect([path, field === undefined]).toEqual([path, false]);
      const unknown = words.filter((word) => field?.words?.[word] === undefined);
      expect([path, unknown]).toEqual([path, []]);
    }
  });

  it.each(Object.values(KIND_EXAMPLES))('shows $kind by an example that is sound', (example) => {
    expect(parseRuleSet(ruleSetJson([example])).ok).toBe(true);
  });
});
